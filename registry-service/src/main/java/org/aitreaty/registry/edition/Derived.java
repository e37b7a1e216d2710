package org.aitreaty.registry.edition;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something made from one edition of the register and kept until the edition has moved on. It is only ever given
 * out for the very edition it was made from, so it cannot be old.
 */
public final class Derived<T> {

    private record Made<T>(long edition, T value) {}

    private volatile Made<T> last;

    /** The value for this edition, if it has been made. */
    public Optional<T> at(long edition) {
        Made<T> made = last;
        return made != null && made.edition() == edition ? Optional.of(made.value()) : Optional.empty();
    }

    /** The value for this edition, made now if need be. To be called where the database shows that edition. */
    public T at(long edition, Supplier<T> make) {
        return at(edition).orElseGet(() -> {
            T value = make.get();
            keep(new Made<>(edition, value));
            return value;
        });
    }

    private synchronized void keep(Made<T> made) {
        if (last == null || last.edition() < made.edition()) {
            last = made;
        }
    }
}

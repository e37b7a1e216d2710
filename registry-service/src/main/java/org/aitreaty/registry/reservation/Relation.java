package org.aitreaty.registry.reservation;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How the treaty holds between two States on a day.
 *
 * @param modified articles that a reservation modifies between them
 * @param excluded articles that do not apply between them as far as a reservation goes to which one has objected
 */
record Relation(String one, String other, State state, SortedSet<String> modified, SortedSet<String> excluded) {

    enum State {
        /** One of the two is not bound. */
        NOT_IN_FORCE,
        IN_FORCE,
        IN_FORCE_WITH_DIFFERENCES,
        /** Both are bound, but one has objected to treaty relations. */
        NO_RELATIONS
    }

    static final class Builder {

        private final String one;
        private final String other;
        private final SortedSet<String> modified = new TreeSet<>();
        private final SortedSet<String> excluded = new TreeSet<>();
        private boolean opposed;

        Builder(String one, String other) {
            this.one = one;
            this.other = other;
        }

        Relation notInForce() {
            return new Relation(one, other, State.NOT_IN_FORCE, modified, excluded);
        }

        void take(Reservation reservation, Attitude attitude) {
            if (!reservation.status().isEffective()) {
                return;
            }
            switch (attitude) {
                case ACCEPTED -> modified.addAll(reservation.articles());
                case OBJECTED -> excluded.addAll(reservation.articles());
                case OBJECTED_TO_RELATIONS -> opposed = true;
                case MAY_OBJECT -> {
                    // An organ's acceptance binds all its members until one objects; without an organ nothing holds yet.
                    if (reservation.status() == ReservationStatus.ACCEPTED_BY_ORGAN) {
                        modified.addAll(reservation.articles());
                    }
                }
            }
        }

        Relation build() {
            if (opposed) {
                return new Relation(one, other, State.NO_RELATIONS, new TreeSet<>(), new TreeSet<>());
            }
            boolean plain = modified.isEmpty() && excluded.isEmpty();
            return new Relation(one, other, plain ? State.IN_FORCE : State.IN_FORCE_WITH_DIFFERENCES, modified, excluded);
        }
    }
}

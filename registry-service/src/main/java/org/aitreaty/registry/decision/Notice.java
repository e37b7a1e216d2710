package org.aitreaty.registry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.aitreaty.kit.time.TreatyTime;

/**
 * How far ahead a decision must take effect that takes effect at once. Whoever asks which law holds at an instant must be
 * given every decision that holds then; a decision that became visible after its own instant of effect would already have
 * been missed. So "at once" is two to three seconds ahead, and a transaction that takes longer is rolled back.
 */
@ApplicationScoped
class Notice {

    private static final Duration AHEAD = Duration.ofSeconds(2);
    private static final Duration MARGIN = Duration.ofMillis(500);

    private final TransactionSynchronizationRegistry transaction;
    private final TreatyTime time;

    Notice(TransactionSynchronizationRegistry transaction, TreatyTime time) {
        this.transaction = transaction;
        this.time = time;
    }

    /** @param asked when it is to take effect; null for at once. @return that instant, or the first full second from which it can */
    Instant effectOf(Instant asked) {
        Instant earliest = time.now().plus(AHEAD).plusSeconds(1).minusNanos(1).truncatedTo(ChronoUnit.SECONDS);
        return asked == null || asked.isBefore(earliest) ? earliest : asked;
    }

    /** Rolls the present transaction back if it would be committed too late. */
    void requireCommitBefore(Instant effect) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                if (!time.now().plus(MARGIN).isBefore(effect)) {
                    throw new IllegalStateException("The decision would become known after its instant of effect " + effect + ". It was not taken; try again.");
                }
            }

            @Override
            public void afterCompletion(int status) {
                // What was in time stays so.
            }
        });
    }
}

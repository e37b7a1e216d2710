package org.aitreaty.registry.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a letter is tried again: after 1, 5 and 30 minutes, 2 and 6 hours, and then every 12 hours for three days. RFC
 * 5321, 4.5.4.1, wants four or five days of patience from who talks to servers all over the world; we talk to one of our
 * own, which has that patience.
 */
final class Backoff {

    private static final List<Duration> PAUSES = pauses();

    /** A pause is lengthened by up to this share, so that what failed together does not come again together. */
    private static final double JITTER = 0.2;

    /** So many attempts are made in all. */
    static final int ATTEMPTS = PAUSES.size() + 1;

    private Backoff() {}

    private static List<Duration> pauses() {
        List<Duration> pauses = new ArrayList<>(List.of(
                Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6)));
        pauses.addAll(Collections.nCopies(6, Duration.ofHours(12)));
        return List.copyOf(pauses);
    }

    /** @param attempts how many were made; empty after the last */
    static Optional<Duration> after(int attempts, RandomGenerator random) {
        if (attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(attempts - 1);
        return Optional.of(pause.plusMillis((long) (pause.toMillis() * JITTER * random.nextDouble())));
    }
}

package org.aitreaty.registry.controlgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Which links count on a day, by what was known at an instant. */
class ControlHistoryTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Node PARENT = new Node(Node.Kind.ORGANISATION, "parent", "FRA");
    private static final Node CHILD = new Node(Node.Kind.ORGANISATION, "child", "USA");

    private static Link link(Link.Version... versions) {
        return new Link(new UUID(0, 1), PARENT, CHILD, List.of(versions));
    }

    private static Link.Version version(int number, int recorded, Integer confirmed, String from, String to, boolean retracted) {
        return new Link.Version(
                number, minute(recorded), confirmed == null ? null : minute(confirmed), LocalDate.parse(from), to == null ? null : LocalDate.parse(to), retracted);
    }

    private static Instant minute(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    private static boolean controls(Link link, String day, Integer knownAt, boolean claimedToo) {
        Instant known = knownAt == null ? null : minute(knownAt);
        return !new ControlHistory(List.of(link)).on(LocalDate.parse(day), known, claimedToo).controllers(CHILD).isEmpty();
    }

    @Test
    void aClaimCountsOnlyForWhoAsksForClaims() {
        Link claimed = link(version(1, 0, null, "2026-01-01", null, false));

        assertThat(controls(claimed, "2026-06-01", null, false)).isFalse();
        assertThat(controls(claimed, "2026-06-01", null, true)).isTrue();
    }

    @Test
    void theFirstAndTheLastDayAreDaysOfControl() {
        Link ended = link(version(1, 0, 0, "2026-02-01", "2026-03-31", false));

        assertThat(controls(ended, "2026-01-31", null, false)).isFalse();
        assertThat(controls(ended, "2026-02-01", null, false)).isTrue();
        assertThat(controls(ended, "2026-03-31", null, false)).isTrue();
        assertThat(controls(ended, "2026-04-01", null, false)).isFalse();
    }

    /** EC-209: one side alone can neither end nor undo what both have said. */
    @Test
    void anUnconfirmedEndDoesNotEndAConfirmedControl() {
        Link disputed = link(version(1, 0, 0, "2026-01-01", null, false), version(2, 10, null, "2026-01-01", "2026-03-31", false));

        assertThat(controls(disputed, "2026-06-01", null, false)).isTrue();
        assertThat(controls(disputed, "2026-06-01", null, true)).as("a claim takes nothing away").isTrue();
        Link agreed = link(version(1, 0, 0, "2026-01-01", null, false), version(2, 10, 20, "2026-01-01", "2026-03-31", false));
        assertThat(controls(agreed, "2026-06-01", null, false)).isFalse();
        assertThat(controls(agreed, "2026-06-01", 19, false)).as("by what was known before the confirmation").isTrue();
        Link retracted = link(version(1, 0, 0, "2026-01-01", null, false), version(2, 10, 20, "2026-01-01", null, true));
        assertThat(controls(retracted, "2026-02-01", null, true)).isFalse();
        assertThat(controls(retracted, "2026-02-01", 15, false)).isTrue();
    }

    /** Against the rule in its plainest form: walk through everything that happened, in its order. */
    @RepeatedTest(300)
    void randomHistoriesAreReadAsAModelReadsThem() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        List<Link.Version> versions = new ArrayList<>();
        int at = random.nextInt(5);
        for (int number = 1; number <= 1 + random.nextInt(5); number++) {
            int recorded = at;
            Integer confirmed = random.nextBoolean() ? recorded + random.nextInt(3) : null;
            int from = random.nextInt(20);
            String to = random.nextBoolean() ? null : day(from + random.nextInt(10));
            versions.add(version(number, recorded, confirmed, day(from), to, random.nextInt(5) == 0));
            at = (confirmed == null ? recorded : confirmed) + 1 + random.nextInt(4);
        }
        Link link = link(versions.toArray(Link.Version[]::new));
        for (int question = 0; question < 40; question++) {
            String day = day(random.nextInt(30));
            Integer knownAt = random.nextInt(4) == 0 ? null : random.nextInt(30);
            boolean claimed = random.nextBoolean();

            assertThat(controls(link, day, knownAt, claimed))
                    .as("seed %d: %s on %s known at %s, claimed %s", seed, versions, day, knownAt, claimed)
                    .isEqualTo(model(versions, LocalDate.parse(day), knownAt, claimed));
        }
    }

    private static String day(int offset) {
        return LocalDate.of(2026, 1, 1).plusDays(offset).toString();
    }

    private static boolean model(List<Link.Version> versions, LocalDate day, Integer knownAt, boolean claimed) {
        boolean agreed = false;
        boolean said = false;
        for (Link.Version version : versions) {
            boolean holds = !version.retracted() && version.from().compareTo(day) <= 0 && (version.to() == null || version.to().compareTo(day) >= 0);
            long recorded = Duration.between(START, version.recordedAt()).toMinutes();
            if (knownAt == null || recorded <= knownAt) {
                said = holds;
                if (version.confirmedAt() != null && (knownAt == null || Duration.between(START, version.confirmedAt()).toMinutes() <= knownAt)) {
                    agreed = holds;
                }
            }
        }
        return agreed || claimed && said;
    }
}

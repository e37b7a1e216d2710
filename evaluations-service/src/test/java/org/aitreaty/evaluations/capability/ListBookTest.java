package org.aitreaty.evaluations.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aitreaty.evaluations.capability.DecisionTurn.Turn;
import org.junit.jupiter.api.Test;

class ListBookTest {

    private final List<CapabilityList> versions = new ArrayList<>(List.of(new CapabilityList(1, Instant.parse("1970-01-01T00:00:00Z"), null)));
    private final List<DecisionTurn> turns = new ArrayList<>();

    private static Instant day(String monthAndDay) {
        return Instant.parse("2027-" + monthAndDay + "T12:00:00Z");
    }

    private void version(String decision, String from) {
        versions.add(new CapabilityList(versions.size() + 1, day(from), decision));
    }

    private void turn(String decision, Turn turn, String from, String by) {
        turns.add(new DecisionTurn(turns.size() + 10, decision, turn, day(from), by));
    }

    private int at(Instant instant) {
        return new ListBook(versions, turns).at(instant).orElseThrow().version();
    }

    @Test
    void aVersionHoldsFromTheDecisionsInstant() {
        version("EC-1/DEC.1", "03-01");

        assertThat(at(day("03-01").minusNanos(1))).isEqualTo(1);
        assertThat(at(day("03-01"))).isEqualTo(2);
        assertThat(new ListBook(versions, turns).at(Instant.parse("1969-12-31T00:00:00Z"))).isEmpty();
    }

    @Test
    void theLastToTakeEffectHoldsAndWithOneInstantTheOneAdoptedLast() {
        version("EC-1/DEC.1", "06-01");
        version("EC-1/DEC.2", "03-01");
        version("EC-1/DEC.3", "03-01");

        assertThat(at(day("04-01"))).isEqualTo(4);
        assertThat(at(day("07-01"))).as("adopted first, in effect last").isEqualTo(2);
    }

    @Test
    void aSuspendedDecisionIsLeftOutUntilItIsResumed() {
        version("EC-1/DEC.1", "03-01");
        turn("EC-1/DEC.1", Turn.SUSPENDED, "04-01", "EC-1/DEC.2");
        turn("EC-1/DEC.1", Turn.RESUMED, "05-01", "EC-1/DEC.3");

        assertThat(at(day("03-31"))).isEqualTo(2);
        assertThat(at(day("04-01"))).isEqualTo(1);
        assertThat(at(day("05-01"))).isEqualTo(2);
    }

    @Test
    void anAnnulledDecisionKeepsItsPastAndOneAnnulledFromTheStartHasNone() {
        version("EC-1/DEC.1", "03-01");
        version("EC-1/DEC.2", "04-01");
        turn("EC-1/DEC.1", Turn.ANNULLED, "06-01", "EC-1/DEC.3");
        turn("EC-1/DEC.2", Turn.ANNULLED_FROM_THE_START, "05-01", "EC-1/DEC.4");

        assertThat(at(day("04-15"))).as("as if the second had never been").isEqualTo(2);
        assertThat(at(day("06-01"))).isEqualTo(1);
    }

    @Test
    void whatWasResumedAfterItWasAnnulledDoesNotComeBack() {
        version("EC-1/DEC.1", "03-01");
        turn("EC-1/DEC.1", Turn.ANNULLED, "04-01", "EC-1/DEC.2");
        turn("EC-1/DEC.1", Turn.RESUMED, "05-01", "EC-1/DEC.3");

        assertThat(at(day("06-01"))).isEqualTo(1);
    }

    @Test
    void anAnnulmentThatIsItselfAnnulledFromTheStartHasDoneNothing() {
        version("EC-1/DEC.1", "03-01");
        turn("EC-1/DEC.1", Turn.ANNULLED_FROM_THE_START, "04-01", "EC-1/DEC.2");
        turn("EC-1/DEC.2", Turn.ANNULLED_FROM_THE_START, "05-01", "EC-1/DEC.3");

        assertThat(at(day("03-15"))).isEqualTo(2);
        assertThat(at(day("06-01"))).isEqualTo(2);
    }
}

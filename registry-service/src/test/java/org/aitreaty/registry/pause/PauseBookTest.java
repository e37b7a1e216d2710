package org.aitreaty.registry.pause;

import static org.aitreaty.registry.decision.Books.day;
import static org.aitreaty.registry.determination.AlignmentDetermination.Finding.DECLARED_UNSOLVABLE;
import static org.aitreaty.registry.determination.AlignmentDetermination.Finding.DEMONSTRATED;
import static org.aitreaty.registry.determination.AlignmentDetermination.Finding.NOT_DEMONSTRATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aitreaty.registry.decision.Books;
import org.aitreaty.registry.decision.Decision;
import org.aitreaty.registry.decision.DecisionEffect.Turn;
import org.aitreaty.registry.determination.AlignmentDetermination.Finding;
import org.aitreaty.registry.determination.Findings;
import org.aitreaty.registry.pause.Paused.Ground;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PauseBookTest {

    private final Books books = new Books();
    private final Findings findings = new Findings();
    private final List<ClassPause> orders = new ArrayList<>();

    @BeforeEach
    void alignmentIsNotDemonstratedAtFirst() {
        find(NOT_DEMONSTRATED, "01-01");
    }

    private Decision find(Finding finding, String day) {
        Decision decision = books.decide(day);
        findings.add(finding, decision);
        return decision;
    }

    private Decision order(RunClass runs, boolean paused, String day) {
        Decision decision = books.decide(day);
        orders.add(new ClassPause(orders.size() + 1, runs, paused, decision));
        return decision;
    }

    private List<Paused> at(Instant instant) {
        return new PauseBook(orders, findings.all(), books.book()).at(instant);
    }

    private static Paused byFinding(Decision decision) {
        return new Paused(RunClass.FRONTIER, Ground.NOT_DEMONSTRATED_ANY_MORE, decision.number(), decision.effectiveFrom());
    }

    private static Paused ordered(RunClass runs, Decision decision) {
        return new Paused(runs, Ground.ORDERED, decision.number(), decision.effectiveFrom());
    }

    @Test
    void whereAlignmentWasNeverDemonstratedThereIsNothingToPause() {
        find(NOT_DEMONSTRATED, "02-01");
        find(DECLARED_UNSOLVABLE, "03-01");

        assertThat(at(day("06-01"))).isEmpty();
    }

    @Test
    void ec86FromTheInstantAtWhichItIsNoLongerDemonstratedFrontierRunsArePausedByTheSameDecision() {
        find(DEMONSTRATED, "02-01");
        Decision revocation = find(NOT_DEMONSTRATED, "03-01");

        assertThat(at(day("02-15"))).isEmpty();
        assertThat(at(day("03-01").minusNanos(1))).isEmpty();
        assertThat(at(day("03-01"))).containsExactly(byFinding(revocation));
    }

    @Test
    void thatTheProblemIsInsolubleRevokesToo() {
        find(DEMONSTRATED, "02-01");
        Decision declaration = find(DECLARED_UNSOLVABLE, "03-01");

        assertThat(at(day("03-01"))).containsExactly(byFinding(declaration));
    }

    /** The revocation was adopted first, when there was nothing to revoke. */
    @Test
    void ec223TheOrderOfAdoptionMakesNoDifference() {
        Decision revocation = find(NOT_DEMONSTRATED, "07-01");
        find(DEMONSTRATED, "06-01");

        assertThat(at(day("06-15"))).isEmpty();
        assertThat(at(day("07-01"))).containsExactly(byFinding(revocation));
    }

    @Test
    void whereTheFindingItselfIsSuspendedOrAnnulledRunsArePausedByThatDecision() {
        Decision demonstrated = find(DEMONSTRATED, "02-01");
        Decision suspending = books.turn(demonstrated, Turn.SUSPENDED, "03-01");
        books.turn(demonstrated, Turn.RESUMED, "04-01");
        Decision annulling = books.turn(demonstrated, Turn.ANNULLED, "05-01");

        assertThat(at(day("03-15"))).containsExactly(byFinding(suspending));
        assertThat(at(day("04-15"))).isEmpty();
        assertThat(at(day("05-15"))).containsExactly(byFinding(annulling));
    }

    @Test
    void ec224WhereItIsAnnulledFromTheStartRunsThatBeganOnItArePausedAllTheSame() {
        Decision demonstrated = find(DEMONSTRATED, "02-01");
        Decision annulling = books.turn(demonstrated, Turn.ANNULLED_FROM_THE_START, "05-01");

        assertThat(at(day("05-15"))).containsExactly(byFinding(annulling));
    }

    @Test
    void whatWasAnnulledBeforeItEverHeldPausesNothing() {
        Decision demonstrated = find(DEMONSTRATED, "06-01");
        books.turn(demonstrated, Turn.ANNULLED, "05-01");

        assertThat(at(day("07-01"))).isEmpty();
    }

    @Test
    void whereTheRevocationIsAnnulledOrItIsDemonstratedAgainRunsGoOn() {
        find(DEMONSTRATED, "02-01");
        Decision revocation = find(NOT_DEMONSTRATED, "03-01");
        books.turn(revocation, Turn.ANNULLED, "04-01");
        assertThat(at(day("04-01"))).isEmpty();

        Decision again = find(NOT_DEMONSTRATED, "05-01");
        find(DEMONSTRATED, "06-01");
        assertThat(at(day("05-15"))).containsExactly(byFinding(again));
        assertThat(at(day("06-01"))).isEmpty();
    }

    @Test
    void anOrderHoldsUntilTheNextOneAndOfTwoWithOneInstantTheLaterOneHolds() {
        Decision order = order(RunClass.ALL_PERMITTED, true, "02-01");
        order(RunClass.ALL_PERMITTED, false, "03-01");
        order(RunClass.FRONTIER, true, "04-01");
        order(RunClass.FRONTIER, false, "04-01");

        assertThat(at(day("01-31"))).isEmpty();
        assertThat(at(day("02-15"))).containsExactly(ordered(RunClass.ALL_PERMITTED, order));
        assertThat(at(day("03-01"))).isEmpty();
        assertThat(at(day("04-01"))).isEmpty();
    }

    @Test
    void anOrderGoesWithItsDecision() {
        Decision order = order(RunClass.FRONTIER, true, "02-01");
        books.turn(order, Turn.ANNULLED, "03-01");

        assertThat(at(day("02-15"))).containsExactly(ordered(RunClass.FRONTIER, order));
        assertThat(at(day("03-01"))).isEmpty();
    }

    @Test
    void noOrderLiftsWhatFollowsFromTheFinding() {
        find(DEMONSTRATED, "02-01");
        Decision order = order(RunClass.FRONTIER, true, "03-01");
        Decision revocation = find(NOT_DEMONSTRATED, "04-01");
        order(RunClass.FRONTIER, false, "05-01");

        assertThat(at(day("04-15"))).containsExactly(ordered(RunClass.FRONTIER, order), byFinding(revocation));
        assertThat(at(day("05-15"))).containsExactly(byFinding(revocation));
    }
}

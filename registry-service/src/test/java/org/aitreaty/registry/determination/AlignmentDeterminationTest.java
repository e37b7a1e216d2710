package org.aitreaty.registry.determination;

import static org.aitreaty.registry.decision.Books.day;
import static org.aitreaty.registry.determination.AlignmentDetermination.Finding.DECLARED_UNSOLVABLE;
import static org.aitreaty.registry.determination.AlignmentDetermination.Finding.DEMONSTRATED;
import static org.aitreaty.registry.determination.AlignmentDetermination.Finding.NOT_DEMONSTRATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.aitreaty.registry.decision.Books;
import org.aitreaty.registry.decision.Decision;
import org.aitreaty.registry.decision.DecisionEffect.Turn;
import org.aitreaty.registry.determination.AlignmentDetermination.Finding;
import org.junit.jupiter.api.Test;

class AlignmentDeterminationTest {

    private final Books books = new Books();
    private final Findings findings = new Findings();

    private Decision find(Finding finding, String day) {
        Decision decision = books.decide(day);
        findings.add(finding, decision);
        return decision;
    }

    private Finding at(Instant instant) {
        return AlignmentDetermination.at(instant, findings.all(), books.book()).map(AlignmentDetermination::finding).orElse(null);
    }

    /** Every sequence of three findings, whatever the order in which they were adopted. */
    @Test
    void theLastToTakeEffectHoldsUnlessTheProblemWasDeclaredInsoluble() {
        String[][] orders = {{"02-01", "03-01", "04-01"}, {"04-01", "03-01", "02-01"}, {"03-01", "02-01", "04-01"}, {"02-01", "02-01", "02-01"}};
        for (String[] days : orders) {
            for (int sequence = 0; sequence < 27; sequence++) {
                Finding[] found = {Finding.values()[sequence % 3], Finding.values()[sequence / 3 % 3], Finding.values()[sequence / 9]};
                AlignmentDeterminationTest anew = new AlignmentDeterminationTest();
                int last = 0;
                boolean insoluble = false;
                for (int i = 0; i < 3; i++) {
                    anew.find(found[i], days[i]);
                    last = days[i].compareTo(days[last]) >= 0 ? i : last;
                    insoluble |= found[i] == DECLARED_UNSOLVABLE;
                }
                assertThat(anew.at(day("05-01"))).as("%s on %s", String.join(",", days), sequence).isEqualTo(insoluble ? DECLARED_UNSOLVABLE : found[last]);
            }
        }
    }

    @Test
    void beforeItsInstantAFindingDoesNotHold() {
        find(NOT_DEMONSTRATED, "01-01");
        find(DEMONSTRATED, "02-01");

        assertThat(at(day("02-01").minusNanos(1))).isEqualTo(NOT_DEMONSTRATED);
        assertThat(at(day("02-01"))).isEqualTo(DEMONSTRATED);
    }

    /** A finding already adopted for a later day does not follow on one that is for good. */
    @Test
    void ec222WhatWasFoundForALaterDayDoesNotUndoThatTheProblemIsInsoluble() {
        find(NOT_DEMONSTRATED, "01-01");
        find(DEMONSTRATED, "06-01");
        find(DECLARED_UNSOLVABLE, "03-01");

        assertThat(at(day("02-28"))).isEqualTo(NOT_DEMONSTRATED);
        assertThat(at(day("03-01"))).isEqualTo(DECLARED_UNSOLVABLE);
        assertThat(at(day("07-01"))).isEqualTo(DECLARED_UNSOLVABLE);
    }

    @Test
    void suspendingTheDeclarationLiftsNothingAndAnnullingItDoes() {
        find(DEMONSTRATED, "01-01");
        Decision declaration = find(DECLARED_UNSOLVABLE, "02-01");
        books.turn(declaration, Turn.SUSPENDED, "03-01");
        assertThat(at(day("03-15"))).isEqualTo(DECLARED_UNSOLVABLE);
        books.turn(declaration, Turn.ANNULLED, "04-01");

        assertThat(at(day("03-31"))).isEqualTo(DECLARED_UNSOLVABLE);
        assertThat(at(day("04-01"))).isEqualTo(DEMONSTRATED);
    }

    @Test
    void aSuspendedFindingLetsTheEarlierOneHold() {
        find(NOT_DEMONSTRATED, "01-01");
        Decision demonstrated = find(DEMONSTRATED, "02-01");
        books.turn(demonstrated, Turn.SUSPENDED, "03-01");
        books.turn(demonstrated, Turn.RESUMED, "04-01");

        assertThat(at(day("03-15"))).isEqualTo(NOT_DEMONSTRATED);
        assertThat(at(day("04-01"))).isEqualTo(DEMONSTRATED);
    }
}

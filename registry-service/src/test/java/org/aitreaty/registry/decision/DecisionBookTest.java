package org.aitreaty.registry.decision;

import static org.aitreaty.registry.decision.Books.day;
import static org.assertj.core.api.Assertions.assertThat;

import org.aitreaty.registry.decision.DecisionEffect.Turn;
import org.junit.jupiter.api.Test;

class DecisionBookTest {

    private final Books books = new Books();

    @Test
    void whatWasAnnulledFromTheStartWasInForceForThoseWhoAskedBefore() {
        Decision decision = books.decide("02-01");
        Decision by = books.turn(decision, Turn.ANNULLED_FROM_THE_START, "03-01");
        DecisionBook book = books.book();

        assertThat(book.holds(decision.number(), day("02-10"))).isFalse();
        assertThat(book.isAnnulled(decision.number(), day("03-01"))).isTrue();
        assertThat(book.wasEverInForce(decision.number(), day("01-31"))).isFalse();
        assertThat(book.wasEverInForce(decision.number(), day("02-01"))).isTrue();
        assertThat(book.lastEnd(decision.number(), day("02-28"))).isEmpty();
        assertThat(book.lastEnd(decision.number(), day("03-01"))).contains(new DecisionBook.End(by.number(), day("03-01")));
    }

    @Test
    void whatWasAnnulledBeforeItsDayWasNeverInForce() {
        Decision decision = books.decide("06-01");
        books.turn(decision, Turn.ANNULLED, "05-01");
        DecisionBook book = books.book();

        assertThat(book.wasEverInForce(decision.number(), day("12-31"))).isFalse();
        assertThat(book.isAnnulled(decision.number(), day("12-31"))).isTrue();
    }

    @Test
    void whatWasSuspendedBeforeItsDayIsInForceFromItsResumptionOn() {
        Decision decision = books.decide("06-01");
        books.turn(decision, Turn.SUSPENDED, "05-01");
        books.turn(decision, Turn.RESUMED, "07-01");
        DecisionBook book = books.book();

        assertThat(book.wasEverInForce(decision.number(), day("06-30"))).isFalse();
        assertThat(book.wasEverInForce(decision.number(), day("07-01"))).isTrue();
        assertThat(book.isAnnulled(decision.number(), day("06-30"))).as("suspended is not annulled").isFalse();
    }

    @Test
    void aResumptionEndsNothing() {
        Decision decision = books.decide("01-01");
        Decision suspending = books.turn(decision, Turn.SUSPENDED, "02-01");
        books.turn(decision, Turn.RESUMED, "03-01");

        assertThat(books.book().lastEnd(decision.number(), day("12-31"))).contains(new DecisionBook.End(suspending.number(), day("02-01")));
    }
}

package org.aitreaty.registry.participation;

import static org.aitreaty.registry.participation.Acts.act;
import static org.aitreaty.registry.participation.Acts.clauses;
import static org.aitreaty.registry.participation.Acts.correction;
import static org.aitreaty.registry.participation.Acts.history;
import static org.aitreaty.registry.participation.Acts.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aitreaty.registry.clause.FinalClauses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections and confirmations: what was law on a day, as the register knew it at an instant. */
class KnownTest {

    private static final FinalClauses CLAUSES = clauses(1, 10, 10, 12);
    private static final Act SIGNATURE = act("AAA", ActionType.SIGNATURE, "2024-01-01");
    private static final Act RATIFICATION = act("AAA", ActionType.RATIFICATION, "2024-03-01");

    private static ParticipationStatus status(History history, String day, String knownAt) {
        History then = knownAt == null ? history : history.knownAt(Instant.parse(knownAt));
        return then.participation("AAA", LocalDate.parse(day)).status();
    }

    @ParameterizedTest
    @CsvSource({
        // day,       known at,             standing
        "2024-03-15, 2024-03-20T00:00:00Z, PARTY",
        "2024-03-15, 2024-05-01T08:59:59Z, PARTY",
        "2024-03-15, 2024-05-01T09:00:00Z, SIGNATORY",
        "2024-04-10, 2024-05-01T09:00:00Z, CONTRACTING_STATE",
        "2024-04-11, 2024-05-01T09:00:00Z, PARTY",
        "2024-04-11, , PARTY"
    })
    void aCorrectedDayHoldsForWhoAsksAfterTheCorrectionAndTheOldOneForWhoAskedBefore(String day, String knownAt, ParticipationStatus expected) {
        History history = history(
                CLAUSES, SIGNATURE, RATIFICATION, correction(RATIFICATION, ActionType.RATIFICATION, "2024-04-01", "2024-05-01T09:00:00Z"));

        assertThat(status(history, day, knownAt)).isEqualTo(expected);
    }

    @Test
    void anActThatIsStruckOutHasNeverBeenForWhoAsksNow() {
        History history = history(CLAUSES, SIGNATURE, RATIFICATION, correction(RATIFICATION, null, "2024-03-01", "2024-05-01T09:00:00Z"));

        assertThat(status(history, "2024-06-01", null)).isEqualTo(ParticipationStatus.SIGNATORY);
        assertThat(status(history, "2024-06-01", "2024-04-30T00:00:00Z")).isEqualTo(ParticipationStatus.PARTY);
        assertThat(history.acts()).extracting(Act::type).containsExactly(ActionType.SIGNATURE);
        assertThat(history.register()).hasSize(3);
    }

    @Test
    void aCorrectionOfACorrectionTakesItsPlaceAndKeepsTheActsIdentifier() {
        Act first = correction(RATIFICATION, ActionType.RATIFICATION, "2024-04-01", "2024-05-01T09:00:00Z");
        Act second = correction(RATIFICATION, ActionType.ACCEPTANCE, "2024-03-02", "2024-06-01T09:00:00Z");
        History history = history(CLAUSES, SIGNATURE, RATIFICATION, first, second);

        assertThat(history.acts()).extracting(Act::type).containsExactly(ActionType.SIGNATURE, ActionType.ACCEPTANCE);
        assertThat(history.act(RATIFICATION.id()).orElseThrow().effectiveDate()).isEqualTo("2024-03-02");
        assertThat(history.knownAt(Instant.parse("2024-05-15T00:00:00Z")).act(RATIFICATION.id()).orElseThrow().effectiveDate())
                .isEqualTo("2024-04-01");
    }

    /** EC-47 (VCLT 8): without effect unless confirmed, and then from the day the confirmation is received. */
    @Test
    void anActWithoutAuthorityHasNoEffectUntilItIsConfirmed() {
        Act unauthorised = act("AAA", ActionType.RATIFICATION, "2024-03-01", Particulars.NONE.withoutAuthority());
        Act confirmation = act("AAA", ActionType.CONFIRMATION, "2024-07-01", Particulars.about(unauthorised.id()));
        History before = history(CLAUSES, SIGNATURE, unauthorised);
        History after = history(CLAUSES, SIGNATURE, unauthorised, confirmation);

        assertThat(status(before, "2024-06-01", null)).isEqualTo(ParticipationStatus.SIGNATORY);
        assertThat(before.entryIntoForce(LocalDate.parse("2030-01-01")).instruments()).isZero();
        assertThat(status(after, "2024-06-30", null)).isEqualTo(ParticipationStatus.SIGNATORY);
        assertThat(status(after, "2024-07-01", null)).isEqualTo(ParticipationStatus.CONTRACTING_STATE);
        assertThat(status(after, "2024-07-11", null)).isEqualTo(ParticipationStatus.PARTY);
        assertThat(after.act(unauthorised.id()).orElseThrow().type()).isEqualTo(ActionType.RATIFICATION);
    }

    @Test
    void aConfirmationConfirmsTheActAsItWasCorrectedByThenAndALaterCorrectionTakesItsPlace() {
        Act unauthorised = act("AAA", ActionType.RATIFICATION, "2024-03-01", Particulars.NONE.withoutAuthority());
        Act pendingCorrection = recorded(
                act("AAA", ActionType.CORRECTION, "2024-03-01", Particulars.NONE.withoutAuthority().correctedTo(unauthorised.id(), ActionType.APPROVAL)),
                "2024-04-01T09:00:00Z");
        Act confirmation = act("AAA", ActionType.CONFIRMATION, "2024-07-01", Particulars.about(unauthorised.id()));
        Act later = correction(unauthorised, ActionType.ACCEPTANCE, "2024-07-02", "2024-09-01T09:00:00Z");
        History history = history(CLAUSES, SIGNATURE, unauthorised, pendingCorrection, confirmation, later);

        assertThat(history.knownAt(Instant.parse("2024-08-01T00:00:00Z")).act(unauthorised.id()).orElseThrow().type())
                .isEqualTo(ActionType.APPROVAL);
        assertThat(history.act(unauthorised.id()).orElseThrow()).satisfies(act -> {
            assertThat(act.type()).isEqualTo(ActionType.ACCEPTANCE);
            assertThat(act.effectiveDate()).isEqualTo("2024-07-02");
        });
        assertThat(history.knownAt(Instant.parse("2024-06-01T00:00:00Z")).act(unauthorised.id())).isEmpty();
    }

    @Test
    void anObjectionThatIsCorrectedStillConcernsItsReservation() {
        Act reservation = act("BBB", ActionType.RESERVATION, "2024-03-01", Particulars.to(List.of("7")));
        Act objection = act("AAA", ActionType.OBJECTION, "2024-04-01", Particulars.about(reservation.id()));
        History history =
                history(CLAUSES, SIGNATURE, reservation, objection, correction(objection, ActionType.OBJECTION, "2024-04-02", "2024-05-01T09:00:00Z"));

        assertThat(history.act(objection.id()).orElseThrow().particulars().target()).isEqualTo(reservation.id());
    }

    @Test
    void theDayOfEntryIntoForceIsThatWhichWasKnown() {
        Act late = recorded(act("BBB", ActionType.ACCESSION, "2024-01-15"), "2024-09-01T09:00:00Z");
        History history = history(clauses(2, 10, 10, 12), SIGNATURE, RATIFICATION, late, act("CCC", ActionType.ACCESSION, "2024-08-01"));

        assertThat(history.entryIntoForceKnownOn(LocalDate.parse("2025-01-01"))).hasValue(LocalDate.parse("2024-03-11"));
        assertThat(history.knownAt(Instant.parse("2024-08-15T00:00:00Z")).entryIntoForceKnownOn(LocalDate.parse("2025-01-01")))
                .hasValue(LocalDate.parse("2024-08-11"));
    }
}

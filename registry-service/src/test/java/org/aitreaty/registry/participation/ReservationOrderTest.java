package org.aitreaty.registry.participation;

import static org.aitreaty.registry.participation.Acts.act;
import static org.aitreaty.registry.participation.Acts.clauses;
import static org.aitreaty.registry.participation.Acts.with;
import static org.aitreaty.registry.participation.OrderRuleTest.CLAUSES;
import static org.aitreaty.registry.participation.OrderRuleTest.DAY;
import static org.aitreaty.registry.participation.OrderRuleTest.rule;
import static org.aitreaty.registry.participation.OrderRuleTest.standing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.aitreaty.registry.clause.Delay;
import org.aitreaty.registry.clause.FinalClauses;
import org.aitreaty.registry.clause.ReservationClause;
import org.aitreaty.registry.clause.ReservationClause.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a reservation can be made, taken back, objected to and decided on. */
class ReservationOrderTest {

    /** EC-42: the policy of the treaty decides, with the article that closes the way. */
    @ParameterizedTest
    @CsvSource({
        "PROHIBITED, 7, RESERVATIONS_PROHIBITED",
        "ONLY_SPECIFIED, 4, -",
        "ONLY_SPECIFIED, 4(2), -",
        "ONLY_SPECIFIED, 40, RESERVATION_NOT_SPECIFIED",
        "PERMITTED_IF_COMPATIBLE, 7, -",
        "PERMITTED_IF_COMPATIBLE, 40, -",
        "PERMITTED_IF_COMPATIBLE, 4, RESERVATION_EXCLUDED",
        "PERMITTED_IF_COMPATIBLE, 4(2)(a), RESERVATION_EXCLUDED"
    })
    void aReservationMustBeAllowedByThePolicy(Policy policy, String article, String expected) {
        FinalClauses clauses = with(CLAUSES, new ReservationClause(policy, List.of("1", "4"), false, Delay.months(12), true));
        History history = Acts.history(clauses, act("AAA", ActionType.ACCESSION, DAY));

        assertThat(rule(history.refusal(act("AAA", ActionType.RESERVATION, DAY, Particulars.to(List.of(article)))))).isEqualTo(expected);
    }

    /** EC-41: a reservation comes with the act it belongs to; after consent only where the treaty allows late ones. */
    @Test
    void aReservationComesWithItsActOrLateWhereThatIsAllowed() {
        FinalClauses punctual = with(CLAUSES, new ReservationClause(Policy.PERMITTED_IF_COMPATIBLE, List.of(), false, Delay.months(12), false));
        Particulars to = Particulars.to(List.of("7"));
        History history = Acts.history(punctual, act("AAA", ActionType.SIGNATURE, "2024-01-01"), act("AAA", ActionType.RATIFICATION, "2024-06-01"));

        assertThat(rule(history.refusal(act("AAA", ActionType.RESERVATION, "2024-01-01", to)))).isEqualTo("-");
        assertThat(rule(history.refusal(act("AAA", ActionType.RESERVATION, "2024-02-01", to)))).isEqualTo("RESERVATION_WITHOUT_ACT");
        assertThat(rule(history.refusal(act("AAA", ActionType.RESERVATION, "2024-06-01", to)))).isEqualTo("-");
        assertThat(rule(history.refusal(act("AAA", ActionType.RESERVATION, "2024-06-02", to)))).isEqualTo("RESERVATION_TOO_LATE");
    }

    @Test
    void anObjectionIsToAnothersReservationInEffectAndMadeOnce() {
        Act reservation = act("ZZZ", ActionType.RESERVATION, "2029-01-01", Particulars.to(List.of("7")));
        History history = standing(ParticipationStatus.PARTY).with(reservation);
        Act objection = act("AAA", ActionType.OBJECTION, "2029-02-01", Particulars.about(reservation.id()));

        assertThat(rule(history.refusal(act("AAA", ActionType.OBJECTION, DAY, Particulars.about(new UUID(9, 9)))))).isEqualTo("NO_SUCH_RESERVATION");
        assertThat(rule(history.refusal(act("ZZZ", ActionType.OBJECTION, DAY, Particulars.about(reservation.id()))))).isEqualTo("OWN_RESERVATION");
        assertThat(rule(history.with(objection).refusal(act("AAA", ActionType.OBJECTION, DAY, Particulars.about(reservation.id())))))
                .isEqualTo("ALREADY_OBJECTED");
        History takenBack = history.with(objection).with(act("AAA", ActionType.WITHDRAWAL_OF_OBJECTION, "2029-03-01", Particulars.about(objection.id())));
        assertThat(rule(takenBack.refusal(act("AAA", ActionType.OBJECTION, DAY, Particulars.about(reservation.id()))))).isEqualTo("-");
        assertThat(rule(takenBack.refusal(act("AAA", ActionType.WITHDRAWAL_OF_OBJECTION, DAY, Particulars.about(objection.id())))))
                .isEqualTo("OBJECTION_WITHDRAWN");
        assertThat(rule(history.with(objection).refusal(act("ZZZ", ActionType.WITHDRAWAL_OF_OBJECTION, DAY, Particulars.about(objection.id())))))
                .isEqualTo("NO_SUCH_OBJECTION");
    }

    @Test
    void aReservationIsWithdrawnByItsAuthorOnce() {
        Act reservation = act("ZZZ", ActionType.RESERVATION, "2029-01-01", Particulars.to(List.of("7")));
        Act withdrawal = act("ZZZ", ActionType.WITHDRAWAL_OF_RESERVATION, "2029-02-01", Particulars.about(reservation.id()));
        History history = standing(ParticipationStatus.PARTY).with(reservation);

        assertThat(rule(history.refusal(act("AAA", ActionType.WITHDRAWAL_OF_RESERVATION, DAY, Particulars.about(reservation.id())))))
                .isEqualTo("NOT_ITS_RESERVATION");
        assertThat(rule(history.refusal(withdrawal))).isEqualTo("-");
        assertThat(rule(history.with(withdrawal).refusal(act("ZZZ", ActionType.WITHDRAWAL_OF_RESERVATION, DAY, Particulars.about(reservation.id())))))
                .isEqualTo("RESERVATION_WITHDRAWN");
    }

    @Test
    void anOrganDecidesOnAReservationOnceAndOnlyWhereTheTreatyAsksForIt() {
        Act reservation = act("ZZZ", ActionType.RESERVATION, "2020-01-01", Particulars.to(List.of("7")));
        Act acceptance = act("ZZZ", ActionType.ACCEPTANCE_OF_RESERVATION, "2029-02-01", Particulars.about(reservation.id()));
        FinalClauses constituent = with(CLAUSES, new ReservationClause(Policy.PERMITTED_IF_COMPATIBLE, List.of(), true, Delay.months(12), true));
        Act accession = act("ZZZ", ActionType.ACCESSION, "2020-01-01");

        assertThat(rule(Acts.history(CLAUSES, accession, reservation).refusal(acceptance))).isEqualTo("NO_ORGAN_NEEDED");
        assertThat(rule(Acts.history(constituent, accession, reservation).refusal(acceptance))).isEqualTo("-");
        assertThat(rule(Acts.history(constituent, accession, reservation, acceptance)
                        .refusal(act("ZZZ", ActionType.REFUSAL_OF_RESERVATION, DAY, Particulars.about(reservation.id())))))
                .isEqualTo("ALREADY_DECIDED");
    }
}

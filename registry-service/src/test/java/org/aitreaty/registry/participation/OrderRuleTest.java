package org.aitreaty.registry.participation;

import static org.aitreaty.registry.participation.Acts.act;
import static org.aitreaty.registry.participation.Acts.clauses;
import static org.aitreaty.registry.participation.Acts.correction;
import static org.aitreaty.registry.participation.Acts.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aitreaty.registry.clause.ConsentClause;
import org.aitreaty.registry.clause.ConsentClause.AccessionFrom;
import org.aitreaty.registry.clause.Delay;
import org.aitreaty.registry.clause.FinalClauses;
import org.aitreaty.registry.clause.SignatureClause;
import org.aitreaty.registry.clause.WithdrawalClause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderRuleTest {

    static final FinalClauses CLAUSES = clauses(1, 90, 90, 12);
    static final LocalDate DAY = LocalDate.parse("2030-01-01");

    /** A history in which AAA has a plain standing on {@link #DAY}, and the treaty is in force. */
    private static final Map<ParticipationStatus, List<Act>> STANDINGS = Map.of(
            ParticipationStatus.NON_PARTICIPANT, List.of(),
            ParticipationStatus.SIGNATORY, List.of(act("AAA", ActionType.SIGNATURE, "2024-01-01")),
            ParticipationStatus.CONTRACTING_STATE, List.of(act("AAA", ActionType.ACCESSION, "2029-12-01")),
            ParticipationStatus.PARTY, List.of(act("AAA", ActionType.ACCESSION, "2024-01-01")),
            ParticipationStatus.WITHDRAWING,
                    List.of(act("AAA", ActionType.ACCESSION, "2024-01-01"), act("AAA", ActionType.WITHDRAWAL_NOTICE, "2029-06-01")),
            ParticipationStatus.WITHDRAWN,
                    List.of(act("AAA", ActionType.ACCESSION, "2024-01-01"), act("AAA", ActionType.WITHDRAWAL_NOTICE, "2028-06-01")));

    static History standing(ParticipationStatus status) {
        List<Act> acts = new ArrayList<>(STANDINGS.get(status));
        acts.add(act("ZZZ", ActionType.ACCESSION, "2020-01-01"));
        History history = Acts.history(CLAUSES, acts);
        assertThat(history.participation("AAA", DAY).status()).isEqualTo(status);
        return history;
    }

    static String rule(Optional<History.Refusal> refusal) {
        return refusal.map(it -> it.rule().name()).orElse("-");
    }

    /** Every type of act in every standing; a dash means allowed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", textBlock = """
            # NON_PARTICIPANT, SIGNATORY, CONTRACTING_STATE, PARTY, WITHDRAWING, WITHDRAWN
            SIGNATURE                | - | ALREADY_SIGNED | ALREADY_CONSENTED | ALREADY_CONSENTED | ALREADY_CONSENTED | WITHDRAWN_MUST_ACCEDE
            DEFINITIVE_SIGNATURE     | - | ALREADY_SIGNED | ALREADY_CONSENTED | ALREADY_CONSENTED | ALREADY_CONSENTED | WITHDRAWN_MUST_ACCEDE
            RATIFICATION             | NON_SIGNATORY_CANNOT_RATIFY | - | ALREADY_CONSENTED | ALREADY_CONSENTED | ALREADY_CONSENTED | WITHDRAWN_MUST_ACCEDE
            ACCEPTANCE               | NON_SIGNATORY_CANNOT_RATIFY | - | ALREADY_CONSENTED | ALREADY_CONSENTED | ALREADY_CONSENTED | WITHDRAWN_MUST_ACCEDE
            APPROVAL                 | NON_SIGNATORY_CANNOT_RATIFY | - | ALREADY_CONSENTED | ALREADY_CONSENTED | ALREADY_CONSENTED | WITHDRAWN_MUST_ACCEDE
            ACCESSION                | - | SIGNATORY_CANNOT_ACCEDE | ALREADY_CONSENTED | ALREADY_CONSENTED | ALREADY_CONSENTED | -
            SUCCESSION               | - | SIGNATORY_CANNOT_SUCCEED | ALREADY_CONSENTED | ALREADY_CONSENTED | ALREADY_CONSENTED | WITHDRAWN_MUST_ACCEDE
            FORMAL_CONFIRMATION      | ONLY_ORGANISATIONS_CONFIRM | ONLY_ORGANISATIONS_CONFIRM | ALREADY_CONSENTED | ALREADY_CONSENTED | ALREADY_CONSENTED | WITHDRAWN_MUST_ACCEDE
            PROVISIONAL_APPLICATION  | NOT_A_PARTICIPANT | - | - | ALREADY_BOUND | ALREADY_BOUND | WITHDRAWN_MUST_ACCEDE
            RESERVATION              | NOT_A_PARTICIPANT | RESERVATION_WITHOUT_ACT | - | - | - | NOT_A_PARTICIPANT
            DECLARATION              | NOT_A_PARTICIPANT | - | - | - | - | NOT_A_PARTICIPANT
            OBJECTION                | NOT_A_PARTICIPANT | - | - | - | - | NOT_A_PARTICIPANT
            TERRITORIAL_APPLICATION  | NOT_A_PARTICIPANT | - | - | - | - | NOT_A_PARTICIPANT
            WITHDRAWAL_NOTICE        | NOT_BOUND | NOT_BOUND | - | - | ALREADY_WITHDRAWING | ALREADY_WITHDRAWN
            RETRACTION_OF_WITHDRAWAL | NO_NOTICE_TO_RETRACT | NO_NOTICE_TO_RETRACT | NO_NOTICE_TO_RETRACT | NO_NOTICE_TO_RETRACT | - | WITHDRAWAL_HAS_TAKEN_EFFECT
            SUSPENSION               | NOT_A_PARTY | NOT_A_PARTY | NOT_A_PARTY | - | - | NOT_A_PARTY
            RESTORATION_OF_RIGHTS    | NOT_A_PARTY | NOT_A_PARTY | NOT_A_PARTY | NOT_SUSPENDED | NOT_SUSPENDED | NOT_A_PARTY
            """)
    void eachActMeetsItsRuleInEachStanding(
            ActionType type, String non, String signatory, String contracting, String party, String withdrawing, String withdrawn) {
        Act reservation = act("BBB", ActionType.RESERVATION, "2020-01-01", Particulars.to(List.of("7")));
        Particulars particulars = switch (type) {
            case SUCCESSION -> Particulars.of("ZZZ");
            case OBJECTION -> Particulars.about(reservation.id());
            case RESERVATION -> Particulars.to(List.of("7"));
            default -> Particulars.NONE;
        };
        List<ParticipationStatus> columns = List.of(
                ParticipationStatus.NON_PARTICIPANT,
                ParticipationStatus.SIGNATORY,
                ParticipationStatus.CONTRACTING_STATE,
                ParticipationStatus.PARTY,
                ParticipationStatus.WITHDRAWING,
                ParticipationStatus.WITHDRAWN);

        assertThat(columns.stream()
                        .map(status -> rule(standing(status).with(act("BBB", ActionType.ACCESSION, "2020-01-01")).with(reservation)
                                .refusal(act("AAA", type, DAY, particulars))))
                        .toList())
                .containsExactly(non, signatory, contracting, party, withdrawing, withdrawn);
    }

    @Test
    void everyTypeOfActStandsInTheTableOrIsAboutAnEarlierAct() {
        Set<ActionType> aboutEarlierActs = EnumSet.of(
                ActionType.WITHDRAWAL_OF_RESERVATION,
                ActionType.WITHDRAWAL_OF_OBJECTION,
                ActionType.CONFIRMATION,
                ActionType.ACCEPTANCE_OF_RESERVATION,
                ActionType.REFUSAL_OF_RESERVATION,
                ActionType.CORRECTION);
        for (ActionType type : ActionType.values()) {
            boolean inTable = Arrays.stream(ParticipationStatus.values()).anyMatch(status -> Moves.broken(type, status).isPresent());
            assertThat(inTable).as(type.name()).isNotEqualTo(aboutEarlierActs.contains(type));
        }
    }

    @ParameterizedTest
    @EnumSource(OrderRule.class)
    void eachRuleSaysItsReasonAndWhatToDo(OrderRule rule) {
        assertThat(rule.sentence()).endsWith(".");
        assertThat(rule.fix()).endsWith(".");
    }

    @Test
    void theArticleIsThatWhichTheTextNamesForTheActOrForTheWayBack() {
        assertThat(standing(ParticipationStatus.SIGNATORY).refusal(act("AAA", ActionType.ACCESSION, DAY)).orElseThrow().article())
                .isEqualTo("of ACCESSION");
        assertThat(standing(ParticipationStatus.WITHDRAWN).refusal(act("AAA", ActionType.RATIFICATION, DAY)).orElseThrow().article())
                .as("where the way back is said")
                .isEqualTo("of ACCESSION");
    }

    @Test
    void signatureIsPossibleInItsWindowOnly() {
        FinalClauses closing = with(CLAUSES, new SignatureClause(LocalDate.parse("2026-06-30"), false, true));

        assertThat(rule(Acts.history(closing).refusal(act("AAA", ActionType.SIGNATURE, "1944-12-31")))).isEqualTo("BEFORE_OPENING");
        assertThat(rule(Acts.history(closing).refusal(act("AAA", ActionType.SIGNATURE, "2026-06-30")))).isEqualTo("-");
        assertThat(rule(Acts.history(closing).refusal(act("AAA", ActionType.SIGNATURE, "2026-07-01")))).isEqualTo("SIGNATURE_CLOSED");
    }

    @Test
    void entryIntoForceClosesSignatureAndOpensAccessionWhereTheTreatySaysSo() {
        FinalClauses clauses = with(
                with(CLAUSES, new SignatureClause(null, true, true)), new ConsentClause(true, AccessionFrom.ENTRY_INTO_FORCE, true, true));
        History history = Acts.history(
                clauses, act("ZZZ", ActionType.SIGNATURE, "2024-01-01"), act("ZZZ", ActionType.RATIFICATION, "2024-01-01"));

        assertThat(rule(history.refusal(act("AAA", ActionType.SIGNATURE, "2024-03-30")))).isEqualTo("-");
        assertThat(rule(history.refusal(act("AAA", ActionType.SIGNATURE, "2024-03-31")))).isEqualTo("SIGNATURE_CLOSED");
        assertThat(rule(history.refusal(act("AAA", ActionType.ACCESSION, "2024-03-30")))).isEqualTo("ACCESSION_NOT_OPEN");
        assertThat(rule(history.refusal(act("AAA", ActionType.ACCESSION, "2024-03-31")))).isEqualTo("-");
    }

    @Test
    void whatTheTreatyDoesNotProvideForIsRefused() {
        FinalClauses bare = with(
                with(CLAUSES, new SignatureClause(null, false, false)), new ConsentClause(false, AccessionFrom.OPENING_FOR_SIGNATURE, false, false));
        FinalClauses firm = with(bare, new WithdrawalClause(Delay.months(12), null, false, false));
        List<Act> acts = List.of(
                act("SIG", ActionType.SIGNATURE, "2024-01-01"),
                act("PAR", ActionType.ACCESSION, "2024-01-01"),
                act("NEW", ActionType.ACCESSION, "2029-12-31"),
                act("LEA", ActionType.ACCESSION, "2024-01-01"),
                act("LEA", ActionType.WITHDRAWAL_NOTICE, "2029-06-01"));
        History history = Acts.history(firm, acts);

        assertThat(rule(history.refusal(act("AAA", ActionType.DEFINITIVE_SIGNATURE, DAY)))).isEqualTo("NOT_PROVIDED_FOR");
        assertThat(rule(history.refusal(act("SIG", ActionType.ACCEPTANCE, DAY)))).isEqualTo("NOT_PROVIDED_FOR");
        assertThat(rule(history.refusal(act("AAA", ActionType.SUCCESSION, DAY, Particulars.of("PAR"))))).isEqualTo("NOT_PROVIDED_FOR");
        assertThat(rule(history.refusal(act("EUU", ActionType.ACCESSION, DAY)))).isEqualTo("ORGANISATIONS_NOT_ADMITTED");
        assertThat(rule(history.refusal(act("LEA", ActionType.RETRACTION_OF_WITHDRAWAL, DAY)))).isEqualTo("NOT_PROVIDED_FOR");
        assertThat(rule(history.refusal(act("NEW", ActionType.WITHDRAWAL_NOTICE, DAY)))).isEqualTo("NOT_BOUND");
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNATURE, -",
        "FORMAL_CONFIRMATION, -",
        "ACCESSION, -",
        "RATIFICATION, NON_SIGNATORY_CANNOT_RATIFY",
        "DEFINITIVE_SIGNATURE, ORGANISATIONS_CONFIRM",
        "SUCCESSION, ORGANISATIONS_CONFIRM"
    })
    void anOrganisationSignsConfirmsOrAccedes(ActionType type, String expected) {
        assertThat(rule(standing(ParticipationStatus.NON_PARTICIPANT).refusal(act("EUU", type, DAY, Particulars.of("ZZZ"))))).isEqualTo(expected);
    }

    @Test
    void anOrganisationThatSignedConfirmsAndDoesNotRatify() {
        History history = standing(ParticipationStatus.NON_PARTICIPANT).with(act("EUU", ActionType.SIGNATURE, "2024-01-01"));

        assertThat(rule(history.refusal(act("EUU", ActionType.RATIFICATION, DAY)))).isEqualTo("ORGANISATIONS_CONFIRM");
        assertThat(rule(history.refusal(act("EUU", ActionType.FORMAL_CONFIRMATION, DAY)))).isEqualTo("-");
    }

    /** EC-38: a State succeeds to a Party only, and not to itself. */
    @ParameterizedTest
    @CsvSource({"ZZZ, 2025-01-01, -", "ZZZ, 2020-01-15, PREDECESSOR_NOT_BOUND", "AAA, 2025-01-01, PREDECESSOR_NOT_BOUND", "XXX, 2025-01-01, PREDECESSOR_NOT_BOUND"})
    void aStateSucceedsToAPartyOnly(String predecessor, String day, String expected) {
        assertThat(rule(standing(ParticipationStatus.NON_PARTICIPANT).refusal(act("AAA", ActionType.SUCCESSION, day, Particulars.of(predecessor)))))
                .isEqualTo(expected);
    }

    @Test
    void aNoticeOfWithdrawalWaitsWhereTheTreatySaysSo() {
        FinalClauses clauses = with(CLAUSES, new WithdrawalClause(Delay.months(12), Delay.months(36), true, true));
        History history = Acts.history(clauses, act("AAA", ActionType.ACCESSION, "2024-01-01"));

        assertThat(rule(history.refusal(act("AAA", ActionType.WITHDRAWAL_NOTICE, "2027-03-30")))).isEqualTo("WITHDRAWAL_TOO_EARLY");
        assertThat(rule(history.refusal(act("AAA", ActionType.WITHDRAWAL_NOTICE, "2027-03-31")))).isEqualTo("-");
    }

    /** EC-44: taken back on the last day, and one day too late. */
    @Test
    void aNoticeIsTakenBackUntilTheDayBeforeItsEffect() {
        History history = standing(ParticipationStatus.PARTY).with(act("AAA", ActionType.WITHDRAWAL_NOTICE, "2030-02-01"));

        assertThat(rule(history.refusal(act("AAA", ActionType.RETRACTION_OF_WITHDRAWAL, "2031-01-31")))).isEqualTo("-");
        assertThat(rule(history.refusal(act("AAA", ActionType.RETRACTION_OF_WITHDRAWAL, "2031-02-01")))).isEqualTo("WITHDRAWAL_HAS_TAKEN_EFFECT");
    }

    @Test
    void rightsAreSuspendedOnceAndEndAfterTheyBegin() {
        History suspended = standing(ParticipationStatus.PARTY).with(act("AAA", ActionType.SUSPENSION, "2029-01-01"));

        assertThat(rule(suspended.refusal(act("AAA", ActionType.SUSPENSION, DAY)))).isEqualTo("ALREADY_SUSPENDED");
        assertThat(rule(suspended.refusal(act("AAA", ActionType.RESTORATION_OF_RIGHTS, DAY)))).isEqualTo("-");
        assertThat(rule(standing(ParticipationStatus.PARTY).refusal(act("AAA", ActionType.SUSPENSION, DAY, Particulars.until(DAY)))))
                .isEqualTo("ENDS_BEFORE_IT_BEGINS");
    }

    @Test
    void aConfirmationConfirmsAnActThatWaitsForIt() {
        Act pending = act("AAA", ActionType.SIGNATURE, "2024-01-01", Particulars.NONE.withoutAuthority());
        History history = standing(ParticipationStatus.NON_PARTICIPANT).with(pending);
        Act confirmation = act("AAA", ActionType.CONFIRMATION, DAY, Particulars.about(pending.id()));

        assertThat(rule(history.refusal(confirmation))).isEqualTo("-");
        assertThat(rule(history.refusal(act("BBB", ActionType.CONFIRMATION, DAY, Particulars.about(pending.id()))))).isEqualTo("ANOTHER_STATE");
        assertThat(rule(history.with(confirmation).refusal(act("AAA", ActionType.CONFIRMATION, DAY, Particulars.about(pending.id())))))
                .isEqualTo("NOTHING_TO_CONFIRM");
        // The confirmed act must be possible on the day it takes effect.
        History acceded = history.with(act("AAA", ActionType.ACCESSION, "2025-01-01"));
        assertThat(rule(acceded.refusal(confirmation))).isEqualTo("ALREADY_CONSENTED");
    }

    @Test
    void aCorrectionKeepsTheStateAndMustLeaveALegalHistory() {
        Act signature = act("AAA", ActionType.SIGNATURE, "2024-01-01");
        Act ratification = act("AAA", ActionType.RATIFICATION, "2024-06-01");
        History history = Acts.history(CLAUSES, signature, ratification);

        assertThat(rule(history.refusal(correction(ratification, ActionType.ACCEPTANCE, "2024-05-01", "2024-07-01T00:00:00Z")))).isEqualTo("-");
        assertThat(rule(history.refusal(correction(ratification, ActionType.RATIFICATION, "2023-12-31", "2024-07-01T00:00:00Z"))))
                .isEqualTo("NON_SIGNATORY_CANNOT_RATIFY");
        assertThat(history.refusal(correction(signature, null, "2024-01-01", "2024-07-01T00:00:00Z"))).hasValueSatisfying(refusal -> {
            assertThat(refusal.rule()).isEqualTo(OrderRule.LATER_ACT_WOULD_BE_WRONG);
            assertThat(refusal.later().type()).isEqualTo(ActionType.RATIFICATION);
        });
        Act stranger = new Act(new UUID(9, 1), "BBB", ActionType.CORRECTION, DAY, signature.receivedAt(), signature.recordedAt(),
                Particulars.NONE.correctedTo(signature.id(), ActionType.SIGNATURE));
        assertThat(rule(history.refusal(stranger))).isEqualTo("ANOTHER_STATE");
        History struckOut = history.with(correction(ratification, null, "2024-06-01", "2024-07-01T00:00:00Z"));
        assertThat(rule(struckOut.refusal(correction(ratification, ActionType.RATIFICATION, "2024-06-02", "2024-08-01T00:00:00Z"))))
                .isEqualTo("ALREADY_STRUCK_OUT");
        assertThat(rule(struckOut.refusal(act("AAA", ActionType.RATIFICATION, "2024-06-02")))).isEqualTo("-");
    }

    @Test
    void anActForAnEarlierDayThatMakesALaterOneWrongIsRefused() {
        History history = Acts.history(CLAUSES, act("AAA", ActionType.ACCESSION, "2024-06-01"));

        assertThat(history.refusal(act("AAA", ActionType.SIGNATURE, "2024-05-01"))).hasValueSatisfying(refusal -> {
            assertThat(refusal.rule()).isEqualTo(OrderRule.LATER_ACT_WOULD_BE_WRONG);
            assertThat(refusal.later().effectiveDate()).isEqualTo("2024-06-01");
        });
    }

    @Test
    void theStandingThatCountsIsThatOfTheDayOfReceipt() {
        History history = Acts.history(CLAUSES, act("AAA", ActionType.SIGNATURE, "2024-06-01"));

        assertThat(rule(history.refusal(act("AAA", ActionType.RATIFICATION, "2024-05-31")))).isEqualTo("NON_SIGNATORY_CANNOT_RATIFY");
        assertThat(rule(history.refusal(act("AAA", ActionType.RATIFICATION, "2024-06-01")))).isEqualTo("-");
    }

    /** EC-44: after the effect of a withdrawal there is no way back but a new accession. */
    @Test
    void whoHasWithdrawnComesBackByAccessionOnly() {
        History history =
                Acts.history(CLAUSES, act("AAA", ActionType.ACCESSION, "2024-01-01"), act("AAA", ActionType.WITHDRAWAL_NOTICE, "2025-01-01"));

        assertThat(history.refusal(act("AAA", ActionType.ACCESSION, "2025-12-31"))).isPresent();
        assertThat(history.refusal(act("AAA", ActionType.SIGNATURE, "2026-01-01"))).isPresent();
        assertThat(history.refusal(act("AAA", ActionType.ACCESSION, "2026-01-01"))).isEmpty();
    }
}

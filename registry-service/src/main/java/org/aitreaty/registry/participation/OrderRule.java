package org.aitreaty.registry.participation;

import java.util.Map;
import java.util.Optional;

/**
 * The order of treaty acts. {@link #MOVES} is the whole of it: what each act meets in each standing. Nothing there
 * means that the act is allowed.
 */
public enum OrderRule {
    ALREADY_SIGNED("12", "The State has already signed.", "A State signs once; look at its acts for the signature on record."),
    ALREADY_CONSENTED(
            "13", "The State has already consented to be bound.", "Nothing more is needed; look at its acts for the instrument on record."),
    NON_SIGNATORY_CANNOT_RATIFY(
            "13(1)", "Only a signatory ratifies, and the State had not signed by that day.", "A State that did not sign accedes: record an ACCESSION."),
    SIGNATORY_CANNOT_ACCEDE(
            "13(2)", "A signatory ratifies and cannot accede; the State had signed by that day.", "Record a RATIFICATION."),
    WITHDRAWN_MUST_ACCEDE("13(2)", "The State has withdrawn and can come back by accession only.", "Record an ACCESSION."),
    NOT_BOUND("15", "Only a Party withdraws, and the treaty was not in force for the State on that day.", "Wait until it is a Party."),
    ALREADY_WITHDRAWING("15", "The State has already given notice of withdrawal.", "Look at its acts for the notice on record."),
    ALREADY_WITHDRAWN("15", "The State has already withdrawn.", "There is nothing left to withdraw from."),
    LATER_ACT_WOULD_BE_WRONG(
            "13", "An act already on record for a later day would become impossible.", "Check the day of receipt and the acts on record.");

    private static final Map<ActionType, Map<ParticipationStatus, OrderRule>> MOVES = Map.of(
            ActionType.SIGNATURE,
            Map.of(
                    ParticipationStatus.SIGNATORY, ALREADY_SIGNED,
                    ParticipationStatus.CONTRACTING_STATE, ALREADY_CONSENTED,
                    ParticipationStatus.PARTY, ALREADY_CONSENTED,
                    ParticipationStatus.WITHDRAWING, ALREADY_CONSENTED,
                    ParticipationStatus.WITHDRAWN, WITHDRAWN_MUST_ACCEDE),
            ActionType.RATIFICATION,
            Map.of(
                    ParticipationStatus.NON_PARTICIPANT, NON_SIGNATORY_CANNOT_RATIFY,
                    ParticipationStatus.CONTRACTING_STATE, ALREADY_CONSENTED,
                    ParticipationStatus.PARTY, ALREADY_CONSENTED,
                    ParticipationStatus.WITHDRAWING, ALREADY_CONSENTED,
                    ParticipationStatus.WITHDRAWN, WITHDRAWN_MUST_ACCEDE),
            ActionType.ACCESSION,
            Map.of(
                    ParticipationStatus.SIGNATORY, SIGNATORY_CANNOT_ACCEDE,
                    ParticipationStatus.CONTRACTING_STATE, ALREADY_CONSENTED,
                    ParticipationStatus.PARTY, ALREADY_CONSENTED,
                    ParticipationStatus.WITHDRAWING, ALREADY_CONSENTED),
            ActionType.WITHDRAWAL_NOTICE,
            Map.of(
                    ParticipationStatus.NON_PARTICIPANT, NOT_BOUND,
                    ParticipationStatus.SIGNATORY, NOT_BOUND,
                    ParticipationStatus.CONTRACTING_STATE, NOT_BOUND,
                    ParticipationStatus.WITHDRAWING, ALREADY_WITHDRAWING,
                    ParticipationStatus.WITHDRAWN, ALREADY_WITHDRAWN));

    private final String article;
    private final String sentence;
    private final String fix;

    OrderRule(String article, String sentence, String fix) {
        this.article = article;
        this.sentence = sentence;
        this.fix = fix;
    }

    /** The rule that forbids an act to a State of this standing, if one does. */
    public static Optional<OrderRule> broken(ActionType type, ParticipationStatus standing) {
        return Optional.ofNullable(MOVES.get(type).get(standing));
    }

    public String article() {
        return article;
    }

    public String sentence() {
        return sentence;
    }

    public String fix() {
        return fix;
    }
}

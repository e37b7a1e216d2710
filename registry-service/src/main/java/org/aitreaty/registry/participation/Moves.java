package org.aitreaty.registry.participation;

import static org.aitreaty.registry.participation.OrderRule.ALREADY_BOUND;
import static org.aitreaty.registry.participation.OrderRule.ALREADY_CONSENTED;
import static org.aitreaty.registry.participation.OrderRule.ALREADY_SIGNED;
import static org.aitreaty.registry.participation.OrderRule.ALREADY_WITHDRAWING;
import static org.aitreaty.registry.participation.OrderRule.ALREADY_WITHDRAWN;
import static org.aitreaty.registry.participation.OrderRule.NON_SIGNATORY_CANNOT_RATIFY;
import static org.aitreaty.registry.participation.OrderRule.NOT_A_PARTICIPANT;
import static org.aitreaty.registry.participation.OrderRule.NOT_A_PARTY;
import static org.aitreaty.registry.participation.OrderRule.NO_NOTICE_TO_RETRACT;
import static org.aitreaty.registry.participation.OrderRule.SIGNATORY_CANNOT_ACCEDE;
import static org.aitreaty.registry.participation.OrderRule.SIGNATORY_CANNOT_SUCCEED;
import static org.aitreaty.registry.participation.OrderRule.WITHDRAWAL_HAS_TAKEN_EFFECT;
import static org.aitreaty.registry.participation.OrderRule.WITHDRAWN_MUST_ACCEDE;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The order of treaty acts: what each type of act meets in each plain standing, from NON_PARTICIPANT to WITHDRAWN. Null
 * means that the standing does not forbid it; what else may is in {@link OrderCheck}.
 */
final class Moves {

    private static final Map<ActionType, OrderRule[]> TABLE = new EnumMap<>(ActionType.class);
    private static final ParticipationStatus[] STANDINGS = {
        ParticipationStatus.NON_PARTICIPANT,
        ParticipationStatus.SIGNATORY,
        ParticipationStatus.CONTRACTING_STATE,
        ParticipationStatus.PARTY,
        ParticipationStatus.WITHDRAWING,
        ParticipationStatus.WITHDRAWN
    };

    static {
        signing(ActionType.SIGNATURE);
        signing(ActionType.DEFINITIVE_SIGNATURE);
        ratifying(ActionType.RATIFICATION);
        ratifying(ActionType.ACCEPTANCE);
        ratifying(ActionType.APPROVAL);
        put(ActionType.ACCESSION, null, SIGNATORY_CANNOT_ACCEDE, ALREADY_CONSENTED, ALREADY_CONSENTED, ALREADY_CONSENTED, null);
        put(ActionType.SUCCESSION, null, SIGNATORY_CANNOT_SUCCEED, ALREADY_CONSENTED, ALREADY_CONSENTED, ALREADY_CONSENTED, WITHDRAWN_MUST_ACCEDE);
        put(ActionType.FORMAL_CONFIRMATION, null, null, ALREADY_CONSENTED, ALREADY_CONSENTED, ALREADY_CONSENTED, WITHDRAWN_MUST_ACCEDE);
        put(ActionType.PROVISIONAL_APPLICATION, NOT_A_PARTICIPANT, null, null, ALREADY_BOUND, ALREADY_BOUND, WITHDRAWN_MUST_ACCEDE);
        // Who has not consented may have a provisional application to end: OrderCheck looks.
        put(ActionType.WITHDRAWAL_NOTICE, null, null, null, null, ALREADY_WITHDRAWING, ALREADY_WITHDRAWN);
        put(
                ActionType.RETRACTION_OF_WITHDRAWAL,
                NO_NOTICE_TO_RETRACT,
                NO_NOTICE_TO_RETRACT,
                NO_NOTICE_TO_RETRACT,
                NO_NOTICE_TO_RETRACT,
                null,
                WITHDRAWAL_HAS_TAKEN_EFFECT);
        put(ActionType.SUSPENSION, NOT_A_PARTY, NOT_A_PARTY, NOT_A_PARTY, null, null, NOT_A_PARTY);
        put(ActionType.RESTORATION_OF_RIGHTS, NOT_A_PARTY, NOT_A_PARTY, NOT_A_PARTY, null, null, NOT_A_PARTY);
        participating(ActionType.RESERVATION);
        participating(ActionType.DECLARATION);
        participating(ActionType.OBJECTION);
        participating(ActionType.TERRITORIAL_APPLICATION);
    }

    private Moves() {}

    private static void signing(ActionType type) {
        put(type, null, ALREADY_SIGNED, ALREADY_CONSENTED, ALREADY_CONSENTED, ALREADY_CONSENTED, WITHDRAWN_MUST_ACCEDE);
    }

    private static void ratifying(ActionType type) {
        put(type, NON_SIGNATORY_CANNOT_RATIFY, null, ALREADY_CONSENTED, ALREADY_CONSENTED, ALREADY_CONSENTED, WITHDRAWN_MUST_ACCEDE);
    }

    private static void participating(ActionType type) {
        put(type, NOT_A_PARTICIPANT, null, null, null, null, NOT_A_PARTICIPANT);
    }

    private static void put(ActionType type, OrderRule... inEachStanding) {
        TABLE.put(type, inEachStanding);
    }

    /** The rule that forbids an act to a State of this plain standing, if one does. */
    static Optional<OrderRule> broken(ActionType type, ParticipationStatus plainStanding) {
        OrderRule[] row = TABLE.get(type);
        if (row != null) {
            for (int i = 0; i < STANDINGS.length; i++) {
                if (STANDINGS[i] == plainStanding) {
                    return Optional.ofNullable(row[i]);
                }
            }
        }
        return Optional.empty();
    }
}

package org.aitreaty.registry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.time.TreatyTime;

/** What a decision does to an earlier one. */
@ApplicationScoped
class EarlierDecisions implements Enactment {

    private final Decisions decisions;
    private final TreatyTime time;

    EarlierDecisions(Decisions decisions, TreatyTime time) {
        this.decisions = decisions;
        this.time = time;
    }

    @Override
    public DecisionEffect.Kind kind() {
        return DecisionEffect.Kind.EARLIER_DECISION;
    }

    @Override
    public void check(InputCheck check, String pointer, DecisionEffect effect, String organ) {
        String at = pointer + "/earlierDecision";
        DecisionEffect.EarlierDecision earlier = effect.earlierDecision();
        if (!check.required(at + "/decision", earlier.decision()) || !check.required(at + "/turn", earlier.turn())) {
            return;
        }
        Decision decision = decisions.findById(earlier.decision());
        if (decision == null) {
            check.refuse(at + "/decision", "UNKNOWN_DECISION", "There is no decision " + earlier.decision() + ".", "See /v1/decisions.");
            return;
        }
        boolean ofTheOrgan = decision.organ().equals(organ) || decision.kind() == Decision.Kind.EMERGENCY_ORDER && organ.equals("EC");
        check.refuseIf(
                !ofTheOrgan, at + "/decision", "ANOTHER_ORGAN", "The decision is another organ's.", "Put it to " + decision.organ() + ".");
        turn(check, at + "/turn", decision, earlier.turn());
    }

    private void turn(InputCheck check, String pointer, Decision decision, DecisionEffect.Turn turn) {
        DecisionStanding standing = decisions.present().standing(decision.number(), time.now());
        boolean possible = switch (turn) {
            case CONFIRMED -> decision.lapsesAt() != null && (standing == DecisionStanding.IN_FORCE || standing == DecisionStanding.ADOPTED);
            case SUSPENDED -> standing == DecisionStanding.IN_FORCE || standing == DecisionStanding.ADOPTED;
            case RESUMED -> standing == DecisionStanding.SUSPENDED;
            case ANNULLED, ANNULLED_FROM_THE_START -> standing != DecisionStanding.ANNULLED;
        };
        check.refuseIf(
                !possible,
                pointer,
                "NOT_IN_THIS_STANDING",
                decision.number() + " is " + standing + " now" + (turn == DecisionEffect.Turn.CONFIRMED && decision.lapsesAt() == null
                        ? ", and only emergency orders are confirmed."
                        : "."),
                "Look at the decision first.");
    }

    @Override
    public void enact(DecisionEffect effect, Decision decision, Actor recorder) {
        String earlier = effect.earlierDecision().decision();
        // The organ's numbers are given one decision at a time, so nobody else counts at this moment.
        int ordinal = decisions.getEntityManager()
                        .createQuery("select count(t) from DecisionTurn t where t.decision = ?1", Long.class)
                        .setParameter(1, earlier)
                        .getSingleResult()
                        .intValue()
                + 1;
        decisions.getEntityManager().persist(new DecisionTurn(earlier, ordinal, effect.earlierDecision().turn(), decision));
    }
}

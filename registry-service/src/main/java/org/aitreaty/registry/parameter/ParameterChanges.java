package org.aitreaty.registry.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.registry.decision.Decision;
import org.aitreaty.registry.decision.DecisionEffect;
import org.aitreaty.registry.decision.DecisionEffect.ParameterChange;
import org.aitreaty.registry.decision.DecisionEffect.TransitionalRule;
import org.aitreaty.registry.decision.Enactment;

/** How a parameter gets another value: by a decision that names it, and in no other way. */
@ApplicationScoped
class ParameterChanges implements Enactment {

    private static final Set<String> MAY_DECIDE = Set.of("EC", "TS");
    private static final BigDecimal SLOWEST = new BigDecimal("0.9");
    private static final BigDecimal FASTEST = new BigDecimal("1.1");
    private static final int LONGEST_GRACE = 3650;

    private final TreatyParameters parameters;

    ParameterChanges(TreatyParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public DecisionEffect.Kind kind() {
        return DecisionEffect.Kind.PARAMETER;
    }

    @Override
    public void check(InputCheck check, String pointer, DecisionEffect effect, String organ) {
        String at = pointer + "/parameter";
        ParameterChange change = effect.parameter();
        check.refuseIf(
                !MAY_DECIDE.contains(organ), at, "NOT_FOR_THIS_ORGAN", "Parameters are the Council's to decide.", "Put it to the organ EC.");
        check.required(at + "/transitionalRule", change.transitionalRule());
        grace(check, at + "/graceDays", change);
        if (!check.required(at + "/key", change.key()) || !check.required(at + "/value", change.value())) {
            return;
        }
        List<TreatyParameter> versions = parameters.versionsOf(change.key());
        if (versions.isEmpty()) {
            check.refuse(at + "/key", "UNKNOWN_PARAMETER", "There is no parameter \"" + change.key() + "\".", "See /v1/parameters.");
            return;
        }
        TreatyParameter present = versions.getLast();
        ParameterValue.of(present.key()).check(check, at + "/value", change.value());
        check.refuseIf(
                organ.equals("TS") && !ParameterValue.of(present.key()).isFigure(),
                at + "/key",
                "NOT_A_FIGURE",
                "In an emergency only figures are changed.",
                "Put it to the Council.");
        factor(check, at + "/dailyFactor", present, change);
    }

    private static void grace(InputCheck check, String pointer, ParameterChange change) {
        boolean grace = change.transitionalRule() == TransitionalRule.GRACE;
        check.refuseIf(grace && change.graceDays() == null, pointer, "MISSING", "How many days of grace?", "Send graceDays.");
        check.refuseIf(!grace && change.graceDays() != null, pointer, "NOT_FOR_THIS_RULE", "Only GRACE has days.", "Leave it out.");
        check.refuseIf(
                change.graceDays() != null && (change.graceDays() < 1 || change.graceDays() > LONGEST_GRACE),
                pointer,
                "OUT_OF_RANGE",
                "Between 1 and " + LONGEST_GRACE + " days.",
                "Send a number of days in that range.");
    }

    private static void factor(InputCheck check, String pointer, TreatyParameter present, ParameterChange change) {
        if (change.dailyFactor() == null) {
            return;
        }
        check.refuseIf(
                !ParameterValue.of(present.key()).isFigure(), pointer, "NOT_A_FIGURE", "Only a figure changes gradually.", "Leave it out.");
        if (Quantity.read(change.dailyFactor()) instanceof Quantity.Reading.Accepted read) {
            BigDecimal factor = read.quantity().value();
            check.refuseIf(
                    factor.compareTo(SLOWEST) < 0 || factor.compareTo(FASTEST) > 0,
                    pointer,
                    "OUT_OF_RANGE",
                    "A daily factor lies between " + SLOWEST + " and " + FASTEST + ".",
                    "0.9981 halves a figure in a year.");
        } else {
            check.refuse(pointer, "NOT_A_NUMBER", "This is not a factor.", "Write a number such as 0.9981.");
        }
    }

    @Override
    public void enact(DecisionEffect effect, Decision decision, Actor recorder) {
        ParameterChange change = effect.parameter();
        ParameterSet set = parameters.getEntityManager()
                .createQuery("from ParameterSet s where s.decision = ?1", ParameterSet.class)
                .setParameter(1, decision.number())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> newSet(decision));
        parameters.persistAndFlush(parameters.versionsOf(change.key()).getLast().changed(set, change));
    }

    private ParameterSet newSet(Decision decision) {
        ParameterSet set = new ParameterSet(parameters.nextSet(), decision.effectiveFrom(), decision.number());
        parameters.getEntityManager().persist(set);
        parameters.flush();
        return set;
    }
}

package org.aitreaty.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.numbering.NumberSeries;

/** Issues permits, with their number, conditions and journal entry in the transaction of the decision. */
@ApplicationScoped
public class Issuing {

    private static final String NUMBER_KIND = "TP";

    private final Permits permits;
    private final PermitSteps steps;
    private final NumberSeries numbers;
    private final TreatyTime time;

    Issuing(Permits permits, PermitSteps steps, NumberSeries numbers, TreatyTime time) {
        this.permits = permits;
        this.steps = steps;
        this.numbers = numbers;
        this.time = time;
    }

    /** Issues the permit that an application leads to; from the number on, with the series locked. */
    @Transactional(TxType.MANDATORY)
    public Permit issue(Actor officer, TrainingApplication application, PermitTerms terms, Permit.Ground ground, Instant at) {
        String number = numbers.next(NUMBER_KIND, time.legalDay(at).getYear(), application.hostState()).toString();
        Permit permit = new Permit(number, application, terms, ground, at);
        permits.persist(permit);
        for (int i = 0; i < terms.conditions().size(); i++) {
            permits.getEntityManager().persist(new PermitCondition(permit.id(), i + 1, terms.conditions().get(i)));
        }
        application.ledTo(number);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("application", application.number());
        facts.put("applicant", application.organisation());
        facts.put("hostState", application.hostState());
        facts.put("validFrom", terms.validFrom().toString());
        facts.put("validTo", terms.validTo().toString());
        facts.put("conditions", terms.conditions().size());
        steps.issued(permit, new PermitStep.Made(PermitLifecycle.ISSUE, officer, null, at), facts);
        return permit;
    }

    /** Takes the conditions off the permit of an application, which an appeal has overturned. */
    @Transactional(TxType.MANDATORY)
    public void liftConditions(TrainingApplication application, Actor by, String because, Instant at) {
        permits.liveOf(application.id())
                .ifPresent(permit -> permits.conditions(permit).stream()
                        .filter(condition -> condition.standing(time.legalDay(at)) != PermitCondition.Standing.MET)
                        .forEach(condition -> condition.settle(PermitCondition.Settlement.LIFTED, because, by.id(), at)));
    }

    /** Whether an application has a permit that has not ended. */
    public boolean hasLive(TrainingApplication application) {
        return permits.liveOf(application.id()).isPresent();
    }
}

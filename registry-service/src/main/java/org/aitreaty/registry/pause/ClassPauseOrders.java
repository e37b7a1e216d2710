package org.aitreaty.registry.pause;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.decision.Decision;
import org.aitreaty.registry.decision.DecisionEffect;
import org.aitreaty.registry.decision.Enactment;

/** How the Council pauses all runs of a class, and lets them go on. */
@ApplicationScoped
class ClassPauseOrders implements Enactment {

    private final ClassPauses pauses;
    private final TreatyTime time;

    ClassPauseOrders(ClassPauses pauses, TreatyTime time) {
        this.pauses = pauses;
        this.time = time;
    }

    @Override
    public DecisionEffect.Kind kind() {
        return DecisionEffect.Kind.CLASS_PAUSE;
    }

    @Override
    public void check(InputCheck check, String pointer, DecisionEffect effect, String organ) {
        String at = pointer + "/classPause";
        DecisionEffect.ClassPause order = effect.classPause();
        check.refuseIf(!organ.equals("EC"), at, "NOT_FOR_THIS_ORGAN", "Pausing runs is the Council's to decide.", "Put it to the organ EC.");
        RunClass runs = check.oneOf(at + "/runs", order.runs(), RunClass.class);
        if (check.required(at + "/paused", order.paused()) && runs != null && !order.paused()) {
            onlyWhatWasOrderedIsLifted(check, at + "/paused", runs);
        }
    }

    private void onlyWhatWasOrderedIsLifted(InputCheck check, String pointer, RunClass runs) {
        PauseBook book = pauses.present();
        Instant now = time.now();
        if (book.ordered(runs, now).isPresent()) {
            return;
        }
        boolean byFinding = runs == RunClass.FRONTIER && book.byFinding(now).isPresent();
        check.refuseIf(
                byFinding,
                pointer,
                "NOT_DEMONSTRATED",
                "Runs above the frontier are paused because alignment is no longer demonstrated (article 4(1)).",
                "They go on when it is found demonstrated again.");
        check.refuseIf(!byFinding, pointer, "NOT_PAUSED", "These runs are not paused by an order.", "See /v1/class-pauses.");
    }

    /** What follows from it is worked out when somebody asks, so an order that has become needless does no harm. */
    @Override
    public void enact(DecisionEffect effect, Decision decision, Actor recorder) {
        DecisionEffect.ClassPause order = effect.classPause();
        pauses.persistAndFlush(new ClassPause(pauses.nextSequence(), RunClass.valueOf(order.runs()), order.paused(), decision));
    }
}

package org.aitreaty.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.permits.officer.Impartiality;

/** What persons do with permits, with the rules on who may. */
@ApplicationScoped
class PermitMoves {

    private final Permits permits;
    private final PermitSteps steps;
    private final Impartiality impartiality;
    private final TreatyTime time;

    PermitMoves(Permits permits, PermitSteps steps, Impartiality impartiality, TreatyTime time) {
        this.permits = permits;
        this.steps = steps;
        this.impartiality = impartiality;
        this.time = time;
    }

    void requireImpartial(Permit permit) {
        impartiality.require(permit.hostState());
    }

    /** @throws ProblemException 403 for a national of the host State; 409 for the officer who suspended it, or in another status */
    void make(Actor actor, Permit permit, PermitLifecycle move, String reason) {
        if (actor.isStaff()) {
            requireImpartial(permit);
        }
        if (move == PermitLifecycle.REVOKE && permit.status() == PermitStatus.SUSPENDED && suspender(permit).equals(actor.id())) {
            throw new ProblemException(
                    Impartiality.SECOND_OFFICER_REQUIRED, "You suspended this permit; an officer who did not decides whether it is revoked.", List.of());
        }
        steps.make(permit, new PermitStep.Made(move, actor, reason, time.now()));
    }

    private String suspender(Permit permit) {
        return permits.steps(permit).stream()
                .filter(step -> step.move() == PermitLifecycle.SUSPEND)
                .reduce((earlier, later) -> later)
                .map(PermitStep::madeById)
                .orElse("");
    }
}

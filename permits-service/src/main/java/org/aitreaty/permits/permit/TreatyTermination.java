package org.aitreaty.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.consumer.FeedConsumer;
import org.aitreaty.kit.consumer.FeedEntry;
import org.aitreaty.kit.time.TreatyTime;

/** Ends the permits that answer to a State on the day on which it ceases to be bound. */
@ApplicationScoped
public class TreatyTermination implements FeedConsumer {

    static final String NAME = "standing-from-registry";
    private static final Actor TREATY = Actor.system("treaty-termination");

    private final Permits permits;
    private final PermitSteps steps;
    private final TreatyTime time;

    TreatyTermination(Permits permits, PermitSteps steps, TreatyTime time) {
        this.permits = permits;
        this.steps = steps;
        this.time = time;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String source() {
        return "registry-service";
    }

    @Override
    public void take(FeedEntry entry) {
        if (entry.event().equals("StandingChanged") && entry.subjectType().equals("state") && entry.fact("to").equals("WITHDRAWN")) {
            String because = entry.subjectId() + " is no longer bound by the treaty.";
            permits.liveOf(entry.subjectId())
                    .forEach(permit -> steps.make(permit, new PermitStep.Made(PermitLifecycle.TERMINATE, TREATY, because, time.now())));
        }
    }
}

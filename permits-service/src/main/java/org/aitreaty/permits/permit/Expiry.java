package org.aitreaty.permits.permit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.permits.due.Due;

/** Ends permits whose last day is over. */
@ApplicationScoped
class Expiry implements Due {

    private static final Actor CLOCK = Actor.system("expiry");
    private static final int AT_ONCE = 100;

    private final Permits permits;
    private final PermitSteps steps;
    private final TreatyTime time;

    Expiry(Permits permits, PermitSteps steps, TreatyTime time) {
        this.permits = permits;
        this.steps = steps;
        this.time = time;
    }

    @Override
    public int bringAbout(Instant now) {
        LocalDate today = time.legalDay(now);
        List<UUID> over = QuarkusTransaction.requiringNew().call(() -> permits.overBefore(today, AT_ONCE).stream().map(Permit::id).toList());
        over.forEach(id -> QuarkusTransaction.requiringNew().run(() -> expire(id, today, now)));
        return over.size();
    }

    /** Another replica may have seen to it meanwhile. */
    private void expire(UUID id, LocalDate today, Instant now) {
        Permit permit = permits.findById(id);
        if (PermitLifecycle.EXPIRE.isLegalFrom(permit.status()) && permit.validTo().isBefore(today)) {
            steps.make(permit, new PermitStep.Made(PermitLifecycle.EXPIRE, CLOCK, null, now));
        }
    }
}

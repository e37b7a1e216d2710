package org.aitreaty.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says in the health answer how far the clock is set. Never a reason not to be ready. */
@Readiness
@ApplicationScoped
class ClockCheck implements HealthCheck {

    private final ClockOffset offset;

    ClockCheck(ClockOffset offset) {
        this.offset = offset;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("treaty-clock").up().withData("offset", offset.get().toString()).build();
    }
}

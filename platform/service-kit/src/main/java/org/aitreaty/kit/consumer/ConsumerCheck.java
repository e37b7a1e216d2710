package org.aitreaty.kit.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says in the health answer how the consumers of feeds fare. Never a reason not to be ready: a service that has not
 * heard of something yet still answers for all it knows.
 */
@Readiness
@ApplicationScoped
class ConsumerCheck implements HealthCheck {

    private final Followers followers;

    ConsumerCheck(Followers followers) {
        this.followers = followers;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("feed-consumers").up();
        for (Place place : followers.seen()) {
            String detail = place.detail() == null ? "" : " " + place.detail();
            answer.withData(place.consumer(), "%s since %s, after position %d of %s.%s"
                    .formatted(place.standing(), place.since(), place.position(), place.source(), detail));
        }
        return answer.build();
    }
}

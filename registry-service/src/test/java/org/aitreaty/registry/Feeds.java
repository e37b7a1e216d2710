package org.aitreaty.registry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.aitreaty.testkit.FeedSource;

/** The feeds of the other services, for tests of what is read from them. */
public class Feeds implements QuarkusTestResourceLifecycleManager {

    public static final FeedSource PERMITS = new FeedSource("permits-service");
    public static final FeedSource EVALUATIONS = new FeedSource("evaluations-service");

    @Override
    public Map<String, String> start() {
        return Map.of(
                "secretariat.feeds.sources.permits-service.url", PERMITS.url(),
                "secretariat.feeds.sources.evaluations-service.url", EVALUATIONS.url());
    }

    @Override
    public void stop() {
        // Ends with the JVM, as the database does.
    }
}

package org.aitreaty.evaluations;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.aitreaty.testkit.FeedSource;

/** A feed for the tests of those who follow feeds. */
public class FollowedFeed implements QuarkusTestResourceLifecycleManager {

    static final FeedSource SOURCE = new FeedSource("permits-service");
    public static final FeedSource REGISTRY = new FeedSource("registry-service");

    @Override
    public Map<String, String> start() {
        return Map.of(
                "secretariat.feeds.sources.permits-service.url", SOURCE.url(),
                "secretariat.feeds.sources.registry-service.url", REGISTRY.url(),
                "secretariat.feeds.answer-timeout", "0.4S",
                "secretariat.feeds.batch", "7");
    }

    @Override
    public void stop() {
        // Ends with the JVM, as the database does.
    }
}

package org.aitreaty.permits;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.aitreaty.testkit.FeedSource;

/** The registry's feed, for the tests of those who follow it. */
public class FollowedFeed implements QuarkusTestResourceLifecycleManager {

    public static final FeedSource REGISTRY = new FeedSource("registry-service");

    @Override
    public Map<String, String> start() {
        return Map.of("secretariat.feeds.sources.registry-service.url", REGISTRY.url());
    }

    @Override
    public void stop() {
        // Ends with the JVM, as the database does.
    }
}

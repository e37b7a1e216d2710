package org.aitreaty.kit.consumer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Lets every consumer of this service follow its feed, each at its own pace. */
@ApplicationScoped
class Followers {

    private static final Logger LOG = Logger.getLogger(Followers.class);
    private static final long PATIENCE_SECONDS = 10;

    private final List<FeedConsumer> consumers;
    private final FeedsConfig config;
    private final Following following;
    private final Places places;
    private final MeterRegistry meters;
    private final Map<String, Place> seen = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private ScheduledThreadPoolExecutor executor;

    Followers(@All List<FeedConsumer> consumers, FeedsConfig config, Following following, Places places, MeterRegistry meters) {
        this.consumers = consumers;
        this.config = config;
        this.following = following;
        this.places = places;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        checkConfiguration();
        consumers.forEach(this::measure);
        if (consumers.isEmpty()) {
            return;
        }
        if (!config.active()) {
            LOG.info("The feeds of other services are not followed (secretariat.feeds.active); they wait.");
            return;
        }
        executor = new ScheduledThreadPoolExecutor(consumers.size(), task -> {
            Thread thread = new Thread(task, "feed-consumer");
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        consumers.forEach(consumer -> schedule(consumer, Duration.ZERO, 0));
    }

    private void checkConfiguration() {
        Map<String, FeedConsumer> byName = new HashMap<>();
        for (FeedConsumer consumer : consumers) {
            if (byName.put(consumer.name(), consumer) != null) {
                throw new IllegalStateException("Two consumers of feeds are named " + consumer.name() + ".");
            }
            if (!config.sources().containsKey(consumer.source())) {
                throw new IllegalStateException("Where is " + consumer.source() + "? Set secretariat.feeds.sources." + consumer.source() + ".url.");
            }
        }
        if (config.batch() < 1 || config.batch() > 99) {
            throw new IllegalStateException("secretariat.feeds.batch lies between 1 and 99.");
        }
    }

    private void measure(FeedConsumer consumer) {
        Gauge.builder("feed.consumer.position", () -> seen.containsKey(consumer.name()) ? seen.get(consumer.name()).position() : 0)
                .description("Position of the last entry that took effect.")
                .tag("consumer", consumer.name())
                .register(meters);
        Gauge.builder("feed.consumer.held", () -> isHeld(consumer) ? 1 : 0)
                .description("1 while the consumer does not follow its feed.")
                .tag("consumer", consumer.name())
                .register(meters);
    }

    private boolean isHeld(FeedConsumer consumer) {
        Place place = seen.get(consumer.name());
        return place != null && place.standing() != Standing.FOLLOWING;
    }

    /** Where the consumers stand, as last seen; those that never were are missing. */
    List<Place> seen() {
        return consumers.stream().map(consumer -> seen.get(consumer.name())).filter(place -> place != null).toList();
    }

    private void schedule(FeedConsumer consumer, Duration pause, int failures) {
        try {
            executor.schedule(() -> step(consumer, failures), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The service is stopping.
        }
    }

    private void step(FeedConsumer consumer, int failures) {
        Following.Step step = Following.Step.HELD;
        try {
            step = following.step(consumer);
            seen.put(consumer.name(), places.begun(consumer));
        } catch (RuntimeException e) {
            // It must not end the schedule. The position stands, and the next step begins where this one began.
            LOG.warnf("Feed consumer %s could not go on this time: %s", consumer.name(), e.getMessage());
        }
        if (!stopping) {
            switch (step) {
                case TAKEN -> schedule(consumer, Duration.ZERO, 0);
                case NOTHING_NEW, ELSEWHERE -> schedule(consumer, config.every(), 0);
                case HELD -> schedule(consumer, pause(failures), failures + 1);
            }
        }
    }

    /** Doubled each time, and never the same for all replicas. */
    private Duration pause(int failures) {
        long longest = Math.min(config.longestPause().toMillis(), config.every().toMillis() << Math.min(failures, 20));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }

    /** What has begun is waited for. Whatever is cut off begins again from the position that was kept. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (executor != null) {
            executor.shutdown();
            try {
                if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("A feed was still being followed when this process ended.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

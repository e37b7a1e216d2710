package org.aitreaty.registry.series;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks again and again whether the next meeting of a series has come within the horizon. */
@ApplicationScoped
class SeriesWatch {

    private static final Logger LOG = Logger.getLogger(SeriesWatch.class);
    private static final long PERIOD_SECONDS = 30;

    private final SeriesConfig config;
    private final ConveningBySeries convening;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "series-watch");
        thread.setDaemon(true);
        return thread;
    });

    SeriesWatch(SeriesConfig config, ConveningBySeries convening) {
        this.config = config;
        this.convening = convening;
    }

    /** After a demonstration has its data. */
    void start(@Observes @Priority(2800) StartupEvent event) {
        if (config.active()) {
            executor.scheduleWithFixedDelay(this::lookQuietly, 1, PERIOD_SECONDS, TimeUnit.SECONDS);
        } else {
            LOG.info("Meetings that recur are not convened (secretariat.series.active).");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdown();
    }

    private void lookQuietly() {
        try {
            int convened = convening.conveneDue();
            if (convened > 0) {
                LOG.infof("%d recurring meetings were convened.", convened);
            }
        } catch (RuntimeException e) {
            // An exception would end the schedule. What was not convened now is convened by a later look.
            LOG.warnf("Recurring meetings could not be convened this time: %s", e.getMessage());
        }
    }
}

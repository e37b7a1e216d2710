package org.aitreaty.permits.due;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aitreaty.kit.time.TreatyTime;
import org.jboss.logging.Logger;

/** Looks every second for what has become due. Rules do not wait for it: what is too late is refused from its instant on. */
@ApplicationScoped
class DueWatch {

    private static final Logger LOG = Logger.getLogger(DueWatch.class);
    private static final long PERIOD_SECONDS = 1;

    private final DueConfig config;
    private final Instance<Due> dues;
    private final TreatyTime time;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "due-watch");
        thread.setDaemon(true);
        return thread;
    });

    DueWatch(DueConfig config, @Any Instance<Due> dues, TreatyTime time) {
        this.config = config;
        this.dues = dues;
        this.time = time;
    }

    void start(@Observes StartupEvent event) {
        if (!config.active()) {
            LOG.info("What becomes due is not looked for (secretariat.due.active).");
            return;
        }
        executor.scheduleWithFixedDelay(() -> dues.forEach(this::lookQuietly), PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdown();
    }

    private void lookQuietly(Due due) {
        try {
            int done = due.bringAbout(time.now());
            if (done > 0) {
                LOG.infof("%s: %d became due.", due.getClass().getSimpleName(), done);
            }
        } catch (RuntimeException e) {
            // An exception would end the schedule. What was not done now is done by a later look.
            LOG.warnf("What is due could not be brought about this time: %s", e.getMessage());
        }
    }
}

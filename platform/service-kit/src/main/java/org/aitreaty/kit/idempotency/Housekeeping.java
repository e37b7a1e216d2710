package org.aitreaty.kit.idempotency;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Forgets old answers every hour. Several replicas doing it at once do no harm, so nobody is elected for it. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final IdempotentRequests requests;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "idempotency-housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    Housekeeping(IdempotentRequests requests) {
        this.requests = requests;
    }

    void start(@Observes StartupEvent event) {
        executor.scheduleWithFixedDelay(this::forgetQuietly, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdown();
    }

    private void forgetQuietly() {
        try {
            requests.forgetOld();
        } catch (RuntimeException e) {
            // An exception would end the schedule; the next hour forgets what this one could not.
            LOG.warnf("Old answers could not be forgotten this time: %s", e.getMessage());
        }
    }
}

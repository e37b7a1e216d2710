package org.aitreaty.registry.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aitreaty.kit.time.TreatyTime;
import org.jboss.logging.Logger;

/** Removes the bodies of old letters every hour. Several replicas doing it at once do no harm. */
@ApplicationScoped
class MailHousekeeping {

    private static final Logger LOG = Logger.getLogger(MailHousekeeping.class);

    private final PostedLetters letters;
    private final MailConfig config;
    private final TreatyTime time;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mail-housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    MailHousekeeping(PostedLetters letters, MailConfig config, TreatyTime time) {
        this.letters = letters;
        this.config = config;
        this.time = time;
    }

    void start(@Observes StartupEvent event) {
        executor.scheduleWithFixedDelay(this::removeQuietly, 2, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdown();
    }

    /** Returns how many letters were emptied. */
    int removeOldBodies() {
        return QuarkusTransaction.requiringNew().call(() -> letters.removeBodies(time.now().minus(config.keepBodies())));
    }

    private void removeQuietly() {
        try {
            removeOldBodies();
        } catch (RuntimeException e) {
            // An exception would end the schedule; the next hour removes what this one could not.
            LOG.warnf("Old letters could not be emptied this time (%s).", Sending.kind(e));
        }
    }
}

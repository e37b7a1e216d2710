package org.aitreaty.registry.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks every second for letters that are due, in a thread of its own: a slow mail server holds up nothing else. */
@ApplicationScoped
class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final long PERIOD_SECONDS = 1;

    /** Within the time that a process has to end in. */
    private static final long PATIENCE_SECONDS = 15;

    private final Sending sending;
    private final MailConfig config;
    private volatile boolean stopping;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mail-sender");
        thread.setDaemon(true);
        return thread;
    });

    Sender(Sending sending, MailConfig config) {
        this.sending = sending;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.active()) {
            executor.scheduleWithFixedDelay(this::sendQuietly, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
        } else {
            LOG.info("Letters are not sent (secretariat.mail.active); they wait in the outbox.");
        }
    }

    /** The letter that is with the mail server is waited for; the next one is left to who starts next. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A letter was still with the mail server when this process ended; it is sent again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendQuietly() {
        try {
            sending.sendDue(() -> !stopping);
        } catch (RuntimeException e) {
            // An exception would end the schedule. The letters wait, and the next second tries again.
            LOG.warnf("Letters could not be looked for this time (%s).", Sending.kind(e));
        }
    }
}

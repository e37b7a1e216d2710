package org.aitreaty.registry.subscription;

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

/** Looks every second for letters that are owed to subscribers, and every hour for what nobody has confirmed in time. */
@ApplicationScoped
class MailingWatch {

    private static final Logger LOG = Logger.getLogger(MailingWatch.class);
    private static final long PERIOD_SECONDS = 1;
    private static final long CLEANUP_MINUTES = 60;
    private static final int BATCH = 50;

    /** Within the time that a process has to end in. */
    private static final long PATIENCE_SECONDS = 10;

    private final Writing writing;
    private final Subscriptions subscriptions;
    private final SubscriptionConfig config;
    private final TreatyTime time;
    private volatile boolean stopping;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "subscription-mailing");
        thread.setDaemon(true);
        return thread;
    });

    MailingWatch(Writing writing, Subscriptions subscriptions, SubscriptionConfig config, TreatyTime time) {
        this.writing = writing;
        this.subscriptions = subscriptions;
        this.config = config;
        this.time = time;
    }

    void start(@Observes StartupEvent event) {
        if (config.active()) {
            executor.scheduleWithFixedDelay(() -> quietly(() -> writing.write(() -> !stopping, BATCH)), PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
        } else {
            LOG.info("Letters to subscribers are not written (secretariat.subscriptions.active).");
        }
        executor.scheduleWithFixedDelay(() -> quietly(this::removeLapsed), 3, CLEANUP_MINUTES, TimeUnit.MINUTES);
    }

    /** The batch under way is waited for. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        executor.shutdown();
        try {
            executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns how many were forgotten. */
    long removeLapsed() {
        return QuarkusTransaction.requiringNew().call(() -> subscriptions.removeUnconfirmed(time.now().minus(Subscription.CONFIRMED_WITHIN)));
    }

    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            // An exception would end the schedule; the next look does what this one could not.
            LOG.warnf("Subscriptions could not be looked after this time (%s).", e.getClass().getName());
        }
    }
}

package org.aitreaty.registry.effect;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.edition.Editions;
import org.jboss.logging.Logger;

/** Looks every second whether the register or the legal day has changed, and has told what that brings about. */
@ApplicationScoped
class DayWatch {

    private static final Logger LOG = Logger.getLogger(DayWatch.class);
    private static final long PERIOD_SECONDS = 1;

    private final EffectConfig config;
    private final Editions editions;
    private final Telling telling;
    private final TreatyTime time;
    private Seen last;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "day-watch");
        thread.setDaemon(true);
        return thread;
    });

    DayWatch(EffectConfig config, Editions editions, Telling telling, TreatyTime time) {
        this.config = config;
        this.editions = editions;
        this.telling = telling;
        this.time = time;
    }

    /** What all effects follow from. */
    private record Seen(long edition, LocalDate day) {}

    void start(@Observes StartupEvent event) {
        if (config.active()) {
            executor.scheduleWithFixedDelay(this::lookQuietly, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
        } else {
            LOG.info("What the passage of time brings about is not told (secretariat.effects.active).");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdown();
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            // An exception would end the schedule. What was not told now is told by a later look.
            LOG.warnf("What has come about could not be told this time: %s", e.getMessage());
        }
    }

    /** Returns whether there was anything to look at. */
    synchronized boolean look() {
        Seen now = new Seen(editions.present(), time.legalDay(time.now()));
        if (now.equals(last)) {
            return false;
        }
        if (telling.tell(now.day())) {
            last = now;
        }
        return true;
    }
}

package org.aitreaty.registry.vote;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.jboss.logging.Logger;

/** Closes each vote at its instant. Ballots end then even if nobody looks; the looking only counts them. */
@ApplicationScoped
class ClosingTime {

    private static final Logger LOG = Logger.getLogger(ClosingTime.class);
    private static final long PERIOD_MILLIS = 500;
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofHours(1);
    private static final Actor CLOSER = Actor.system("closing-time");

    private final Votes votes;
    private final Closing closing;
    private final TreatyTime time;
    /** Votes whose decision cannot be adopted, and when that is looked at again. Of the one thread. */
    private final Map<UUID, Instant> impossible = new HashMap<>();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "closing-time");
        thread.setDaemon(true);
        return thread;
    });

    ClosingTime(Votes votes, Closing closing, TreatyTime time) {
        this.votes = votes;
        this.closing = closing;
        this.time = time;
    }

    void start(@Observes StartupEvent event) {
        executor.scheduleWithFixedDelay(this::lookQuietly, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdown();
    }

    private void lookQuietly() {
        try {
            Instant now = time.now();
            impossible.values().removeIf(now::isAfter);
            QuarkusTransaction.requiringNew().call(() -> votes.due(time.now())).stream()
                    .filter(id -> !impossible.containsKey(id))
                    .forEach(this::closeQuietly);
        } catch (RuntimeException e) {
            // An exception would end the schedule. The next look is half a second away.
            LOG.warnf("Votes that have ended could not be looked for this time: %s", e.getMessage());
        }
    }

    private void closeQuietly(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> closeIfDue(id));
        } catch (ProblemException e) {
            impossible.put(id, time.now().plus(UNTIL_ASKED_AGAIN));
            LOG.errorf("The vote %s has ended and waits for the secretary to cancel it or to remove what stands against it: %s", id, e.getMessage());
        } catch (RuntimeException e) {
            LOG.warnf("The vote %s has ended and could not be counted this time: %s", id, e.getMessage());
        }
    }

    /** Another replica may have closed it meanwhile. */
    private void closeIfDue(UUID id) {
        Vote vote = votes.findForChange(id.toString());
        if (vote.isDue(time.now())) {
            closing.close(vote, vote.closesAt(), null, CLOSER);
        }
    }
}

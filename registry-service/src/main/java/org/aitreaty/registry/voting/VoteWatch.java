package org.aitreaty.registry.voting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.registry.vote.VoteStatus;

/**
 * Lets many readers follow a vote at the price of one: per process and vote one look at the database twice a second, for
 * as long as somebody follows.
 */
@ApplicationScoped
class VoteWatch {

    static final ProblemType TOO_MANY_FOLLOWERS = new ProblemType("too-many-followers", 503, "Too many readers follow votes at this moment.");

    private static final Duration PERIOD = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MOST_FOLLOWERS = 2000;

    private final VoteViews views;
    private final Map<String, Multi<VoteJson.Progress>> shared = new ConcurrentHashMap<>();
    private final AtomicInteger followers = new AtomicInteger();

    VoteWatch(VoteViews views) {
        this.views = views;
    }

    /**
     * How a vote goes: its present state at once, then every change; the same again from time to time, so that what lies
     * between does not take the silence for a broken connection. Ends with the vote.
     *
     * @throws ProblemException 404 where there is none; 503 when too many follow
     */
    Multi<VoteJson.Progress> follow(String id) {
        VoteJson.Progress present = look(id);
        if (followers.incrementAndGet() > MOST_FOLLOWERS) {
            followers.decrementAndGet();
            throw new ProblemException(TOO_MANY_FOLLOWERS, "Read the vote from time to time instead.", List.of(), Duration.ofSeconds(30));
        }
        Multi<VoteJson.Progress> later = isOver(present) ? Multi.createFrom().empty() : changes(id);
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(present), later)
                .onTermination()
                .invoke(() -> followers.decrementAndGet());
    }

    private Multi<VoteJson.Progress> changes(String id) {
        return shared.computeIfAbsent(id, key -> looks(key)
                .onTermination()
                .invoke(() -> shared.remove(key))
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers());
    }

    private Multi<VoteJson.Progress> looks(String id) {
        long beats = HEARTBEAT.dividedBy(PERIOD);
        Sifter sifter = new Sifter(beats);
        return Multi.createFrom()
                .ticks()
                .every(PERIOD)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tick -> look(id))
                .select()
                .where(sifter::isWorthTelling)
                // The last state is told too, and then the stream ends.
                .onItem()
                .transformToMultiAndConcatenate(progress -> isOver(progress)
                        ? Multi.createFrom().items(progress, END)
                        : Multi.createFrom().item(progress))
                .select()
                .first(progress -> progress != END);
    }

    private static final VoteJson.Progress END = new VoteJson.Progress(VoteStatus.CANCELLED, 0, null, null, null, 0);

    private VoteJson.Progress look(String id) {
        return QuarkusTransaction.requiringNew().call(() -> views.progress(id));
    }

    private static boolean isOver(VoteJson.Progress progress) {
        return progress.status() == VoteStatus.CLOSED || progress.status() == VoteStatus.CANCELLED;
    }

    /** Lets through what is new, and what is not so after a while. Called by one thread at a time. */
    private static final class Sifter {

        private final long beats;
        private VoteJson.Progress last;
        private long silent;

        Sifter(long beats) {
            this.beats = beats;
        }

        boolean isWorthTelling(VoteJson.Progress progress) {
            if (progress.equals(last) && ++silent < beats) {
                return false;
            }
            last = progress;
            silent = 0;
            return true;
        }
    }
}

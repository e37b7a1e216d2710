package org.aitreaty.registry.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;
import org.jboss.logging.Logger;

/** Takes documents away that were uploaded and never used. Several replicas doing it at once do no harm. */
@ApplicationScoped
class Discarding {

    private static final Logger LOG = Logger.getLogger(Discarding.class);
    private static final Actor HOUSEKEEPING = Actor.system("document-housekeeping");
    private static final int AT_A_TIME = 100;

    private final StoredDocuments stored;
    private final DocumentConfig config;
    private final TreatyTime time;
    private final Journal journal;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "document-housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    Discarding(StoredDocuments stored, DocumentConfig config, TreatyTime time, Journal journal) {
        this.stored = stored;
        this.config = config;
        this.time = time;
        this.journal = journal;
    }

    void start(@Observes StartupEvent event) {
        executor.scheduleWithFixedDelay(this::discardQuietly, 2, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdown();
    }

    private void discardQuietly() {
        try {
            discardUnused();
        } catch (RuntimeException e) {
            // An exception would end the schedule; the next hour takes away what this one could not.
            LOG.warnf("Unused documents could not be taken away this time: %s", e.getMessage());
        }
    }

    /** Takes away what has been attached to nothing for the time such documents are kept. Returns how many. */
    int discardUnused() {
        Instant before = time.now().minus(config.keptUnattached());
        int discarded = 0;
        int inThisRound;
        do {
            inThisRound = 0;
            for (UUID id : QuarkusTransaction.requiringNew().call(() -> stored.unusedSince(before, AT_A_TIME))) {
                // One by one: a document that is being attached at this moment holds up no other.
                inThisRound += QuarkusTransaction.requiringNew().call(() -> discard(id, before)) ? 1 : 0;
            }
            discarded += inThisRound;
        } while (inThisRound == AT_A_TIME);
        return discarded;
    }

    private boolean discard(UUID id, Instant before) {
        if (!stored.takeUnused(id, before)) {
            return false;
        }
        Document document = stored.findById(id);
        stored.discard(id);
        journal.record(HOUSEKEEPING, new JournalEvent("DocumentDiscarded", "document", id.toString(), document.facts(), null, Visibility.RESTRICTED));
        return true;
    }
}

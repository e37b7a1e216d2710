package org.aitreaty.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.web.StreamedBody;

/**
 * Lets documents in as they arrive, some at a time: each holds a database connection for as long as its sender takes,
 * and slow senders together must not stop the rest of the service.
 */
@ApplicationScoped
class UploadPlaces implements StreamedBody {

    static final ProblemType FULL =
            new ProblemType("uploads-at-capacity", 503, "As many documents are being received as can be at one time.");

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final DocumentConfig config;
    private final Semaphore places;

    UploadPlaces(DocumentConfig config) {
        this.config = config;
        this.places = new Semaphore(config.uploadsAtOnce(), true);
    }

    @Override
    public String path() {
        return DocumentResource.PATH;
    }

    @Override
    public long largest() {
        return config.largest().asLongValue();
    }

    /** @throws ProblemException 503 when no place becomes free in time */
    <T> T inOne(Supplier<T> work) {
        if (!isTaken()) {
            throw new ProblemException(FULL, "Send the document again in a few seconds.", List.of(), RETRY_AFTER);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean isTaken() {
        try {
            return places.tryAcquire(config.longestWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package org.aitreaty.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;

/** What other parts of the register do with uploaded documents: attach them to what they belong to, and make them public. */
@ApplicationScoped
public class Documents {

    private static final String READ = "document:read";

    private final StoredDocuments stored;
    private final Instance<Circle> circles;
    private final Journal journal;
    private final TreatyTime time;

    Documents(StoredDocuments stored, @Any Instance<Circle> circles, Journal journal, TreatyTime time) {
        this.stored = stored;
        this.circles = circles;
        this.journal = journal;
        this.time = time;
    }

    /** Those who may read a document because of what it is attached to, though it is neither theirs nor public. */
    public interface Circle {

        boolean mayRead(UUID document, Actor reader);
    }

    /**
     * A document that may be attached, safe from being taken away until the transaction has ended.
     *
     * @param name as shown to people; never a path
     * @param size in bytes
     * @param sha256 of the content, in hexadecimal
     */
    public record Reference(UUID id, String name, String mediaType, long size, String sha256, Instant uploadedAt) {}

    /**
     * The document that somebody means to attach: one of their own, or any for staff who may read all.
     * Must be called in the transaction that attaches it.
     *
     * @throws ProblemException 404 when there is none, or none that they may attach; the attempt is then journalled
     */
    @Transactional(TxType.MANDATORY)
    public Reference require(UUID id, Actor actor) {
        Document document = stored.locked(id).orElseThrow(Documents::notFound);
        if (!isTheirs(document, actor)) {
            throw refuse(document, actor, "ForeignDocumentUseAttempted");
        }
        return reference(document);
    }

    private static Reference reference(Document document) {
        return new Reference(
                document.id(), document.name().text(), document.mediaType(), document.size(), document.sha256(), document.uploadedAt());
    }

    /** The document that somebody names, if there is one and it is theirs; to be called in the transaction that attaches it. */
    @Transactional(TxType.MANDATORY)
    public Optional<Reference> find(UUID id, Actor actor) {
        return stored.locked(id).filter(document -> isTheirs(document, actor)).map(Documents::reference);
    }

    /**
     * Attaches a document to what it belongs to; from then on it is kept for good. Again is nothing new.
     *
     * @param subjectType kind of what it belongs to, as the journal names it, e.g. {@code instrument}
     */
    @Transactional(TxType.MANDATORY)
    public void attach(Reference document, String subjectType, String subjectId, Actor actor) {
        if (stored.attach(document.id(), subjectType, subjectId, time.now())) {
            Map<String, String> facts = Map.of("sha256", document.sha256(), "subjectType", subjectType, "subjectId", subjectId);
            journal.record(actor, JournalEvent.created("DocumentAttached", "document", document.id(), facts, Visibility.RESTRICTED));
        }
    }

    /**
     * Lets everyone read a document, because what it is attached to is public. This cannot be taken back; again is
     * nothing new.
     *
     * @throws IllegalStateException when it is attached to nothing
     */
    @Transactional(TxType.MANDATORY)
    public void release(UUID id, Actor actor) {
        Document document = stored.findByIdOptional(id).orElseThrow(() -> new IllegalStateException("There is no document " + id + "."));
        if (!stored.isAttached(id)) {
            throw new IllegalStateException("Document " + id + " is attached to nothing that could be public.");
        }
        if (stored.release(id, time.now())) {
            Map<String, Object> facts = new LinkedHashMap<>(document.facts());
            facts.put("name", document.name().text());
            journal.record(actor, JournalEvent.created("DocumentReleased", "document", id, facts, Visibility.PUBLIC));
        }
    }

    /**
     * A document for reading.
     *
     * @throws ProblemException 404 when there is none, or none that the reader may see; the attempt is then journalled
     */
    Document readable(UUID id, Actor reader) {
        Document document = stored.findByIdOptional(id).orElseThrow(Documents::notFound);
        if (!isReadable(document, reader)) {
            throw refuse(document, reader, "ForeignDocumentReadAttempted");
        }
        return document;
    }

    private boolean isReadable(Document document, Actor reader) {
        return isTheirs(document, reader)
                || stored.releasedAt(document.id()) != null
                || circles.stream().anyMatch(circle -> circle.mayRead(document.id(), reader));
    }

    /** A document that something in the register names; not to be shown to whom {@link #isReadableBy} denies it. */
    public Reference known(UUID id) {
        return reference(stored.findById(id));
    }

    /** Whether somebody could open it. To ask is no attempt, and nothing is journalled. */
    public boolean isReadableBy(Actor reader, UUID id) {
        return stored.findByIdOptional(id).filter(document -> isReadable(document, reader)).isPresent();
    }

    /** @return since when everyone may read it, or null */
    Instant releasedAt(Document document) {
        return stored.releasedAt(document.id());
    }

    private static boolean isTheirs(Document document, Actor actor) {
        return document.owner().isRepresentedBy(actor) || actor.isStaff() && actor.may(READ);
    }

    private ProblemException refuse(Document document, Actor actor, String attempt) {
        Map<String, String> facts = Map.of("ownerKind", document.owner().kind().name(), "ownerCode", document.owner().code());
        journal.recordAttempt(actor, JournalEvent.created(attempt, "document", document.id(), facts, Visibility.RESTRICTED));
        return notFound();
    }

    static ProblemException notFound() {
        return ProblemException.notFound("There is no document with this identifier that you may see.");
    }
}

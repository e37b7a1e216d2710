package org.aitreaty.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.file.DocumentType;
import org.aitreaty.registry.file.FileName;
import org.aitreaty.registry.file.TypeDetection;

/** Takes a document in while it arrives: all of it in one transaction, so that half a document is never there. */
@ApplicationScoped
class Uploading {

    static final ProblemType OTHER_TYPE = new ProblemType("document-type", 422, "The document is not what its Content-Type says.");

    private final StoredDocuments stored;
    private final DocumentContents contents;
    private final TypeDetection detection;
    private final TreatyTime time;
    private final Journal journal;

    Uploading(StoredDocuments stored, DocumentContents contents, TypeDetection detection, TreatyTime time, Journal journal) {
        this.stored = stored;
        this.contents = contents;
        this.detection = detection;
        this.time = time;
        this.journal = journal;
    }

    /**
     * What came of an upload.
     *
     * @param content what was received
     * @param isNew false when the same owner had sent the same content before
     */
    record Outcome(Document document, ReceivedContent content, boolean isNew) {}

    /**
     * Stores a document, unless its owner has sent the same content before: then the earlier one stands for both.
     *
     * @param name the name to show
     * @param declared what the sender says it is
     * @throws ProblemException 422 when it is something else; 408, 413 and 400 as {@link ArrivingBody#next()} says
     */
    @Transactional(TxType.MANDATORY)
    Outcome upload(FileName name, DocumentType declared, ArrivingBody body, Actor actor) {
        UUID id = Ids.next();
        byte[] piece = body.next();
        check(piece, declared);
        contents.mark();
        for (int number = 0; piece.length > 0; number++) {
            contents.store(id, number, piece);
            piece = body.next();
        }
        ReceivedContent content = body.received();
        DocumentOwner owner = DocumentOwner.of(actor);
        stored.lockContent(owner, HexFormat.of().formatHex(content.sha256()));
        Optional<Document> earlier = stored.withContent(owner, content.sha256());
        // It may be about to be taken away as unused: then the renewal waits, finds nothing, and this one is stored.
        if (earlier.isPresent() && stored.renew(earlier.get().id(), time.now())) {
            contents.forgetSinceMark();
            return new Outcome(renew(earlier.get(), actor), content, false);
        }
        Document document = new Document(id, owner, name, declared, content, time.now(), actor.id());
        stored.persist(document);
        journal.record(actor, JournalEvent.created("DocumentUploaded", "document", id, document.facts(), Visibility.RESTRICTED));
        return new Outcome(document, content, true);
    }

    /** Once more, because forgetting the new pieces has undone the first renewal. */
    private Document renew(Document earlier, Actor actor) {
        if (!stored.renew(earlier.id(), time.now())) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The same document was taken away at this very moment. Send it again.", List.of(), Duration.ofSeconds(1));
        }
        journal.record(actor, JournalEvent.created("DocumentUploadedAgain", "document", earlier.id(), earlier.facts(), Visibility.RESTRICTED));
        return earlier;
    }

    private void check(byte[] beginning, DocumentType declared) {
        if (beginning.length == 0) {
            throw ProblemException.invalid(new FieldError("", "EMPTY", "The document has no content.", "Send the file's bytes as the body."));
        }
        String detected = detection.detect(beginning);
        if (!detected.equals(declared.mediaType())) {
            String message = "Content-Type says " + declared.mediaType() + "; by its content the document is " + detected + ".";
            String fix = DocumentType.of(detected).isPresent()
                    ? "Send it with Content-Type: " + detected + ", if it is the right document."
                    : "Send a scan as one of " + DocumentType.list() + ".";
            throw new ProblemException(OTHER_TYPE, message + " Nothing was kept.", List.of(FieldError.header("Content-Type", "OTHER_TYPE", message, fix)));
        }
    }
}

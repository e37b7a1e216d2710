package org.aitreaty.registry.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.action.Deposit;
import org.aitreaty.registry.action.DepositInput;
import org.aitreaty.registry.action.Recording;
import org.aitreaty.registry.document.Documents;
import org.aitreaty.registry.participation.ActionType;

/**
 * Checks whether an instrument could be deposited. The same check runs whenever somebody asks, when the instrument is
 * sent, and when it is accepted.
 */
@ApplicationScoped
class Checking {

    /** A signature is given in person, and these acts consist of their text; for the others the instrument itself is needed. */
    private static final Set<ActionType> WITHOUT_SCAN = EnumSet.of(
            ActionType.SIGNATURE, ActionType.DEFINITIVE_SIGNATURE, ActionType.RESERVATION, ActionType.DECLARATION, ActionType.OBJECTION);

    private final Reading reading;
    private final Instruments instruments;
    private final Documents documents;
    private final Recording recording;
    private final TreatyTime time;

    Checking(Reading reading, Instruments instruments, Documents documents, Recording recording, TreatyTime time) {
        this.reading = reading;
        this.instruments = instruments;
        this.documents = documents;
        this.recording = recording;
        this.time = time;
    }

    /** @param deposit the act it would be; {@code preview} what would become of it */
    record Checked(Deposit deposit, Recording.Preview preview) {}

    /**
     * @param receivedAt when the depositary received it, or would if it were sent now
     * @throws ProblemException 422 with everything that is missing or wrong, 409 when the treaty does not allow the act
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Checked check(Instrument instrument, Instant receivedAt, Actor actor) {
        InstrumentContent content = reading.content(instrument);
        InputCheck check = new InputCheck();
        Deposit read = new DepositInput(check, "", time).read(content.submit(instrument.state(), instrument.type().name(), receivedAt.toString()));
        Optional<Documents.Reference> scan = document(check, "/document", content.document(), actor);
        Optional<Documents.Reference> powers = document(check, "/fullPowersDocument", content.fullPowersDocument(), actor);
        check.refuseIf(
                content.document() == null && !WITHOUT_SCAN.contains(instrument.type()),
                "/document",
                "MISSING",
                "The instrument itself is missing.",
                "Upload its scan and attach it.");
        check.refuseIf(
                content.fullPowersDocument() == null && read.signatory() != null && read.signatory().fullPowers() != null,
                "/fullPowersDocument",
                "MISSING",
                "Full powers are named and not produced.",
                "Upload their scan and attach it.");
        scan.flatMap(reference -> instruments.sameScan(instrument, reference))
                .ifPresent(other -> check.refuse(
                        "/document",
                        "DUPLICATE",
                        "The same scan has come with " + other + " already.",
                        "Each act of this kind has an instrument of its own; look whether this one was sent before."));
        check.throwIfAny();
        Deposit deposit = read.with(
                scan.map(it -> new Deposit.Paper(it.id(), it.sha256(), content.language())).orElse(read.contents().paper()),
                powers.map(Documents.Reference::id).orElse(null));
        return new Checked(deposit, recording.preview(deposit));
    }

    private Optional<Documents.Reference> document(InputCheck check, String pointer, String id, Actor actor) {
        if (id == null) {
            return Optional.empty();
        }
        Optional<Documents.Reference> found = Ids.parse(id).flatMap(known -> documents.find(known, actor));
        check.refuseIf(
                found.isEmpty(), pointer, "UNKNOWN_DOCUMENT", "There is no document with this identifier that you may attach.", "Upload it, and use the id of the answer.");
        return found;
    }
}

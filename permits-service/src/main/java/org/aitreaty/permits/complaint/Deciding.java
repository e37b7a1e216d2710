package org.aitreaty.permits.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.permits.dataset.Upholding;

/** Lets the secretariat decide on complaints, and the two sides be heard. */
@ApplicationScoped
class Deciding {

    private static final int LONGEST_TEXT = 5_000;
    private static final int MOST_ENTRIES = 200;

    private final Complaints complaints;
    private final Upholding upholding;
    private final Journal journal;
    private final TreatyTime time;

    Deciding(Complaints complaints, Upholding upholding, Journal journal, TreatyTime time) {
        this.complaints = complaints;
        this.upholding = upholding;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Admits a complaint, and says what it is about.
     *
     * @throws ProblemException 428 or 412 for the version, 422 for the input, 409 when it is not lodged any more
     */
    @Transactional
    Complaint admit(Actor actor, Complaint complaint, String ifMatch, ComplaintJson.Admit sent) {
        complaints.lock(complaint);
        EntityVersion.requireMatch(ifMatch, complaint.version());
        InputCheck check = new InputCheck();
        String reason = check.text("/reason", sent.reason(), LONGEST_TEXT);
        Upholding.Aimed aimed = check.required("/dataset", sent.dataset()) ? Ids.parse(sent.dataset()).flatMap(upholding::find).orElse(null) : null;
        check.refuseIf(
                aimed == null && sent.dataset() != null, "/dataset", "UNKNOWN_DATASET", "There is no dataset with this identifier.", "See GET /v1/datasets.");
        boolean named = check.required("/part", sent.part());
        check.refuseIf(
                named && aimed != null && !aimed.parts().contains(sent.part()), "/part", "UNKNOWN_PART", "The dataset has no part with this key.", "Use the key of one of its parts.");
        check.throwIfAny();
        complaint.admit(aimed.dataset(), aimed.organisation(), sent.part());
        record(actor, complaint, ComplaintLifecycle.ADMIT, reason, time.now());
        return complaint;
    }

    /**
     * Decides on a complaint, with reasons. Upheld, it blocks the part from this instant on.
     *
     * @throws ProblemException 428 or 412 for the version, 422 for the input, 409 when its status does not allow the move
     */
    @Transactional
    Complaint decide(Actor actor, Complaint complaint, ComplaintLifecycle move, String ifMatch, ComplaintJson.Decide sent) {
        complaints.lock(complaint);
        EntityVersion.requireMatch(ifMatch, complaint.version());
        InputCheck check = new InputCheck();
        String reason = check.text("/reason", sent.reason(), LONGEST_TEXT);
        check.throwIfAny();
        complaint.move(move);
        Instant now = time.now();
        record(actor, complaint, move, reason, now);
        if (move == ComplaintLifecycle.UPHOLD) {
            Upholding.Aimed aimed = upholding.find(complaint.datasetId()).orElseThrow();
            upholding.uphold(actor, aimed.series(), complaint.part(), complaint.number(), now);
        }
        return complaint;
    }

    private void record(Actor actor, Complaint complaint, ComplaintLifecycle move, String reason, Instant at) {
        enter(complaint, ComplaintEntry.Side.SECRETARIAT, move.to(), reason, at, actor.id());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", move.to().name());
        facts.put("number", complaint.number());
        facts.put("dataset", complaint.datasetId() == null ? null : complaint.datasetId().toString());
        facts.put("organisation", complaint.organisation());
        facts.put("part", complaint.part());
        journal.record(
                actor,
                new JournalEvent(move.event(), "copyright-complaint", complaint.id().toString(), Map.of("status", move.from().name()), facts, Visibility.RESTRICTED));
        // The answer carries the new version, which the database gives on writing.
        complaints.flush();
    }

    private void enter(Complaint complaint, ComplaintEntry.Side side, ComplaintStatus status, String words, Instant at, String by) {
        complaints.add(ComplaintEntry.of(complaint.id(), complaints.entriesOf(complaint.id()).size(), side, status, words, at, by));
    }

    /**
     * Enters what one of the two sides has to say, in the transaction under way, while nothing is decided for good.
     *
     * @throws ProblemException 422 for the input, 409 when it is over
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void comment(Actor actor, Complaint complaint, ComplaintEntry.Side side, ComplaintJson.Comment sent) {
        InputCheck check = new InputCheck();
        String words = check.text("/words", sent.words(), LONGEST_TEXT);
        check.throwIfAny();
        complaints.lock(complaint);
        boolean over = complaint.status().isTerminal() || complaints.entriesOf(complaint.id()).size() >= MOST_ENTRIES;
        if (over) {
            throw new ProblemException(Complaint.NOT_IN_THIS_STATUS, "The complaint is " + complaint.status() + ", or has as many entries as it can; nothing more is entered.");
        }
        enter(complaint, side, null, words, time.now(), side == ComplaintEntry.Side.COMPLAINANT ? "complainant" : actor.id());
        journal.record(
                actor,
                JournalEvent.created(
                        "CopyrightComplaintCommented", "copyright-complaint", complaint.id(), Map.of("number", complaint.number(), "side", side.name()), Visibility.RESTRICTED));
    }
}

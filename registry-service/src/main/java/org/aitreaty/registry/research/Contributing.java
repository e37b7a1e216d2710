package org.aitreaty.registry.research;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.document.Documents;
import org.aitreaty.registry.meeting.Meeting;

/** Takes contributions to meetings, until their deadline, and decides on them, until the meeting is over. */
@ApplicationScoped
class Contributing {

    static final ProblemType CALL_NOT_OPEN = new ProblemType("call-for-papers-not-open", 409, "Contributions to this meeting are not taken.");

    private final Contributions contributions;
    private final Calls calls;
    private final Documents documents;
    private final Journal journal;
    private final TreatyTime time;

    Contributing(Contributions contributions, Calls calls, Documents documents, Journal journal, TreatyTime time) {
        this.contributions = contributions;
        this.calls = calls;
        this.documents = documents;
        this.journal = journal;
        this.time = time;
    }

    /** @throws ProblemException 409 from the very instant of the deadline on, and where none are called for */
    @Transactional(Transactional.TxType.MANDATORY)
    Contribution send(Meeting meeting, ResearchJson.Send body, Actor sender) {
        Instant now = time.now();
        requireNotOver(meeting);
        Instant deadline = calls.deadline(meeting)
                .orElseThrow(() -> new ProblemException(CALL_NOT_OPEN, "There is no call for papers for this meeting.", List.of()));
        if (!now.isBefore(deadline)) {
            throw new ProblemException(CALL_NOT_OPEN, "They were to be sent before " + deadline + ".", List.of());
        }
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String title = check.text("/title", body.title(), 300);
        String authors = check.text("/authors", body.authors(), 1000);
        String summary = check.text("/summary", body.summary(), 10_000);
        Optional<Documents.Reference> document =
                body.document() == null ? Optional.empty() : Ids.parse(body.document()).flatMap(id -> documents.find(id, sender));
        check.refuseIf(
                body.document() != null && document.isEmpty(),
                "/document", "UNKNOWN_DOCUMENT", "There is no document of yours with this identifier.", "Upload it to /v1/documents first.");
        check.throwIfAny();
        Contribution contribution = new Contribution(
                meeting.id(), new Contribution.Content(title, authors, summary, document.map(Documents.Reference::id).orElse(null)), sender, now);
        contributions.persistAndFlush(contribution);
        document.ifPresent(found -> documents.attach(found, "contribution", contribution.id().toString(), sender));
        return noted("ContributionSubmitted", contribution, sender);
    }

    /** @param presentedAt null while that is not known */
    @Transactional(Transactional.TxType.MANDATORY)
    Contribution select(Meeting meeting, Contribution contribution, boolean accepted, Instant presentedAt, Actor actor) {
        requireNotOver(meeting);
        contribution.select(accepted, presentedAt, time.now());
        return noted("ContributionSelected", contribution, actor);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Contribution withdraw(Meeting meeting, Contribution contribution, Actor actor) {
        requireNotOver(meeting);
        contribution.withdraw(time.now());
        return noted("ContributionWithdrawn", contribution, actor);
    }

    private static void requireNotOver(Meeting meeting) {
        if (meeting.isOver()) {
            throw new ProblemException(CALL_NOT_OPEN, "The meeting is " + meeting.status() + ".", List.of());
        }
    }

    private Contribution noted(String event, Contribution contribution, Actor actor) {
        contributions.flush();
        // Without title and authors: the journal is for ever, and they may withdraw.
        journal.record(actor, JournalEvent.created(
                event,
                "contribution",
                contribution.id(),
                Map.of("meeting", contribution.meetingId().toString(), "status", contribution.status().name()),
                Visibility.RESTRICTED));
        return contribution;
    }
}

package org.aitreaty.registry.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.registry.measure.MeasureForm;

/** Finds drafts as far as a reader may know of them: their own State's, or all for the secretariat. */
@ApplicationScoped
class ReadingDrafts {

    private final MeasureDrafts drafts;
    private final MeasureForm form;
    private final Journal journal;

    ReadingDrafts(MeasureDrafts drafts, MeasureForm form, Journal journal) {
        this.drafts = drafts;
        this.form = form;
        this.journal = journal;
    }

    /**
     * The draft for a move, or for reading when {@code move} is null.
     *
     * @throws ProblemException 404 when there is none that the actor may see; another State's is not there, and the attempt is journalled
     */
    MeasureDraft find(String id, Actor actor, MeasureLifecycle move) {
        MeasureDraft draft = Ids.parse(id).flatMap(drafts::findByIdOptional).orElseThrow(ReadingDrafts::notFound);
        boolean open = move == null ? maySee(actor, draft) : move.isOpenTo(actor, draft.state());
        if (!open) {
            journal.recordAttempt(
                    actor,
                    JournalEvent.created(
                            "ForeignDraftAttempted", "national-measure-draft", draft.id(), Map.of("state", draft.state()), Visibility.RESTRICTED));
            throw notFound();
        }
        return draft;
    }

    /**
     * @param state narrows the list for readers who see several States'; a delegate only ever gets their own
     * @param before the identifier to continue after, or null
     */
    List<MeasureDraft> newestFirst(Actor actor, String state, DraftStatus status, UUID before, int most) {
        if (!actor.isStaff() && actor.state() == null) {
            return List.of();
        }
        if (!actor.isStaff() && state != null && !actor.actsForState(state)) {
            return List.of();
        }
        return drafts.newestFirst(new MeasureDrafts.Filter(actor.isStaff() ? state : actor.state(), status, before), most);
    }

    MeasureDraftJson.View view(MeasureDraft draft, Actor reader) {
        return new MeasureDraftJson.View(
                draft.id(),
                draft.measure(),
                draft.state(),
                draft.act(),
                draft.corrects(),
                draft.status(),
                form.view(draft.content()),
                draft.draftedAt(),
                draft.revisedAt(),
                draft.closedAt(),
                draft.publishedNumber(),
                draft.authors().contains(reader.id()),
                MeasureLifecycle.allowedActions(draft.status(), reader, draft.state(), draft.authors()));
    }

    private static boolean maySee(Actor reader, MeasureDraft draft) {
        return reader.may("national-measure:read-draft") && (reader.isStaff() || reader.actsForState(draft.state()));
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no draft of your State with this identifier.");
    }
}

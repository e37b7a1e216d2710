package org.aitreaty.registry.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.measure.MeasureAct;
import org.aitreaty.registry.measure.MeasureContent;
import org.aitreaty.registry.measure.MeasureForm;
import org.aitreaty.registry.measure.NationalMeasureJson;
import org.aitreaty.registry.state.State;
import org.aitreaty.registry.state.States;

/** Lets a delegation write, rewrite and throw away a draft for its own State. */
@ApplicationScoped
class Drafting {

    private static final String SUBJECT = "national-measure-draft";

    private final MeasureDrafts drafts;
    private final MeasureHistories histories;
    private final MeasureForm form;
    private final States states;
    private final TreatyTime time;
    private final Journal journal;

    Drafting(MeasureDrafts drafts, MeasureHistories histories, MeasureForm form, States states, TreatyTime time, Journal journal) {
        this.drafts = drafts;
        this.histories = histories;
        this.form = form;
        this.states = states;
        this.time = time;
        this.journal = journal;
    }

    @Transactional
    MeasureDraft record(Actor author, MeasureDraftJson.Submit submit) {
        State state = stateOf(author);
        InputCheck check = new InputCheck();
        MeasureDraft.Purpose purpose = purpose(check, submit);
        MeasureContent content = null;
        if (check.required("/content", submit.content()) && purpose != null) {
            content = form.read(check, "/content", purpose.act(), state, submit.content());
        }
        check.throwIfAny();
        MeasureDraft draft = new MeasureDraft(purpose, state, content, author, time.now());
        if (purpose.act() != MeasureAct.ENACTMENT) {
            histories.requireOwn(purpose.measure(), author);
            histories.requirePossible(draft, author);
            refuseSecondDraft(purpose.measure());
        }
        drafts.persistAndFlush(draft);
        journal.record(
                author, JournalEvent.created(MeasureLifecycle.RECORD.event(draft.act()), SUBJECT, draft.id(), draft.facts(), Visibility.RESTRICTED));
        return draft;
    }

    /** @param ifMatch the version the author has read */
    @Transactional
    MeasureDraft revise(Actor author, MeasureDraft draft, String ifMatch, NationalMeasureJson.Submit submit) {
        histories.lock(draft);
        EntityVersion.requireMatch(ifMatch, draft.version());
        draft.require(MeasureLifecycle.REVISE);
        InputCheck check = new InputCheck();
        MeasureContent content = form.read(check, "", draft.act(), states.findById(draft.state()), submit);
        check.throwIfAny();
        draft.revise(content, author, time.now());
        if (draft.act() != MeasureAct.ENACTMENT) {
            histories.requirePossible(draft, author);
        }
        return changed(author, draft, MeasureLifecycle.REVISE);
    }

    /** @param ifMatch the version the author has read */
    @Transactional
    MeasureDraft discard(Actor author, MeasureDraft draft, String ifMatch) {
        histories.lock(draft);
        EntityVersion.requireMatch(ifMatch, draft.version());
        draft.discard(time.now());
        return changed(author, draft, MeasureLifecycle.DISCARD);
    }

    private MeasureDraft changed(Actor author, MeasureDraft draft, MeasureLifecycle move) {
        drafts.flush();
        journal.record(author, JournalEvent.created(move.event(draft.act()), SUBJECT, draft.id(), draft.facts(), Visibility.RESTRICTED));
        return draft;
    }

    /** @throws ProblemException 403 when the delegation does not act for a State: nothing else has measures of its own */
    private State stateOf(Actor author) {
        State state = author.state() == null ? null : states.findById(author.state());
        if (state == null || !state.kind().isState()) {
            throw new ProblemException(
                    ProblemType.NOT_PERMITTED,
                    "National measures are recorded by delegates of a State for that State. "
                            + (state == null ? "You act for none in the register." : state.names().en() + " is registered as " + state.kind() + "."));
        }
        return state;
    }

    private static MeasureDraft.Purpose purpose(InputCheck check, MeasureDraftJson.Submit submit) {
        MeasureAct act = check.oneOf("/act", submit.act(), MeasureAct.class);
        if (act == null) {
            return null;
        }
        check.refuseIf(
                act == MeasureAct.ENACTMENT && submit.measure() != null,
                "/measure",
                "NOT_IN_AN_ENACTMENT",
                "An enactment begins a measure of its own.",
                "Leave it out, or record an amendment.");
        check.refuseIf(
                act != MeasureAct.CORRECTION && submit.corrects() != null, "/corrects", "NOT_A_CORRECTION", "Only a correction names a version.", "Leave it out.");
        if (act == MeasureAct.CORRECTION) {
            check.required("/corrects", submit.corrects());
        }
        UUID measure = act == MeasureAct.ENACTMENT ? Ids.next() : null;
        if (act != MeasureAct.ENACTMENT && check.required("/measure", submit.measure())) {
            measure = Ids.parse(submit.measure()).orElse(null);
            check.refuseIf(measure == null, "/measure", "NOT_AN_IDENTIFIER", "This is not the identifier of a measure.", "Copy it from the measure.");
        }
        return new MeasureDraft.Purpose(act, measure, submit.corrects());
    }

    private void refuseSecondDraft(UUID measure) {
        if (drafts.hasOpen(measure)) {
            throw new ProblemException(
                    MeasureHistories.REFUSED,
                    "A draft on this measure is open already.",
                    List.of(new FieldError("/measure", "DRAFT_OPEN", "A measure has one draft at a time.", "Revise, publish or discard the open one.")));
        }
    }
}

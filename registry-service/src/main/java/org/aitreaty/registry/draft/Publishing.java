package org.aitreaty.registry.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.measure.MeasureVersion;
import org.aitreaty.registry.measure.NationalMeasure;
import org.aitreaty.registry.measure.NationalMeasures;
import org.aitreaty.registry.state.States;

/** Makes a draft a published version, by somebody who has not written on it. */
@ApplicationScoped
class Publishing {

    private final NationalMeasures measures;
    private final MeasureDrafts drafts;
    private final MeasureHistories histories;
    private final States states;
    private final Journal journal;

    Publishing(NationalMeasures measures, MeasureDrafts drafts, MeasureHistories histories, States states, Journal journal) {
        this.measures = measures;
        this.drafts = drafts;
        this.histories = histories;
        this.states = states;
        this.journal = journal;
    }

    /**
     * @param ifMatch the version of the draft that the publisher has read
     * @throws org.aitreaty.kit.problem.ProblemException 428 or 412 for the version, 409 when the draft is closed, when the
     *     publisher is one of its authors, or when the history of the measure forbids it
     */
    @Transactional
    MeasureDraft publish(Actor publisher, MeasureDraft draft, String ifMatch) {
        histories.lock(draft);
        EntityVersion.requireMatch(ifMatch, draft.version());
        draft.require(MeasureLifecycle.PUBLISH);
        draft.requireSecondPerson(publisher);
        MeasureVersion version = histories.next(draft, publisher);
        measures.enter(version, new NationalMeasure(draft.measure(), states.findById(draft.state())));
        draft.publish(version.number(), version.publishedAt());
        journal.record(
                publisher,
                JournalEvent.created(
                        MeasureLifecycle.PUBLISH.event(draft.act()), "national-measure", draft.measure(), version.facts(), Visibility.PUBLIC));
        drafts.flush();
        return draft;
    }
}

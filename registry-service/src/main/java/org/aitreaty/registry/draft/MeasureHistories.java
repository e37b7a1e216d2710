package org.aitreaty.registry.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.measure.MeasureFact;
import org.aitreaty.registry.measure.MeasureRule;
import org.aitreaty.registry.measure.MeasureTimeline;
import org.aitreaty.registry.measure.MeasureVersion;
import org.aitreaty.registry.measure.NationalMeasures;
import org.aitreaty.registry.state.States;

/** Holds a draft against what is published of its measure. */
@ApplicationScoped
class MeasureHistories {

    static final ProblemType REFUSED = new ProblemType("national-measure-refused", 409, "The history of the measure does not allow this.");

    private final NationalMeasures measures;
    private final MeasureDrafts drafts;
    private final States states;
    private final TreatyTime time;
    private final Journal journal;

    MeasureHistories(NationalMeasures measures, MeasureDrafts drafts, States states, TreatyTime time, Journal journal) {
        this.measures = measures;
        this.drafts = drafts;
        this.states = states;
        this.time = time;
        this.journal = journal;
    }

    /** Makes the one transaction that decides on a draft wait for the other, and shows it what that one did. */
    void lock(MeasureDraft draft) {
        measures.lock(draft.measure());
        drafts.refresh(draft);
    }

    /**
     * Locks a published measure for a delegation.
     *
     * @throws ProblemException 404 when the State has no such measure
     */
    void requireOwn(UUID measure, Actor author) {
        measures.lock(measure);
        List<MeasureFact> facts = measures.facts(measure);
        if (!facts.isEmpty() && !author.actsForState(facts.getFirst().state())) {
            journal.recordAttempt(
                    author,
                    JournalEvent.created(
                            "ForeignMeasureAttempted", "national-measure", measure, Map.of("state", facts.getFirst().state()), Visibility.RESTRICTED));
        }
        if (facts.isEmpty() || !author.actsForState(facts.getFirst().state())) {
            throw ProblemException.notFound("Your State has no published measure with this identifier.");
        }
    }

    /** @throws ProblemException 409 with the rule that forbids publishing the draft as things stand */
    void requirePossible(MeasureDraft draft, Actor publisher) {
        next(draft, publisher);
    }

    /**
     * The version that a draft would become now; the measure must be locked.
     *
     * @throws ProblemException 409 with the rule that forbids it
     */
    MeasureVersion next(MeasureDraft draft, Actor publisher) {
        List<MeasureFact> facts = measures.facts(draft.measure());
        MeasureVersion version = new MeasureVersion(
                new MeasureVersion.Key(draft.measure(), facts.size() + 1),
                states.findById(draft.state()),
                draft.act(),
                draft.corrects(),
                draft.content(),
                draft.authorsOfVersion(),
                new MeasureVersion.Publication(publisher, after(facts)));
        if (!facts.isEmpty()) {
            Optional<MeasureRule> broken = new MeasureTimeline(facts).refusal(version.fact());
            if (broken.isPresent()) {
                MeasureRule rule = broken.get();
                throw new ProblemException(
                        REFUSED, rule.sentence(), List.of(new FieldError("/act", rule.name(), rule.sentence(), rule.fix())));
            }
        }
        return version;
    }

    /** Now, but never before what is published already, though another replica's clock may have stamped that ahead of ours. */
    private Instant after(List<MeasureFact> facts) {
        Instant now = time.now();
        return facts.stream()
                .map(fact -> fact.publishedAt().plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .max(Instant::compareTo)
                .orElse(now);
    }
}

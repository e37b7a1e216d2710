package org.aitreaty.permits.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aitreaty.permits.classification.Classification;
import org.aitreaty.permits.classification.Regime;
import org.aitreaty.permits.legal.TransitionalRule;
import org.aitreaty.permits.transition.Transition;
import org.aitreaty.permits.wording.Sentence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Previews of a draft as JSON. Of applications they hold what is public, and no figure that a threshold is held against. */
final class PreviewJson {

    private PreviewJson() {}

    @Schema(name = "ClassificationPreviewRequest", description = "A draft of changes of parameters.")
    record Ask(
            @Schema(required = true, description = "The changes; those of parameters that no classification rests on change nothing here.") List<Change> changes,
            @Schema(required = true, description = "From when they would hold.", examples = {"2027-03-01T17:00:00Z"}) String effectiveFrom) {}

    @Schema(name = "DraftedParameter", description = "A parameter's next version; unit, comparator and article stay.")
    record Change(
            @Schema(required = true, description = "Key of the parameter.", examples = {"training.permit.params"}) String key,
            @Schema(required = true, description = "Its new value.", examples = {"5e8"}) String value,
            @Schema(required = true, description = "To which applications it would apply.", implementation = TransitionalRule.class, examples = {"APPLY_AT_DECISION"})
                    String transitionalRule,
            @Schema(nullable = true, description = "Days of grace; only with GRACE.", minimum = "1", examples = {"90"}) Integer graceDays) {}

    @Schema(name = "ClassificationPreview", description = "What a draft would change.")
    record Answer(
            @Schema(required = true, description = "From when the draft would hold.", examples = {"2027-03-01T17:00:00Z"}) Instant effectiveFrom,
            @Schema(required = true, description = "Version of the parameters as a whole that would hold then without the draft.", examples = {"1"}) int parameterSetVersion,
            @Schema(required = true, description = "How many there are of each kind, and how many would change.") List<Count> counts,
            @Schema(required = true, description = "Those that would be classified otherwise, the oldest first; at most 100.") List<Item> items,
            @Schema(required = true, description = "How many more there are that are not listed.", examples = {"0"}) long notListed) {

        static Answer of(Draft draft, Previewing.Preview preview) {
            List<Count> counts = preview.counts().stream().map(Count::of).toList();
            return new Answer(
                    draft.effectiveFrom(),
                    preview.law().parameterSetVersion(),
                    counts,
                    preview.found().stream().map(found -> Item.of(draft, found)).toList(),
                    counts.stream().mapToLong(Count::changed).sum() - preview.found().size());
        }
    }

    @Schema(name = "ClassificationPreviewCount", description = "How many there are of a kind.")
    record Count(
            @Schema(required = true, description = "Of what.") ClassifiedKind kind,
            @Schema(required = true, description = "How many were looked at: those under review, in force or under way.", examples = {"12"}) long examined,
            @Schema(required = true, description = "How many the draft as a whole would classify otherwise.", examples = {"3"}) long changed,
            @Schema(required = true, description = "How many of those the transitional rule does not leave out.", examples = {"1"}) long reached,
            @Schema(required = true, nullable = true, description = "Why nothing is counted, by language; null where it is.", examples = {"{\"en\":\"There are no permits in this register yet.\"}"})
                    Map<String, String> note) {

        static Count of(Previewing.Count count) {
            Map<String, String> note = count.kept() ? null : Sentence.of("preview.notKept." + count.kind().name()).inAll();
            return new Count(count.kind(), count.examined(), count.changed(), count.reached(), note);
        }
    }

    @Schema(name = "ClassificationPreviewItem", description = "What would be classified otherwise. Only what is public of it, and the day of its start.")
    record Item(
            @Schema(required = true, description = "What it is.") ClassifiedKind kind,
            @Schema(required = true, description = "Its number.", examples = {"TA-2026-USA-000001-X"}) String number,
            @Schema(required = true, description = "Code of the organisation.", examples = {"meridian"}) String organisation,
            @Schema(required = true, description = "Legal name of the organisation.", examples = {"Meridian Compute Laboratory"}) String organisationName,
            @Schema(required = true, description = "ISO 3166-1 alpha-3 of the host State.", examples = {"USA"}) String hostState,
            @Schema(required = true, description = "First day of the run as planned.", examples = {"2027-03-01"}) LocalDate plannedStart,
            @Schema(required = true, description = "Its class without the draft, by what would be applied to it at that instant.") Outcome before,
            @Schema(required = true, description = "Its class if the whole draft were applied to it.") Outcome after,
            @Schema(required = true, description = "NO: the transitional rules leave it in its class. IF_DECIDED_FROM: its class changes if it is decided from an instant on. YES: it changes.")
                    Comparison.Applies applies,
            @Schema(required = true, nullable = true, description = "Of IF_DECIDED_FROM: that instant.", examples = {"2027-05-30T16:00:00Z"}) Instant decidedFrom,
            @Schema(required = true, description = "How far each change reaches it, and why.") List<ReachView> reaches) {

        static Item of(Draft draft, Previewing.Found found) {
            Comparison.Difference difference = found.difference();
            Classified.Case one = difference.one();
            return new Item(
                    found.kind(),
                    one.number(),
                    one.organisation(),
                    one.organisationName(),
                    one.hostState(),
                    one.plannedStart(),
                    Outcome.of(difference.before()),
                    Outcome.of(difference.after()),
                    difference.applies(),
                    difference.decidedFrom(),
                    draft.changes().stream()
                            .filter(change -> difference.reaches().containsKey(change.key()))
                            .map(change -> ReachView.of(change, difference.reaches().get(change.key())))
                            .toList());
        }
    }

    @Schema(name = "ClassificationPreviewOutcome", description = "A class, and why.")
    record Outcome(
            @Schema(required = true, description = "What the treaty asks of the run.") Regime regime,
            @Schema(required = true, description = "Every trigger of article 4(2) that fires.") List<FiredTrigger> triggers) {

        static Outcome of(Classification classification) {
            return new Outcome(classification.regime(), classification.triggers().stream().map(FiredTrigger::of).toList());
        }
    }

    @Schema(name = "FiredTrigger", description = "A trigger that fires, without the figure that is held against it.")
    record FiredTrigger(
            @Schema(required = true, description = "Which of the three triggers.") Classification.Code code,
            @Schema(required = true, description = "The threshold, or the baseline model.", examples = {"1e25"}) String threshold,
            @Schema(required = true, description = "Key of the treaty parameter.", examples = {"frontier.flop"}) String parameter,
            @Schema(required = true, description = "Version of it; of a draft the number it would have.", examples = {"2"}) int parameterVersion,
            @Schema(required = true, description = "Article of the treaty text.", examples = {"4(2)(b)"}) String article) {

        static FiredTrigger of(Classification.Trigger trigger) {
            return new FiredTrigger(trigger.code(), trigger.threshold(), trigger.parameter(), trigger.parameterVersion(), trigger.article());
        }
    }

    @Schema(name = "DraftReach", description = "How far a change reaches an application.")
    record ReachView(
            @Schema(required = true, description = "Key of the parameter.", examples = {"training.permit.params"}) String parameter,
            @Schema(required = true, description = "Its transitional rule.") TransitionalRule rule,
            @Schema(required = true, description = "Whether the change applies to it: NO, IF_DECIDED_FROM or YES.") Comparison.Applies applies,
            @Schema(required = true, nullable = true, description = "Of IF_DECIDED_FROM: that instant.", examples = {"2027-05-30T16:00:00Z"}) Instant decidedFrom,
            @Schema(required = true, description = "Why, in a sentence by language.", examples = {"{\"en\":\"Version 2 applies only to applications filed from its effect on …\"}"})
                    Map<String, String> why) {

        static ReachView of(Draft.Change change, Transition.Reach reach) {
            Comparison.Applies applies =
                    reach.always() ? Comparison.Applies.YES : reach.never() ? Comparison.Applies.NO : Comparison.Applies.IF_DECIDED_FROM;
            return new ReachView(change.key(), change.rule(), applies, reach.from(), reach.why().inAll());
        }
    }
}

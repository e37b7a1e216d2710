package org.aitreaty.registry.parameter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aitreaty.registry.decision.DecisionEffect;
import org.aitreaty.registry.decision.DecisionEffect.TransitionalRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Previews of changes of parameters as JSON. What would change is as permits-service tells it. */
@RegisterForReflection
final class PreviewJson {

    private static final String REGIME = "SIZE_PERMIT_REQUIRED";
    private static final String KEY = "training.permit.params";
    private static final String INSTANT = "2027-05-30T16:00:00Z";

    private PreviewJson() {}

    @Schema(name = "ParameterPreviewRequest", description = "A draft: effects and instant of effect as a proposal has them.")
    record Ask(
            @Schema(required = true, description = "What the proposal would do; changes of parameters only.") List<DecisionEffect> effects,
            @Schema(nullable = true, description = "From when it would hold; null for now.", examples = {"2027-03-01T17:00:00Z"}) Instant effectiveFrom) {}

    @Schema(name = "ParameterPreview", description = "What a draft would change.")
    record Answer(
            @Schema(required = true, description = "The instant from which the draft would hold, and for which the rest is said.", examples = {"2027-03-01T17:00:00Z"})
                    Instant effectiveFrom,
            @Schema(required = true, description = "Each parameter as it stands at that instant without the draft, and with it.") List<ParameterJson.Difference> differences,
            @Schema(required = true, description = "What is pending, in force or under way and would be classified otherwise.") Changed changes) {}

    @RegisterForReflection
    @Schema(name = "ParameterPreviewChanges", description = "What would be classified otherwise.")
    record Changed(
            @Schema(required = true, description = "How many there are of each kind, and how many would change.") List<Count> counts,
            @Schema(required = true, description = "Those that would be classified otherwise, the oldest first; at most 100.") List<Item> items,
            @Schema(required = true, description = "How many more there are that are not listed.", examples = {"0"}) long notListed) {}

    @RegisterForReflection
    @Schema(name = "ParameterPreviewCount", description = "How many there are of a kind.")
    record Count(
            @Schema(required = true, description = "Of what.", enumeration = {"APPLICATION", "PERMIT", "RUN", "CLUSTER"}, examples = {"APPLICATION"}) String kind,
            @Schema(required = true, description = "How many were looked at.", examples = {"12"}) long examined,
            @Schema(required = true, description = "How many the draft as a whole would classify otherwise.", examples = {"3"}) long changed,
            @Schema(required = true, description = "How many of those the transitional rule does not leave out.", examples = {"1"}) long reached,
            @Schema(required = true, nullable = true, description = "Why nothing is counted, by language; null where it is.", examples = {"{\"en\":\"There are no permits in this register yet.\"}"})
                    Map<String, String> note) {}

    @RegisterForReflection
    @Schema(name = "ParameterPreviewItem", description = "What would be classified otherwise: what is public of it, and the day of its start.")
    record Item(
            @Schema(required = true, description = "What it is.", enumeration = {"APPLICATION", "PERMIT", "RUN", "CLUSTER"}, examples = {"APPLICATION"}) String kind,
            @Schema(required = true, description = "Its number.", examples = {"TA-2026-USA-000001-X"}) String number,
            @Schema(required = true, description = "Code of the organisation.", examples = {"meridian"}) String organisation,
            @Schema(required = true, description = "Legal name of the organisation.", examples = {"Meridian Compute Laboratory"}) String organisationName,
            @Schema(required = true, description = "ISO 3166-1 alpha-3 of the host State.", examples = {"USA"}) String hostState,
            @Schema(required = true, description = "First day of the run as planned.", examples = {"2027-03-01"}) LocalDate plannedStart,
            @Schema(required = true, description = "Its class without the draft.") Outcome before,
            @Schema(required = true, description = "Its class if the whole draft were applied to it.") Outcome after,
            @Schema(
                            required = true,
                            description = "NO: the transitional rules leave it in its class. IF_DECIDED_FROM: its class changes if it is decided from an instant on. YES: it changes.",
                            enumeration = {"NO", "IF_DECIDED_FROM", "YES"},
                            examples = {"NO"})
                    String applies,
            @Schema(required = true, nullable = true, description = "Of IF_DECIDED_FROM: that instant.", examples = {INSTANT}) Instant decidedFrom,
            @Schema(required = true, description = "How far each change reaches it, and why.") List<Reach> reaches) {}

    @RegisterForReflection
    @Schema(name = "ParameterPreviewOutcome", description = "A class, and why.")
    record Outcome(
            @Schema(
                            required = true,
                            description = "What the treaty asks of the run.",
                            enumeration = {"NO_PERMIT_REQUIRED", "SIZE_PERMIT_REQUIRED", "FRONTIER_ELIGIBLE", "FRONTIER_PROHIBITED_BY_DEFAULT", "UNDETERMINED"},
                            examples = {REGIME})
                    String regime,
            @Schema(required = true, description = "Every trigger of article 4(2) that fires.") List<Trigger> triggers) {}

    @RegisterForReflection
    @Schema(name = "ParameterPreviewTrigger", description = "A trigger that fires, without the figure that is held against it.")
    record Trigger(
            @Schema(required = true, description = "Which of the three triggers.", enumeration = {"PARAMS", "FLOP", "CAPABILITY"}, examples = {"FLOP"}) String code,
            @Schema(required = true, description = "The threshold, or the baseline model.", examples = {"1e25"}) String threshold,
            @Schema(required = true, description = "Key of the treaty parameter.", examples = {"frontier.flop"}) String parameter,
            @Schema(required = true, description = "Version of it; of a draft the number it would have.", examples = {"2"}) int parameterVersion,
            @Schema(required = true, description = "Article of the treaty text.", examples = {"4(2)(b)"}) String article) {}

    @RegisterForReflection
    @Schema(name = "ParameterPreviewReach", description = "How far a change reaches an application.")
    record Reach(
            @Schema(required = true, description = "Key of the parameter.", examples = {KEY}) String parameter,
            @Schema(required = true, description = "Its transitional rule.") TransitionalRule rule,
            @Schema(required = true, description = "Whether the change applies to it.", enumeration = {"NO", "IF_DECIDED_FROM", "YES"}, examples = {"NO"}) String applies,
            @Schema(required = true, nullable = true, description = "Of IF_DECIDED_FROM: that instant.", examples = {INSTANT}) Instant decidedFrom,
            @Schema(required = true, description = "Why, in a sentence by language.", examples = {"{\"en\":\"Version 2 applies only to applications filed from its effect on …\"}"})
                    Map<String, String> why) {}
}

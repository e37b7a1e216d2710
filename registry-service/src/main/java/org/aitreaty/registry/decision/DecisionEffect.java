package org.aitreaty.registry.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing a decision does. Exactly the member that its kind names is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DecisionEffect", description = "One thing a decision does. Exactly the member that its kind names is there.")
public record DecisionEffect(
        @Schema(required = true, description = "What it does.") Kind kind,
        @Schema(description = "Of PARAMETER.") ParameterChange parameter,
        @Schema(description = "Of ALIGNMENT.") AlignmentChange alignment,
        @Schema(description = "Of CAPABILITY_LIST.") CapabilityListChange capabilityList,
        @Schema(description = "Of FRONTIER_PERMIT.") FrontierPermitDecision frontierPermit,
        @Schema(description = "Of ELECTION.") Election election,
        @Schema(description = "Of CLASS_PAUSE.") ClassPause classPause,
        @Schema(description = "Of EARLIER_DECISION.") EarlierDecision earlierDecision) {

    /** What a decision can do. */
    @Schema(name = "DecisionEffectKind", description = "What a decision can do.")
    public enum Kind {
        PARAMETER,
        ALIGNMENT,
        CAPABILITY_LIST,
        FRONTIER_PERMIT,
        ELECTION,
        CLASS_PAUSE,
        EARLIER_DECISION
    }

    /** The member that belongs to the kind; null when it is not there. */
    public Object member() {
        return kind == null ? null : switch (kind) {
            case PARAMETER -> parameter;
            case ALIGNMENT -> alignment;
            case CAPABILITY_LIST -> capabilityList;
            case FRONTIER_PERMIT -> frontierPermit;
            case ELECTION -> election;
            case CLASS_PAUSE -> classPause;
            case EARLIER_DECISION -> earlierDecision;
        };
    }

    /** How many members are there. */
    int members() {
        int number = 0;
        for (Object member : new Object[] {parameter, alignment, capabilityList, frontierPermit, election, classPause, earlierDecision}) {
            number += member == null ? 0 : 1;
        }
        return number;
    }

    /** A parameter gets a new value. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ParameterChange", description = "A parameter gets a new value. Unit, comparator and article stay.")
    public record ParameterChange(
            @Schema(required = true, description = "Key of the parameter.", examples = {"training.permit.params"}) String key,
            @Schema(required = true, description = "Its new value.", examples = {"5e8"}) String value,
            @Schema(required = true, description = "To which applications and runs it applies.") TransitionalRule transitionalRule,
            @Schema(description = "Of GRACE: days for which the former value still holds for what was filed before.", minimum = "1", examples = {"90"})
                    Integer graceDays,
            @Schema(description = "The value is multiplied by this from each legal day to the next; a figure's gradual change.", examples = {"0.9995"})
                    String dailyFactor) {}

    /** To which applications and runs a new value applies (article 10(1)). */
    @Schema(
            name = "TransitionalRule",
            description = "To which applications a new value applies. APPLY_AT_FILING: to those filed from then on. APPLY_AT_DECISION: to those decided "
                    + "from then on. APPLY_AT_START_OF_RUN: to runs that start from then on. GRACE: to those decided after some days.")
    public enum TransitionalRule {
        APPLY_AT_FILING,
        APPLY_AT_DECISION,
        APPLY_AT_START_OF_RUN,
        GRACE
    }

    /** A finding on alignment (articles 4(5) and 4(6)). */
    @Schema(name = "AlignmentChange", description = "A finding on whether frontier systems can be made safe.")
    public record AlignmentChange(
            @Schema(required = true, description = "NOT_DEMONSTRATED, DEMONSTRATED or DECLARED_UNSOLVABLE.", examples = {"DEMONSTRATED"}) String finding) {}

    /** A new version of the list of dangerous capabilities (article 5(3)). */
    @Schema(name = "CapabilityListChange", description = "A new version of the list of dangerous capabilities.")
    public record CapabilityListChange(
            @Schema(required = true, description = "All capabilities of the new version.") List<Capability> capabilities) {}

    /** A capability of a list. */
    @Schema(name = "ProposedCapability", description = "A capability of a proposed list.")
    public record Capability(
            @Schema(required = true, description = "Stable code.", examples = {"BIOLOGICAL"}) String code,
            @Schema(required = true, description = "Title in English.", examples = {"Biology"}) String titleEn,
            @Schema(required = true, description = "Title in French.", examples = {"Biologie"}) String titleFr,
            @Schema(required = true, description = "Definition in English.", examples = {"Helping to make agents that cause harm."}) String definitionEn,
            @Schema(required = true, description = "Definition in French.", examples = {"Aider à fabriquer des agents nocifs."}) String definitionFr) {}

    /** A decision on one application above the frontier (article 4(7)). */
    @Schema(name = "FrontierPermitDecision", description = "A decision on one application above the frontier.")
    public record FrontierPermitDecision(
            @Schema(required = true, description = "Number of the application.", examples = {"TA-2026-FRA-000002-K"}) String application,
            @Schema(required = true, description = "True to approve it, false to refuse it.", examples = {"true"}) Boolean approved) {}

    /** States are elected to seats. */
    @Schema(name = "Election", description = "States are elected to seats of an organ.")
    public record Election(
            @Schema(required = true, description = "The organ.", examples = {"EC"}) String organ,
            @Schema(required = true, description = "Who is elected to what.") List<ElectedSeat> seats) {}

    /** A State is elected to a seat. */
    @Schema(name = "ElectedSeat", description = "A State is elected to a seat.")
    public record ElectedSeat(
            @Schema(required = true, description = "Number of the seat.", minimum = "1", examples = {"6"}) Integer seat,
            @Schema(required = true, description = "Code of the State.", examples = {"KEN"}) String state,
            @Schema(required = true, description = "First day of the term.", examples = {"2027-01-01"}) LocalDate from,
            @Schema(required = true, description = "First day after the term.", examples = {"2029-01-01"}) LocalDate until) {}

    /** All runs of a class pause. */
    @Schema(name = "ClassPause", description = "All training runs of a class pause until further notice.")
    public record ClassPause(
            @Schema(required = true, description = "Which runs: FRONTIER or ALL_PERMITTED.", examples = {"FRONTIER"}) String runs,
            @Schema(required = true, description = "True to pause, false to let them go on.", examples = {"true"}) Boolean paused) {}

    /** An earlier decision is suspended, resumed, annulled or confirmed. */
    @Schema(name = "EarlierDecision", description = "Something becomes of an earlier decision.")
    public record EarlierDecision(
            @Schema(required = true, description = "Number of the earlier decision or order.", examples = {"EC-4/DEC.2"}) String decision,
            @Schema(required = true, description = "What becomes of it.") Turn turn) {}

    /** What can become of a decision. */
    @Schema(
            name = "DecisionTurn",
            description = "SUSPENDED until it is RESUMED; ANNULLED from then on; ANNULLED_FROM_THE_START, as if it had never been; CONFIRMED: an emergency order no longer lapses.")
    public enum Turn {
        SUSPENDED,
        RESUMED,
        ANNULLED,
        ANNULLED_FROM_THE_START,
        CONFIRMED
    }
}

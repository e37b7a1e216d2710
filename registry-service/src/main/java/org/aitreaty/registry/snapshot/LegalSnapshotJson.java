package org.aitreaty.registry.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.aitreaty.registry.participation.ParticipationStatus;
import org.aitreaty.registry.pause.Paused;
import org.aitreaty.registry.decision.DecisionEffect.TransitionalRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The facts a decision rests on, as JSON. */
final class LegalSnapshotJson {

    private LegalSnapshotJson() {}

    @Schema(name = "LegalSnapshot", description = "Everything a decision on a permit rests on, at one instant, from one state of the register.")
    record View(
            @Schema(description = "The instant the answer holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(description = "Whether the treaty is in force.") TreatyStanding treaty,
            @Schema(description = "Version of the parameters as a whole; it moves when any of them does.", examples = {"1"})
                    int parameterSetVersion,
            @Schema(description = "Every treaty parameter in force, by its key.") SortedMap<String, ParameterValue> parameters,
            @Schema(description = "Whether alignment of frontier systems has been demonstrated.") Alignment alignment,
            @Schema(required = true, description = "Classes of training runs that are paused; none while nothing is.") List<Paused> classPauses,
            @Schema(description = "Standing of the States asked for, by code.") SortedMap<String, StateStanding> states,
            @Schema(description = "The organisations asked for, by code.") SortedMap<String, Organisation> organisations) {

        /** The same facts without their instant: what the entity tag is made from. */
        View timeless() {
            return new View(null, treaty, parameterSetVersion, parameters, alignment, classPauses, states, organisations);
        }
    }

    @Schema(name = "LegalSnapshotTreaty", description = "Whether the treaty is in force.")
    record TreatyStanding(
            @Schema(description = "True from the day of entry into force.", examples = {"true"}) boolean inForce,
            @Schema(
                            description = "The day of entry into force, also when it is still to come; null while too few instruments are deposited.",
                            nullable = true,
                            examples = {"2025-04-12"})
                    LocalDate entryIntoForce) {}

    @Schema(name = "LegalSnapshotParameter", description = "One parameter in the version that holds.")
    record ParameterValue(
            @Schema(description = "The value: a decimal number, a word or a fraction.", examples = {"1e25"}) String value,
            @Schema(description = "Unit of a number.", nullable = true, examples = {"FLOP"}) String unit,
            @Schema(description = "How a figure is compared with the value; strictly.", nullable = true, examples = {">"}) String comparator,
            @Schema(description = "Version of this parameter.", examples = {"1"}) int version,
            @Schema(description = "Article of the treaty text.", examples = {"4(2)(b)"}) String article,
            @Schema(description = "From when this version holds.", examples = {"1945-01-01T00:00:00Z"}) Instant effectiveFrom,
            @Schema(description = "Number of the Council's decision; null for the figures of the treaty itself.", nullable = true, examples = {"EC-4/DEC.2"})
                    String decision,
            @Schema(description = "To which applications and runs this version applies.") TransitionalRule transitionalRule,
            @Schema(description = "Days of grace; null for every other rule.", nullable = true, examples = {"90"}) Integer graceDays) {}

    @Schema(name = "LegalSnapshotAlignment", description = "The finding on alignment that holds.")
    record Alignment(
            @Schema(description = "The finding in force.", enumeration = {"NOT_DEMONSTRATED", "DEMONSTRATED", "DECLARED_UNSOLVABLE"})
                    String finding,
            @Schema(description = "From when it holds.", examples = {"1945-01-01T00:00:00Z"}) Instant since,
            @Schema(description = "Number of the Council's decision; null for the initial finding.", nullable = true, examples = {"EC-4/DEC.2"}) String decision,
            @Schema(description = "Article of the treaty text.", examples = {"4(5)"}) String article) {}

    @Schema(name = "LegalSnapshotState", description = "The standing of one State or other entity.")
    record StateStanding(
            @Schema(
                            description = "Standing towards the treaty.",
                            implementation = ParticipationStatus.class)
                    String status,
            @Schema(description = "Whether the treaty binds it: PARTY, SUSPENDED_RIGHTS and WITHDRAWING.", examples = {"true"}) boolean bound,
            @Schema(description = "Whether its rights under the treaty, such as its vote, are suspended.", examples = {"false"}) boolean rightsSuspended,
            @Schema(description = "The legal day since which this is so; null for NON_PARTICIPANT.", nullable = true, examples = {"2025-04-12"})
                    LocalDate since,
            @Schema(description = "The legal day of signature, if it signed.", nullable = true, examples = {"2024-04-02"}) LocalDate signedOn,
            @Schema(description = "Kind of entity. Only States can become Parties.", examples = {"UN_MEMBER"}) String kind,
            @Schema(description = "The State that answers for this entity, e.g. CHN for HKG.", nullable = true, examples = {"CHN"}) String under) {}

    @Schema(name = "LegalSnapshotOrganisation", description = "An organisation at the instant, and the State that answers for it.")
    record Organisation(
            @Schema(description = "Code of the organisation.", examples = {"meridian"}) String code,
            @Schema(description = "Legal name.", examples = {"Meridian Compute Laboratory"}) String legalName,
            @Schema(description = "Code of the State that answers for it.", examples = {"USA"}) String hostState,
            @Schema(description = "What it does.", examples = {"[\"DEVELOPER\"]"}) List<String> roles,
            @Schema(
                            description = "How it stands in the register at the instant. Only VALIDATED opens anything.",
                            enumeration = {"NOT_REGISTERED", "PENDING_VALIDATION", "VALIDATED", "REJECTED", "SUSPENDED", "DISSOLVED"})
                    String status) {}
}

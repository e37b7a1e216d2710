package org.aitreaty.registry.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.ParticipationStatus;
import org.aitreaty.registry.state.RegionalGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of the treaty as JSON. */
final class TreatyStatusJson {

    private TreatyStatusJson() {}

    @Schema(name = "TreatyStatus", description = "How far the treaty has come.")
    record View(
            @Schema(description = "The instant the answer holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(description = "Only what the register knew at this instant is considered.", examples = {"2026-11-23T00:00:00Z"}) Instant knownAt,
            @Schema(description = "Whether the treaty is in force.", examples = {"true"}) boolean inForce,
            @Schema(description = "Day of entry into force, also when still to come; null while too few have consented.", nullable = true, examples = {"2025-03-14"})
                    LocalDate entryIntoForce,
            @Schema(description = "Day of the deposit that completed the conditions of entry into force.", nullable = true, examples = {"2024-12-14"})
                    LocalDate thresholdReachedOn,
            @Schema(description = "Who deposited on that day: they completed the conditions together.", examples = {"[\"BRA\"]"})
                    List<String> completedBy,
            @Schema(description = "States without which the treaty does not enter into force and which have not consented.", examples = {"[]"})
                    List<String> missingStates,
            @Schema(description = "States that have consented, Members of the United Nations or not.", examples = {"108"}) int instruments,
            @Schema(description = "How many must consent for entry into force.", examples = {"50"}) int instrumentsNeeded,
            @Schema(description = "Members of the United Nations by standing.", examples = {"{\"PARTY\":102,\"SIGNATORY\":46}"})
                    Map<ParticipationStatus, Integer> counts,
            @Schema(description = "Members of the United Nations: the treaty is meant for all of them.", examples = {"193"}) int unMembers,
            @Schema(description = "How near the treaty is to all of them.") Universality universality,
            @Schema(description = "The same counts for each electoral group.", examples = {"{\"AFRICAN\":{\"PARTY\":28}}"})
                    Map<RegionalGroup, Map<ParticipationStatus, Integer>> byGroup,
            @Schema(description = "True where the acts are made up for a demonstration.", examples = {"true"}) boolean demonstration,
            @Schema(description = "By which rule they were made up.", nullable = true) Bilingual demonstrationRule,
            @Schema(
                            description = "How far the clock of a demonstration is set from the real time; null where it is not.",
                            nullable = true,
                            examples = {"PT2160H"})
                    String clockOffset,
            @Schema(description = "The ten acts that took effect last, newest first.") List<LatestAct> latestActs) {}

    @Schema(name = "Universality", description = "Members of the United Nations on their way to the treaty.")
    record Universality(
            @Schema(description = "Have signed, whatever they did since.", examples = {"119"}) int signed,
            @Schema(description = "Have consented to be bound and not withdrawn.", examples = {"106"}) int consented,
            @Schema(description = "Are bound: Parties, those that gave notice included.", examples = {"104"}) int bound) {}

    @Schema(name = "LatestAct", description = "An act in short.")
    record LatestAct(
            @Schema(description = "Code of the State.", examples = {"FRA"}) String code,
            @Schema(description = "What the State did.") ActionType type,
            @Schema(description = "Legal day of the act.", examples = {"2026-11-18"}) LocalDate effectiveDate) {}
}

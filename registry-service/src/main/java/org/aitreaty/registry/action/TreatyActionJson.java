package org.aitreaty.registry.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.registry.participation.ActionType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Treaty acts as JSON. */
final class TreatyActionJson {

    private TreatyActionJson() {}

    @Schema(
            name = "TreatyActionRequest",
            description = "An act that the depositary received.",
            requiredProperties = {"state", "type", "instrumentDate", "receivedAt"})
    record Submit(
            @Schema(description = "Code of the State.", examples = {"BRA"}) String state,
            @Schema(
                            description = "What the State did.",
                            implementation = ActionType.class,
                            examples = {"SIGNATURE"})
                    String type,
            @Schema(description = "Date the instrument bears.", format = "date", examples = {"2026-11-20"}) String instrumentDate,
            @Schema(
                            description = "Instant at which the depositary received it. The legal day of this instant at the seat is the day of effect.",
                            format = "date-time",
                            examples = {"2026-11-23T09:30:00Z"})
                    String receivedAt,
            @Schema(description = "What every reader should know besides. Public.", nullable = true, maxLength = 2000, examples = {"Deposited by note verbale."}) String note) {}

    @Schema(name = "TreatyAction", description = "An act of a State as it stands in the register.")
    record View(
            @Schema(description = "Identifier.") UUID id,
            @Schema(description = "Code of the State.", examples = {"BRA"}) String state,
            @Schema(description = "What the State did.", examples = {"SIGNATURE"}) ActionType type,
            @Schema(description = "Date the instrument bears.", examples = {"2026-11-20"}) LocalDate instrumentDate,
            @Schema(description = "When the depositary received it.", examples = {"2026-11-23T09:30:00Z"}) Instant receivedAt,
            @Schema(description = "Legal day of the act, at the seat.", examples = {"2026-11-23"}) LocalDate effectiveDate,
            @Schema(description = "Article of the treaty text that provides for it.", examples = {"12"}) String article,
            @Schema(description = "What every reader should know besides.", nullable = true, examples = {"Deposited by note verbale."}) String note,
            @Schema(description = "When the register learned of it.", examples = {"2026-11-23T09:45:00Z"}) Instant recordedAt,
            @Schema(description = "On whose behalf it was recorded; SYSTEM for a demonstration.", examples = {"STAFF"}) ActorKind recordedBy) {

        static View of(TreatyAction action) {
            return new View(
                    action.id(),
                    action.state(),
                    action.type(),
                    action.instrumentDate(),
                    action.receivedAt(),
                    action.effectiveDate(),
                    action.article(),
                    action.note(),
                    action.recordedAt(),
                    action.recordedBy());
        }
    }

    @Schema(name = "TreatyActionPage", description = "A part of the register of acts, newest first.")
    record Page(
            @Schema(description = "The acts, the one received last first.") List<View> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {}
}

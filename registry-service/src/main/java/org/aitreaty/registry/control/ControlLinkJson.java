package org.aitreaty.registry.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.quantity.QuantityInput;
import org.aitreaty.registry.controller.ControllerJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Control links as JSON. */
final class ControlLinkJson {

    private ControlLinkJson() {}

    /** Whether what is said of a link counts. */
    @Schema(
            name = "ControlStatus",
            description = "CONFIRMED when the other side or an authority of a host State has said so too, or where nobody else has to; CLAIMED until then, "
                    + "and again when something newer is said.")
    enum Status {
        CLAIMED,
        CONFIRMED
    }

    @Schema(name = "ControlLinkDeclaration", description = "That somebody controls an organisation.")
    record Declare(
            @Schema(description = "Whoever controls.") ControllerJson.Reference controller,
            @Schema(description = "Code of the organisation that is controlled.", examples = {"lumen"}) String controlled,
            @Schema(
                            description = "By what.",
                            enumeration = {"MAJORITY_OWNERSHIP", "VOTING_RIGHTS", "BOARD_APPOINTMENT", "CONTRACT", "BENEFICIAL_OWNER"},
                            examples = {"MAJORITY_OWNERSHIP"})
                    String kind,
            @Schema(
                            description = "Percentage, above 0 and up to 100; needed for MAJORITY_OWNERSHIP (above 50) and VOTING_RIGHTS.",
                            nullable = true,
                            examples = {"60"})
                    QuantityInput share,
            @Schema(description = "First day of control; not in the future.", format = "date", examples = {"2026-03-01"}) String from,
            @Schema(description = "Last day of control; null while it goes on.", nullable = true, format = "date", examples = {"2026-10-31"}) String to,
            @Schema(
                            description = "A document from which it can be seen. Not public.",
                            nullable = true,
                            maxLength = 500,
                            examples = {"Extract of the register of companies of 2 March 2026"})
                    String evidence) {}

    @Schema(name = "ControlLinkCorrection", description = "All that is said of a link from now on: an end, another share, other days.")
    record Correct(
            @Schema(description = "Percentage, as in the declaration.", nullable = true, examples = {"55.5"}) QuantityInput share,
            @Schema(description = "First day of control; not in the future.", format = "date", examples = {"2026-03-01"}) String from,
            @Schema(description = "Last day of control; null while it goes on.", nullable = true, format = "date", examples = {"2026-10-31"}) String to,
            @Schema(description = "A document from which it can be seen. Not public.", nullable = true, maxLength = 500, examples = {"Deed of sale of 31 October 2026"})
                    String evidence,
            @Schema(description = "Why something else is said now. Public.", maxLength = 1000, examples = {"Sold on 31 October 2026."}) String reason) {}

    @Schema(name = "ControlLinkRetraction", description = "That there never was such control.")
    record Retract(@Schema(description = "Why. Public.", maxLength = 1000, examples = {"Entered for the wrong organisation."}) String reason) {}

    @Schema(name = "ControlLinkVersion", description = "What was said of a link once.")
    record Version(
            @Schema(description = "Number of the version, from 1.", examples = {"1"}) int number,
            @Schema(description = "Percentage.", nullable = true, examples = {"60"}) String share,
            @Schema(description = "First day of control.", examples = {"2026-03-01"}) LocalDate from,
            @Schema(description = "Last day of control; null while it goes on.", nullable = true, examples = {"2026-10-31"}) LocalDate to,
            @Schema(description = "That there never was such control.") boolean retracted,
            @Schema(description = "Why something else was said than before.", nullable = true, examples = {"Sold on 31 October 2026."}) String reason,
            @Schema(
                            description = "A document from which it can be seen; null unless you stand close to an end of the link.",
                            nullable = true,
                            examples = {"Deed of sale of 31 October 2026"})
                    String evidence,
            @Schema(description = "When the register learned of it.", examples = {"2026-11-23T09:45:00Z"}) Instant recordedAt,
            @Schema(description = "On whose behalf it was said.", examples = {"LAB"}) ActorKind recordedBy,
            @Schema(description = "When it was confirmed; null while it is claimed.", nullable = true, examples = {"2026-11-24T08:00:00Z"}) Instant confirmedAt,
            @Schema(description = "On whose behalf it was confirmed.", nullable = true, examples = {"DELEGATE"}) ActorKind confirmedBy) {}

    @Schema(name = "ControlLink", description = "That somebody controls an organisation in one way.")
    record View(
            @Schema(description = "Identifier.") UUID id,
            @Schema(description = "Whoever controls.") ControllerJson.View controller,
            @Schema(description = "Whoever is controlled.") ControllerJson.View controlled,
            @Schema(description = "By what.") ControlKind kind,
            @Schema(description = "Whether what is said last counts.") Status status,
            @Schema(description = "What is said last.") Version stated,
            @Schema(description = "What counts: the newest version that is confirmed; null when none is.", nullable = true) Version confirmed,
            @Schema(description = "Everything that was said, the newest first.") List<Version> versions,
            @Schema(description = "What you may do next: sub-resources to POST to.", examples = {"[\"confirmation\",\"retraction\"]"}) List<String> allowedActions) {}

    @Schema(name = "ControlLinkPage", description = "A part of the register of control, newest first.")
    record Page(
            @Schema(description = "The links, the one declared last first.") List<View> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {}
}

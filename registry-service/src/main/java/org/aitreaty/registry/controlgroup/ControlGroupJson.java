package org.aitreaty.registry.controlgroup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aitreaty.registry.controller.ControllerJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who stands under whose control as JSON. */
final class ControlGroupJson {

    private ControlGroupJson() {}

    @Schema(name = "ControlStep", description = "A step along one link.")
    record Step(
            @Schema(description = "Identifier of the link.") UUID link,
            @Schema(description = "Where it leads to.") ControllerJson.View node) {}

    @Schema(name = "ControlReach", description = "Somebody who controls, or is controlled, directly or over others.")
    record Reach(
            @Schema(description = "Who it is.") ControllerJson.View node,
            @Schema(description = "Over how many links, at least.", examples = {"2"}) int depth,
            @Schema(description = "Whether nobody outside its own circle of cross-holdings controls it.") boolean ultimate,
            @Schema(description = "One of the shortest ways, beginning at the organisation asked about.") List<Step> path) {}

    @Schema(name = "ControlReachPage", description = "A part of those who control, or are controlled, nearest first.")
    record ReachPage(
            @Schema(description = "The organisation asked about.") ControllerJson.View organisation,
            @Schema(description = "The day asked about.", examples = {"2026-11-23"}) LocalDate on,
            @Schema(description = "Only what the register knew at this instant is considered; null for all of it.", nullable = true, examples = {"2026-11-23T00:00:00Z"})
                    Instant knownAt,
            @Schema(description = "Whether links that are only claimed are followed too.") boolean claimedToo,
            @Schema(description = "They, nearest first.") List<Reach> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {}

    @Schema(name = "ControlGroup", description = "Organisations that share a controlling entity.")
    record Group(
            @Schema(description = "Codes of two or more of the organisations asked about.", examples = {"[\"lumen\",\"meridian\"]"}) List<String> organisations,
            @Schema(description = "The nearest of those who control each of them; one of them may be an organisation of the group.")
                    List<ControllerJson.View> controllers) {}

    @Schema(
            name = "ControlGroups",
            description = "Which of some organisations share a controlling entity. Groups may overlap: a joint venture is in one group with each of its parents' "
                    + "other organisations, and these are not in one group with each other.")
    record Groups(
            @Schema(description = "The day asked about.", examples = {"2026-11-23"}) LocalDate on,
            @Schema(description = "Only what the register knew at this instant is considered; null for all of it.", nullable = true, examples = {"2026-11-23T00:00:00Z"})
                    Instant knownAt,
            @Schema(description = "Whether links that are only claimed are followed too.") boolean claimedToo,
            @Schema(description = "The groups; none where no two share a controller.") List<Group> groups) {}
}

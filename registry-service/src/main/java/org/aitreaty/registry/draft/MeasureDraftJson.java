package org.aitreaty.registry.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aitreaty.registry.measure.MeasureAct;
import org.aitreaty.registry.measure.NationalMeasureJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Drafts of national measures as JSON. */
final class MeasureDraftJson {

    private MeasureDraftJson() {}

    @Schema(name = "NationalMeasureDraftRequest", description = "A draft to be recorded for the State of the token.")
    record Submit(
            @Schema(
                            description = "What its publication will do.",
                            enumeration = {"ENACTMENT", "AMENDMENT", "CORRECTION", "REPEAL"},
                            examples = {"ENACTMENT"})
                    String act,
            @Schema(
                            description = "Identifier of the measure; null for an enactment, which begins one.",
                            nullable = true,
                            examples = {"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"})
                    String measure,
            @Schema(description = "Number of the version that a correction takes the place of; else null.", nullable = true, examples = {"1"})
                    Integer corrects,
            @Schema(description = "The content.") NationalMeasureJson.Submit content) {}

    @Schema(name = "NationalMeasureDraft", description = "A draft as its delegation and the depositary see it.")
    record View(
            @Schema(description = "Identifier of the draft.") UUID id,
            @Schema(description = "Identifier of the measure, under which it will be read once published.") UUID measure,
            @Schema(description = "Code of the State.", examples = {"BRA"}) String state,
            @Schema(description = "What its publication does.") MeasureAct act,
            @Schema(description = "Number of the version that a correction takes the place of.", nullable = true, examples = {"1"}) Integer corrects,
            @Schema(description = "Where it stands.") DraftStatus status,
            @Schema(description = "What it says.") NationalMeasureJson.Content content,
            @Schema(description = "When it was recorded.", examples = {"2026-05-04T08:00:00Z"}) Instant draftedAt,
            @Schema(description = "When it was last written on.", examples = {"2026-05-05T08:00:00Z"}) Instant revisedAt,
            @Schema(description = "When it was published or discarded.", nullable = true, examples = {"2026-05-11T08:00:00Z"}) Instant closedAt,
            @Schema(description = "Number of the version it became.", nullable = true, examples = {"1"}) Integer publishedVersion,
            @Schema(description = "Whether you have written on it, and so cannot publish it.", examples = {"true"}) boolean mine,
            @Schema(description = "What you may do with it now: revision, discarding, publication.", examples = {"[\"revision\"]"})
                    List<String> allowedActions) {}

    @Schema(name = "NationalMeasureDraftPage", description = "A part of the drafts, newest first.")
    record Page(
            @Schema(description = "The drafts on this page.") List<View> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {}
}

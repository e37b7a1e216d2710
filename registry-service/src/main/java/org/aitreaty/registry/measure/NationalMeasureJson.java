package org.aitreaty.registry.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.registry.language.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** National measures as JSON. */
public final class NationalMeasureJson {

    static final String TEXTS = "{\"pt\":\"Moratória do treino\",\"en\":\"Training moratorium\"}";

    private NationalMeasureJson() {}

    @Schema(
            name = "NationalMeasureContentRequest",
            description = "What a version says of a measure. A repeal has language, summary, citation, sourceUrl, adoptedOn and inForceFrom only, "
                    + "where inForceFrom is the first day without the measure.")
    public record Submit(
            @Schema(
                            description = "Where it holds: the State's code, or a part of the State by ISO 3166-2.",
                            nullable = true,
                            examples = {"US-CA"})
                    String jurisdiction,
            @Schema(description = "Name of the part of the State, in both working languages; null for the State itself.", nullable = true)
                    Bilingual jurisdictionName,
            @Schema(description = "The author's language, a tag of BCP 47.", examples = {"pt"}) String language,
            @Schema(
                            description = "Title by language: the author's, and English or French, at least.",
                            nullable = true,
                            examples = {TEXTS})
                    Map<String, String> title,
            @Schema(description = "Summary by language; of a repeal, why.", examples = {TEXTS}) Map<String, String> summary,
            @Schema(
                            description = "What it demands.",
                            nullable = true,
                            enumeration = {
                                "MORATORIUM", "TRAINING_LICENCE", "DEPLOYMENT_LICENCE", "REPORTING_DUTY", "HARDWARE_CONTROL", "LIABILITY",
                                "PUBLICATION_CONTROL", "COPYRIGHT", "OTHER"
                            },
                            examples = {"MORATORIUM"})
                    String kind,
            @Schema(
                            description = "Level at which it takes hold: 1 use, 2 deployment, 3 training, 4 hardware and algorithms.",
                            nullable = true,
                            minimum = "1",
                            maximum = "4",
                            examples = {"3"})
                    Integer regulationLevel,
            @Schema(description = "Article of the treaty that it carries out.", nullable = true, examples = {"4(1)"}) String article,
            @Schema(description = "Legal basis: how the act is cited at home.", maxLength = 500, examples = {"Act 12 of 2026, s. 3"}) String citation,
            @Schema(description = "Address of the official source; https only.", maxLength = 2000, examples = {"https://laws.example/2026/12"})
                    String sourceUrl,
            @Schema(description = "Day of adoption.", format = "date", examples = {"2026-05-04"}) String adoptedOn,
            @Schema(
                            description = "First legal day in force; null while it is not fixed. Legal days are those at the seat.",
                            format = "date",
                            nullable = true,
                            examples = {"2027-01-01"})
                    String inForceFrom,
            @Schema(description = "Last legal day in force by its own terms; null when it has none.", format = "date", nullable = true, examples = {"2029-12-31"})
                    String inForceTo,
            @Schema(description = "The figures it applies; null or empty when it has none.", nullable = true) List<Threshold.Input> thresholds,
            @Schema(description = "Whether it binds, or only recommends.", nullable = true, examples = {"true"}) Boolean binding) {}

    @Schema(name = "NationalMeasureContent", description = "What a version says of a measure; of a repeal only a part of it.")
    public record Content(
            @Schema(description = "Where it holds: the State's code, or a part of it by ISO 3166-2.", nullable = true, examples = {"US-CA"}) String jurisdiction,
            @Schema(description = "Name of the part of the State, as its author wrote it; null for the State itself.", nullable = true)
                    Bilingual jurisdictionName,
            @Schema(description = "The author's language, a tag of BCP 47.", examples = {"pt"}) String language,
            @Schema(description = "Title by language, the author's first.", nullable = true, examples = {TEXTS}) Map<String, String> title,
            @Schema(description = "Summary by language, the author's first.", examples = {TEXTS}) Map<String, String> summary,
            @Schema(description = "What it demands.", nullable = true, examples = {"MORATORIUM"}) MeasureKind kind,
            @Schema(
                            description = "Level at which it takes hold: 1 use, 2 deployment, 3 training, 4 hardware and algorithms.",
                            nullable = true,
                            examples = {"3"})
                    Integer regulationLevel,
            @Schema(description = "Article of the treaty that it carries out.", nullable = true, examples = {"4(1)"}) String article,
            @Schema(description = "Legal basis: how the act is cited at home.", examples = {"Act 12 of 2026, s. 3"}) String citation,
            @Schema(
                            description = "Address of the official source; always https. It leads out of the register: a page shows it with rel=\"noopener\".",
                            examples = {"https://laws.example/2026/12"})
                    String sourceUrl,
            @Schema(description = "Day of adoption.", examples = {"2026-05-04"}) LocalDate adoptedOn,
            @Schema(description = "First legal day in force; of a repeal the first day without the measure.", nullable = true, examples = {"2027-01-01"})
                    LocalDate inForceFrom,
            @Schema(description = "Last legal day in force by its own terms.", nullable = true, examples = {"2029-12-31"}) LocalDate inForceTo,
            @Schema(description = "The figures it applies.") List<Threshold.View> thresholds,
            @Schema(description = "Whether it binds, or only recommends.", nullable = true, examples = {"true"}) Boolean binding) {}

    @Schema(name = "NationalMeasure", description = "A measure of a State, as it stands on the day asked for.")
    record Item(
            @Schema(description = "Identifier.") UUID id,
            @Schema(description = "Code of the State. The State is the Party, also where a part of it made the measure.", examples = {"USA"}) String state,
            @Schema(description = "How it stands on that day.") MeasureTimeline.Standing standing,
            @Schema(description = "Number of the version shown: the one that holds, else the next to hold or the last that held.", examples = {"1"}) int version,
            @Schema(description = "What that version says.") Content content,
            @Schema(description = "Day on which a version or repeal takes effect that is adopted already.", nullable = true, examples = {"2028-01-01"})
                    LocalDate nextChangeOn,
            @Schema(description = "Number of that version or repeal.", nullable = true, examples = {"2"}) Integer nextVersion,
            @Schema(description = "When the version shown was published in this register.", examples = {"2026-05-11T08:00:00Z"}) Instant publishedAt,
            @Schema(description = "On whose behalf it was recorded; SYSTEM for a demonstration.", examples = {"DELEGATE"}) ActorKind recordedBy) {}

    @Schema(name = "NationalMeasurePage", description = "A part of the register of national measures, the one published last first.")
    record Page(
            @Schema(description = "The instant the standing holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(description = "Only what was published by this instant is considered.", examples = {"2026-11-23T00:00:00Z"}) Instant knownAt,
            @Schema(
                            description = "All measures that match, on this page or not, by standing; the parameter standing does not narrow them.",
                            examples = {"{\"IN_FORCE\":2,\"ADOPTED\":1,\"EXPIRED\":0,\"REPEALED\":0}"})
                    Map<MeasureTimeline.Standing, Integer> counts,
            @Schema(description = "The measures on this page.") List<Item> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {}

    @Schema(name = "NationalMeasureDetail", description = "A measure as it stands on the day asked for, with everything published of it by then.")
    record Detail(
            @Schema(description = "The instant the standing holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(description = "Only what was published by this instant is considered.", examples = {"2026-11-23T00:00:00Z"}) Instant knownAt,
            @Schema(description = "The measure.") Item measure,
            @Schema(description = "Its versions, the first publication first.") List<Version> versions) {}

    @Schema(name = "NationalMeasureVersion", description = "One publication of a measure. It is never altered.")
    record Version(
            @Schema(description = "Number among the publications of the measure.", examples = {"2"}) int number,
            @Schema(description = "What it does to the measure.") MeasureAct act,
            @Schema(description = "Number of the version that a correction takes the place of.", nullable = true, examples = {"1"}) Integer corrects,
            @Schema(description = "What became of it by that day.") MeasureTimeline.VersionStatus status,
            @Schema(description = "Number of the version that took its place.", nullable = true, examples = {"3"}) Integer supersededBy,
            @Schema(description = "What it says.") Content content,
            @Schema(description = "When it was published.", examples = {"2026-05-11T08:00:00Z"}) Instant publishedAt,
            @Schema(description = "On whose behalf it was written; SYSTEM for a demonstration.", examples = {"DELEGATE"}) ActorKind recordedBy,
            @Schema(description = "On whose behalf it was published, by a second person.", examples = {"STAFF"}) ActorKind publishedBy) {}
}

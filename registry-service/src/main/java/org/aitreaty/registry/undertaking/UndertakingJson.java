package org.aitreaty.registry.undertaking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.registry.participation.ParticipationStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Voluntary undertakings as JSON. */
final class UndertakingJson {

    private static final String TEXTS = "{\"en\":\"We follow article 4 as if we were bound by it.\"}";

    private UndertakingJson() {}

    @Schema(name = "VoluntaryUndertakingRequest", description = "An undertaking that the depositary received. Name an entity or an organisation, not both.")
    record Submit(
            @Schema(description = "Code of the entity that undertakes; not a Party.", nullable = true, examples = {"COK"}) String entity,
            @Schema(description = "Code of the organisation that undertakes.", nullable = true, examples = {"meridian"}) String organisation,
            @Schema(description = "Language of the document, a tag of BCP 47.", examples = {"en"}) String language,
            @Schema(description = "The undertaking by language: the document’s, and English or French, at least.", examples = {TEXTS})
                    Map<String, String> text,
            @Schema(description = "Articles of the treaty that it promises to follow; at least one.", examples = {"[\"4(1)\"]"}) List<String> articles,
            @Schema(description = "First legal day.", format = "date", examples = {"2026-06-01"}) String from,
            @Schema(description = "Last legal day by its own terms; null when it has none.", format = "date", nullable = true, examples = {"2029-12-31"})
                    String to,
            @Schema(description = "With whom it was arranged, if with anyone.", nullable = true) Arrangement arrangement,
            @Schema(description = "How the depositary files the document.", maxLength = 200, examples = {"VU/2026/3"}) String documentReference,
            @Schema(description = "Date the document bears.", format = "date", examples = {"2026-05-20"}) String documentDate,
            @Schema(description = "Instant at which the depositary received it.", format = "date-time", examples = {"2026-05-22T09:30:00Z"})
                    String receivedAt) {}

    @Schema(name = "UndertakingArrangement", description = "With whom an undertaking was arranged.", requiredProperties = "with")
    record Arrangement(
            @Schema(description = "With whom.", maxLength = 300, examples = {"The agency and a neighbouring State"}) String with,
            @Schema(description = "How the arrangement is cited.", nullable = true, maxLength = 300, examples = {"ARR/2026/1"}) String reference) {}

    @Schema(name = "UndertakingEndRequest", description = "That an undertaking ends, or ends on another day than was recorded before.")
    record End(
            @Schema(
                            description = "Last legal day; the day before its first means that it never took effect.",
                            format = "date",
                            examples = {"2027-06-30"})
                    String lastDay,
            @Schema(description = "Why, in the words of the document.", nullable = true, maxLength = 2000, examples = {"Replaced by a licence."})
                    String reason,
            @Schema(description = "How the depositary files the document.", maxLength = 200, examples = {"VU/2027/1"}) String documentReference,
            @Schema(description = "Instant at which the depositary received it.", format = "date-time", examples = {"2027-06-01T09:30:00Z"})
                    String receivedAt) {}

    @Schema(
            name = "VoluntaryUndertaking",
            description = "An undertaking as it stands on the day asked for. It makes nobody a Party, and is counted nowhere.")
    record View(
            @Schema(description = "Identifier.") UUID id,
            @Schema(description = "Code of the entity that undertakes.", nullable = true, examples = {"COK"}) String entity,
            @Schema(description = "Code of the organisation that undertakes.", nullable = true, examples = {"meridian"}) String organisation,
            @Schema(description = "Language of the document.", examples = {"en"}) String language,
            @Schema(description = "The undertaking by language, the document’s first.", examples = {TEXTS}) Map<String, String> text,
            @Schema(description = "Articles of the treaty that it promises to follow.", examples = {"[\"4(1)\"]"}) List<String> articles,
            @Schema(description = "First legal day.", examples = {"2026-06-01"}) LocalDate from,
            @Schema(description = "Last legal day, by the end recorded last or by its own terms.", nullable = true, examples = {"2029-12-31"}) LocalDate to,
            @Schema(description = "How it stands on that day by its own terms.") UndertakingStanding standing,
            @Schema(
                            description = "While the treaty itself binds the entity on that day: how it stands, and since when. Null otherwise, and for organisations.",
                            nullable = true)
                    Superseded supersededByParticipation,
            @Schema(description = "With whom it was arranged.", nullable = true) Arrangement arrangement,
            @Schema(description = "How the depositary files the document.", examples = {"VU/2026/3"}) String documentReference,
            @Schema(description = "Date the document bears.", examples = {"2026-05-20"}) LocalDate documentDate,
            @Schema(description = "When the depositary received it.", examples = {"2026-05-22T09:30:00Z"}) Instant receivedAt,
            @Schema(description = "When the register learned of it.", examples = {"2026-05-22T10:00:00Z"}) Instant recordedAt,
            @Schema(description = "On whose behalf it was recorded; SYSTEM for a demonstration.", examples = {"STAFF"}) ActorKind recordedBy,
            @Schema(description = "What was recorded about its end by then; the last holds.") List<RecordedEnd> ends) {}

    @Schema(name = "SupersededByParticipation", description = "That the treaty itself binds the entity.")
    record Superseded(
            @Schema(description = "Standing towards the treaty.", examples = {"PARTY"}) ParticipationStatus status,
            @Schema(description = "Legal day since which it stands so.", examples = {"2026-09-20"}) LocalDate since) {}

    @Schema(name = "UndertakingEnd", description = "What was recorded about the end of an undertaking.")
    record RecordedEnd(
            @Schema(description = "Last legal day.", examples = {"2027-06-30"}) LocalDate lastDay,
            @Schema(description = "Why.", nullable = true, examples = {"Replaced by a licence."}) String reason,
            @Schema(description = "How the depositary files the document.", examples = {"VU/2027/1"}) String documentReference,
            @Schema(description = "When the depositary received it.", examples = {"2027-06-01T09:30:00Z"}) Instant receivedAt,
            @Schema(description = "When the register learned of it.", examples = {"2027-06-01T10:00:00Z"}) Instant recordedAt) {

        static RecordedEnd of(UndertakingEnd end) {
            UndertakingEnd.Notice notice = end.notice();
            return new RecordedEnd(notice.lastDay(), notice.reason(), notice.documentReference(), notice.receivedAt(), end.recordedAt());
        }
    }

    @Schema(name = "VoluntaryUndertakingPage", description = "A part of the register of undertakings, the one received last first.")
    record Page(
            @Schema(description = "The instant the standing holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(description = "Only what was recorded by this instant is considered.", examples = {"2026-11-23T00:00:00Z"}) Instant knownAt,
            @Schema(description = "The undertakings on this page.") List<View> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {}
}

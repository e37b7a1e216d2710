package org.aitreaty.registry.paper;

import java.time.Instant;
import java.util.List;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.language.OfficialLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Papers as JSON. */
final class PaperJson {

    private static final String ID = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private PaperJson() {}

    @Schema(name = "PaperLanguageVersion", description = "What a paper says in one language: a text or a document.")
    record Said(
            @Schema(required = true, implementation = OfficialLanguage.class, description = "Language.") String language,
            @Schema(nullable = true, description = "Text; null where it is a document.", maxLength = 200000, examples = {"The Council may wish to consider the following."})
                    String text,
            @Schema(nullable = true, description = "Identifier of the document, see /v1/documents; null where it is a text.", examples = {ID}) String document) {}

    /** What a new paper and a new version have in common. */
    interface Content {
        String titleEn();

        String titleFr();

        List<Said> texts();
    }

    @Schema(name = "PaperIssue", description = "A paper to be issued.")
    record Issue(
            @Schema(required = true, implementation = PaperKind.class, description = "What kind of paper it is.") String kind,
            @Schema(required = true, implementation = PaperAccess.class, description = "Whom it is for. This does not change.") String access,
            @Schema(required = true, description = "Title in English.", maxLength = 300, examples = {"Review of thresholds"}) String titleEn,
            @Schema(required = true, description = "Title in French.", maxLength = 300, examples = {"Examen des seuils"}) String titleFr,
            @Schema(required = true, description = "What it says, once for each language.") List<Said> texts)
            implements Content {}

    @Schema(name = "PaperRevision", description = "A further version of a paper.")
    record Revise(
            @Schema(required = true, description = "Title in English.", maxLength = 300, examples = {"Review of thresholds"}) String titleEn,
            @Schema(required = true, description = "Title in French.", maxLength = 300, examples = {"Examen des seuils"}) String titleFr,
            @Schema(required = true, description = "What it says, once for each language.") List<Said> texts)
            implements Content {}

    @Schema(name = "PaperVersion", description = "A version of a paper.")
    record VersionView(
            @Schema(required = true, description = "Number of the version.", minimum = "1", examples = {"2"}) int number,
            @Schema(required = true, description = "Symbol of this version.", examples = {"EC-4/WP.1/Rev.1"}) String symbol,
            @Schema(required = true, description = "Title.") Bilingual title,
            @Schema(required = true, description = "When it was issued.", examples = {"2027-02-01T09:00:00Z"}) Instant issuedAt,
            @Schema(required = true, description = "What it says, by language.") List<Said> texts) {

        static VersionView of(Paper paper, PaperVersion version, List<PaperText> texts) {
            return new VersionView(
                    version.number(),
                    version.symbol(paper),
                    version.title(),
                    version.issuedAt(),
                    texts.stream()
                            .map(text -> new Said(text.language().name(), text.body(), text.documentId() == null ? null : text.documentId().toString()))
                            .toList());
        }
    }

    @Schema(name = "Paper", description = "A paper of a meeting with all its versions.")
    record View(
            @Schema(required = true, description = "Identifier.", examples = {ID}) String id,
            @Schema(required = true, description = "Identifier of the meeting.", examples = {ID}) String meeting,
            @Schema(required = true, description = "Kind.") PaperKind kind,
            @Schema(required = true, description = "Symbol.", examples = {"EC-4/WP.1"}) String symbol,
            @Schema(required = true, description = "Whom it is for.") PaperAccess access,
            @Schema(required = true, description = "All versions, the first one first.") List<VersionView> versions) {}

    @Schema(name = "PaperSummary", description = "A paper in short: its latest version without what it says.")
    record Item(
            @Schema(required = true, description = "Identifier.", examples = {ID}) String id,
            @Schema(required = true, description = "Kind.") PaperKind kind,
            @Schema(required = true, description = "Symbol of the latest version.", examples = {"EC-4/WP.1/Rev.1"}) String symbol,
            @Schema(required = true, description = "Whom it is for.") PaperAccess access,
            @Schema(required = true, description = "Title.") Bilingual title,
            @Schema(required = true, description = "How many versions there are.", minimum = "1", examples = {"2"}) int versions,
            @Schema(required = true, description = "When the latest was issued.", examples = {"2027-02-01T09:00:00Z"}) Instant issuedAt) {

        static Item of(Paper paper, List<PaperVersion> versions) {
            PaperVersion latest = versions.getLast();
            return new Item(
                    paper.id().toString(), paper.kind(), latest.symbol(paper), paper.access(), latest.title(), versions.size(), latest.issuedAt());
        }
    }

    @Schema(name = "PaperList", description = "The papers of a meeting that you may read.")
    record ListView(@Schema(required = true, description = "By kind and number.") List<Item> items) {}
}

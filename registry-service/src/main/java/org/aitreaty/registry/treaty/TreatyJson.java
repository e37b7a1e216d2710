package org.aitreaty.registry.treaty;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aitreaty.registry.clause.FinalClauses;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.language.SixLanguages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The treaty's text as JSON. */
final class TreatyJson {

    private TreatyJson() {}

    @Schema(name = "Treaty", description = "A version of the treaty's text and its final clauses as data.")
    record View(
            @Schema(description = "Version of the text.", examples = {"1"}) int textVersion,
            @Schema(description = "All versions there are, the newest first; each stays readable.", examples = {"[1]"}) List<Integer> textVersions,
            @Schema(description = "How depositary notifications refer to the treaty.", examples = {"AIS-1"}) String reference,
            @Schema(description = "Short title.") SixLanguages shortTitle,
            @Schema(description = "Title.") SixLanguages title,
            @Schema(description = "Zone whose midnight begins a legal day.", examples = {"Europe/Vienna"}) String seatZone,
            @Schema(description = "Who keeps the instruments.") Bilingual depositary,
            @Schema(description = "Languages in which the text is equally authentic.", examples = {"[\"en\",\"fr\",\"es\",\"ru\",\"zh\",\"ar\"]"})
                    List<String> authenticLanguages,
            @Schema(description = "What the text says of signature, consent, entry into force, reservations and withdrawal, as the register applies it.")
                    FinalClauses finalClauses,
            @Schema(description = "Articles, paragraphs and points in their order, then the annexes.") List<ArticleView> articles) {

        static View of(TreatyText text, List<Integer> versions, FinalClauses clauses, List<Article> articles) {
            return new View(
                    text.version(),
                    versions,
                    text.reference(),
                    text.shortTitle(),
                    text.title(),
                    text.seatZone().getId(),
                    text.depositary(),
                    text.authenticLanguages(),
                    clauses,
                    articles.stream().map(ArticleView::of).toList());
        }
    }

    @Schema(name = "Article", description = "An article, paragraph or point of the text, or an annex.")
    record ArticleView(
            @Schema(description = "Number as other answers quote it.", examples = {"4(2)(b)"}) String number,
            @Schema(description = "The versions in the languages in which there is one, by the language's code; English and French always.")
                    Map<String, LanguageVersion> texts) {

        static ArticleView of(Article article) {
            return new ArticleView(
                    article.number(),
                    article.texts().entrySet().stream()
                            .collect(toMap(Map.Entry::getKey, entry -> LanguageVersion.of(entry.getValue()), (a, b) -> a, TreeMap::new)));
        }
    }

    @Schema(name = "ArticleText", description = "An article in one language.")
    record LanguageVersion(
            @Schema(description = "Heading.", examples = {"Ratification"}) String title,
            @Schema(description = "Text.", examples = {"This treaty is subject to ratification by the States that signed it."}) String text,
            @Schema(description = "Whether this version is law or helps to read it.") TextStanding standing) {

        static LanguageVersion of(ArticleText text) {
            return new LanguageVersion(text.title(), text.text(), text.standing());
        }
    }
}

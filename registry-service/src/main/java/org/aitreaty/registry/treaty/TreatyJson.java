package org.aitreaty.registry.treaty;

import java.time.LocalDate;
import java.util.List;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.language.SixLanguages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The treaty's text as JSON. */
final class TreatyJson {

    private TreatyJson() {}

    @Schema(name = "Treaty", description = "The treaty's text and the rules that are data of it.")
    record View(
            @Schema(description = "Version of the text.", examples = {"1"}) int textVersion,
            @Schema(description = "Short title.") SixLanguages shortTitle,
            @Schema(description = "Title.") SixLanguages title,
            @Schema(description = "Day of adoption.", examples = {"2024-03-15"}) LocalDate adoptedOn,
            @Schema(description = "First day on which States can sign or accede.", examples = {"2024-04-02"}) LocalDate openForSignatureFrom,
            @Schema(description = "Zone whose midnight begins a legal day.", examples = {"Europe/Vienna"}) String seatZone,
            @Schema(description = "Who keeps the instruments.") Bilingual depositary,
            @Schema(description = "Languages in which the text is equally authentic.", examples = {"[\"en\",\"fr\",\"es\",\"ru\",\"zh\",\"ar\"]"})
                    List<String> authenticLanguages,
            @Schema(description = "When it enters into force (article 14).") EntryIntoForce entryIntoForceRule,
            @Schema(description = "Months a Party stays bound after notice of withdrawal (article 15).", examples = {"12"})
                    int withdrawalNoticeMonths,
            @Schema(description = "Articles, paragraphs and points in their order.") List<ArticleView> articles) {

        static View of(TreatyText text, List<Article> articles) {
            EntryIntoForceRule rule = text.entryIntoForceRule();
            return new View(
                    text.version(),
                    text.shortTitle(),
                    text.title(),
                    text.adoptedOn(),
                    text.openForSignatureFrom(),
                    text.seatZone().getId(),
                    text.depositary(),
                    text.authenticLanguages(),
                    new EntryIntoForce(rule.minInstruments(), rule.delayDays(), rule.countingMode(), rule.latecomerDelayDays()),
                    text.withdrawalRule().noticeMonths(),
                    articles.stream().map(ArticleView::of).toList());
        }
    }

    @Schema(name = "EntryIntoForceRule", description = "When the treaty enters into force.")
    record EntryIntoForce(
            @Schema(description = "How many States must consent.", examples = {"50"}) int minInstruments,
            @Schema(description = "Days after the deposit that completes the number.", examples = {"90"}) int delayDays,
            @Schema(description = "How the days are counted.") CountingMode countingMode,
            @Schema(description = "Days after its own deposit for a State that deposits later.", examples = {"90"}) int latecomerDelayDays) {}

    @Schema(name = "Article", description = "An article, paragraph or point of the text.")
    record ArticleView(
            @Schema(description = "Number as other answers quote it.", examples = {"4(2)(b)"}) String number,
            @Schema(description = "Heading.") Bilingual title,
            @Schema(description = "Text.") Bilingual text) {

        static ArticleView of(Article article) {
            return new ArticleView(article.number(), article.title(), article.text());
        }
    }
}

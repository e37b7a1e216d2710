package org.aitreaty.registry.treaty;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.language.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The six language versions of the treaty are one treaty: the same articles, sentences, references and figures. */
@QuarkusTest
class ArticleLanguagesTest {

    private static final Set<OfficialLanguage> AUTHENTIC = Set.of(OfficialLanguage.EN, OfficialLanguage.FR);

    /** An article or a paragraph as the texts refer to it: 14, 4(2). */
    private static final Pattern REFERENCE = Pattern.compile("\\d+(\\(\\d+\\))?");

    /** A point: (a) in English, Chinese and Arabic, a) in French, Spanish and Russian. */
    private static final Pattern POINT = Pattern.compile("(?<!\\p{L})[a-z]\\)");

    /** Where a sentence ends, a mark of Chinese or one with a space or nothing after it. */
    private static final Pattern END = Pattern.compile("。|\\.(?=\\s|$)");

    /**
     * A number that the texts write in words.
     *
     * @param articles where it stands, once for each time
     */
    record Figure(String clause, int value, List<String> articles, Map<OfficialLanguage, String> words) {

        static Figure of(String clause, int value, List<String> articles, String... words) {
            Map<OfficialLanguage, String> byLanguage = new EnumMap<>(OfficialLanguage.class);
            for (OfficialLanguage language : OfficialLanguage.values()) {
                byLanguage.put(language, words[language.ordinal()]);
            }
            return new Figure(clause, value, articles, byLanguage);
        }
    }

    static Stream<Figure> figures() {
        String[] ninetieth = {"ninetieth day", "quatre-vingt-dixième jour", "nonagésimo día", "девяностый день", "第九十天", "اليوم التسعين"};
        String[] twelve = {"twelve months", "douze mois", "doce meses", "двенадцати месяцев", "十二个月", "اثني عشر شهرا"};
        return Stream.of(
                Figure.of(
                        "entryIntoForce.minInstruments", 50, List.of("14(1)"),
                        "fiftieth instrument", "cinquantième instrument", "quincuagésimo instrumento", "пятидесятого документа", "第五十份", "الصك الخمسين"),
                Figure.of("entryIntoForce.delay.length", 90, List.of("14(1)", "14(2)"), ninetieth),
                Figure.of("entryIntoForce.latecomers.delay.length", 90, List.of("14(1)", "14(2)"), ninetieth),
                Figure.of("withdrawal.notice.length", 12, List.of("15", "17(1)", "17(3)"), twelve),
                Figure.of("reservations.objectionPeriod.length", 12, List.of("15", "17(1)", "17(3)"), twelve));
    }

    record Version(String title, String text, String standing) {}

    record Numbered(String number, Map<String, Version> texts) {

        String text(OfficialLanguage language) {
            return texts.get(language.tag()).text();
        }
    }

    private static List<Numbered> articles() {
        return given().get("/v1/treaty/texts/1").then().statusCode(200).extract().jsonPath().getList("articles", Numbered.class);
    }

    @Test
    void everyArticleStandsInAllSixLanguagesAndSaysWhichAreTranslations() {
        assertThat(articles()).hasSize(78).allSatisfy(article -> {
            assertThat(article.texts()).as(article.number()).containsOnlyKeys("en", "fr", "es", "ru", "zh", "ar");
            for (OfficialLanguage language : OfficialLanguage.values()) {
                assertThat(article.texts().get(language.tag()).standing())
                        .as("%s in %s", article.number(), language)
                        .isEqualTo(AUTHENTIC.contains(language) ? "AUTHENTIC" : "TRANSLATION");
            }
        });
    }

    @ParameterizedTest
    @EnumSource(OfficialLanguage.class)
    void everyLanguageHasTheSameSentencesReferencesAndFigures(OfficialLanguage language) {
        assertThat(articles()).allSatisfy(article -> {
            String english = article.text(OfficialLanguage.EN);
            String text = article.text(language);

            assertThat(found(REFERENCE, text)).as("references of %s", article.number()).isEqualTo(found(REFERENCE, english));
            assertThat(found(POINT, text)).as("points of %s", article.number()).isEqualTo(found(POINT, english));
            assertThat(found(END, text)).as("sentences of %s: %s", article.number(), text).hasSameSizeAs(found(END, english));
            assertThat(text.lines()).as("paragraphs of %s", article.number()).hasSameSizeAs(english.lines().toList());
        });
    }

    @Test
    void everyReferenceLeadsToAnArticleOrToAParagraphOfTheSame() {
        List<Numbered> articles = articles();
        Set<String> numbers = articles.stream().map(Numbered::number).collect(Collectors.toSet());

        List<String> references = articles.stream().flatMap(article -> found(REFERENCE, article.text(OfficialLanguage.EN)).stream()).toList();
        assertThat(references).hasSize(12);
        assertThat(articles).allSatisfy(article -> {
            String whole = article.number().replaceAll("\\(.*", "");
            assertThat(found(REFERENCE, article.text(OfficialLanguage.EN)))
                    .allMatch(reference -> numbers.contains(whole + "(" + reference + ")") || numbers.contains(reference));
            assertThat(found(POINT, article.text(OfficialLanguage.EN))).allMatch(point -> numbers.contains(article.number() + "(" + point));
        });
    }

    @ParameterizedTest
    @MethodSource("figures")
    void aNumberInWordsIsTheOneTheRegisterApplies(Figure figure) {
        int applied = given().get("/v1/treaty/texts/1").path("finalClauses." + figure.clause());
        assertThat(applied).isEqualTo(figure.value());

        for (OfficialLanguage language : OfficialLanguage.values()) {
            Pattern words = Pattern.compile(Pattern.quote(figure.words().get(language)));
            List<String> standing = articles().stream()
                    .flatMap(article -> found(words, article.text(language)).stream().map(found -> article.number()))
                    .toList();
            assertThat(standing).as("%s in %s", words, language).isEqualTo(figure.articles());
        }
    }

    @ParameterizedTest
    @EnumSource(OfficialLanguage.class)
    void everyVersionIsWrittenAsItsLanguageIsWritten(OfficialLanguage language) {
        assertThat(articles()).allSatisfy(article -> {
            Version version = article.texts().get(language.tag());
            for (String text : List.of(version.title(), version.text())) {
                assertThat(Script.faults(language, POINT.matcher(text).replaceAll(")"))).as("%s: %s", article.number(), text).isEmpty();
                assertThat(text).isNotBlank().isEqualTo(text.strip()).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
            }
            assertThat(version.text()).endsWith(language == OfficialLanguage.ZH ? "。" : ".");
            assertThat(version.title()).doesNotEndWith(".").doesNotEndWith("。");
        });
    }

    /** A word left in English is the commonest fault of a translation, and no test of letters finds it in Spanish. */
    @ParameterizedTest
    @EnumSource(value = OfficialLanguage.class, names = {"ES", "RU", "ZH", "AR"})
    void noTranslationIsAnotherLanguagesText(OfficialLanguage language) {
        List<Numbered> articles = articles();
        assertThat(articles).allSatisfy(article -> {
            for (OfficialLanguage other : OfficialLanguage.values()) {
                if (other != language) {
                    assertThat(article.text(language)).as(article.number()).isNotEqualTo(article.text(other));
                }
            }
        });
        assertThat(articles.stream().map(article -> article.text(language))).doesNotHaveDuplicates();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}

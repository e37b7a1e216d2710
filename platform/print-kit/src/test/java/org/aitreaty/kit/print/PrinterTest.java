package org.aitreaty.kit.print;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.aitreaty.kit.print.Sheets.sheet;
import static org.aitreaty.kit.print.Sheets.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aitreaty.kit.problem.ProblemException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrinterTest {

    /** The purpose of the treaty in each language, with what the other scripts need: a threshold, a name, an accent. */
    private static final Map<PrintLanguage, String> SENTENCES = Map.of(
            PrintLanguage.EN, "The threshold is 10²⁵ FLOP; see “Côte d’Ivoire” and Türkiye.",
            PrintLanguage.FR, "Le seuil est de 10²⁵ FLOP ; voir « Côte d’Ivoire », Éthiopie, œuvre.",
            PrintLanguage.ES, "El umbral es de 10²⁵ FLOP; véanse España y la República Árabe Siria.",
            PrintLanguage.RU, "Порог составляет 10²⁵ FLOP; см. «Российская Федерация» и Эстония.",
            PrintLanguage.ZH, "阈值为 10²⁵ FLOP；见“人工智能安全发展条约”、科特迪瓦和土耳其。",
            PrintLanguage.AR, "العتبة هي حد التدريب في المملكة العربية السعودية والأردن");

    private final Printer printer = new Printer();

    @Test
    void theSameSheetGivesTheSameBytes() {
        Sheet sheet = sheet(PrintLanguage.AR, "<p>" + SENTENCES.get(PrintLanguage.AR) + " 中国 Latin Ελλάδα</p>");

        assertThat(printer.print(sheet)).isEqualTo(printer.print(sheet)).isEqualTo(new Printer().print(sheet));
    }

    @Test
    void twoSheetsAreTwoDocuments() throws IOException {
        assertThat(identifier(printer.print(sheet("<p>one</p>")))).isNotEqualTo(identifier(printer.print(sheet("<p>two</p>"))));
    }

    @ParameterizedTest
    @EnumSource(PrintLanguage.class)
    void aReadersProgramIsToldWhatItHolds(PrintLanguage language) throws IOException {
        try (PDDocument pdf = Sheets.read(printer.print(sheet(language, "<p>text</p>")))) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo(language.code());
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(new String(catalog.getMetadata().toByteArray(), ISO_8859_1))
                    .contains("<pdfuaid:part>1</pdfuaid:part>", "<rdf:li xml:lang=\"x-default\">Title</rdf:li>");
            PDDocumentInformation information = pdf.getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo("Title");
            assertThat(information.getSubject()).isEqualTo("What it is.");
            assertThat(information.getProducer()).isEqualTo("Treaty secretariat suite");
            assertThat(information.getCreationDate().toInstant()).isEqualTo(Sheets.MADE);
            assertThat(information.getModificationDate()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(PrintLanguage.class)
    void whatIsPrintedCanBeReadBack(PrintLanguage language) throws IOException {
        String sentence = SENTENCES.get(language);

        assertThat(text(printer.print(sheet(language, "<h1>" + sentence + "</h1><p>" + sentence + "</p>"))))
                .containsIgnoringWhitespaces(Normalizer.normalize(sentence, Normalizer.Form.NFKC))
                .doesNotContain("\uFFFD");
    }

    @ParameterizedTest
    @EnumSource(PrintLanguage.class)
    void everyTypefaceIsEmbeddedInPart(PrintLanguage language) throws IOException {
        String all = String.join(" ", SENTENCES.values());
        byte[] bytes = printer.print(sheet(language, "<h1>" + all + "</h1><p>" + all + "</p>"));

        try (PDDocument pdf = Sheets.read(bytes)) {
            List<PDFont> fonts = fonts(pdf);
            assertThat(fonts).allMatch(PDFont::isEmbedded);
            assertThat(fonts.stream().map(font -> font.getName().replaceFirst("^[A-Z]{6}\\+", "+")).distinct())
                    .containsExactlyInAnyOrder(
                            "+NotoSans-Regular",
                            "+NotoSans-Bold",
                            "+NotoNaskhArabic-Regular",
                            "+NotoNaskhArabic-Bold",
                            "+DroidSansFallback");
        }
        assertThat(bytes.length).isLessThan(200_000);
    }

    @Test
    void aCharacterOfNoTypefaceIsReplacedInSight() throws IOException {
        assertThat(text(printer.print(sheet("<p>a ⴰ b</p>")))).contains("a \uFFFD b");
    }

    @Test
    void everyPageBearsTheFootAndItsNumber() throws IOException {
        String text = text(printer.print(sheet("<p>first</p><p style=\"page-break-before: always\">second</p><p style=\"page-break-before: always\">third</p>")));

        assertThat(text.split("As of 23 November 2026", -1)).hasSize(4);
        assertThat(text.split("No\\. 7", -1)).hasSize(4);
        assertThat(text).contains("Page 1 of 3", "Page 2 of 3", "Page 3 of 3");
    }

    @Test
    void theFootIsNotReadAloudOnEveryPage() throws IOException {
        try (PDDocument pdf = Sheets.read(printer.print(sheet("<p>only</p>")))) {
            String content = new String(pdf.getPage(0).getContents().readAllBytes(), ISO_8859_1);
            assertThat(content).contains("/Artifact");
            assertThat(content.split("BDC", -1)).hasSameSizeAs(content.split("EMC", -1));
        }
    }

    @Test
    void theHeadOfATableIsRepeatedOnEveryPage() throws IOException {
        String rows = IntStream.range(0, 100).mapToObj(i -> "<tr><th scope=\"row\">row " + i + "</th></tr>").collect(Collectors.joining());
        String text = text(printer.print(sheet("<table><thead><tr><th scope=\"col\">HEAD</th></tr></thead><tbody>" + rows + "</tbody></table>")));

        assertThat(text).contains("Page 3 of 3", "row 99");
        assertThat(text.split("HEAD", -1)).hasSize(4);
    }

    @Test
    void manyAtOnceGetWhatTheyAskedFor() throws Exception {
        List<Sheet> sheets = IntStream.range(0, 12)
                .mapToObj(i -> sheet(PrintLanguage.values()[i % 6], "<p>" + i + " " + SENTENCES.get(PrintLanguage.values()[i % 6]) + "</p>"))
                .toList();
        List<byte[]> alone = sheets.stream().map(printer::print).toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<byte[]>> together = threads.invokeAll(sheets.stream().<Callable<byte[]>>map(sheet -> () -> printer.print(sheet)).toList());
            for (int i = 0; i < sheets.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        }
    }

    @Test
    void whenTooManyArePrintedOneIsToldToComeBack() {
        Printer full = new Printer(0, Duration.ofMillis(1));

        assertThatThrownBy(() -> full.print(sheet("<p>a</p>")))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type().status()).isEqualTo(503);
                    assertThat(problem.retryAfter()).isNotNull();
                });
    }

    @Test
    void theSystemsTypefacesAreNeverLookedFor() {
        printer.print(sheet("<p>a</p>"));

        assertThat(FontMappers.instance()).isInstanceOf(OwnFonts.class);
    }

    @Test
    void aSheetWithoutTitleOrSubjectIsNone() {
        assertThatThrownBy(() -> new Sheet(PrintLanguage.EN, " ", "s", "", "", List.of(), Sheets.MADE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sheet(PrintLanguage.EN, "t", "", "", "", List.of(), Sheets.MADE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String identifier(byte[] pdf) throws IOException {
        try (PDDocument document = Sheets.read(pdf)) {
            return document.getDocument().getTrailer().getDictionaryObject(COSName.ID).toString();
        }
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        PDPage page = pdf.getPage(0);
        List<PDFont> fonts = new ArrayList<>();
        for (COSName name : page.getResources().getFontNames()) {
            fonts.add(page.getResources().getFont(name));
        }
        return fonts;
    }
}

package org.aitreaty.kit.print;

import static org.aitreaty.kit.print.Sheets.characters;
import static org.aitreaty.kit.print.Sheets.sheet;
import static org.aitreaty.kit.print.Sheets.x;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RightToLeftTest {

    private static final String TABLE = "<table><thead><tr><th scope=\"col\">Q</th><th scope=\"col\">W</th><th scope=\"col\">Z</th></tr></thead>"
            + "<tbody><tr><th scope=\"row\">q</th><td>w</td><td>z</td></tr></tbody></table>";

    private final Printer printer = new Printer();

    @Test
    void lettersAreJoined() throws IOException {
        List<TextPosition> letters = characters(printer.print(sheet(PrintLanguage.AR, "<p>محمد</p>")));

        // Initial and medial meem, medial hah, final dal: by their places, the first letter stands rightmost.
        assertThat(x(letters, "\uFEE3")).isGreaterThan(x(letters, "\uFEA4"));
        assertThat(x(letters, "\uFEA4")).isGreaterThan(x(letters, "\uFEE4"));
        assertThat(x(letters, "\uFEE4")).isGreaterThan(x(letters, "\uFEAA"));
    }

    @Test
    void vowelSignsStayWithTheirLetter() throws IOException {
        List<TextPosition> letters = characters(printer.print(sheet(PrintLanguage.AR, "<p>شكرًا</p>")));

        assertThat(letters).noneMatch(letter -> letter.getUnicode().equals("\uFE70") || letter.getUnicode().equals("\uFE71"));
        assertThat(letters).anyMatch(letter -> letter.getUnicode().contains("\u064B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<bdi dir=\"ltr\">3 × 10^25 FLOP</bdi>", "<span dir=\"ltr\">3 × 10^25 FLOP</span>", "\u20663 × 10^25 FLOP\u2069"})
    void aThresholdIsReadFromTheLeft(String threshold) throws IOException {
        byte[] pdf = printer.print(sheet(PrintLanguage.AR, "<p>العتبة " + threshold + " نافذة</p>"));
        List<TextPosition> letters = characters(pdf);

        List<Float> places = List.of(x(letters, "3"), x(letters, "×"), x(letters, "0"), x(letters, "^"), x(letters, "5"), x(letters, "F"), x(letters, "P"));
        assertThat(places).isSorted();
    }

    @Test
    void theFirstColumnIsTheRightmost() throws IOException {
        List<TextPosition> letters = characters(printer.print(sheet(PrintLanguage.AR, TABLE)));

        assertThat(List.of(x(letters, "Z"), x(letters, "W"), x(letters, "Q"))).isSorted();
        assertThat(List.of(x(letters, "z"), x(letters, "w"), x(letters, "q"))).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EN", "AR"})
    void aRowIsReadAloudFromItsFirstColumn(String language) throws IOException {
        try (PDDocument pdf = Sheets.read(printer.print(sheet(PrintLanguage.valueOf(language), TABLE)))) {
            List<String> cells = new ArrayList<>();
            collectRows(pdf.getDocumentCatalog().getStructureTreeRoot(), cells);
            assertThat(cells).containsExactly("TH", "TH", "TH", "TH", "TD", "TD");
            assertThat(scopes(pdf)).containsExactly("Column", "Column", "Column", "Row");
        }
    }

    /** Counted text on a line from the right would be placed beside the paper. */
    @Test
    void thePageNumberStandsInsideTheMargins() throws IOException {
        byte[] pdf = printer.print(sheet(PrintLanguage.AR, "<p>نص</p>"));
        String text = Sheets.text(pdf);

        assertThat(text).contains("الصفحة");
        try (PDDocument document = Sheets.read(pdf)) {
            PDFTextStripperByArea margin = new PDFTextStripperByArea();
            margin.addRegion("left", new Rectangle(0, 0, 50, 842));
            margin.extractRegions(document.getPage(0));
            assertThat(margin.getTextForRegion("left")).isBlank();
        }
    }

    private static void collectRows(PDStructureNode node, List<String> cells) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("TR")) {
                    element.getKids().forEach(cell -> cells.add(((PDStructureElement) cell).getStructureType()));
                } else {
                    collectRows(element, cells);
                }
            }
        }
    }

    private static List<String> scopes(PDDocument pdf) {
        List<String> scopes = new ArrayList<>();
        collectScopes(pdf.getDocumentCatalog().getStructureTreeRoot(), scopes);
        return scopes;
    }

    private static void collectScopes(PDStructureNode node, List<String> scopes) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getCOSObject().getDictionaryObject(COSName.A) instanceof COSDictionary attributes) {
                    String scope = attributes.getNameAsString("Scope");
                    if (scope != null) {
                        scopes.add(scope);
                    }
                }
                collectScopes(element, scopes);
            }
        }
    }
}

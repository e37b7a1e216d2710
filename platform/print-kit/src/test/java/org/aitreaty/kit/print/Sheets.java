package org.aitreaty.kit.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Short ways to write sheets, and to read what was printed. */
final class Sheets {

    static final Instant MADE = Instant.parse("2026-11-23T10:15:30Z");

    /** Points from the upper edge of the paper. */
    private static final float FOOT = 770;

    private Sheets() {}

    static Sheet sheet(PrintLanguage language, String content) {
        return new Sheet(language, "Title", "What it is.", content, "", List.of("As of 23 November 2026", "No. 7"), MADE);
    }

    static Sheet sheet(String content) {
        return sheet(PrintLanguage.EN, content);
    }

    static PDDocument read(byte[] pdf) {
        try {
            return Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reader copies or searches; Arabic comes in joined forms, which NFKC takes back. */
    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = read(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
        }
    }

    /** Every character of the first page above the foot, with its place. */
    static List<TextPosition> characters(byte[] pdf) throws IOException {
        List<TextPosition> characters = new ArrayList<>();
        try (PDDocument document = read(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getYDirAdj() < FOOT) {
                        characters.add(text);
                    }
                }
            };
            stripper.setEndPage(1);
            stripper.getText(document);
        }
        return characters;
    }

    static float x(List<TextPosition> characters, String character) {
        return characters.stream()
                .filter(text -> text.getUnicode().equals(character))
                .findFirst()
                .orElseThrow(() -> new AssertionError(character + " was not printed"))
                .getXDirAdj();
    }
}

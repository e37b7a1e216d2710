package org.aitreaty.kit.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The typefaces of the house. Each is opened only when a character needs it. */
enum Typeface {
    LATIN("Noto Sans", 400, "NotoSans-Regular.ttf"),
    LATIN_BOLD("Noto Sans", 700, "NotoSans-Bold.ttf"),
    ARABIC("Noto Naskh Arabic", 400, "NotoNaskhArabic-Regular.ttf"),
    ARABIC_BOLD("Noto Naskh Arabic", 700, "NotoNaskhArabic-Bold.ttf"),
    /** There is no bold one; the printing library thickens it. Not Noto's Chinese, since its outlines are of a kind (CFF) that cannot be embedded in part. */
    CHINESE("Droid Sans Fallback", 400, "DroidSansFallbackFull.ttf");

    private final String family;
    private final int weight;
    private final String file;

    Typeface(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.file = file;
    }

    /** All families as a value of CSS, the one that a text of this language mostly needs first. */
    static String families(PrintLanguage language) {
        Stream<Typeface> order = language.isRightToLeft() ? Stream.of(ARABIC, LATIN, CHINESE) : Stream.of(LATIN, ARABIC, CHINESE);
        return order.map(face -> "'" + face.family + "'").collect(Collectors.joining(", "));
    }

    static void addAllTo(PdfRendererBuilder builder) {
        for (Typeface face : values()) {
            builder.useFont(face::open, face.family, face.weight, FontStyle.NORMAL, true);
        }
    }

    InputStream open() {
        return Typeface.class.getResourceAsStream("fonts/" + file);
    }
}

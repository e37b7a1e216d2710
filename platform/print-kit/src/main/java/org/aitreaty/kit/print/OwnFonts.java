package org.aitreaty.kit.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Answers every question for a typeface of the system with one of our own. The library asks even when it uses none,
 * and would then read all fonts of the machine and leave a file in the home folder.
 */
final class OwnFonts implements FontMapper {

    private final TrueTypeFont only;

    private OwnFonts() {
        try {
            only = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(Typeface.LATIN.open()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the whole process: the library has no smaller scope for it. */
    static void use() {
        FontMappers.set(new OwnFonts());
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(only, false);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(only, false);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, only, false);
    }
}

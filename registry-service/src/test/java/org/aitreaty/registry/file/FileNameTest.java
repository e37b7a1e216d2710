package org.aitreaty.registry.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    private static String shown(String sent) {
        return FileName.of(sent, DocumentType.PDF).map(FileName::text).orElse(null);
    }

    @ParameterizedTest
    @CsvSource({
        "scan.pdf, scan.pdf",
        "SCAN.PDF, SCAN.PDF",
        "Note verbale no. 12.pdf, Note verbale no. 12.pdf",
        // Paths of both kinds; only the last part is a name.
        "/etc/passwd, passwd.pdf",
        "../../../../etc/shadow.pdf, shadow.pdf",
        "'..\\..\\windows\\system32\\note.pdf', note.pdf",
        "C:\\fakepath\\note.pdf, note.pdf",
        "a/b\\c/d.pdf, d.pdf",
        // What hides a file or is dropped when it is saved.
        ".htaccess, htaccess.pdf",
        "'  .. note.pdf . ', note.pdf",
        // The extension is that of the true type: nothing is saved as a program.
        "scan, scan.pdf",
        "scan., scan.pdf",
        "evil.exe, evil.exe.pdf",
        "evil.pdf.hta, evil.pdf.hta.pdf",
        "scan.png, scan.png.pdf",
        ".pdf, pdf.pdf",
        // Other scripts stay as they are; NFD becomes NFC.
        "وثيقة التصديق.pdf, وثيقة التصديق.pdf",
        "批准书.pdf, 批准书.pdf",
        "e\u0301te\u0301.pdf, été.pdf",
        "می\u200Cخواهم.pdf, می\u200Cخواهم.pdf",
        // White space of every kind is a space, and one.
        "'a \u00A0\u2003\t b.pdf', a b.pdf",
        "'a\u2028b.pdf', a b.pdf"
    })
    void isShownAs(String sent, String shown) {
        assertThat(shown(sent)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x01, 0x07, 0x08, 0x1B, 0x7F, 0x80, 0x9B, // controls
                0x00AD, 0x061C, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, // not seen
                0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, // direction
                0xE0001, 0xE0041, 0xE000, 0xF0000, 0xFFFE, 0xFFFF // tags, private use, no characters
            })
    void ec174NothingUnseenAndNoMarkOfDirectionIsInIt(int character) {
        assertThat(shown("instrument" + Character.toString(character) + "fdp.exe")).isEqualTo("instrumentfdp.exe.pdf");
    }

    @Test
    void halfACharacterIsDropped() {
        assertThat(shown("a\uD83Db\uDE00c.pdf")).isEqualTo("abc.pdf");
        assertThat(shown("a\uD83D\uDE00c.pdf")).isEqualTo("a\uD83D\uDE00c.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "../..", "/", "a/", "\\", "\u202E", "\u0000\u0001", " . . "})
    void nothingIsLeftOf(String sent) {
        assertThat(shown(sent)).isNull();
    }

    @Test
    void aLongNameIsCutAndKeepsItsExtension() {
        assertThat(shown("a".repeat(500) + ".PDF")).isEqualTo("a".repeat(116) + ".PDF");
        // A character outside the first plane is one character.
        String face = "\uD83D\uDE00";
        assertThat(shown(face.repeat(500))).isEqualTo(face.repeat(116) + ".pdf");
    }

    @Test
    void eachTypeKeepsItsOwnExtensions() {
        assertThat(FileName.of("a.JPEG", DocumentType.JPEG)).contains(new FileName("a.JPEG"));
        assertThat(FileName.of("a.jpeg", DocumentType.PNG)).contains(new FileName("a.jpeg.png"));
        assertThat(FileName.of("a.tif", DocumentType.TIFF)).contains(new FileName("a.tif"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "note.pdf | attachment; filename=\"note.pdf\"",
                "say \"hi\".pdf | attachment; filename=\"say _hi_.pdf\"; filename*=UTF-8''say%20%22hi%22.pdf",
                "100%.pdf | attachment; filename=\"100_.pdf\"; filename*=UTF-8''100%25.pdf",
                "été.pdf | attachment; filename=\"_t_.pdf\"; filename*=UTF-8''%C3%A9t%C3%A9.pdf"
            })
    void isSentAsAnAttachment(String name, String header) {
        assertThat(new FileName(name).attachment()).isEqualTo(header);
    }

    @Test
    void whateverIsSentTheNameIsHarmlessStableAndComesThroughTheHeader() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder sent = new StringBuilder();
            int length = random.nextInt(200);
            for (int c = 0; c < length; c++) {
                sent.appendCodePoint(random.nextInt(10) == 0 ? "/\\. \"%;'\r\n\u202E".charAt(random.nextInt(11)) : random.nextInt(random.nextBoolean() ? 0x300 : 0x110000));
            }
            Optional<FileName> name = FileName.of(sent.toString(), DocumentType.PNG);
            if (name.isEmpty()) {
                continue;
            }
            String text = name.get().text();
            assertThat(text).as("seed %d, sent %s", seed, sent).doesNotContainPattern("[\\p{Cntrl}/\\\\\u202A-\u202E\u2066-\u2069]").endsWithIgnoringCase(".png");
            assertThat(text.codePointCount(0, text.length())).as("seed %d", seed).isBetween(5, 120);
            assertThat(FileName.of(text, DocumentType.PNG)).as("seed %d", seed).contains(name.get());
            String header = name.get().attachment();
            assertThat(header).as("seed %d", seed).matches("[ -~]+");
            int extended = header.indexOf("filename*=UTF-8''");
            String through = extended < 0
                    ? header.substring("attachment; filename=\"".length(), header.length() - 1)
                    : URLDecoder.decode(header.substring(extended + "filename*=UTF-8''".length()).replace("+", "%2B"), StandardCharsets.UTF_8);
            assertThat(through).as("seed %d", seed).isEqualTo(text);
        }
    }
}

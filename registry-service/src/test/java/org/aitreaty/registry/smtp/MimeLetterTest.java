package org.aitreaty.registry.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeSet;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.EmailAddress;
import org.aitreaty.registry.letter.LetterText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader's mail program makes of a letter: written to bytes and parsed back. */
class MimeLetterTest {

    private static final String MESSAGE_ID = "<019aaaaa-0000-7000-8000-000000000000@treaty.example>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "EN | Notification C.N.12.2026: ratification by Türkiye",
        "FR | Notification dépositaire : dépôt d’un instrument de ratification par la Côte d’Ivoire",
        "RU | Уведомление депозитария: сдача на хранение ратификационной грамоты Российской Федерацией",
        "ZH | 保存人通知：交存批准书（𠮷林代表团）",
        "AR | إشعار من الوديع: إيداع صك تصديق المملكة العربية السعودية"
    })
    void subjectCharsetAndPartsArriveAsTheyWereWritten(OfficialLanguage language, String subject) throws Exception {
        String plain = "1. " + subject + "\n\n" + subject.repeat(20) + "\n";
        String html = "<!DOCTYPE html><html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\"><body><p>" + subject + "</p></body></html>";

        byte[] bytes = bytes(envelope(new LetterText(subject, plain, html), language, Map.of("Message-ID", MESSAGE_ID)));
        MimeMessage read = parse(bytes);

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).as("every byte is ASCII").matches("[\\r\\n\\t -~]+");
        assertThat(new String(bytes, StandardCharsets.US_ASCII).lines()).allMatch(line -> line.length() <= 998);
        assertThat(read.getSubject()).isEqualTo(subject);
        assertThat(read.getMessageID()).isEqualTo(MESSAGE_ID);
        assertThat(read.getHeader("Content-Language")).containsExactly(language.tag());
        assertThat(new ContentType(read.getContentType()).getBaseType()).isEqualTo("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) read.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertPart(parts.getBodyPart(0), "text/plain", plain, language);
        assertPart(parts.getBodyPart(1), "text/html", html, language);
    }

    private static void assertPart(BodyPart part, String type, String text, OfficialLanguage language) throws Exception {
        ContentType read = new ContentType(part.getContentType());
        assertThat(read.getBaseType()).isEqualTo(type);
        assertThat(read.getParameter("charset")).isEqualToIgnoringCase("UTF-8");
        assertThat(part.getHeader("Content-Language")).containsExactly(language.tag());
        assertThat(part.getContent().toString().replace("\r\n", "\n")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello\r\nBcc: victim@elsewhere.example",
                "Hello\nBcc: victim@elsewhere.example",
                "Hello\rBcc: victim@elsewhere.example",
                "Hello\r\n\r\n<p>Another body</p>",
                "Hello\r\n Bcc: victim@elsewhere.example",
                "Hello\u2028Bcc: victim@elsewhere.example",
                "Hello\u0085Bcc: victim@elsewhere.example",
                "Hello\u000B\u000C\u0001\u007FBcc: victim@elsewhere.example",
                "Привет\r\nBcc: victim@elsewhere.example",
                "=?UTF-8?Q?Hello=0D=0ABcc:_victim@elsewhere.example?="
            })
    void nothingInASubjectBecomesAnotherField(String subject) throws Exception {
        MimeMessage read = parse(bytes(envelope(new LetterText(subject, "Text", "<p>Text</p>"), OfficialLanguage.EN, Map.of("Message-ID", MESSAGE_ID))));

        assertThat(fields(read)).containsExactly("content-language", "content-type", "date", "from", "message-id", "mime-version", "subject", "to");
        assertThat(read.getAllRecipients()).hasSize(1);
        assertThat(read.getHeader("Subject")).hasSize(1);
        assertThat(((MimeMultipart) read.getContent()).getCount()).isEqualTo(2);
    }

    @Test
    void noSubjectOfAnyCharactersBecomesAnotherField() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> pieces = List.of("\r", "\n", "\r\n", "\r\n ", "\t", ":", "Bcc: a@b.example", "é", "吉", "𠮷", "ع", "=?", "?=", "\u2028", "\0", ".", "x".repeat(300));
        for (int i = 0; i < 500; i++) {
            StringBuilder subject = new StringBuilder("S");
            for (int n = random.nextInt(12); n > 0; n--) {
                subject.append(pieces.get(random.nextInt(pieces.size())));
            }
            MimeMessage read =
                    parse(bytes(envelope(new LetterText(subject.toString(), "Text", "<p>Text</p>"), OfficialLanguage.EN, Map.of("Message-ID", MESSAGE_ID))));

            assertThat(fields(read)).as("seed %d, subject %s", seed, subject).hasSize(8);
            assertThat(read.getAllRecipients()).as("seed %d", seed).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a@b>\r\nBcc: c@d.example", "a\nb", "a\rb", "", "é", "a\u007F"})
    void aFieldThatIsNotOneAsciiLineIsRefused(String value) {
        LetterText text = new LetterText("S", "Text", "<p>Text</p>");

        assertThatThrownBy(() -> envelope(text, OfficialLanguage.EN, Map.of("List-Unsubscribe", value))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> envelope(text, OfficialLanguage.EN, Map.of("X\r\nBcc", "a"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Envelope envelope(LetterText text, OfficialLanguage language, Map<String, String> headers) {
        return new Envelope(
                new EmailAddress("secretariat@treaty.example"), "Secrétariat", new EmailAddress("treaties@mfa.example"), text, language, headers);
    }

    private static byte[] bytes(Envelope envelope) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MimeLetter.of(envelope, Session.getInstance(new Properties())).writeTo(out);
        return out.toByteArray();
    }

    private static MimeMessage parse(byte[] bytes) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static TreeSet<String> fields(MimeMessage message) throws Exception {
        TreeSet<String> fields = new TreeSet<>();
        Collections.list(message.getAllHeaders()).forEach(header -> fields.add(header.getName().toLowerCase(Locale.ROOT)));
        return fields;
    }
}

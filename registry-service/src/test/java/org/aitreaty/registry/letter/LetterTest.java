package org.aitreaty.registry.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.aitreaty.registry.language.OfficialLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "notification/C.N.12.2026/FRA, depositary-notification, notification/C.N.12.2026, https://treaty.example/u?t=1, true",
        "k, p, contact/019a, -, true",
        "'', p, contact/019a, -, false",
        "' ', p, contact/019a, -, false",
        "k, 'Bad Purpose', contact/019a, -, false",
        "k, p-, contact/019a, -, false",
        "k, p, contact, -, false",
        "k, p, contact/, -, false",
        "k, p, 'contact/a b', -, false",
        "k, p, 'contact/a>', -, false",
        "k, p, contact/019a, mailto:a@b.example, false",
        "k, p, contact/019a, javascript:alert(1), false",
        "k, p, contact/019a, /relative, false",
        "k, p, contact/019a, https://трактат.example/u, false"
    })
    void aPartThatIsNotOfItsFormIsAFaultOfTheCaller(String key, String purpose, String reference, URI unsubscribe, boolean good) {
        if (good) {
            assertThatCode(() -> letter(key, purpose, reference, unsubscribe)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> letter(key, purpose, reference, unsubscribe)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'A\r\nB', 'A B'",
        "'  A \t\n  B  ', 'A B'",
        "'A\u2028\u0085\u202EB', 'A B'",
        "'A\u00A0:\u202FB', 'A\u00A0:\u202FB'",
        "'\u200Fإشعار\u200F', '\u200Fإشعار\u200F'"
    })
    void aSubjectIsOneLineThatHidesNothing(String subject, String expected) {
        assertThat(new LetterText(subject, "t", "h").subject()).isEqualTo(expected);
    }

    @Test
    void aLongSubjectIsCutBetweenCharacters() {
        String subject = new LetterText("𠮷".repeat(250), "t", "h").subject();

        assertThat(subject.codePointCount(0, subject.length())).isEqualTo(200);
        assertThat(subject).endsWith("𠮷…");
    }

    @Test
    void anEmptyLetterIsNone() {
        assertThatThrownBy(() -> new LetterText("\r\n", "t", "h")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LetterText("S", " ", "h")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LetterText("S", "t", "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Letter letter(String key, String purpose, String reference, URI unsubscribe) {
        return new Letter(
                key, new EmailAddress("a@b.example"), OfficialLanguage.EN, new LetterText("S", "t", "h"), purpose, reference, unsubscribe);
    }
}

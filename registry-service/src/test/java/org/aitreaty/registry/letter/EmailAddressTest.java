package org.aitreaty.registry.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "treaties@mfa.example, treaties@mfa.example",
        "' treaties@mfa.example ', treaties@mfa.example",
        "Treaty.Division@MFA.Example, Treaty.Division@mfa.example",
        "o'neill+treaties@mission-un.gov.example, o'neill+treaties@mission-un.gov.example",
        "a@b.cd, a@b.cd",
        "traités@mfa.example, NOT_ASCII",
        "treaties@diplomatie.gouv.fr, treaties@diplomatie.gouv.fr",
        "info@außenministerium.example, info@aussenministerium.example",
        "info@министерство.рф, info@xn--b1afiashkohcid.xn--p1ai",
        "info@وزارة.example, info@xn--mgbexc3i.example",
        "treaties, NOT_AN_ADDRESS",
        "@mfa.example, NOT_AN_ADDRESS",
        "treaties@, NOT_AN_ADDRESS",
        "treaties@localhost, NOT_AN_ADDRESS",
        "treaties@mfa..example, NOT_AN_ADDRESS",
        "treaties@mfa.example., NOT_AN_ADDRESS",
        "treaties@-mfa.example, NOT_AN_ADDRESS",
        "treaties@mfa-.example, NOT_AN_ADDRESS",
        "treaties@mfa_x.example, NOT_AN_ADDRESS",
        "treaties@192.0.2.1, NOT_AN_ADDRESS",
        "treaties@[192.0.2.1], NOT_AN_ADDRESS",
        ".treaties@mfa.example, NOT_AN_ADDRESS",
        "trea..ties@mfa.example, NOT_AN_ADDRESS",
        "treaties.@mfa.example, NOT_AN_ADDRESS",
        "trea ties@mfa.example, NOT_AN_ADDRESS",
        "a@b@mfa.example, NOT_AN_ADDRESS",
        "'\"treaties\"@mfa.example', NOT_AN_ADDRESS",
        "Treaties <treaties@mfa.example>, NOT_AN_ADDRESS",
        "<treaties@mfa.example>, NOT_AN_ADDRESS",
        "treaties@mfa.example (office), NOT_AN_ADDRESS",
        "'treaties@mfa.example, other@mfa.example', NOT_AN_ADDRESS",
        "treaties@mfa.example;other@mfa.example, NOT_AN_ADDRESS",
        "mailto:treaties@mfa.example, NOT_AN_ADDRESS",
        "'', NOT_AN_ADDRESS"
    })
    void isReadOrRefused(String text, String expected) {
        switch (EmailAddress.read(text)) {
            case EmailAddress.Reading.Accepted(EmailAddress address) -> assertThat(address.value()).isEqualTo(expected);
            case EmailAddress.Reading.Refused(String code, String message, String fix) -> {
                assertThat(code).isEqualTo(expected);
                assertThat(message).isNotBlank();
                assertThat(fix).isNotBlank();
            }
        }
    }

    @Test
    void theLengthsOfTheStandardHold() {
        String domain = "mfa." + "x".repeat(63) + "." + "y".repeat(63) + "." + "z".repeat(50) + ".example";
        String longest = "a".repeat(254 - 1 - domain.length()) + "@" + domain;

        assertThat(EmailAddress.read(longest)).isInstanceOf(EmailAddress.Reading.Accepted.class);
        assertRefused("b" + longest, "TOO_LONG");
        assertThat(EmailAddress.read("a".repeat(64) + "@mfa.example")).isInstanceOf(EmailAddress.Reading.Accepted.class);
        assertRefused("a".repeat(65) + "@mfa.example", "TOO_LONG");
        assertRefused("a@" + "x".repeat(64) + ".example", "NOT_AN_ADDRESS");
        assertRefused("a".repeat(100_000) + "@mfa.example", "TOO_LONG");
    }

    @Test
    void noCharacterThatCannotBeSeenIsAcceptedAnywhere() {
        List<String> unseen = List.of("\r", "\n", "\r\n", "\0", "\t", "\u0085", "\u2028", "\u2029", "\u200B", "\u202E", "\uFEFF", "\u007F");
        String address = "treaties@mfa.example";
        for (String character : unseen) {
            for (int place = 0; place <= address.length(); place++) {
                assertRefused(new StringBuilder(address).insert(place, character).toString(), "CONTROL_CHARACTER");
            }
            assertRefused(address + character + "Bcc: victim@elsewhere.example", "CONTROL_CHARACTER");
        }
    }

    @Test
    void whatIsReadIsStoredAsItWasReadAndNeverHoldsAnythingElseThanAnAddress() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "aaaabbbb@@...ab.@-_+'\"<>(), \r\n;:é吉%/\\A1";
        int accepted = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (EmailAddress.read(text.toString()) instanceof EmailAddress.Reading.Accepted(EmailAddress address)) {
                accepted++;
                assertThat(address.value()).as("seed %d", seed).matches("[!-~&&[^<>()\\[\\]\",;:\\\\ @]]+@[a-z0-9-]+(\\.[a-z0-9-]+)+");
                assertThat(EmailAddress.read(address.value())).as("seed %d", seed).isEqualTo(new EmailAddress.Reading.Accepted(address));
            }
        }
        assertThat(accepted).as("some of the texts are addresses; seed %d", seed).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"treaties", "treaties@MFA.example", "treaties@mfa.example\r\n", " treaties@mfa.example", ""})
    void anythingElseThanTheStoredFormIsAFaultThatDoesNotQuoteIt(String text) {
        assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("treaties");
    }

    @Test
    void neverShowsItselfInALog() {
        assertThat(new EmailAddress("treaties@mfa.example")).hasToString("(e-mail address)");
    }

    private static void assertRefused(String text, String code) {
        assertThat(EmailAddress.read(text))
                .isInstanceOfSatisfying(EmailAddress.Reading.Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}

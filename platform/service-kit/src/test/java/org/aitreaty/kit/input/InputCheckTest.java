package org.aitreaty.kit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.kit.quantity.QuantityInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputCheckTest {

    private enum Colour {
        RED,
        GREEN
    }

    private final InputCheck check = new InputCheck();

    private void assertOnly(String pointer, String code) {
        assertThat(check.errors()).extracting(FieldError::pointer, FieldError::code).containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, code));
        assertThat(check.hasErrorAt(pointer)).isTrue();
    }

    @Test
    void keepsEveryComplaintForOneAnswer() {
        check.text("/name", null, 10);
        check.state("/state", "fr");
        check.date("/start", "2026-02-30");
        check.oneOf("/colour", "BLUE", Colour.class);
        check.optionalCount("/count", QuantityInput.of("1.5"));

        assertThat(check.errors())
                .extracting(FieldError::code)
                .containsExactly("REQUIRED", "NOT_A_STATE_CODE", "NOT_A_DATE", "NOT_ONE_OF", "NOT_WHOLE");
        assertThatThrownBy(check::throwIfAny).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.type().status()).isEqualTo(422);
            assertThat(refusal.errors()).hasSize(5);
            assertThat(refusal.getMessage()).isEqualTo("5 values have to be changed.");
        });
    }

    @Test
    void withoutComplaintNothingIsRefused() {
        assertThat(check.text("/name", "Île", 3)).isEqualTo("Île");
        assertThat(check.state("/state", "FRA")).isEqualTo("FRA");
        assertThat(check.date("/start", "2028-02-29")).isEqualTo("2028-02-29");
        assertThat(check.oneOf("/colour", "RED", Colour.class)).isEqualTo(Colour.RED);
        assertThat(check.optionalCount("/count", QuantityInput.of("405e9"))).isEqualTo(Quantity.of("4.05e11"));
        assertThatCode(check::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void aTextIsNormalisedSoThatEqualNamesAreEqual() {
        assertThat(check.text("/name", "  I\u0302le ", 3)).isEqualTo("\u00cele");
        assertThat(check.errors()).isEmpty();
    }

    @Test
    void aTextIsMeasuredInCharactersNotInHalvesOfThem() {
        assertThat(check.text("/name", "🜂🜂🜂", 3)).isEqualTo("🜂🜂🜂");
        assertThat(check.text("/name", "🜂🜂🜂🜂", 3)).isNull();
        assertOnly("/name", "TOO_LONG");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"\" \", BLANK", "\"\u00a0\", ACCEPTED", "\"\t\n\", BLANK", "\"a\u0007b\", CONTROL_CHARACTER", "\"a\u009fb\", CONTROL_CHARACTER"})
    void aTextHasSomethingToRead(String text, String code) {
        check.text("/name", text, 10);
        assertThat(check.errors()).extracting(FieldError::code).isEqualTo(code.equals("ACCEPTED") ? java.util.List.of() : java.util.List.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fra", "FR", "FRAN", "F1A", " FRA", "FRA\n", "ＦＲＡ"})
    void aStateIsThreeCapitals(String state) {
        assertThat(check.state("/state", state)).isNull();
        assertOnly("/state", "NOT_A_STATE_CODE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void noStateChosenIsMissingNotMistaken(String state) {
        assertThat(check.state("/state", state)).isNull();
        assertOnly("/state", "REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "26-11-23", "2026-11-23T00:00:00Z", "1944-12-31", "2200-01-01", "tomorrow", ""})
    void aDateIsADayOfTheCalendar(String date) {
        assertThat(check.date("/start", date)).isNull();
        assertOnly("/start", "NOT_A_DATE");
    }

    @Test
    void anUnknownChoiceIsToldTheKnownOnes() {
        check.oneOf("/colour", "red", Colour.class);
        assertThat(check.errors()).singleElement().satisfies(error -> assertThat(error.fix()).contains("RED, GREEN"));
    }

    @Test
    void zeroOfAnythingCountedIsRefused() {
        check.optionalPositive("/flop", QuantityInput.of("0e30"));
        assertOnly("/flop", "ZERO");
    }

    @Test
    void whatIsUnknownIsNotAComplaint() {
        assertThat(check.optionalQuantity("/flop", null)).isNull();
        assertThat(check.optionalDate("/start", null)).isNull();
        assertThat(check.optionalText("/name", null, 1)).isNull();
        assertThat(check.optionalOneOf("/colour", null, Colour.class)).isNull();
        assertThat(check.errors()).isEmpty();
    }

    @Test
    void aLongValueIsNotRepeatedInFull() {
        check.date("/start", "9".repeat(10_000));
        assertThat(check.errors()).singleElement().satisfies(error -> assertThat(error.message()).hasSizeLessThan(200));
    }

    @Test
    void aMissingBodyIsMalformed() {
        assertThatThrownBy(() -> InputCheck.requireBody(null))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type().status()).isEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069})
    void aCharacterThatTurnsTheLineIsRefused(int character) {
        check.text("/name", "invoice" + Character.toString(character) + "fdp.exe", 100);

        assertOnly("/name", "DIRECTION_CONTROL");
    }

    @Test
    void arabicWithMarksOfDirectionIsATextLikeAnyOther() {
        assertThat(check.text("/name", "\u0642\u0627\u0646\u0648\u0646 \u200f(2026)\u200e", 100)).isEqualTo("\u0642\u0627\u0646\u0648\u0646 \u200f(2026)\u200e");
        assertThatCode(check::throwIfAny).doesNotThrowAnyException();
    }
}

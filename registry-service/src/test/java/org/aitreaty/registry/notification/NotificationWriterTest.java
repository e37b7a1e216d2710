package org.aitreaty.registry.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.aitreaty.registry.language.LegalDate;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.language.SixLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationWriterTest {

    private static final SixLanguages TREATY = new SixLanguages("Treaty", "Traité", "Tratado", "Договор", "条约", "المعاهدة");
    private static final SixLanguages BRAZIL = new SixLanguages("Brazil", "Brésil", "Brasil", "Бразилия", "巴西", "البرازيل");
    private static final LocalDate DAY = LocalDate.parse("2026-05-01");

    private static final NotificationFacts.Act ACT =
            new NotificationFacts.Act(DAY, DAY, "13(1)", List.of(), null, null, List.of(), null, null, false, false);

    private static NotificationFacts facts(NotificationKind kind, NotificationFacts.Consequences consequences) {
        return new NotificationFacts("C.N.7.2026.AIS-1", DAY, kind, kind, TREATY, BRAZIL, ACT, consequences, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | 1 May 2026
            FR | 1er mai 2026
            ES | 1 de mayo de 2026
            RU | 1 мая 2026 года
            ZH | 2026年5月1日
            AR | 1 أيار/مايو 2026
            """)
    void aDayIsWrittenSoThatNobodyTakesTheMonthForTheDay(OfficialLanguage language, String expected) {
        assertThat(LegalDate.write(DAY, language)).isEqualTo(expected);
    }

    @Test
    void aRatificationSaysFromWhenTheTreatyBinds() {
        NotificationFacts.Consequences binds = new NotificationFacts.Consequences(
                LocalDate.parse("2026-07-30"), "14(2)", null, "14(1)", null, null, null, false, null, null, false);
        NotificationText text = NotificationWriter.write(facts(NotificationKind.RATIFICATION, binds), OfficialLanguage.EN);

        assertThat(text.subject()).isEqualTo("Brazil: Ratification");
        assertThat(text.facts())
                .contains(new NotificationText.Fact("Number", "C.N.7.2026.AIS-1"), new NotificationText.Fact("With effect from", "1 May 2026"));
        assertThat(text.paragraphs())
                .containsExactly(
                        "The depositary of the Treaty communicates the following:",
                        "The treaty enters into force for the State or organisation named above on 30 July 2026 (article 14(2)).");
    }

    @Test
    void theInstrumentThatCompletesTheConditionsSaysSo() {
        NotificationFacts.Consequences completes = new NotificationFacts.Consequences(
                null, null, LocalDate.parse("2026-07-30"), "14(1)", null, null, null, false, null, null, false);

        assertThat(NotificationWriter.write(facts(NotificationKind.ACCESSION, completes), OfficialLanguage.FR).paragraphs().getLast())
                .isEqualTo("Par cet acte, les conditions de l’entrée en vigueur du traité sont réunies. Il entrera en vigueur le 30 juillet 2026 (article 14(1)).");
    }
}

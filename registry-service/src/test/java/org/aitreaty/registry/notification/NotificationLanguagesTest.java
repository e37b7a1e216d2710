package org.aitreaty.registry.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aitreaty.registry.language.LegalDate;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.language.Script;
import org.aitreaty.registry.language.SixLanguages;
import org.aitreaty.registry.letter.LetterText;
import org.aitreaty.registry.treaty.TextStanding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of notification, with all it can say and with as little as it can say, in each language. */
@QuarkusTest
class NotificationLanguagesTest {

    private static final SixLanguages TREATY = new SixLanguages("Treaty", "Traité", "Tratado", "Договор", "条约", "المعاهدة");
    private static final SixLanguages BRAZIL = new SixLanguages("Brazil", "Brésil", "Brasil", "Бразилия", "巴西", "البرازيل");
    private static final SixLanguages CHILE = new SixLanguages("Chile", "Chili", "Chile", "Чили", "智利", "شيلي");
    private static final SixLanguages FRANCE = new SixLanguages("France", "France", "Francia", "Франция", "法国", "فرنسا");

    /** A day for each place a day can stand in, so that none can stand in for another. */
    private static final List<LocalDate> DAYS = Stream.iterate(LocalDate.parse("2026-01-01"), day -> day.plusDays(32)).limit(8).toList();

    private static final NotificationFacts.Act ACT = new NotificationFacts.Act(
            DAYS.get(1), DAYS.get(2), "99(1)", List.of("6", "8"), CHILE, FRANCE, List.of("T-1", "T-2"), DAYS.get(3), "D-77", false, true);
    private static final NotificationFacts.Act PENDING =
            new NotificationFacts.Act(DAYS.get(1), DAYS.get(2), "99(1)", List.of(), null, null, List.of(), null, null, true, false);
    private static final NotificationFacts.Consequences ALL = new NotificationFacts.Consequences(
            DAYS.get(4), "99(2)", DAYS.get(5), "99(3)", 31, 52, DAYS.get(6), false, DAYS.get(7), "99(4)", false);

    /** Numbers, articles and what a State wrote stand in every language as they are. */
    private static final List<String> GIVEN = List.of("C.N.7.2026.AIS-1", "C.N.6.2026.AIS-1", "99(1)", "99(2)", "99(3)", "99(4)", "T-1", "T-2", "D-77");

    private static final int KINDS_OF_FACT = 14;

    @Inject
    CourtesyCopies copies;

    private static NotificationText written(
            NotificationKind kind, OfficialLanguage language, NotificationFacts.Act act, NotificationFacts.Consequences consequences) {
        return NotificationWriter.write(
                new NotificationFacts("C.N.7.2026.AIS-1", DAYS.get(0), kind, kind, TREATY, BRAZIL, act, consequences, "C.N.6.2026.AIS-1"), language);
    }

    private static String joined(NotificationText text) {
        return text.subject() + "\n"
                + String.join("\n", text.facts().stream().map(fact -> fact.name() + "\t" + fact.value()).toList()) + "\n"
                + String.join("\n", text.paragraphs());
    }

    @ParameterizedTest
    @EnumSource(NotificationKind.class)
    void everyKindSaysInEveryLanguageAllThereIsToSay(NotificationKind kind) {
        for (OfficialLanguage language : OfficialLanguage.values()) {
            NotificationText text = written(kind, language, ACT, ALL);
            String joined = joined(text);

            assertThat(text.facts().stream().map(NotificationText.Fact::name)).as(joined).doesNotHaveDuplicates().hasSize(KINDS_OF_FACT);
            assertThat(joined)
                    .contains(DAYS.stream().map(day -> LegalDate.write(day, language)).toList())
                    .contains(GIVEN)
                    .contains(TREATY.in(language), BRAZIL.in(language), CHILE.in(language), FRANCE.in(language))
                    .contains(NotificationWriter.WORDS.get(language, "act." + kind), "31", "52")
                    .contains(String.join(NotificationWriter.WORDS.get(language, "separator"), "6", "8"));
            assertWritten(language, joined);
        }
    }

    @ParameterizedTest
    @EnumSource(NotificationKind.class)
    void everyKindSaysInEveryLanguageNoMoreThanThereIs(NotificationKind kind) {
        for (OfficialLanguage language : OfficialLanguage.values()) {
            NotificationText pending = written(kind, language, PENDING, NotificationFacts.Consequences.NONE);
            String corrects = kind == NotificationKind.NOTIFICATION_CORRECTION ? "C.N.6.2026.AIS-1" : null;
            NotificationText bare = NotificationWriter.write(
                    new NotificationFacts("C.N.7.2026.AIS-1", DAYS.get(0), kind, kind, TREATY, null, null, NotificationFacts.Consequences.NONE, corrects),
                    language);

            assertThat(pending.paragraphs()).contains(NotificationWriter.WORDS.get(language, "pending"));
            assertThat(pending.facts().stream().map(NotificationText.Fact::name))
                    .hasSize(7)
                    .doesNotContain(NotificationWriter.WORDS.get(language, "fact.effective"));
            assertThat(bare.facts()).hasSize(corrects == null ? 3 : 4);
            assertThat(bare.subject()).isEqualTo(NotificationWriter.WORDS.get(language, "act." + kind));
            assertWritten(language, joined(pending));
            assertWritten(language, joined(bare));
        }
    }

    private static void assertWritten(OfficialLanguage language, String text) {
        String own = text;
        for (String given : GIVEN) {
            own = own.replace(given, "1");
        }
        assertThat(text).doesNotContain("null", "{", "}", "NOT_FOUND");
        for (String line : own.split("[\n\t]")) {
            assertThat(Script.faults(language, line)).as("%s: %s", language, line).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(NotificationKind.class)
    void theCopyOfEveryKindSaysTheSameInBothForms(NotificationKind kind) {
        Map<OfficialLanguage, NotificationText> texts = new EnumMap<>(OfficialLanguage.class);
        Arrays.stream(OfficialLanguage.values()).forEach(language -> texts.put(language, written(kind, language, ACT, ALL)));
        List<Quotation> quotations = Arrays.stream(Quotation.What.values())
                .map(what -> new Quotation(what, "en", TextStanding.AUTHENTIC, "Quoted " + what))
                .toList();
        DepositaryNotification notification = new DepositaryNotification(
                UUID.randomUUID(),
                new NotificationNumber(7, 2026, "AIS-1"),
                kind,
                new DepositaryNotification.Subject("BRA", null, null),
                "99(1)",
                new DepositaryNotification.Issue(DAYS.get(0), Instant.parse("2026-01-01T12:00:00Z"), false));

        for (OfficialLanguage language : OfficialLanguage.values()) {
            NotificationText text = texts.get(language);
            LetterText letter = copies.of(notification, texts, quotations).in(language, NotificationWriter.WORDS.get(language, "why.contact"), null);

            assertThat(letter.subject()).isEqualTo("C.N.7.2026.AIS-1 – " + text.subject());
            for (String form : List.of(letter.plain(), letter.html())) {
                assertThat(form)
                        .contains(text.paragraphs())
                        .contains(text.facts().stream().map(NotificationText.Fact::name).toList())
                        .contains(text.facts().stream().map(NotificationText.Fact::value).toList())
                        .contains("Quoted STATEMENT", "Quoted REASON", "Quoted EXPLANATION")
                        .contains(NotificationWriter.WORDS.get(language, "why.contact"))
                        .doesNotContain("{", "}", "null", "NOT_FOUND");
            }
        }
    }

    /** One instrument, two, five and twenty-one take four forms of a noun in Russian and Arabic; the sentence needs none of them. */
    @ParameterizedTest
    @CsvSource({"1, 50", "2, 50", "5, 21", "11, 11", "21, 1"})
    void howManyInstrumentsThereAreChangesNoOtherWord(int deposited, int needed) {
        for (OfficialLanguage language : OfficialLanguage.values()) {
            String sentence = written(
                            NotificationKind.ACCESSION,
                            language,
                            null,
                            new NotificationFacts.Consequences(null, null, null, null, deposited, needed, null, false, null, null, false))
                    .paragraphs()
                    .get(1);
            String template = NotificationWriter.WORDS.get(language, "progress");

            assertThat(sentence).isEqualTo(template.replace("{0}", "" + deposited).replace("{1}", "" + needed));
            if (language != OfficialLanguage.ZH) {
                assertThat(template).as("both numbers at the end, where no noun follows them").matches(".*: \\{0}[^{]*\\{1}\\.");
            }
        }
    }
}

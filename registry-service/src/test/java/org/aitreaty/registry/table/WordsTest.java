package org.aitreaty.registry.table;

import static org.aitreaty.registry.participation.Acts.act;
import static org.aitreaty.registry.table.Tables.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.aitreaty.kit.print.PrintLanguage;
import org.aitreaty.registry.annotation.Annotations;
import org.aitreaty.registry.participation.ActionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "EN # Ratification, Accession(a)",
                "FR # Ratification, Adhésion(a)",
                "ES # Ratificación, Adhesión(a)",
                "RU # Ратификация, Присоединение(a)",
                "ZH # 批准、加入(a)",
                "AR # التصديق، الانضمام(a)"
            })
    void theTwoWaysOpenToAllAreAlwaysNamed(PrintLanguage language, String heading) {
        assertThat(Words.in(language).heading(Column.CONSENT, List.of())).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "EN # Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d), Formal confirmation(c), Definitive signature(s)",
                "FR # Ratification, Acceptation(A), Approbation(AA), Adhésion(a), Succession(d), Confirmation formelle(c), Signature définitive(s)",
                "ES # Ratificación, Aceptación(A), Aprobación(AA), Adhesión(a), Sucesión(d), Confirmación formal(c), Firma definitiva(s)",
                "RU # Ратификация, Принятие(A), Утверждение(AA), Присоединение(a), Правопреемство(d), Официальное подтверждение(c), Окончательное подписание(s)",
                "ZH # 批准、接受(A)、核准(AA)、加入(a)、继承(d)、正式确认(c)、确定性签署(s)",
                "AR # التصديق، القبول(A)، الموافقة(AA)، الانضمام(a)، الخلافة(d)، الإقرار الرسمي(c)، التوقيع النهائي(s)"
            })
    void everyWayThatOccursIsNamed(PrintLanguage language, String heading) {
        List<Row> rows = Column.CONSENT.types().stream()
                .flatMap(type -> Tables.rows(Tables.history(act("AAA", type, "2024-05-01")), DAY, "AAA").stream())
                .toList();

        assertThat(Words.in(language).heading(Column.CONSENT, rows)).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource({"EN, Signature, Withdrawal(w)", "FR, Signature, Retrait(w)", "ES, Firma, Retiro(w)", "RU, Подписание, Выход(w)", "ZH, 签署, 退出(w)", "AR, التوقيع, الانسحاب(w)"})
    void columnsOfOneKindAreNamedByIt(PrintLanguage language, String signature, String withdrawal) {
        assertThat(Words.in(language).heading(Column.SIGNATURE, List.of())).isEqualTo(signature);
        assertThat(Words.in(language).heading(Column.WITHDRAWAL, List.of())).isEqualTo(withdrawal);
    }

    @ParameterizedTest
    @EnumSource(PrintLanguage.class)
    void everyLanguageHasEveryWordAndNothingIsLeftEmpty(PrintLanguage language) throws IOException {
        Properties texts = texts(language);

        assertThat(texts.stringPropertyNames()).isEqualTo(texts(PrintLanguage.EN).stringPropertyNames());
        assertThat(texts.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
        assertThat(texts.stringPropertyNames().stream().filter(key -> texts.getProperty(key).contains("{0}")))
                .containsExactlyInAnyOrder("force.coming", "asOf", "knownAt", "effective", "record", "note.about", "note.articles", "note.territories", "note.original");
    }

    @Test
    void everyActOfAColumnHasAWord() {
        assertThat(Arrays.stream(Column.values()).flatMap(column -> column.types().stream()).map(ActionType::name))
                .allSatisfy(name -> assertThat(Words.in(PrintLanguage.FR).text(name)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(PrintLanguage.class)
    void everyActThatIsNotedHasAWord(PrintLanguage language) {
        assertThat(Annotations.noted()).allSatisfy(type -> assertThat(Words.in(language).text(type.name())).isNotBlank());
    }

    private static Properties texts(PrintLanguage language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(WordsTest.class.getResourceAsStream("/table/words_" + language.code() + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}

package org.aitreaty.registry.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.aitreaty.kit.print.PrintLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private final long seed = new Random().nextLong();

    /** EC-154. Arabic names go by their first letter as written, the article included, as in lists of the United Nations. */
    @ParameterizedTest
    @CsvSource({
        "EN, Afghanistan|Åland|Albania|Côte d’Ivoire|Croatia|Oman|Österreich|Pakistan|Türkiye|Turkmenistan",
        "FR, Congo|Costa Rica|Côte d’Ivoire|Croatie|Estonie|États-Unis d’Amérique|Éthiopie|Fidji|Îles Marshall|Inde",
        "ES, Níger|Nigeria|Niue|Noruega|Ñandú|Omán|Perú|Polonia",
        "RU, Австралия|Австрия|Ёлка|Замбия|Йемен|Япония",
        "ZH, 阿富汗|巴西|德国|法国|美利坚合众国|日本|英国|中国",
        "AR, الأردن|البحرين|اليمن|تونس|فرنسا|مصر"
    })
    void namesStandInTheOrderOfTheLanguage(PrintLanguage language, String order) {
        List<String> expected = List.of(order.split("\\|"));
        assertThat(sorted(expected, language)).as("seed %d", seed).isEqualTo(expected);
    }

    /** EC-154 */
    @Test
    void decomposedAccentsSortLikeComposedOnes() {
        String decomposed = Normalizer.normalize("Côte d’Ivoire", Normalizer.Form.NFD);

        assertThat(sorted(List.of("Costa Rica", decomposed, "Croatie"), PrintLanguage.FR)).containsExactly("Costa Rica", decomposed, "Croatie");
    }

    private List<String> sorted(List<String> names, PrintLanguage language) {
        List<Name> shuffled = new ArrayList<>(names.stream().map(name -> new Name(name, null, null, name)).toList());
        Collections.shuffle(shuffled, new Random(seed));
        return Names.sorted(shuffled, language).stream().map(Name::text).toList();
    }
}

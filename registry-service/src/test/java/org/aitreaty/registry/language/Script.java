package org.aitreaty.registry.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with how a text is written in its language. */
public final class Script {

    private static final Map<OfficialLanguage, UnicodeScript> OF = Map.of(
            OfficialLanguage.EN, UnicodeScript.LATIN,
            OfficialLanguage.FR, UnicodeScript.LATIN,
            OfficialLanguage.ES, UnicodeScript.LATIN,
            OfficialLanguage.RU, UnicodeScript.CYRILLIC,
            OfficialLanguage.ZH, UnicodeScript.HAN,
            OfficialLanguage.AR, UnicodeScript.ARABIC);

    private static final Set<UnicodeScript> OF_ALL = Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private Script() {}

    /** Letters of another script, and signs that the language writes otherwise; none when the text is as it should be. */
    public static List<String> faults(OfficialLanguage language, String text) {
        List<String> faults = new ArrayList<>();
        text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> UnicodeScript.of(letter) != OF.get(language) && !OF_ALL.contains(UnicodeScript.of(letter)))
                .forEach(letter -> faults.add("letter " + Character.toString(letter)));
        foreign(language).matcher(text).results().forEach(sign -> faults.add("sign " + sign.group()));
        return faults;
    }

    /** Quotation marks of typewriters and two spaces are wrong everywhere, as is what nobody can see. */
    private static Pattern foreign(OfficialLanguage language) {
        String everywhere = "['\"]|  |[\\p{Cc}\\p{Cf}]";
        return Pattern.compile(switch (language) {
            case EN, FR, ES -> everywhere + "|[،؛，。；：]";
            case RU -> everywhere + "|[،؛，。；：“”ёЁ]";
            case ZH -> everywhere + "|[,;:?!.،؛]";
            case AR -> everywhere + "|[,;?，。；：]|[٠-٩]";
        });
    }
}

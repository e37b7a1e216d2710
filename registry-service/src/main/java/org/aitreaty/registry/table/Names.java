package org.aitreaty.registry.table;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aitreaty.kit.print.PrintLanguage;
import org.aitreaty.registry.language.SixLanguages;
import org.aitreaty.registry.state.State;

/** The names of participants in one language, in the order in which a reader of that language looks for them. */
public final class Names {

    /** Frozen ones, which threads can share. Loading the rules of Chinese takes longer than sorting all States. */
    private static final Map<PrintLanguage, Collator> COLLATORS = new ConcurrentHashMap<>();

    private Names() {}

    /** In the language's own alphabetical order: Éthiopie before Finlande, and Chinese by its sounds (pinyin). */
    public static List<Name> of(Collection<State> states, PrintLanguage language) {
        return sorted(states.stream().map(state -> of(state, language)).toList(), language);
    }

    static List<Name> sorted(Collection<Name> names, PrintLanguage language) {
        Collator collator = COLLATORS.computeIfAbsent(
                language, it -> Collator.getInstance(ULocale.forLanguageTag(it.code())).freeze());
        return names.stream()
                .sorted(Comparator.<Name, String>comparing(Name::text, collator::compare).thenComparing(Name::code))
                .toList();
    }

    static String in(PrintLanguage language, SixLanguages texts) {
        return switch (language) {
            case EN -> texts.en();
            case FR -> texts.fr();
            case ES -> texts.es();
            case RU -> texts.ru();
            case ZH -> texts.zh();
            case AR -> texts.ar();
        };
    }

    private static Name of(State state, PrintLanguage language) {
        return new Name(state.code(), state.iso3(), state.isoNumeric(), in(language, state.names()));
    }
}

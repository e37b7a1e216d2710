package org.aitreaty.registry.status;

import java.text.Normalizer;
import java.util.Locale;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.registry.participation.ParticipationStatus;
import org.aitreaty.registry.state.EntityKind;
import org.aitreaty.registry.state.RegionalGroup;
import org.aitreaty.registry.state.State;

/** Which States are asked for; null means no limit of that kind. */
record StateFilter(ParticipationStatus status, RegionalGroup group, EntityKind kind, String words) {

    private static final int LONGEST_WORDS = 100;

    static StateFilter read(InputCheck check, String status, String group, String kind, String words) {
        String text = blankToNull(words) == null ? null : check.optionalText("?q", words, LONGEST_WORDS);
        return new StateFilter(
                check.optionalOneOf("?status", blankToNull(status), ParticipationStatus.class),
                check.optionalOneOf("?group", blankToNull(group), RegionalGroup.class),
                check.optionalOneOf("?kind", blankToNull(kind), EntityKind.class),
                text == null ? null : folded(text));
    }

    /** True for what the register alone can tell; the status needs the acts and comes after. */
    boolean takes(State state) {
        return (group == null || group == state.group()) && (kind == null || kind == state.kind()) && (words == null || isNamed(state));
    }

    boolean takes(ParticipationStatus standing) {
        return status == null || status == standing;
    }

    private boolean isNamed(State state) {
        return state.code().toLowerCase(Locale.ROOT).equals(words)
                || state.iso2().toLowerCase(Locale.ROOT).equals(words)
                || words.equals(state.isoNumeric())
                || state.names().anyMatch(name -> folded(name).contains(words));
    }

    /** Without case and accents, and with one kind of apostrophe, so that what is typed finds what is printed. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{InCombiningDiacriticalMarks}+", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}

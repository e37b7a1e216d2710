package org.aitreaty.registry.language;

import java.time.LocalDate;
import org.aitreaty.kit.print.PrintLanguage;

/** Writes a legal day so that nobody can take the month for the day, in the same words as the status list on paper. */
public final class LegalDate {

    private LegalDate() {}

    /** The day in words, as a letter in that language has it. */
    public static String write(LocalDate day, OfficialLanguage language) {
        return PrintLanguage.valueOf(language.name()).day(day);
    }
}

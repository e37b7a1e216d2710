package org.aitreaty.registry.notification;

import java.time.LocalDate;
import org.aitreaty.kit.print.PrintLanguage;
import org.aitreaty.registry.language.OfficialLanguage;

/** Writes a legal day so that nobody can take the month for the day, in the same words as the status list on paper. */
final class LegalDate {

    private LegalDate() {}

    static String write(LocalDate day, OfficialLanguage language) {
        return PrintLanguage.valueOf(language.name()).day(day);
    }
}

package org.aitreaty.registry.language;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes a legal day so that nobody can take the month for the day. */
public final class LegalDate {

    /** United Nations usage names both the Levantine and the international month. */
    private static final List<String> ARABIC_MONTHS = List.of(
            "كانون الثاني/يناير",
            "شباط/فبراير",
            "آذار/مارس",
            "نيسان/أبريل",
            "أيار/مايو",
            "حزيران/يونيه",
            "تموز/يوليه",
            "آب/أغسطس",
            "أيلول/سبتمبر",
            "تشرين الأول/أكتوبر",
            "تشرين الثاني/نوفمبر",
            "كانون الأول/ديسمبر");

    private LegalDate() {}

    /** The day in words, as a letter in that language has it. */
    public static String write(LocalDate day, OfficialLanguage language) {
        return switch (language) {
            case EN -> formatted(day, "d MMMM uuuu", Locale.ENGLISH);
            case FR -> day.getDayOfMonth() == 1
                    ? "1er " + formatted(day, "MMMM uuuu", Locale.FRENCH)
                    : formatted(day, "d MMMM uuuu", Locale.FRENCH);
            case ES -> formatted(day, "d 'de' MMMM 'de' uuuu", Locale.of("es"));
            case RU -> formatted(day, "d MMMM uuuu 'года'", Locale.of("ru"));
            case ZH -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            case AR -> day.getDayOfMonth() + " " + ARABIC_MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
        };
    }

    private static String formatted(LocalDate day, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}

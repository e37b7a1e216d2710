package org.aitreaty.registry.series;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.registry.language.Bilingual;

/** Reads what a series is to be. */
final class SeriesInput {

    private static final int LONGEST = 200;
    private static final int SHORTEST_MINUTES = 15;
    private static final int LONGEST_MINUTES = 43_200;
    private static final int MOST_CALL_DAYS = 365;
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2150;

    private SeriesInput() {}

    static MeetingSeries.Setting setting(InputCheck check, SeriesJson.Plan body) {
        String en = check.text("/titleEn", body.titleEn(), LONGEST);
        String fr = check.text("/titleFr", body.titleFr(), LONGEST);
        String place = check.text("/place", body.place(), LONGEST);
        ZoneId zone = zone(check, body.zone());
        return zone == null ? null : new MeetingSeries.Setting(new Bilingual(en, fr), place, zone);
    }

    private static ZoneId zone(InputCheck check, String zone) {
        if (!check.required("/zone", zone)) {
            return null;
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            check.refuse("/zone", "UNKNOWN_ZONE", "There is no such time zone.", "Write its IANA name, e.g. Europe/Vienna.");
            return null;
        }
    }

    static MeetingSeries.Plan plan(InputCheck check, SeriesJson.Plan body) {
        LocalDateTime first = first(check, body.firstAt());
        if (check.required("/lengthMinutes", body.lengthMinutes())) {
            check.refuseIf(
                    body.lengthMinutes() < SHORTEST_MINUTES || body.lengthMinutes() > LONGEST_MINUTES,
                    "/lengthMinutes", "OUT_OF_RANGE", "A meeting lasts 15 to 43200 minutes.", "Write a number in between.");
        }
        check.refuseIf(
                body.callDays() != null && (body.callDays() < 1 || body.callDays() > MOST_CALL_DAYS),
                "/callDays", "OUT_OF_RANGE", "Papers are called for 1 to 365 days ahead.", "Write a number in between.");
        RecurrenceRule rule = rule(check, body.rule(), first);
        return check.errors().isEmpty() ? new MeetingSeries.Plan(first, Duration.ofMinutes(body.lengthMinutes()), rule, body.callDays()) : null;
    }

    private static LocalDateTime first(InputCheck check, String text) {
        if (!check.required("/firstAt", text)) {
            return null;
        }
        try {
            LocalDateTime first = LocalDateTime.parse(text);
            boolean inRange = first.getYear() >= EARLIEST_YEAR && first.getYear() <= LATEST_YEAR && first.getNano() == 0;
            check.refuseIf(!inRange, "/firstAt", "TIME_OUT_OF_RANGE", "It lies outside 2000 to 2150 or has fractions of a second.", "Write a time such as 2027-04-13T10:00:00.");
            return inRange ? first : null;
        } catch (DateTimeException e) {
            check.refuse("/firstAt", "NOT_A_TIME", "This is not a time on the clock of the place.", "Write it without a zone, such as 2027-04-13T10:00:00.");
            return null;
        }
    }

    private static RecurrenceRule rule(InputCheck check, String text, LocalDateTime first) {
        if (!check.required("/rule", text)) {
            return null;
        }
        try {
            RecurrenceRule rule = new RecurrenceRule(text);
            check.refuseIf(first != null && !rule.comesAgain(first), "/rule", "NEVER_AGAIN", "Nothing recurs by this rule within ten years.", "Check its days and months.");
            return rule;
        } catch (IllegalArgumentException e) {
            check.refuse("/rule", "NOT_A_RULE", e.getMessage(), "Write an RRULE such as FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU.");
            return null;
        }
    }
}

package org.aitreaty.registry.series;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;

/**
 * When meetings recur: an RRULE of RFC 5545, counted on the clock of their place, so that a meeting at ten begins at ten
 * in summer and in winter.
 *
 * @param text as it was written, e.g. {@code FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU}
 */
record RecurrenceRule(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Z]+=[+-]?[A-Z0-9]+(,[+-]?[A-Z0-9]+)*(;[A-Z]+=[+-]?[A-Z0-9]+(,[+-]?[A-Z0-9]+)*)*");

    /** Meetings of an organ do not recur by the day, and what recurs by the hour would fill the register. */
    private static final Set<String> FREQUENCIES = Set.of("WEEKLY", "MONTHLY", "YEARLY");

    /** Hours are those of the first meeting, and a count or an end belongs to the series. */
    private static final Set<String> PARTS = Set.of("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "BYWEEKNO", "BYYEARDAY", "WKST");

    private static final int LONGEST = 200;
    private static final int LARGEST_INTERVAL = 120;

    /** The library takes an interval of nothing, or backwards, without complaint. */
    private static final Pattern INTERVAL = Pattern.compile("[1-9][0-9]{0,2}");
    private static final int SEARCHED_YEARS = 10;

    /** @throws IllegalArgumentException when it is no rule of this kind, with the reason */
    RecurrenceRule {
        require(text.length() <= LONGEST && FORM.matcher(text).matches(), "This is not an RRULE such as FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU.");
        Set<String> seen = new HashSet<>();
        for (String part : text.split(";")) {
            String name = part.substring(0, part.indexOf('='));
            require(PARTS.contains(name), name + " has no place in this rule.");
            require(seen.add(name), name + " is there twice.");
            require(!name.equals("INTERVAL") || INTERVAL.matcher(part.substring(part.indexOf('=') + 1)).matches(), "The interval is no number of times.");
        }
        Recur<LocalDateTime> recur = recur(text);
        require(recur.getFrequency() != null && FREQUENCIES.contains(recur.getFrequency().name()), "Meetings recur weekly, monthly or yearly.");
        require(recur.getInterval() <= LARGEST_INTERVAL, "The interval is too long.");
    }

    private static void require(boolean holds, String why) {
        if (!holds) {
            throw new IllegalArgumentException(why);
        }
    }

    private static Recur<LocalDateTime> recur(String text) {
        try {
            return new Recur<>(text);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("This is not an RRULE such as FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU.", e);
        }
    }

    /** Whether it ever comes after the first time: the 30th of February does not. */
    boolean comesAgain(LocalDateTime first) {
        return !between(first, first.plusSeconds(1), first.plusYears(SEARCHED_YEARS)).isEmpty();
    }

    /**
     * When the meetings begin, in order: the first one, whether or not the rule names its day, and what the rule names.
     *
     * @param first begin of the first meeting on the clock of the place
     * @param from the earliest begin asked for
     * @param until the first instant that is not asked for any more
     */
    List<LocalDateTime> between(LocalDateTime first, LocalDateTime from, LocalDateTime until) {
        return Stream.concat(
                        Stream.of(first), recur(text).getDates(first, first, until).stream())
                .filter(at -> !at.isBefore(from) && at.isBefore(until))
                .distinct()
                .sorted()
                .toList();
    }
}

package org.aitreaty.registry.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Folds the lines of an iCalendar stream. RFC 5545, section 3.1, counts octets and forbids nothing but to break a
 * character; the library counts characters, and its lines in French or Chinese come out too long.
 */
final class Folding {

    static final int LONGEST_LINE = 75;
    private static final String LINE_BREAK = "\r\n";

    private Folding() {}

    /** @param unfolded lines ended by CRLF */
    static String fold(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / LONGEST_LINE);
        unfolded.lines().forEach(line -> foldLine(line, folded));
        return folded.toString();
    }

    private static void foldLine(String line, StringBuilder to) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int next = line.offsetByCodePoints(i, 1);
            String character = line.substring(i, next);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                to.append(LINE_BREAK).append(' ');
                octets = 1;
            }
            to.append(character);
            octets += size;
            i = next;
        }
        to.append(LINE_BREAK);
    }
}

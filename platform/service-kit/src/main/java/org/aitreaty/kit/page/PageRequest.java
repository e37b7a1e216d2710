package org.aitreaty.kit.page;

import org.aitreaty.kit.input.InputCheck;

/**
 * Which part of a list is asked for.
 *
 * @param limit at most this many items
 * @param after the sort key of the last item already seen, or null for the beginning
 */
public record PageRequest(int limit, String after) {

    public static final int LARGEST_LIMIT = 100;
    public static final int DEFAULT_LIMIT = 50;

    /** Reads {@code limit}, 1 to 100; complaints go to the check. */
    public static int limit(InputCheck check, String limit) {
        return limit(check, limit, LARGEST_LIMIT, DEFAULT_LIMIT);
    }

    /** Reads {@code limit} for a list that may be longer or shorter than usual, such as that of all States. */
    public static int limit(InputCheck check, String limit, int largest, int usual) {
        if (limit == null || limit.isBlank()) {
            return usual;
        }
        if (limit.matches("\\d{1,4}")) {
            int read = Integer.parseInt(limit);
            if (read >= 1 && read <= largest) {
                return read;
            }
        }
        check.refuse("?limit", "NOT_A_LIMIT", "\"limit\" is not a number from 1 to " + largest + ".", "Write a number from 1 to " + largest + ".");
        return usual;
    }
}

package org.aitreaty.registry.jurisdiction;

import java.util.Set;

/**
 * Where a rule of law holds: a State, or a part of it by its code of ISO 3166-2. A part is a jurisdiction of its State and
 * nothing besides: the Party is always the State.
 */
public final class Jurisdiction {

    private static final String PART = "[A-Z]{2}-[A-Z0-9]{1,3}";

    private Jurisdiction() {}

    /** What became of reading a code. */
    public sealed interface Reading {

        /** The code stands for the State or a part of it. @param whole whether it is the State itself */
        record Accepted(String code, boolean whole) implements Reading {}

        /** @param code stable code of the reason; {@code message} says it, {@code fix} what to write */
        record Refused(String code, String message, String fix) implements Reading {}
    }

    /** Whether a text has the form of a jurisdiction's code: a State's, or one of ISO 3166-2. */
    public static boolean hasForm(String code) {
        return code.matches("[A-Z]{3}|" + PART);
    }

    /**
     * Reads a code as a jurisdiction of one State.
     *
     * @param state code of the State
     * @param alpha2 its code of two letters, with which its parts' codes begin
     * @param parts codes of its parts, or none where there is no list; then the form and the prefix decide
     */
    static Reading read(String code, String state, String alpha2, Set<String> parts) {
        if (code.equals(state)) {
            return new Reading.Accepted(code, true);
        }
        String fix = "Write " + state + " for the State, or the code of a part of it by ISO 3166-2, which begins with " + alpha2 + "-.";
        if (!hasForm(code)) {
            return new Reading.Refused("NOT_A_JURISDICTION", quoted(code) + " is neither a State’s code nor one of ISO 3166-2.", fix);
        }
        if (!code.startsWith(alpha2 + "-")) {
            return new Reading.Refused("OTHER_STATE", quoted(code) + " does not lie under " + state + ".", fix);
        }
        if (!parts.isEmpty() && !parts.contains(code)) {
            return new Reading.Refused("UNKNOWN_SUBDIVISION", quoted(code) + " is not among the parts of " + state + " in ISO 3166-2.", fix);
        }
        return new Reading.Accepted(code, false);
    }

    private static String quoted(String code) {
        return "\"" + (code.length() > 20 ? code.substring(0, 20) + "…" : code) + "\"";
    }
}

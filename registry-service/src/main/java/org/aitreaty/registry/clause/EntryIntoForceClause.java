package org.aitreaty.registry.clause;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a treaty enters into force. All conditions must hold on one day; the treaty enters into force after the delay,
 * and not before its earliest day.
 *
 * @param minInstruments how many must have consented; 0 where the number does not matter
 * @param requiredStates codes of States without which it does not enter into force (Comprehensive Nuclear-Test-Ban
 *     Treaty, annex 2)
 * @param share a part of some quantity that the States which consented must hold, or null
 * @param organisationsCount whether the instrument of a regional organisation counts in addition to those of its members
 * @param reachingIsFinal whether the conditions, once met, stay met when an instrument is withdrawn before the day
 * @param delay from the deposit that completed the conditions
 * @param notBefore the earliest day, or null
 * @param latecomers from when a State is bound that came later
 */
@Schema(name = "EntryIntoForceClause", description = "When a treaty enters into force, as data.")
public record EntryIntoForceClause(
        @Schema(description = "How many must have consented; 0 where the number does not matter.", minimum = "0", examples = {"50"})
                int minInstruments,
        @Schema(description = "Codes of States whose consent is indispensable.", examples = {"[]"}) List<String> requiredStates,
        @Schema(nullable = true, description = "A part of some quantity that the States which consented must hold.") Share share,
        @Schema(description = "Whether a regional organisation's instrument counts in addition to those of its members.", examples = {"false"})
                boolean organisationsCount,
        @Schema(description = "Whether the conditions, once met, stay met when an instrument is withdrawn before the day.", examples = {"true"})
                boolean reachingIsFinal,
        @Schema(required = true, description = "From the deposit that completed the conditions.") Delay delay,
        @Schema(nullable = true, description = "The earliest day.") NotBefore notBefore,
        @Schema(required = true, description = "From when a State is bound that came later.") Latecomers latecomers) {

    private static final int MOST_INSTRUMENTS = 1000;

    public EntryIntoForceClause {
        requiredStates = requiredStates == null ? List.of() : List.copyOf(requiredStates);
        if (minInstruments < 0 || minInstruments > MOST_INSTRUMENTS) {
            throw new IllegalArgumentException("The number of instruments lies between 0 and " + MOST_INSTRUMENTS + ".");
        }
        if (minInstruments == 0 && requiredStates.isEmpty() && share == null) {
            throw new IllegalArgumentException("Some condition must be named: a number, States or a share.");
        }
    }

    /** The usual form: a number of instruments, a delay, and a delay of each State that comes later. */
    public static EntryIntoForceClause of(int minInstruments, Delay delay, Delay latecomer) {
        return new EntryIntoForceClause(
                minInstruments, List.of(), null, false, true, delay, null, new Latecomers(Latecomers.Event.CONDITIONS_MET, latecomer));
    }

    /**
     * From when a State is bound that consented when others had already done so.
     *
     * @param after who counts as late: whoever consents after the conditions were met, or after entry into force
     * @param delay from the State's own deposit; never earlier than the entry into force itself
     */
    @Schema(name = "Latecomers", description = "From when a State is bound that consented later.")
    public record Latecomers(
            @Schema(required = true, description = "Who counts as late: whoever consents after this.") Event after,
            @Schema(required = true, description = "From the State's own deposit.") Delay delay) {

        /** After which event a State counts as late. */
        @Schema(name = "LatecomersEvent", description = "After which event a State counts as late.")
        public enum Event {
            CONDITIONS_MET,
            ENTRY_INTO_FORCE
        }
    }
}

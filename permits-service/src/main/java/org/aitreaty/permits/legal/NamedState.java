package org.aitreaty.permits.legal;

import java.util.Collection;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.permits.legal.LegalSnapshot.Participation;

/**
 * A State's code as it stands somewhere in a request.
 *
 * @param pointer where it stands, for a complaint
 */
public record NamedState(String pointer, String code) {

    /** Complains of every code that the register does not know, at the place where it stands. */
    public static void refuseUnknown(InputCheck check, Collection<NamedState> named, UnknownCodes unknown) {
        for (NamedState state : named) {
            check.refuseIf(
                    unknown.codes().contains(state.code()),
                    state.pointer(),
                    "UNKNOWN_STATE",
                    "No State has the code " + state.code() + ".",
                    "See GET /v1/states for the codes.");
        }
    }

    /** Complains of every code of an entity that is not a State, e.g. a territory, and names the State that answers for it. */
    public static void refuseOthers(InputCheck check, Collection<NamedState> named, LegalSnapshot law) {
        for (NamedState state : named) {
            Participation participation = law.states().get(state.code());
            if (participation != null && !participation.isState()) {
                String answersForIt = participation.under();
                check.refuse(
                        state.pointer(),
                        "NOT_A_STATE",
                        state.code() + " is not a State that can be a Party.",
                        answersForIt == null ? "Name the State that answers for it." : "Name the State that answers for it: " + answersForIt + ".");
            }
        }
    }
}

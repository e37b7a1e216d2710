package org.aitreaty.registry.annotation;

import java.time.LocalDate;
import java.util.List;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.state.State;

/**
 * What a participant has said besides signing, consenting and withdrawing, as a numbered note to the status list.
 *
 * @param number from 1, in the order of the list
 * @param date legal day from which the act counts
 * @param articles to which a reservation is, or which an objection concerns
 * @param statement in the language of the instrument, or null
 * @param language code of that language, or null
 * @param territories codes of the register, or names
 * @param about the reservation or objection it answers or takes back, or null
 * @param excludesRelations whether an objection excludes treaty relations between the two
 */
public record Annotation(
        int number,
        State participant,
        ActionType type,
        LocalDate date,
        List<String> articles,
        String statement,
        String language,
        List<String> territories,
        About about,
        boolean excludesRelations) {

    /** An earlier act, which an annotation is about. */
    public record About(State participant, ActionType type, LocalDate date) {}
}

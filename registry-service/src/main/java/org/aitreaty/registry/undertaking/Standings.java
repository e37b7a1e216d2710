package org.aitreaty.registry.undertaking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.aitreaty.registry.edition.Editions;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.Participation;
import org.aitreaty.registry.status.StatusLists;

/** How entities stand towards the treaty: the one thing that undertakings want to know of participation. */
@ApplicationScoped
class Standings {

    private final Editions editions;
    private final StatusLists lists;

    Standings(Editions editions, StatusLists lists) {
        this.editions = editions;
        this.lists = lists;
    }

    /** @param knownAt what was recorded later is passed over; null for all that is on record */
    Known known(Instant knownAt) {
        History history = editions.consistently(lists::at).history();
        return (knownAt == null ? history : history.knownAt(knownAt))::participation;
    }

    /** The standing of an entity on a legal day, as it was known. */
    interface Known {

        Participation of(String entity, LocalDate day);
    }
}

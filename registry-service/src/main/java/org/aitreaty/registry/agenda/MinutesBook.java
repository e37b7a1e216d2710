package org.aitreaty.registry.agenda;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.registry.organ.PartyReaders;

/** The minutes of all meetings. */
@ApplicationScoped
class MinutesBook implements PanacheRepositoryBase<Minutes, UUID> {

    private final PartyReaders parties;

    MinutesBook(PartyReaders parties) {
        this.parties = parties;
    }

    /** Those of a meeting; empty ones where nobody has written them yet. */
    Minutes of(UUID meeting) {
        return findByIdOptional(meeting).orElseGet(() -> new Minutes(meeting));
    }

    /** The same as a reader may see them: a draft is as if it were not there for those it is not for. */
    Minutes readable(UUID meeting, Actor reader) {
        Minutes minutes = of(meeting);
        return minutes.status() == Minutes.Status.DRAFT && !parties.include(reader) ? new Minutes(meeting) : minutes;
    }
}

package org.aitreaty.registry.organ;

import jakarta.enterprise.context.ApplicationScoped;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.status.StatusLists;

/** Who may see what is for the Parties and not for everybody. */
@ApplicationScoped
public class PartyReaders {

    private final StatusLists lists;
    private final TreatyTime time;

    PartyReaders(StatusLists lists, TreatyTime time) {
        this.lists = lists;
        this.time = time;
    }

    /** The staff, and the delegates of the States that the treaty binds today. */
    public boolean include(Actor reader) {
        return reader.isStaff()
                || reader.kind() == ActorKind.DELEGATE
                        && reader.state() != null
                        && lists.present().history().participation(reader.state(), time.legalDay(time.now())).isBound();
    }
}

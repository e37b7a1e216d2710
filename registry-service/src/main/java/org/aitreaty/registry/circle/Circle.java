package org.aitreaty.registry.circle;

import org.aitreaty.kit.actor.Actor;

/**
 * Those who stand close to an organisation: its own accounts, the delegates of its host State and the secretariat.
 *
 * @param organisation code of the organisation
 * @param hostState code of the State that answers for it
 */
public record Circle(String organisation, String hostState) {

    /** What everyone in the circle holds, to see what is not public of the organisation. */
    public static final String READ = "organisation:read-restricted";

    public boolean isConcern(Actor actor) {
        return actor.isStaff() || actor.actsForOrganisation(organisation) || actor.actsForState(hostState);
    }

    /** Whether a reader may see what is not public: contact points, names of natural persons, evidence. */
    public boolean maySeeAll(Actor reader) {
        return reader.may(READ) && isConcern(reader);
    }
}

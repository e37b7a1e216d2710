package org.aitreaty.registry.control;

import org.aitreaty.kit.actor.Actor;
import org.aitreaty.registry.circle.Circle;
import org.aitreaty.registry.controlgraph.Link;
import org.aitreaty.registry.controlgraph.Node;

/**
 * The two ends of a link, and who has a say in it.
 *
 * <p>A link between two organisations of the register counts when the side that did not declare it says so too, or an
 * authority of a host State. Where the controller is a State or outside the register there is no other side that must
 * be heard: then the word of the secretariat or of the controlled organisation's authority counts at once, and the
 * organisation's own only with an authority's.
 */
record Sides(Node controller, Node controlled) {

    static Sides of(Link link) {
        return new Sides(link.controller(), link.controlled());
    }

    /** The organisations at its ends, the delegates of their host States or of the controlling State, and the secretariat. */
    boolean isConcern(Actor actor) {
        return actor.isStaff() || actsForOrganisation(actor) || actsForState(actor);
    }

    /** Whether a reader may see evidence, and the name of a natural person. */
    boolean maySeeAll(Actor reader) {
        return reader.may(Circle.READ) && isConcern(reader);
    }

    /** Whether what the actor says of it counts without anybody else's word. */
    boolean countsAtOnce(Actor actor) {
        boolean otherSide = controller.kind() == Node.Kind.ORGANISATION;
        return !otherSide && (actor.isStaff() || actor.may("control-link:confirm") && actor.actsForState(controlled.state()));
    }

    /** Whether the actor may confirm this version: never what they, or the organisation they act for, have said themselves. */
    boolean mayConfirm(Actor actor, ControlLinkVersion version) {
        return actor.may("control-link:confirm") && isConcern(actor) && !actor.isStaff() && !isOwnWord(actor, version);
    }

    static boolean isOwnWord(Actor actor, ControlLinkVersion version) {
        return actor.id().equals(version.recordedById())
                || actor.organisation() != null && actor.actsForOrganisation(version.recordedByOrganisation());
    }

    private boolean actsForOrganisation(Actor actor) {
        return actor.actsForOrganisation(controlled.id())
                || controller.kind() == Node.Kind.ORGANISATION && actor.actsForOrganisation(controller.id());
    }

    /** Not the State of an entity outside the register: it answers for nobody there. */
    private boolean actsForState(Actor actor) {
        return actor.actsForState(controlled.state()) || controller.kind() != Node.Kind.ENTITY && actor.actsForState(controller.state());
    }
}

package org.aitreaty.registry.document;

import org.aitreaty.kit.actor.Actor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * On whose behalf a document was uploaded.
 *
 * @param code of the State (alpha-3) or the organisation; {@code secretariat} for the secretariat
 */
record DocumentOwner(Kind kind, String code) {

    private static final DocumentOwner SECRETARIAT = new DocumentOwner(Kind.SECRETARIAT, "secretariat");

    @Schema(name = "DocumentOwnerKind", description = "What kind of owner a document has.")
    enum Kind {
        STATE,
        ORGANISATION,
        /** The staff together: what one of them uploads belongs to the office. */
        SECRETARIAT
    }

    static DocumentOwner of(Actor actor) {
        return switch (actor.kind()) {
            case DELEGATE -> new DocumentOwner(Kind.STATE, actor.state());
            case LAB, EVALUATOR -> new DocumentOwner(Kind.ORGANISATION, actor.organisation());
            case STAFF -> SECRETARIAT;
            case ANONYMOUS, SERVICE, SYSTEM -> throw new IllegalArgumentException("Documents belong to somebody, not to " + actor.kind());
        };
    }

    boolean isRepresentedBy(Actor actor) {
        return switch (kind) {
            case STATE -> actor.actsForState(code);
            case ORGANISATION -> actor.actsForOrganisation(code);
            case SECRETARIAT -> actor.isStaff();
        };
    }
}

package org.aitreaty.registry.draft;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.registry.measure.MeasureAct;

/**
 * Every legal move of a draft of a national measure, up to its publication. What becomes of a published version follows
 * from later publications and the calendar. Behaviour, the actions offered in the API and the tests come from this table.
 */
enum MeasureLifecycle {
    RECORD(null, DraftStatus.DRAFT, "NationalMeasureDrafted", "national-measure:record", null),
    REVISE(DraftStatus.DRAFT, DraftStatus.DRAFT, "NationalMeasureDraftRevised", "national-measure:record", "revision"),
    DISCARD(DraftStatus.DRAFT, DraftStatus.DISCARDED, "NationalMeasureDraftDiscarded", "national-measure:record", "discarding"),
    PUBLISH(DraftStatus.DRAFT, DraftStatus.PUBLISHED, null, "national-measure:publish", "publication");

    private final DraftStatus from;
    private final DraftStatus to;
    private final String event;
    private final String permission;
    private final String action;

    MeasureLifecycle(DraftStatus from, DraftStatus to, String event, String permission, String action) {
        this.from = from;
        this.to = to;
        this.event = event;
        this.permission = permission;
        this.action = action;
    }

    /** The status before the move; null for a new draft. */
    DraftStatus from() {
        return from;
    }

    DraftStatus to() {
        return to;
    }

    String permission() {
        return permission;
    }

    /** The past fact that the journal records; of a publication what it did to the measure. */
    String event(MeasureAct act) {
        return event != null
                ? event
                : switch (act) {
                    case ENACTMENT -> "NationalMeasurePublished";
                    case AMENDMENT -> "NationalMeasureAmended";
                    case CORRECTION -> "NationalMeasureCorrected";
                    case REPEAL -> "NationalMeasureRepealed";
                };
    }

    boolean isLegalFrom(DraftStatus status) {
        return from == status;
    }

    /**
     * Whether an actor may make this move with a draft of a State: its own delegation, and for the publication also the
     * depositary. Who wrote any of it is a matter of its own: {@link #needsSecondPerson}.
     */
    boolean isOpenTo(Actor actor, String state) {
        return actor.may(permission) && (actor.actsForState(state) || this == PUBLISH && actor.isStaff());
    }

    /** Whether the move is refused to everyone who had a hand in the draft. */
    boolean needsSecondPerson() {
        return this == PUBLISH;
    }

    /** What an actor may do next with a draft. */
    static List<String> allowedActions(DraftStatus status, Actor actor, String state, Collection<String> authors) {
        return Stream.of(values())
                .filter(move -> move.isLegalFrom(status) && move.isOpenTo(actor, state))
                .filter(move -> !move.needsSecondPerson() || !authors.contains(actor.id()))
                .flatMap(move -> Optional.ofNullable(move.action).stream())
                .toList();
    }
}

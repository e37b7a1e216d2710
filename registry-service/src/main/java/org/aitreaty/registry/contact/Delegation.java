package org.aitreaty.registry.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.registry.state.State;
import org.aitreaty.registry.state.States;

/** Whose contact points somebody may see and keep. To everybody else there are none, and the attempt is recorded. */
@ApplicationScoped
class Delegation {

    private final CurrentActor actor;
    private final States states;
    private final Journal journal;

    Delegation(CurrentActor actor, States states, Journal journal) {
        this.actor = actor;
        this.states = states;
        this.journal = journal;
    }

    /** @throws ProblemException 404 unless the State is the reader's own, or the reader is of the secretariat */
    void requireReadable(String code) {
        require(code, actor.get().isStaff() || actor.get().actsForState(code));
    }

    /** @throws ProblemException 404 unless the State is the delegate's own */
    void requireOwn(String code) {
        require(code, actor.get().actsForState(code));
    }

    private void require(String code, boolean allowed) {
        State state = states.findById(code);
        boolean known = state != null && state.kind().isState();
        if (known && allowed) {
            return;
        }
        Actor who = actor.get();
        if (known) {
            journal.recordAttempt(
                    who,
                    JournalEvent.created("ForeignContactsAttempted", "state", code, Map.of("state", code), Visibility.RESTRICTED));
        }
        throw ProblemException.notFound("There is no State of yours with this code.");
    }
}

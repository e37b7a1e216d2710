package org.aitreaty.registry.circle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.ProblemException;

/** Records attempts upon what is none of the actor's concern, which are answered as if there were nothing. */
@ApplicationScoped
public class Attempts {

    private final Journal journal;

    Attempts(Journal journal) {
        this.journal = journal;
    }

    /**
     * To be called before any transaction begins: the entry is written in one of its own, and whoever holds a
     * connection while waiting for another can be made to wait for themselves.
     *
     * @param event what was attempted: {@code ForeignOrganisationChangeAttempted}
     * @throws ProblemException 404 unless it is the actor's concern
     */
    public void refuseUnless(boolean concern, Actor actor, String event, String organisation) {
        if (!concern) {
            journal.recordAttempt(
                    actor,
                    JournalEvent.created(event, "organisation", organisation, Map.of("organisation", organisation), Visibility.RESTRICTED));
            throw ProblemException.notFound("There is no organisation with this code that is your concern.");
        }
    }
}

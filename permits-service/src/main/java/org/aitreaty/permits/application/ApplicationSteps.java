package org.aitreaty.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;

/** Moves applications: status, step and journal entry in one transaction. */
@ApplicationScoped
public class ApplicationSteps {

    private final EntityManager database;
    private final Journal journal;

    ApplicationSteps(EntityManager database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** What an application has gone through since its filing, oldest first. */
    public List<ApplicationStep> of(TrainingApplication application) {
        return database.createQuery("from ApplicationStep s where s.applicationId = ?1 order by s.ordinal", ApplicationStep.class)
                .setParameter(1, application.id())
                .getResultList();
    }

    /**
     * Makes a move.
     *
     * @param facts what the journal tells everyone of it besides number and status
     * @throws org.aitreaty.kit.problem.ProblemException 409 when the application is not in a status that allows it
     */
    @Transactional(TxType.MANDATORY)
    public void make(Actor actor, TrainingApplication application, TrainingLifecycle move, Map<String, ?> facts, Instant at) {
        TrainingApplicationStatus before = application.status();
        application.move(move, at);
        // The application's version sees to it that two at once do not both count the same steps.
        int ordinal = of(application).size() + 1;
        database.persist(new ApplicationStep(application.id(), ordinal, move, before, actor, at));
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("status", application.status().name());
        after.put("number", application.number());
        after.putAll(facts);
        journal.record(
                actor,
                new JournalEvent(
                        move.event(), "training-application", application.id().toString(), Map.of("status", before.name()), after, Visibility.PUBLIC));
    }
}

package org.aitreaty.permits.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;

/** Lets an applicant take an application back. */
@ApplicationScoped
class Withdrawing {

    private final Journal journal;
    private final TreatyTime time;
    private final TrainingApplications applications;

    Withdrawing(Journal journal, TreatyTime time, TrainingApplications applications) {
        this.journal = journal;
        this.time = time;
        this.applications = applications;
    }

    /**
     * @param ifMatch the version the applicant decided on
     * @throws org.aitreaty.kit.problem.ProblemException 428 or 412 for the version, 409 when it is no longer under review
     */
    @Transactional
    TrainingApplication withdraw(Actor actor, TrainingApplication application, String ifMatch, String reason) {
        EntityVersion.requireMatch(ifMatch, application.version());
        String before = application.status().name();
        application.withdraw(reason, time.now());
        journal.record(
                actor,
                new JournalEvent(
                        TrainingLifecycle.WITHDRAW.event(),
                        "training-application",
                        application.id().toString(),
                        Map.of("status", before),
                        Map.of("status", application.status().name(), "number", application.number()),
                        Visibility.PUBLIC));
        // The answer carries the new version, which the database gives on writing.
        applications.flush();
        return application;
    }
}

package org.aitreaty.registry.undertaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;

/** Enters the fact that an undertaking ends. */
@ApplicationScoped
class Ending {

    private final VoluntaryUndertakings undertakings;
    private final UndertakingForm form;
    private final TreatyTime time;
    private final Journal journal;

    Ending(VoluntaryUndertakings undertakings, UndertakingForm form, TreatyTime time, Journal journal) {
        this.undertakings = undertakings;
        this.form = form;
        this.time = time;
        this.journal = journal;
    }

    /**
     * @param ifMatch the version that the recorder has read: the number of ends on record
     * @throws org.aitreaty.kit.problem.ProblemException 428 or 412 for the version, 422 for a day outside the undertaking
     */
    @Transactional
    void end(Actor recorder, VoluntaryUndertaking undertaking, String ifMatch, UndertakingJson.End submit) {
        undertakings.lock(undertaking.id());
        int recorded = undertakings.ends(List.of(undertaking.id())).getOrDefault(undertaking.id(), List.of()).size();
        EntityVersion.requireMatch(ifMatch, recorded);
        UndertakingEnd.Notice notice = form.end(submit);
        checkDay(undertaking, notice.lastDay());
        UndertakingEnd end = new UndertakingEnd(new UndertakingEnd.Key(undertaking.id(), recorded + 1), notice, recorder, time.now());
        undertakings.enter(end);
        journal.record(
                recorder,
                JournalEvent.created("VoluntaryUndertakingEnded", "voluntary-undertaking", undertaking.id(), end.facts(), Visibility.PUBLIC));
    }

    private static void checkDay(VoluntaryUndertaking undertaking, LocalDate lastDay) {
        InputCheck check = new InputCheck();
        check.refuseIf(
                lastDay.isBefore(undertaking.from().minusDays(1)),
                "/lastDay",
                "BEFORE_BEGINNING",
                "The undertaking begins on " + undertaking.from() + ".",
                "Write the day before it if the undertaking never took effect.");
        check.refuseIf(
                undertaking.to() != null && lastDay.isAfter(undertaking.to()),
                "/lastDay",
                "AFTER_ITS_TERM",
                "By its own terms it ends on " + undertaking.to() + ".",
                "A longer one is a new undertaking.");
        check.throwIfAny();
    }
}

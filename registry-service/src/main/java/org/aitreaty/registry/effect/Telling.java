package org.aitreaty.registry.effect;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.edition.Editions;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.status.StatusList;
import org.aitreaty.registry.status.StatusLists;

/**
 * Tells what has come about: writes it to the journal, and has the notifications issued that the depositary owes. What
 * was told is kept in the same transaction, so that each thing is told once, also by a process that dies meanwhile.
 */
@ApplicationScoped
class Telling {

    /** In one transaction, so that none holds the series of notifications for long. */
    private static final int BATCH = 100;

    private static final Actor CALENDAR = Actor.system("calendar");

    private final Editions editions;
    private final StatusLists lists;
    private final Effects effects;
    private final EffectNotices notices;
    private final Journal journal;
    private final TreatyTime time;

    Telling(Editions editions, StatusLists lists, Effects effects, EffectNotices notices, Journal journal, TreatyTime time) {
        this.editions = editions;
        this.lists = lists;
        this.effects = effects;
        this.notices = notices;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Tells everything that has come about by a day and was not told.
     *
     * @return whether all is told now; false where another replica is at it
     */
    boolean tell(LocalDate today) {
        Progress progress;
        do {
            // Read first: nobody who holds a connection should wait for another.
            long edition = editions.present();
            StatusList list = lists.present();
            progress = QuarkusTransaction.requiringNew().call(() -> tellSome(edition, list, today));
        } while (progress == Progress.MORE);
        return progress == Progress.DONE;
    }

    enum Progress {
        MORE,
        DONE,
        ELSEWHERE
    }

    /** Nothing is told from an edition that is not the present one: another replica may have told from a newer one already. */
    Progress tellSome(long edition, StatusList list, LocalDate today) {
        if (!effects.tryLock()) {
            return Progress.ELSEWHERE;
        }
        if (editions.present() != edition) {
            return Progress.MORE;
        }
        Told told = new Told(effects.inOrder());
        Untold untold = Untold.of(Change.of(list.history()), told.standing(), today);
        if (untold.isNothing()) {
            return Progress.DONE;
        }
        untold.wrong().forEach(wrong -> revoke(told.of(wrong)));
        if (!untold.wrong().isEmpty()) {
            // What follows is looked at with the revocations on record: a notification may correct one of them.
            return Progress.MORE;
        }
        List<Change> batch = untold.due().subList(0, Math.min(BATCH, untold.due().size()));
        batch.forEach(change -> tell(change, list, told));
        return batch.size() < untold.due().size() ? Progress.MORE : Progress.DONE;
    }

    private void revoke(Effect wrong) {
        Change change = wrong.change();
        effects.persist(Effect.revoking(wrong, time.now()));
        journal.record(CALENDAR, new JournalEvent(change.kind().revocation(), subjectType(change), subjectId(change), facts(change), null, Visibility.PUBLIC));
    }

    private void tell(Change change, StatusList list, Told told) {
        Map<String, Object> facts = facts(change);
        boolean byItself = change.state() != null && change.byItself(list.history());
        if (change.state() != null) {
            facts.put("cause", byItself ? "TIME" : "ACT");
        } else {
            facts.putAll(conditions(list.history(), change));
        }
        journal.record(CALENDAR, JournalEvent.created(change.kind().event(), subjectType(change), subjectId(change), facts, Visibility.PUBLIC));
        String notification = notices.issue(change, byItself, list, told).orElse(null);
        effects.persist(Effect.told(change, told.nextTelling(change), notification, time.now()));
    }

    private static String subjectType(Change change) {
        return change.state() == null ? "treaty" : "state";
    }

    private static String subjectId(Change change) {
        return change.state() == null ? "entry-into-force" : change.state();
    }

    private static Map<String, Object> facts(Change change) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("day", change.day().toString());
        if (change.state() != null) {
            facts.put("state", change.state());
            facts.put("from", change.from().name());
            facts.put("to", change.to().status().name());
            facts.put("since", change.to().since() == null ? null : change.to().since().toString());
            facts.put("consented", change.to().consented());
            facts.put("rightsSuspended", change.to().rightsSuspended());
        }
        return facts;
    }

    private static Map<String, Object> conditions(History history, Change change) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("conditionsMetOn", history.entryIntoForce(change.day()).conditionsMetOn().toString());
        facts.put("completedBy", history.entryIntoForce(change.day()).completedBy());
        return facts;
    }
}

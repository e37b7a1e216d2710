package org.aitreaty.registry.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;

/** Calls meetings, and what becomes of them. */
@ApplicationScoped
public class Convening {

    private final Meetings meetings;
    private final Event<Called> called;
    private final Journal journal;
    private final TreatyTime time;

    Convening(Meetings meetings, Event<Called> called, Journal journal, TreatyTime time) {
        this.meetings = meetings;
        this.called = called;
        this.journal = journal;
        this.time = time;
    }

    /** What there is to tell those who are called. */
    public enum News {
        CONVENED,
        CHANGED,
        CANCELLED
    }

    /** That a meeting was called, changed or called off; told in the transaction that does it. */
    public record Called(Meeting meeting, News news) {}

    /** Calls the next session of an organ. */
    @Transactional
    public Meeting convene(String organ, Meeting.Call call, Actor actor) {
        meetings.lockSessions(organ);
        Meeting meeting = new Meeting(organ, meetings.nextSession(organ), call, time.now());
        meetings.persistAndFlush(meeting);
        journal.record(actor, JournalEvent.created(
                MeetingLifecycle.CONVENE.event(), "meeting", meeting.id(), facts(meeting), Visibility.PUBLIC));
        called.fire(new Called(meeting, News.CONVENED));
        return meeting;
    }

    Meeting change(String id, String ifMatch, Meeting.Call call, Actor actor) {
        Map<String, ?> before = facts(meetings.find(id));
        Meeting meeting = move(id, ifMatch, MeetingLifecycle.CHANGE, actor, found -> found.change(call, time.now()));
        if (!facts(meeting).equals(before)) {
            called.fire(new Called(meeting, News.CHANGED));
        }
        return meeting;
    }

    Meeting open(String id, String ifMatch, Actor actor) {
        return move(id, ifMatch, MeetingLifecycle.OPEN, actor, meeting -> meeting.open(time.now()));
    }

    Meeting close(String id, String ifMatch, Actor actor) {
        return move(id, ifMatch, MeetingLifecycle.CLOSE, actor, meeting -> {
            requireNoOpenVote(meeting);
            meeting.close(time.now());
        });
    }

    Meeting cancel(String id, String ifMatch, Actor actor) {
        Meeting meeting = move(id, ifMatch, MeetingLifecycle.CANCEL, actor, found -> found.cancel(time.now()));
        called.fire(new Called(meeting, News.CANCELLED));
        return meeting;
    }

    private Meeting move(String id, String ifMatch, MeetingLifecycle move, Actor actor, Consumer<Meeting> change) {
        Meeting meeting = meetings.findForChange(id);
        EntityVersion.requireMatch(ifMatch, meeting.version());
        Map<String, ?> before = facts(meeting);
        change.accept(meeting);
        meetings.flush();
        journal.record(
                actor, new JournalEvent(move.event(), "meeting", meeting.id().toString(), before, facts(meeting), Visibility.PUBLIC));
        return meeting;
    }

    private void requireNoOpenVote(Meeting meeting) {
        // By its table, because votes know meetings and not the other way round.
        long open = ((Number) meetings.getEntityManager()
                        .createNativeQuery("select count(*) from vote where meeting_id = ?1 and status = 'OPEN'", Long.class)
                        .setParameter(1, meeting.id())
                        .getSingleResult())
                .longValue();
        if (open > 0) {
            throw new ProblemException(
                    MeetingLifecycle.NOT_IN_THIS_STATUS, "Votes are open at it. Close them first; a meeting does not end while members vote.", List.of());
        }
    }

    private static Map<String, ?> facts(Meeting meeting) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("organ", meeting.organ());
        facts.put("session", String.valueOf(meeting.session()));
        facts.put("titleEn", meeting.title().en());
        facts.put("titleFr", meeting.title().fr());
        facts.put("place", meeting.place());
        facts.put("zone", meeting.zone().getId());
        facts.put("startsAt", meeting.startsAt().toString());
        facts.put("endsAt", meeting.endsAt().toString());
        facts.put("status", meeting.status().name());
        return facts;
    }
}

package org.aitreaty.registry.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;

/** What is put to an organ, until it is voted on. */
@ApplicationScoped
public class Preparing {

    private final Votes votes;
    private final Journal journal;
    private final TreatyTime time;

    Preparing(Votes votes, Journal journal, TreatyTime time) {
        this.votes = votes;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    public Vote propose(Vote.Put put, Actor actor) {
        Vote vote = Vote.proposed(put, time.now());
        votes.persistAndFlush(vote);
        note(vote, VoteLifecycle.PROPOSE, null, actor);
        return vote;
    }

    @Transactional
    public Vote revise(String id, String ifMatch, Vote.Put put, Actor actor) {
        Vote vote = votes.findForChange(id);
        EntityVersion.requireMatch(ifMatch, vote.version());
        Map<String, ?> before = facts(vote);
        vote.revise(put, time.now());
        votes.flush();
        note(vote, VoteLifecycle.REVISE, before, actor);
        return vote;
    }

    @Transactional
    public Vote cancel(String id, String ifMatch, String because, Actor actor) {
        Vote vote = votes.findForChange(id);
        EntityVersion.requireMatch(ifMatch, vote.version());
        Map<String, ?> before = facts(vote);
        vote.cancel(because);
        votes.flush();
        note(vote, VoteLifecycle.CANCEL, before, actor);
        return vote;
    }

    private void note(Vote vote, VoteLifecycle move, Map<String, ?> before, Actor actor) {
        journal.record(actor, new JournalEvent(move.event(), "vote", vote.id().toString(), before, facts(vote), Visibility.PUBLIC));
    }

    /** What the journal says of a vote before it is opened. */
    static Map<String, ?> facts(Vote vote) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("organ", vote.organ());
        facts.put("matter", vote.matter().name());
        facts.put("method", vote.method().name());
        facts.put("status", vote.status().name());
        facts.put("proposal", vote.proposal());
        if (vote.meetingId() != null) {
            facts.put("meeting", vote.meetingId().toString());
        }
        if (vote.cancelledBecause() != null) {
            facts.put("cancelledBecause", vote.cancelledBecause());
        }
        return facts;
    }
}

package org.aitreaty.registry.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.registry.meeting.Meeting;
import org.aitreaty.registry.meeting.Meetings;
import org.aitreaty.registry.organ.Organ;
import org.aitreaty.registry.organ.Organs;
import org.aitreaty.registry.state.State;
import org.aitreaty.registry.state.States;
import org.aitreaty.registry.vote.Vote;
import org.aitreaty.registry.vote.VoteLifecycle;
import org.aitreaty.registry.vote.VoteStatus;
import org.aitreaty.registry.vote.Votes;

/** Gathers what the protocol of a vote says. */
@ApplicationScoped
class Protocols {

    private final Votes votes;
    private final VoteViews views;
    private final Organs organs;
    private final Meetings meetings;
    private final States states;
    private final EntityManager database;

    Protocols(Votes votes, VoteViews views, Organs organs, Meetings meetings, States states, EntityManager database) {
        this.votes = votes;
        this.views = views;
        this.organs = organs;
        this.meetings = meetings;
        this.states = states;
        this.database = database;
    }

    /**
     * What is on record of a vote that is over.
     *
     * @param vote as everybody sees it: of a secret vote without anybody's choice
     * @param meeting null between meetings
     * @param closer name of who closed it for the chair; null where it ended by itself
     * @param members the members with their names
     */
    record Facts(VoteJson.View vote, Organ organ, Meeting meeting, String closer, List<State> members) {}

    /** @throws ProblemException 404 where there is none, 409 as long as it is not closed */
    @Transactional
    Facts of(String id) {
        Vote vote = votes.find(id);
        if (vote.status() != VoteStatus.CLOSED) {
            throw new ProblemException(
                    VoteLifecycle.NOT_IN_THIS_STATUS, "The vote is " + vote.status() + "; it has a protocol once it is closed.", List.of());
        }
        VoteJson.View view = views.view(vote, Actor.ANONYMOUS);
        return new Facts(
                view,
                organs.named(vote.organ()).orElseThrow(),
                vote.meetingId() == null ? null : meetings.findById(vote.meetingId()),
                closer(vote),
                named(view.roll().stream().map(VoteJson.RollEntry::state).collect(Collectors.toSet())));
    }

    private List<State> named(Set<String> codes) {
        return states.withNames().stream().filter(state -> codes.contains(state.code())).toList();
    }

    /** Only the journal knows: it is written in the transaction of the closing. */
    private String closer(Vote vote) {
        Collection<?> closings = database.createNativeQuery(
                        "select actor_kind, actor_name from journal_entry where subject_type = 'vote' and subject_id = ?1 and event_type = ?2",
                        Object[].class)
                .setParameter(1, vote.id().toString())
                .setParameter(2, VoteLifecycle.CLOSE.event())
                .getResultList();
        return closings.stream()
                .map(Object[].class::cast)
                .filter(closing -> !ActorKind.SYSTEM.name().equals(closing[0]))
                .map(closing -> (String) closing[1])
                .findFirst()
                .orElse(null);
    }
}

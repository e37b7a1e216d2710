package org.aitreaty.registry.vote;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.registry.credential.Credentials;
import org.aitreaty.registry.decision.Proposal;
import org.aitreaty.registry.delegation.VoteDelegations;
import org.aitreaty.registry.meeting.Attendances;
import org.aitreaty.registry.organ.Arrears;
import org.aitreaty.registry.organ.Organs;
import org.aitreaty.registry.parameter.TreatyParameters;

/** Who is a member for a vote, who of them may vote, and who is in the room. */
@ApplicationScoped
public class Electorate {

    private final Organs organs;
    private final Arrears arrears;
    private final Credentials credentials;
    private final Attendances attendances;
    private final TreatyParameters parameters;
    private final VoteDelegations delegations;

    Electorate(
            Organs organs,
            Arrears arrears,
            Credentials credentials,
            Attendances attendances,
            TreatyParameters parameters,
            VoteDelegations delegations) {
        this.organs = organs;
        this.arrears = arrears;
        this.credentials = credentials;
        this.attendances = attendances;
        this.parameters = parameters;
        this.delegations = delegations;
    }

    /** The members at an instant, whether each may vote and who votes for whom. */
    public List<VoteMember> at(Vote vote, Proposal proposal, Instant at) {
        Map<String, String> voices = delegations.byMember(vote.id());
        Set<String> suspended = organs.suspended(at);
        Set<String> inArrears = arrears.at(at);
        String conflicted = conflicted(proposal, at);
        Function<String, Entitlement> byCredentials = byCredentials(vote, voices);
        return members(vote, at).stream()
                .map(state -> new VoteMember(
                        vote.id(),
                        state,
                        entitlement(
                                suspended.contains(state), inArrears.contains(state), state.equals(conflicted), () -> byCredentials.apply(state)),
                        voices.get(state)))
                .toList();
    }

    private static Entitlement entitlement(boolean suspended, boolean inArrears, boolean conflicted, Supplier<Entitlement> byCredentials) {
        if (suspended) {
            return Entitlement.RIGHTS_SUSPENDED;
        }
        if (inArrears) {
            return Entitlement.IN_ARREARS;
        }
        return conflicted ? Entitlement.CONFLICT_OF_INTEREST : byCredentials.get();
    }

    /** What the letters of credentials give each member; between meetings nobody shows any. */
    private Function<String, Entitlement> byCredentials(Vote vote, Map<String, String> voices) {
        if (vote.meetingId() == null) {
            return state -> Entitlement.ENTITLED;
        }
        Set<String> accredited = credentials.accredited(vote.meetingId());
        Set<String> contested = credentials.contested(vote.meetingId());
        return state -> {
            String voice = voices.getOrDefault(state, state);
            if (contested.contains(state) || contested.contains(voice)) {
                return Entitlement.CREDENTIALS_CONTESTED;
            }
            return accredited.contains(voice) ? Entitlement.ENTITLED : Entitlement.NO_CREDENTIALS;
        };
    }

    /** @throws ProblemException 409 where the organ has not seated the government that the delegate signs in for */
    public void requireVoice(Vote vote, Actor delegate) {
        if (vote.meetingId() != null) {
            credentials.requireVoice(vote.meetingId(), delegate);
        }
    }

    /** The State that answers for the applicant whose application is voted on, if it has to abstain for that; or null. */
    private String conflicted(Proposal proposal, Instant at) {
        return proposal.concerns() != null && parameters.inForceAt(at).value("vote.conflictOfInterest").equals("EXCLUDED")
                ? proposal.applicantState()
                : null;
    }

    /** Codes of the members at an instant. */
    public SortedSet<String> members(Vote vote, Instant at) {
        return organs.membersAt(vote.organ(), at);
    }

    /**
     * The members that are in the room at an instant, or whose vote somebody in the room casts; null between meetings.
     */
    public SortedSet<String> present(Vote vote, List<VoteMember> members, Instant at) {
        if (vote.meetingId() == null) {
            return null;
        }
        SortedSet<String> inTheRoom = attendances.present(vote.meetingId(), at);
        SortedSet<String> present = new TreeSet<>();
        members.stream()
                .filter(member -> inTheRoom.contains(member.state()) || member.votedForBy() != null && inTheRoom.contains(member.votedForBy()))
                .forEach(member -> present.add(member.state()));
        return present;
    }

    /** @throws ProblemException 409 with what the member lacks */
    static void requireEntitled(VoteMember member, String state) {
        if (member == null) {
            throw new ProblemException(Casting.NOT_ENTITLED, state + " is not a member of this organ.", List.of());
        }
        if (!member.isEntitled()) {
            throw new ProblemException(Casting.NOT_ENTITLED, state + " " + member.entitlement().predicate() + ".", List.of());
        }
    }
}

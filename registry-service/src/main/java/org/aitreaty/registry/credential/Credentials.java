package org.aitreaty.registry.credential;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;

/** The credentials of all meetings. */
@ApplicationScoped
public class Credentials implements PanacheRepositoryBase<Credential, UUID> {

    private static final ProblemType NO_VOICE =
            new ProblemType("credentials-contested", 409, "Two governments claim the State, and the organ has not seated yours.");

    /** All for a meeting, or those a delegate may read: of its own State, and not those of a rival government. */
    List<Credential> readable(UUID meeting, Actor reader) {
        return (reader.isStaff() ? all(meeting) : of(meeting, reader.state()).letters())
                .stream().filter(letter -> isReadable(letter, reader)).toList();
    }

    /** @throws ProblemException 404 where there are none at this meeting that the reader may see */
    Credential find(UUID meeting, String id, Actor reader) {
        return Ids.parse(id)
                .flatMap(this::findByIdOptional)
                .filter(letter -> letter.meetingId().equals(meeting))
                .filter(letter -> isReadable(letter, reader))
                .orElseThrow(() -> ProblemException.notFound("There are no such credentials at this meeting."));
    }

    private boolean isReadable(Credential letter, Actor reader) {
        return reader.isStaff() || reader.actsForState(letter.state()) && claims(letter).isReadBy(reader.id(), letter);
    }

    /** All letters for the State of one of them. */
    Claims claims(Credential letter) {
        return of(letter.meetingId(), letter.state());
    }

    private Claims of(UUID meeting, String state) {
        return new Claims(list("meetingId = ?1 and state = ?2 order by receivedAt, id", meeting, state));
    }

    private List<Credential> all(UUID meeting) {
        return list("meetingId = ?1 order by state, receivedAt, id", meeting);
    }

    /**
     * Lets one after the other decide on the letters for a State, until the end of the transaction: two rivals are not
     * approved at once.
     */
    void lock(Credential letter) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))", Object.class)
                .setParameter(1, "credentials " + letter.meetingId() + " " + letter.state())
                .getResultList();
    }

    /** Codes of the States for which somebody is accredited who can vote. */
    public Set<String> accredited(UUID meeting) {
        return states(meeting, Claims::giveAVote);
    }

    /** Codes of the States that two governments claim at a meeting whose organ has not decided between them. */
    public Set<String> contested(UUID meeting) {
        return states(meeting, Claims::areContested);
    }

    private Set<String> states(UUID meeting, Predicate<Claims> like) {
        return all(meeting).stream().collect(Collectors.groupingBy(Credential::state)).entrySet().stream()
                .filter(letters -> like.test(new Claims(letters.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Refuses whoever signs in for a State of which the organ has seated another government, or none yet.
     *
     * @throws ProblemException 409 credentials-contested
     */
    public void requireVoice(UUID meeting, Actor delegate) {
        if (!of(meeting, delegate.state()).isVoice(delegate.id())) {
            throw new ProblemException(
                    NO_VOICE,
                    "Letters of more than one government of " + delegate.state() + " are before the organ. Until it has decided nobody votes for it, and "
                            + "then whom the letters of the government it has approved name.",
                    List.of());
        }
    }
}

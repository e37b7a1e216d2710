package org.aitreaty.registry.credential;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;

/** The credentials of all meetings. */
@ApplicationScoped
public class Credentials implements PanacheRepositoryBase<Credential, UUID> {

    /** @param state null for those of all States */
    List<Credential> of(UUID meeting, String state) {
        return list("meetingId = ?1 and (?2 is null or state = ?2) order by state, receivedAt, id", meeting, state);
    }

    /** @throws ProblemException 404 where there are none at this meeting that the reader may see */
    Credential find(UUID meeting, String id, Actor reader) {
        return Ids.parse(id)
                .flatMap(this::findByIdOptional)
                .filter(credential -> credential.meetingId().equals(meeting))
                .filter(credential -> reader.isStaff() || reader.actsForState(credential.state()))
                .orElseThrow(() -> ProblemException.notFound("There are no such credentials at this meeting."));
    }

    /** Codes of the States for which somebody is accredited who can vote. */
    public Set<String> accredited(UUID meeting) {
        return of(meeting, null).stream()
                .filter(Credential::givesAVote)
                .map(Credential::state)
                .collect(Collectors.toSet());
    }
}

package org.aitreaty.registry.research;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.registry.document.Documents;
import org.aitreaty.registry.meeting.Meeting;
import org.aitreaty.registry.meeting.MeetingStatus;
import org.aitreaty.registry.meeting.Meetings;

/** The contributions to all meetings, and who may read them: who sent them, the Secretariat, and everybody once they are proceedings. */
@ApplicationScoped
class Contributions implements PanacheRepositoryBase<Contribution, UUID>, Documents.Circle {

    private final Meetings meetings;

    Contributions(Meetings meetings) {
        this.meetings = meetings;
    }

    /** @throws ProblemException 404 where there is none at this meeting that the reader may see */
    Contribution find(UUID meeting, String id, Actor reader) {
        return Ids.parse(id)
                .flatMap(this::findByIdOptional)
                .filter(contribution -> contribution.meetingId().equals(meeting))
                .filter(contribution -> reader.isStaff() || contribution.wasSentBy(reader))
                .orElseThrow(() -> ProblemException.notFound("There is no such contribution to this meeting that you may read."));
    }

    /** Those a reader may see, in the order in which they were sent. */
    List<Contribution> of(UUID meeting, Actor reader) {
        return list(
                "meetingId = ?1 and (?2 = true or sentByKind = ?3 and sentById = ?4) order by id",
                meeting, reader.isStaff(), reader.kind(), reader.id());
    }

    /** What was accepted, in the order of its presentation. */
    List<Contribution> accepted(UUID meeting) {
        return list("meetingId = ?1 and status = ?2 order by presentedAt nulls last, id", meeting, Contribution.Status.ACCEPTED);
    }

    /** What is published of a meeting that is over. */
    List<Contribution> proceedings(Meeting meeting) {
        return meeting.status() == MeetingStatus.CLOSED ? accepted(meeting.id()) : List.of();
    }

    @Override
    public boolean mayRead(UUID document, Actor reader) {
        return list("documentId", document).stream()
                .anyMatch(contribution -> reader.kind() == ActorKind.STAFF
                        || contribution.wasSentBy(reader)
                        || contribution.status() == Contribution.Status.ACCEPTED
                                && meetings.findById(contribution.meetingId()).status() == MeetingStatus.CLOSED);
    }
}

package org.aitreaty.registry.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Who came and went at all meetings. */
@ApplicationScoped
public class Attendances implements PanacheRepositoryBase<Attendance, UUID> {

    /** Codes of the States present at an instant: those that came and have not left since. */
    public SortedSet<String> present(UUID meeting, Instant at) {
        SortedSet<String> present = new TreeSet<>();
        for (Attendance one : all(meeting, at)) {
            if (one.isPresent()) {
                present.add(one.state());
            } else {
                present.remove(one.state());
            }
        }
        return present;
    }

    /** Who came and who left until an instant, in order of time. */
    List<Attendance> all(UUID meeting, Instant at) {
        return list("meetingId = ?1 and at <= ?2 order by at, id", meeting, at);
    }
}

package org.aitreaty.registry.determination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aitreaty.registry.decision.Decisions;
import org.aitreaty.registry.edition.Derived;
import org.aitreaty.registry.edition.Editions;

/** Every finding the Council made on alignment. */
@ApplicationScoped
public class AlignmentDeterminations implements PanacheRepositoryBase<AlignmentDetermination, Integer> {

    private final Editions editions;
    private final Decisions decisions;
    private final Derived<List<AlignmentDetermination>> all = new Derived<>();

    AlignmentDeterminations(Editions editions, Decisions decisions) {
        this.editions = editions;
        this.decisions = decisions;
    }

    /** The finding that holds at an instant, by the present edition of the register. */
    Optional<AlignmentDetermination> inForceAt(Instant instant) {
        return editions.consistently(edition -> AlignmentDetermination.at(instant, at(edition), decisions.at(edition)));
    }

    /** All findings by an edition; to be called inside {@link Editions#consistently}. */
    public List<AlignmentDetermination> at(long edition) {
        return all.at(edition, this::listAll);
    }

    /** The finding entered last. */
    AlignmentDetermination latest() {
        return find("order by sequence desc").firstResult();
    }
}

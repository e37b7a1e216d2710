package org.aitreaty.registry.determination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aitreaty.registry.edition.Derived;
import org.aitreaty.registry.edition.Editions;

/** Every finding the Council made on alignment. */
@ApplicationScoped
public class AlignmentDeterminations implements PanacheRepositoryBase<AlignmentDetermination, Integer> {

    private final Editions editions;
    private final Derived<List<AlignmentDetermination>> all = new Derived<>();

    AlignmentDeterminations(Editions editions) {
        this.editions = editions;
    }

    List<AlignmentDetermination> present() {
        return all.at(editions.present()).orElseGet(() -> editions.consistently(this::at));
    }

    /** All findings by an edition; to be called inside {@link Editions#consistently}. */
    public List<AlignmentDetermination> at(long edition) {
        return all.at(edition, this::listAll);
    }
}

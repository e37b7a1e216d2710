package org.aitreaty.registry.parameter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.aitreaty.registry.edition.Derived;
import org.aitreaty.registry.edition.Editions;

/** Every version of every treaty parameter. */
@ApplicationScoped
public class TreatyParameters implements PanacheRepositoryBase<TreatyParameter, TreatyParameter.Key> {

    private final Editions editions;
    private final Derived<List<TreatyParameter>> versions = new Derived<>();

    TreatyParameters(Editions editions) {
        this.editions = editions;
    }

    /** What holds at an instant, by the present edition of the register. */
    Parameters inForceAt(Instant instant) {
        List<TreatyParameter> present = versions.at(editions.present()).orElseGet(() -> editions.consistently(this::at));
        return Parameters.at(instant, present);
    }

    /** All versions by an edition; to be called inside {@link Editions#consistently}. */
    public List<TreatyParameter> at(long edition) {
        return versions.at(edition, () -> list("from TreatyParameter p join fetch p.set"));
    }
}

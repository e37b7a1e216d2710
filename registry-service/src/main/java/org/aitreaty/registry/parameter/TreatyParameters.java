package org.aitreaty.registry.parameter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.decision.DecisionBook;
import org.aitreaty.registry.decision.DecisionStanding;
import org.aitreaty.registry.decision.Decisions;
import org.aitreaty.registry.edition.Derived;
import org.aitreaty.registry.edition.Editions;

/** Every version of every treaty parameter. */
@ApplicationScoped
public class TreatyParameters implements PanacheRepositoryBase<TreatyParameter, TreatyParameter.Key> {

    private final Editions editions;
    private final Decisions decisions;
    private final TreatyTime time;
    private final Derived<Book> books = new Derived<>();
    private final Derived<List<TreatyParameter>> versions = new Derived<>();

    TreatyParameters(Editions editions, Decisions decisions, TreatyTime time) {
        this.editions = editions;
        this.decisions = decisions;
        this.time = time;
    }

    /** What holds at an instant, by the present edition of the register. */
    public Parameters inForceAt(Instant instant) {
        Book book = presentBook();
        return Parameters.at(instant, book.versions(), book.decisions(), time);
    }

    /**
     * A version with how its decision stands at an instant.
     *
     * @param value on the day of the instant; of a version that takes effect later on its first day
     */
    record Version(TreatyParameter parameter, String value, DecisionStanding standing) {}

    /** Every version of every parameter as it stands at an instant, by the present edition of the register. */
    List<Version> versionsAt(Instant instant) {
        return presentBook().standing(instant, time);
    }

    /** One edition of everything ever decided on parameters. */
    private record Book(List<TreatyParameter> versions, DecisionBook decisions) {

        List<Version> standing(Instant instant, TreatyTime time) {
            LocalDate day = time.legalDay(instant);
            return versions.stream()
                    .map(version -> {
                        LocalDate first = time.legalDay(version.set().effectiveFrom());
                        return new Version(version, version.valueOn(day.isBefore(first) ? first : day, first), standing(version.set(), instant));
                    })
                    .toList();
        }

        /** What rests on no decision, but on the treaty itself, holds from its instant on. */
        private DecisionStanding standing(ParameterSet set, Instant instant) {
            if (set.decision() != null) {
                return decisions.standing(set.decision(), instant);
            }
            return set.effectiveFrom().isAfter(instant) ? DecisionStanding.ADOPTED : DecisionStanding.IN_FORCE;
        }
    }

    private Book presentBook() {
        return books.at(editions.present()).orElseGet(() -> editions.consistently(edition -> books.at(edition, () -> book(edition))));
    }

    private Book book(long edition) {
        return new Book(at(edition), decisions.at(edition));
    }

    /** All versions by an edition; to be called inside {@link Editions#consistently}. */
    public List<TreatyParameter> at(long edition) {
        return versions.at(edition, this::all);
    }

    private List<TreatyParameter> all() {
        return list("from TreatyParameter p join fetch p.set order by p.key, p.version");
    }

    /** All versions of one parameter, the first one first; none where there is no such parameter. */
    List<TreatyParameter> versionsOf(String key) {
        return list("from TreatyParameter p join fetch p.set where p.key = ?1 order by p.version", key);
    }

    /** The same for a reader, by the present edition of the register. */
    List<TreatyParameter> historyOf(String key) {
        return editions.consistently(edition -> at(edition).stream().filter(version -> version.key().equals(key)).toList());
    }

    /** The number of the next set. */
    int nextSet() {
        return getEntityManager().createQuery("select max(s.version) from ParameterSet s", Integer.class).getSingleResult() + 1;
    }
}

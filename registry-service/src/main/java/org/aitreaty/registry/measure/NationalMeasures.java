package org.aitreaty.registry.measure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aitreaty.registry.edition.Derived;
import org.aitreaty.registry.edition.Editions;

/** The published versions of national measures. */
@ApplicationScoped
public class NationalMeasures implements PanacheRepositoryBase<MeasureVersion, MeasureVersion.Key> {

    private static final String FACTS =
            """
            select new org.aitreaty.registry.measure.MeasureFact(v.measure, v.state, v.number, v.act, v.corrects, v.content.jurisdiction,
                v.content.kind, v.content.article, v.content.adoptedOn, v.content.inForceFrom, v.content.inForceTo, v.publishedAt)
            from MeasureVersion v
            """;

    private final Editions editions;
    private final Derived<MeasureBook> books = new Derived<>();

    NationalMeasures(Editions editions) {
        this.editions = editions;
    }

    /** All measures, without their texts, by the present edition of the register. */
    MeasureBook present() {
        return books.at(editions.present())
                .orElseGet(() -> editions.consistently(edition -> books.at(
                        edition, () -> new MeasureBook(getEntityManager().createQuery(FACTS, MeasureFact.class).getResultList()))));
    }

    /** What is published of one measure, read now. */
    public List<MeasureFact> facts(UUID measure) {
        return getEntityManager()
                .createQuery(FACTS + " where v.measure = ?1 order by v.number", MeasureFact.class)
                .setParameter(1, measure)
                .getResultList();
    }

    /** The versions that facts were taken from, with their texts. */
    Map<MeasureVersion.Key, MeasureVersion> withTexts(Collection<MeasureFact> facts) {
        List<UUID> measures = facts.stream().map(MeasureFact::measure).distinct().toList();
        List<Integer> numbers = facts.stream().map(MeasureFact::number).distinct().toList();
        return list("measure in ?1 and number in ?2", measures, numbers).stream()
                .collect(Collectors.toMap(version -> new MeasureVersion.Key(version.measure(), version.number()), Function.identity()));
    }

    /** Enters a publication, and the measure itself with its first. */
    public void enter(MeasureVersion version, NationalMeasure measure) {
        if (version.act() == MeasureAct.ENACTMENT) {
            getEntityManager().persist(measure);
            getEntityManager().flush();
        }
        persistAndFlush(version);
    }

    /**
     * Lets one writer at a time decide on a measure; the next sees what the first has committed.
     * Must be called in the transaction that decides.
     */
    public void lock(UUID measure) {
        lock("national-measure\n" + measure);
    }

    /** Lets one start at a time look whether there are measures. Must be called in the transaction that enters them. */
    public void lockRegister() {
        lock("national-measure");
    }

    private void lock(String name) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                .setParameter(1, name)
                .getSingleResult();
    }
}

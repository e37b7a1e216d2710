package org.aitreaty.registry.pause;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.aitreaty.registry.decision.Decisions;
import org.aitreaty.registry.determination.AlignmentDeterminations;
import org.aitreaty.registry.edition.Derived;
import org.aitreaty.registry.edition.Editions;

/** Every pause of a class of runs, and what of it holds. */
@ApplicationScoped
public class ClassPauses implements PanacheRepositoryBase<ClassPause, Integer> {

    private final Editions editions;
    private final AlignmentDeterminations findings;
    private final Decisions decisions;
    private final Derived<PauseBook> books = new Derived<>();

    ClassPauses(Editions editions, AlignmentDeterminations findings, Decisions decisions) {
        this.editions = editions;
        this.findings = findings;
        this.decisions = decisions;
    }

    /** By the present edition of the register. */
    PauseBook present() {
        return books.at(editions.present()).orElseGet(() -> editions.consistently(this::at));
    }

    /** The book of an edition; to be called inside {@link Editions#consistently}. */
    public PauseBook at(long edition) {
        return books.at(edition, () -> new PauseBook(listAll(), findings.at(edition), decisions.at(edition)));
    }

    int nextSequence() {
        return getEntityManager().createQuery("select coalesce(max(p.sequence), 0) from ClassPause p", Integer.class).getSingleResult() + 1;
    }
}

package org.aitreaty.registry.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.aitreaty.registry.decision.Decisions;
import org.aitreaty.registry.determination.AlignmentDeterminations;
import org.aitreaty.registry.edition.Derived;
import org.aitreaty.registry.edition.Editions;
import org.aitreaty.registry.parameter.TreatyParameters;
import org.aitreaty.registry.pause.ClassPauses;
import org.aitreaty.registry.status.StatusLists;

/** Everything that is law, by edition. */
@ApplicationScoped
class LegalBooks {

    private final StatusLists lists;
    private final TreatyParameters parameters;
    private final AlignmentDeterminations determinations;
    private final ClassPauses pauses;
    private final Decisions decisions;
    private final Derived<LegalBook> books = new Derived<>();

    LegalBooks(
            StatusLists lists, TreatyParameters parameters, AlignmentDeterminations determinations, ClassPauses pauses, Decisions decisions) {
        this.lists = lists;
        this.parameters = parameters;
        this.determinations = determinations;
        this.pauses = pauses;
        this.decisions = decisions;
    }

    /** The book of an edition, if it was kept. */
    Optional<LegalBook> kept(long edition) {
        return books.at(edition);
    }

    /** The book of an edition; to be called inside {@link Editions#consistently}. */
    LegalBook at(long edition) {
        return books.at(
                edition,
                () -> new LegalBook(
                        lists.at(edition), parameters.at(edition), determinations.at(edition), pauses.at(edition), decisions.at(edition)));
    }
}

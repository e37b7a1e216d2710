package org.aitreaty.permits.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.aitreaty.permits.classification.TrainingFacts;
import org.aitreaty.permits.legal.LegalSnapshot;

/** Everything of one kind that another law could classify otherwise. A bean of this type for each kind that is kept. */
public interface Classified {

    ClassifiedKind kind();

    /** Hands over one after the other, the oldest first. */
    void each(Consumer<Case> taker);

    /**
     * One of them, with what is public of it and what it is classified on.
     *
     * @param organisation code of who answers for it
     * @param facts as they were when it was filed
     * @param filedUnder the law of its filing
     */
    record Case(
            String number,
            String organisation,
            String organisationName,
            String hostState,
            Instant filedAt,
            LocalDate plannedStart,
            TrainingFacts facts,
            LegalSnapshot filedUnder) {}
}

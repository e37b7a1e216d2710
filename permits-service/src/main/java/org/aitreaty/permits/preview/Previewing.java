package org.aitreaty.permits.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.permits.legal.Law;
import org.aitreaty.permits.legal.LegalSnapshot;
import org.aitreaty.permits.legal.ParameterVersions;
import org.aitreaty.permits.legal.UnknownCodes;

/** Says what a draft would change. Nothing is stored. */
@ApplicationScoped
class Previewing {

    /** What does not fit on a page to be read before a vote is counted only. */
    static final int MOST_LISTED = 100;

    private final Law law;
    private final ParameterVersions versions;
    private final Instance<Classified> classified;
    private final TreatyTime time;

    Previewing(Law law, ParameterVersions versions, @Any Instance<Classified> classified, TreatyTime time) {
        this.law = law;
        this.versions = versions;
        this.classified = classified;
        this.time = time;
    }

    /** One case of a kind that would be classified otherwise. */
    record Found(ClassifiedKind kind, Comparison.Difference difference) {}

    /**
     * How many of a kind there are.
     *
     * @param kept whether this register keeps any of the kind at all
     * @param changed how many the whole draft would classify otherwise
     * @param reached how many of those the transitional rule does not leave out
     */
    record Count(ClassifiedKind kind, boolean kept, long examined, long changed, long reached) {}

    /** @param found at most {@link #MOST_LISTED}; the counts are of all */
    record Preview(LegalSnapshot law, List<Count> counts, List<Found> found) {}

    /** @throws org.aitreaty.kit.problem.ProblemException 503 when the law cannot be had */
    Preview preview(Draft draft) {
        LegalSnapshot present = present(draft);
        Comparison comparison = new Comparison(present, versions.at(draft.effectiveFrom()), draft, time.seat());
        List<Count> counts = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        for (ClassifiedKind kind : ClassifiedKind.values()) {
            Counting counting = new Counting(kind, comparison, found);
            classified.stream().filter(some -> some.kind() == kind).forEach(some -> {
                counting.kept = true;
                some.each(counting::take);
            });
            counts.add(counting.count());
        }
        return new Preview(present, counts, found);
    }

    private LegalSnapshot present(Draft draft) {
        try {
            return law.at(draft.effectiveFrom(), new TreeSet<>(), new TreeSet<>());
        } catch (UnknownCodes e) {
            throw new IllegalStateException("Nobody was asked for.", e);
        }
    }

    /** Counts the cases of one kind as they come, so that not all of them have to be held at once. */
    private static final class Counting {

        private final ClassifiedKind kind;
        private final Comparison comparison;
        private final List<Found> found;
        private boolean kept;
        private long examined;
        private long changed;
        private long reached;

        Counting(ClassifiedKind kind, Comparison comparison, List<Found> found) {
            this.kind = kind;
            this.comparison = comparison;
            this.found = found;
        }

        void take(Classified.Case one) {
            examined++;
            comparison.of(one).ifPresent(difference -> {
                changed++;
                reached += difference.applies() == Comparison.Applies.NO ? 0 : 1;
                if (found.size() < MOST_LISTED) {
                    found.add(new Found(kind, difference));
                }
            });
        }

        Count count() {
            return new Count(kind, kept, examined, changed, reached);
        }
    }
}

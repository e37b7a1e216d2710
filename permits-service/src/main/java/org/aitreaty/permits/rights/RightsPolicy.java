package org.aitreaty.permits.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.aitreaty.permits.wording.Sentence;

/**
 * What of a dataset is cleared, by article 7(1) of the treaty: models are not trained on protected works without leave.
 * Every ground is given at once. Nothing here weighs: 0.01 % of a dataset blocks it as all of it would.
 */
public final class RightsPolicy {

    private final ProtectedWorksRule rule;
    private final SortedSet<String> states;
    private final Instant at;
    private final LocalDate day;

    /**
     * @param states the States whose law is asked after: the developer's and those of the facilities
     * @param day the legal day of the instant
     */
    public RightsPolicy(ProtectedWorksRule rule, Collection<String> states, Instant at, LocalDate day) {
        this.rule = rule;
        this.states = new TreeSet<>(states);
        this.at = at;
        this.day = day;
    }

    public ProtectedWorksRule rule() {
        return rule;
    }

    /** The grounds on which a dataset is not cleared by itself, whatever it was made from. */
    public List<Block> blocks(RightsDataset dataset) {
        Set<Block> blocks = new LinkedHashSet<>();
        whatChangesNeedsASnapshot(dataset, blocks);
        for (RightsPart part : dataset.parts()) {
            if (!part.isLeftOut() && rightsMustBeClear(dataset, part, blocks)) {
                exclusionMustCoverThePart(dataset, part, blocks);
            }
        }
        upheldComplaintsMustBeAnswered(dataset, blocks);
        return new ArrayList<>(blocks);
    }

    private void whatChangesNeedsASnapshot(RightsDataset dataset, Set<Block> blocks) {
        if (!dataset.fixed()) {
            blocks.add(block(dataset, null, Ground.LIVE_WITHOUT_SNAPSHOT, null, Sentence.of("rights.LIVE_WITHOUT_SNAPSHOT", dataset.name())));
        }
    }

    /** Only said of a part that is not clear: that some of a clear part is left out harms nobody. */
    private void exclusionMustCoverThePart(RightsDataset dataset, RightsPart part, Set<Block> blocks) {
        if (part.excluded() != null) {
            Object items = part.items() == null ? "?" : part.items();
            Sentence message = Sentence.of("rights.EXCLUSION_INCOMPLETE", dataset.name(), part.key(), part.excluded(), items);
            blocks.add(block(dataset, part.key(), Ground.EXCLUSION_INCOMPLETE, null, message));
        }
    }

    /** Whether something was found against the part. */
    private boolean rightsMustBeClear(RightsDataset dataset, RightsPart part, Set<Block> blocks) {
        boolean found = false;
        for (String state : states) {
            Optional<Ground> ground = ground(part, state);
            if (ground.isPresent()) {
                Sentence message = Sentence.of("rights." + ground.get(), dataset.name(), part.key(), state);
                blocks.add(block(dataset, part.key(), ground.get(), state, message));
                found = true;
            }
        }
        return found;
    }

    private Optional<Ground> ground(RightsPart part, String state) {
        RightsBasis basis = part.basisIn(state);
        if (basis == RightsBasis.UNKNOWN) {
            return Optional.of(Ground.RIGHTS_UNKNOWN);
        }
        if (!basis.needsLeave()) {
            return Optional.empty();
        }
        if (!rule.licensedAllowed()) {
            return Optional.of(Ground.PROTECTED_WORKS_BARRED);
        }
        if (part.leaves().isEmpty()) {
            return Optional.of(Ground.LEAVE_NOT_SHOWN);
        }
        List<Leave> here = part.leaves().stream().filter(leave -> leave.coversState(state)).toList();
        if (here.isEmpty()) {
            return Optional.of(Ground.LEAVE_ELSEWHERE);
        }
        return here.stream().anyMatch(leave -> leave.holdsOn(day)) ? Optional.empty() : Optional.of(Ground.LEAVE_EXPIRED);
    }

    /**
     * An upheld complaint is answered by a later version in which the part is proved to be left out. A proof that was there
     * before did not convince; a part that is merely named otherwise is not gone.
     */
    private void upheldComplaintsMustBeAnswered(RightsDataset dataset, Set<Block> blocks) {
        for (Upheld upheld : dataset.upheld()) {
            if (upheld.since().isAfter(at)) {
                continue;
            }
            List<RightsPart> named = dataset.parts().stream().filter(part -> part.key().equals(upheld.part())).toList();
            boolean answered = dataset.declaredAt().isAfter(upheld.since()) && !named.isEmpty() && named.stream().allMatch(RightsPart::isLeftOut);
            if (!answered) {
                Ground ground = named.isEmpty() ? Ground.COMPLAINT_UNANSWERED : Ground.COMPLAINT_UPHELD;
                Sentence message = Sentence.of("rights." + ground, dataset.name(), upheld.part(), upheld.complaint());
                blocks.add(block(dataset, upheld.part(), ground, null, message));
            }
        }
    }

    private Block block(RightsDataset dataset, String part, Ground ground, String state, Sentence message) {
        return new Block(dataset.id(), dataset.name(), part, ground, state, List.of(), null, rule, message);
    }
}

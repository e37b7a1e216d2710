package org.aitreaty.registry.pause;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aitreaty.registry.decision.DecisionBook;
import org.aitreaty.registry.determination.AlignmentDetermination;
import org.aitreaty.registry.determination.AlignmentDetermination.Finding;

/**
 * Which classes of runs are paused at an instant. Runs above the frontier are by two grounds: because the Council ordered
 * it, and because it is no longer demonstrated that they can be made safe. The second follows from the findings
 * themselves, so that the pause holds from the very instant at which the finding does not.
 */
public final class PauseBook {

    private final List<ClassPause> orders;
    private final List<AlignmentDetermination> findings;
    private final DecisionBook decisions;

    PauseBook(List<ClassPause> orders, List<AlignmentDetermination> findings, DecisionBook decisions) {
        this.orders = List.copyOf(orders);
        this.findings = List.copyOf(findings);
        this.decisions = decisions;
    }

    /** What is paused at an instant, those ordered before those by ground of the finding; empty while nothing is. */
    public List<Paused> at(Instant instant) {
        List<Paused> paused = new ArrayList<>();
        Arrays.stream(RunClass.values()).forEach(runs -> ordered(runs, instant).ifPresent(paused::add));
        byFinding(instant).ifPresent(paused::add);
        return paused;
    }

    Optional<Paused> ordered(RunClass runs, Instant instant) {
        return orders.stream()
                .filter(one -> one.runs() == runs && !one.effectiveFrom().isAfter(instant) && decisions.holds(one.decision(), instant))
                .max(ClassPause.BY_EFFECT)
                .filter(ClassPause::isPaused)
                .map(one -> new Paused(runs, Paused.Ground.ORDERED, one.decision(), one.effectiveFrom()));
    }

    /** Of article 4(1): what was begun while alignment counted as demonstrated does not go on when it no longer does. */
    Optional<Paused> byFinding(Instant instant) {
        Optional<AlignmentDetermination> inForce = AlignmentDetermination.at(instant, findings, decisions);
        if (inForce.map(AlignmentDetermination::finding).filter(Finding.DEMONSTRATED::equals).isPresent()) {
            return Optional.empty();
        }
        return findings.stream()
                .filter(one -> one.finding() == Finding.DEMONSTRATED && decisions.wasEverInForce(one.decision(), instant))
                .max(AlignmentDetermination.byEffect())
                .map(demonstrated -> ended(demonstrated, inForce.orElseThrow(), instant));
    }

    /** By a later finding; or because the decision itself was suspended or annulled, and an earlier finding holds again. */
    private Paused ended(AlignmentDetermination demonstrated, AlignmentDetermination inForce, Instant instant) {
        DecisionBook.End end = AlignmentDetermination.byEffect().compare(inForce, demonstrated) > 0
                ? new DecisionBook.End(inForce.decision(), inForce.effectiveFrom())
                : decisions.lastEnd(demonstrated.decision(), instant)
                        .orElse(new DecisionBook.End(inForce.decision(), inForce.effectiveFrom()));
        return new Paused(RunClass.FRONTIER, Paused.Ground.NOT_DEMONSTRATED_ANY_MORE, end.decision(), end.since());
    }
}

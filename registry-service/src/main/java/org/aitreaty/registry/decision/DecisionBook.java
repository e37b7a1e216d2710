package org.aitreaty.registry.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether decisions hold at an instant. Derived from what was decided, so that nothing has to happen when an instant
 * comes: a decision holds from its instant of effect on whoever asks, and no fault can apply it twice or not at all.
 */
public final class DecisionBook {

    private static final Set<DecisionEffect.Turn> ENDS =
            Set.of(DecisionEffect.Turn.SUSPENDED, DecisionEffect.Turn.ANNULLED, DecisionEffect.Turn.ANNULLED_FROM_THE_START);

    private final Map<String, Decision> decisions = new TreeMap<>();
    private final Map<String, List<DecisionTurn>> turns;

    DecisionBook(Collection<Decision> decisions, Collection<DecisionTurn> turns) {
        decisions.forEach(decision -> this.decisions.put(decision.number(), decision));
        this.turns = turns.stream()
                .sorted(Comparator.comparing(DecisionTurn::effectiveFrom).thenComparing(DecisionTurn::ordinal))
                .collect(Collectors.groupingBy(DecisionTurn::decision));
    }

    /** That of a decision that was just taken. */
    static DecisionBook of(Decision decision) {
        return new DecisionBook(List.of(decision), List.of());
    }

    /** Whether what a decision brought holds at an instant. What rests on no decision, but on the treaty itself, always does. */
    public boolean holds(String number, Instant at) {
        return number == null || standing(number, at) == DecisionStanding.IN_FORCE;
    }

    /** Whether a decision has been annulled by an instant. */
    public boolean isAnnulled(String number, Instant at) {
        return standing(number, at) == DecisionStanding.ANNULLED;
    }

    /**
     * Whether a decision was in force at some time up to an instant for those who asked at that time: also where it was
     * annulled from the start since, because what was done on the strength of it has been done.
     */
    public boolean wasEverInForce(String number, Instant by) {
        Stream<Instant> beginnings = Stream.concat(
                Stream.of(decision(number).effectiveFrom()),
                turnsOf(number).stream().filter(turn -> turn.turn() == DecisionEffect.Turn.RESUMED).map(DecisionTurn::effectiveFrom));
        return beginnings.filter(instant -> !instant.isAfter(by)).anyMatch(instant -> asKnownAt(instant).holds(number, instant));
    }

    private DecisionBook asKnownAt(Instant instant) {
        return new DecisionBook(
                decisions.values(),
                turns.values().stream().flatMap(List::stream).filter(turn -> !turn.effectiveFrom().isAfter(instant)).toList());
    }

    /**
     * By what a decision was ended or interrupted.
     *
     * @param decision number of the later decision
     */
    public record End(String decision, Instant since) {}

    /** What ended or interrupted a decision last, by an instant; empty while nothing has. */
    public Optional<End> lastEnd(String number, Instant at) {
        return turnsOf(number).stream()
                .filter(turn -> !turn.effectiveFrom().isAfter(at) && ENDS.contains(turn.turn()))
                .reduce((earlier, later) -> later)
                .map(turn -> new End(turn.byDecision(), turn.effectiveFrom()));
    }

    /** How a decision stands at an instant. @throws IllegalArgumentException when there is none of this number */
    public DecisionStanding standing(String number, Instant at) {
        Decision decision = decisions.get(number);
        if (decision == null) {
            throw new IllegalArgumentException("There is no decision " + number + ".");
        }
        List<DecisionTurn> all = turns.getOrDefault(number, List.of());
        if (all.stream().anyMatch(turn -> turn.turn() == DecisionEffect.Turn.ANNULLED_FROM_THE_START && holdsNow(turn, at))) {
            return DecisionStanding.ANNULLED;
        }
        if (decision.effectiveFrom().isAfter(at)) {
            return DecisionStanding.ADOPTED;
        }
        return later(decision, all.stream().filter(turn -> !turn.effectiveFrom().isAfter(at) && holdsNow(turn, at)).toList(), at);
    }

    private static DecisionStanding later(Decision decision, List<DecisionTurn> turns, Instant at) {
        boolean suspended = false;
        boolean confirmed = false;
        for (DecisionTurn turn : turns) {
            switch (turn.turn()) {
                case ANNULLED, ANNULLED_FROM_THE_START -> {
                    return DecisionStanding.ANNULLED;
                }
                case SUSPENDED -> suspended = true;
                case RESUMED -> suspended = false;
                // Too late is too late: an order that has lapsed is not brought back by a confirmation.
                case CONFIRMED -> confirmed |= decision.lapsesAt() != null && turn.effectiveFrom().isBefore(decision.lapsesAt());
            }
        }
        if (decision.lapsesAt() != null && !confirmed && !at.isBefore(decision.lapsesAt())) {
            return DecisionStanding.LAPSED;
        }
        return suspended ? DecisionStanding.SUSPENDED : DecisionStanding.IN_FORCE;
    }

    /** A turn goes with the decision that brought it: what annuls from the start is itself no longer annulled then. */
    private boolean holdsNow(DecisionTurn turn, Instant at) {
        return turns.getOrDefault(turn.byDecision(), List.of()).stream()
                .noneMatch(later -> later.turn() == DecisionEffect.Turn.ANNULLED_FROM_THE_START);
    }

    /** What became of a decision, in order of time. */
    List<DecisionTurn> turnsOf(String number) {
        return turns.getOrDefault(number, List.of());
    }

    /** The decision of this number, or null. */
    Decision decision(String number) {
        return decisions.get(number);
    }
}

package org.aitreaty.evaluations.capability;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aitreaty.evaluations.capability.DecisionTurn.Turn;

/** Which version of the list holds at an instant. Worked out from what was decided, by the rules the registry has for decisions. */
final class ListBook {

    private static final Comparator<CapabilityList> BY_EFFECT =
            Comparator.comparing(CapabilityList::effectiveFrom).thenComparing(CapabilityList::version);

    private final List<CapabilityList> versions;
    private final Map<String, List<DecisionTurn>> turns;

    ListBook(Collection<CapabilityList> versions, Collection<DecisionTurn> turns) {
        this.versions = List.copyOf(versions);
        this.turns = turns.stream().sorted(DecisionTurn.BY_EFFECT).collect(Collectors.groupingBy(DecisionTurn::decision));
    }

    /** Of the versions that took effect by an instant and whose decision holds, the last. */
    Optional<CapabilityList> at(Instant instant) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(instant) && holds(version.decision(), instant))
                .max(BY_EFFECT);
    }

    private boolean holds(String decision, Instant at) {
        List<DecisionTurn> counting = decision == null
                ? List.of()
                : turns.getOrDefault(decision, List.of()).stream().filter(turn -> !isVoid(turn.byDecision())).toList();
        if (counting.stream().anyMatch(turn -> turn.turn() == Turn.ANNULLED_FROM_THE_START)) {
            return false;
        }
        boolean suspended = false;
        for (DecisionTurn turn : counting) {
            if (turn.effectiveFrom().isAfter(at)) {
                break;
            }
            switch (turn.turn()) {
                case ANNULLED, ANNULLED_FROM_THE_START -> {
                    return false;
                }
                case SUSPENDED -> suspended = true;
                case RESUMED -> suspended = false;
                case CONFIRMED -> {
                    // Of emergency orders, which change no list.
                }
            }
        }
        return !suspended;
    }

    /** What was annulled from the start has never done anything to another decision. */
    private boolean isVoid(String decision) {
        return turns.getOrDefault(decision, List.of()).stream().anyMatch(turn -> turn.turn() == Turn.ANNULLED_FROM_THE_START);
    }
}

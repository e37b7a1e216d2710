package org.aitreaty.registry.status;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aitreaty.registry.action.TreatyAction;
import org.aitreaty.registry.clause.FinalClauses;
import org.aitreaty.registry.participation.Act;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.state.EntityKind;
import org.aitreaty.registry.state.State;
import org.aitreaty.registry.treaty.TreatyText;

/** One edition of everything that the standing of States is derived from. Immutable. */
public final class StatusList {

    private final TreatyText text;
    private final FinalClauses clauses;
    private final List<State> states;
    private final Map<String, State> byCode;
    private final Map<UUID, TreatyAction> actions;
    private final Map<String, List<TreatyAction>> byState;
    private final Map<UUID, List<TreatyAction>> about;
    private final History history;
    private final boolean demonstration;

    StatusList(TreatyText text, FinalClauses clauses, List<State> states, List<TreatyAction> actions) {
        this.text = text;
        this.clauses = clauses;
        this.states = List.copyOf(states);
        this.byCode = states.stream().collect(Collectors.toUnmodifiableMap(State::code, Function.identity()));
        this.actions = actions.stream().collect(Collectors.toUnmodifiableMap(TreatyAction::id, Function.identity()));
        this.byState = actions.stream()
                .sorted(Comparator.comparing(TreatyAction::act, Act.ORDER))
                .collect(Collectors.groupingBy(TreatyAction::state));
        this.about = actions.stream()
                .filter(entry -> entry.type() == ActionType.CORRECTION || entry.type() == ActionType.CONFIRMATION)
                .sorted(Comparator.comparing(TreatyAction::recordedAt).thenComparing(TreatyAction::id))
                .collect(Collectors.groupingBy(entry -> entry.particulars().target()));
        this.history = new History(
                actions.stream().map(TreatyAction::act).toList(),
                clauses,
                states.stream().filter(state -> state.kind() == EntityKind.REIO).map(State::code).collect(Collectors.toSet()));
        this.demonstration = actions.stream().anyMatch(TreatyAction::isDemonstration);
    }

    /** The text that the acts are under. */
    public TreatyText text() {
        return text;
    }

    public FinalClauses clauses() {
        return clauses;
    }

    /** All States and other entities, in the order of their codes. */
    public List<State> states() {
        return states;
    }

    /** The entry with this code, or null. */
    public State state(String code) {
        return byCode.get(code);
    }

    /** The entry with this identifier, or null. */
    public TreatyAction action(UUID id) {
        return actions.get(id);
    }

    /** The entries about one State, those included that have no effect, in the order of their days. */
    public List<TreatyAction> actionsOf(String state) {
        return byState.getOrDefault(state, List.of());
    }

    /** The entries that correct or confirm an entry, the earliest first. */
    public List<TreatyAction> about(UUID id) {
        return about.getOrDefault(id, List.of());
    }

    public History history() {
        return history;
    }

    /** Whether any of the acts was made up for a demonstration. */
    public boolean isDemonstration() {
        return demonstration;
    }
}

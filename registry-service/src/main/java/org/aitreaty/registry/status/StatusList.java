package org.aitreaty.registry.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aitreaty.registry.action.TreatyAction;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.TreatyRules;
import org.aitreaty.registry.state.State;
import org.aitreaty.registry.treaty.TreatyText;

/** One edition of everything that the standing of States is derived from. Immutable. */
public final class StatusList {

    private final List<State> states;
    private final Map<String, State> byCode;
    private final Map<UUID, TreatyAction> actions;
    private final History history;
    private final boolean demonstration;

    StatusList(TreatyText text, List<State> states, List<TreatyAction> actions) {
        this.states = List.copyOf(states);
        this.byCode = states.stream().collect(Collectors.toUnmodifiableMap(State::code, Function.identity()));
        this.actions = actions.stream().collect(Collectors.toUnmodifiableMap(TreatyAction::id, Function.identity()));
        this.history = new History(actions.stream().map(TreatyAction::act).toList(), TreatyRules.of(text));
        this.demonstration = actions.stream().anyMatch(TreatyAction::isDemonstration);
    }

    /** All States and other entities, in the order of their codes. */
    List<State> states() {
        return states;
    }

    /** The entry with this code, or null. */
    public State state(String code) {
        return byCode.get(code);
    }

    TreatyAction action(UUID id) {
        return actions.get(id);
    }

    public History history() {
        return history;
    }

    /** Whether any of the acts was made up for a demonstration. */
    boolean isDemonstration() {
        return demonstration;
    }
}

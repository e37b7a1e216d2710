package org.aitreaty.registry.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;

/** Decisions of the Council and what became of them, made up for tests of what follows from them. */
public final class Books {

    private final List<Decision> decisions = new ArrayList<>();
    private final List<DecisionTurn> turns = new ArrayList<>();
    private final Map<String, Integer> ordinals = new HashMap<>();

    /** A decision that takes effect on a day of 2027 at noon UTC; adopted in the order of the calls. */
    public Decision decide(String monthAndDay) {
        DecisionNumber number = new DecisionNumber(Decision.Kind.DECISION, "EC", 1, decisions.size() + 1);
        Instant from = day(monthAndDay);
        Decision decision = new Decision(
                number, UUID.randomUUID(), "{}", new Decision.Term(Instant.parse("2026-12-01T00:00:00Z"), from, null), Actor.system("test"));
        decisions.add(decision);
        return decision;
    }

    /** A decision by which something becomes of an earlier one. */
    public Decision turn(Decision earlier, DecisionEffect.Turn turn, String monthAndDay) {
        Decision by = decide(monthAndDay);
        turns.add(new DecisionTurn(earlier.number(), ordinals.merge(earlier.number(), 1, Integer::sum), turn, by));
        return by;
    }

    public DecisionBook book() {
        return new DecisionBook(decisions, turns);
    }

    public static Instant day(String monthAndDay) {
        return Instant.parse("2027-" + monthAndDay + "T12:00:00Z");
    }
}

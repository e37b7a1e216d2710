package org.aitreaty.registry.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.registry.clause.FinalClauses;
import org.aitreaty.registry.participation.Act;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.EntryIntoForce;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.Particulars;

/** Assumes deposits, and looks at what the clause on entry into force makes of them. Changes nothing. */
final class Simulating {

    private static final LocalDate EVER = LocalDate.of(2400, 1, 1);

    private Simulating() {}

    /** A deposit that is assumed. */
    record Assumed(String state, LocalDate date, boolean organisation) {}

    /** @param register acts on record, empty for a treaty of one's choice */
    static SimulationJson.View simulate(
            FinalClauses clauses, List<Act> register, Set<String> organisationsOfTheRegister, List<Assumed> deposits, List<Assumed> withdrawals) {
        Set<String> organisations = new HashSet<>(organisationsOfTheRegister);
        deposits.stream().filter(Assumed::organisation).map(Assumed::state).forEach(organisations::add);
        List<Act> acts = new ArrayList<>(register);
        deposits.forEach(deposit -> acts.add(act(deposit, ActionType.ACCESSION)));
        withdrawals.forEach(withdrawal -> acts.add(act(withdrawal, ActionType.WITHDRAWAL_NOTICE)));
        History history = new History(acts, clauses, organisations);
        EntryIntoForce end = history.entryIntoForce(EVER);
        return new SimulationJson.View(
                end.date(),
                end.conditionsMetOn(),
                end.completedBy().stream().sorted().toList(),
                end.instruments(),
                end.needed(),
                end.missing(),
                end.shareHeld() == null ? null : end.shareHeld().toPlainString(),
                ranked(history, clauses, organisations, register));
    }

    private static Act act(Assumed assumed, ActionType type) {
        Instant noon = assumed.date().atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new Act(Ids.next(), assumed.state(), type, assumed.date(), noon, noon, Particulars.NONE);
    }

    /** The first consent of each, ranked among those that count. Who ranked stays ranked, whatever it does later. */
    private static List<SimulationJson.Ranked> ranked(History history, FinalClauses clauses, Set<String> organisations, List<Act> register) {
        Set<Act> onRecord = new HashSet<>(register);
        Set<String> seen = new HashSet<>();
        List<Act> first = history.acts().stream().filter(act -> act.type().isConsent() && seen.add(act.state())).toList();
        Map<LocalDate, Integer> perDay = new TreeMap<>();
        first.stream().filter(act -> counts(act, clauses, organisations)).forEach(act -> perDay.merge(act.effectiveDate(), 1, Integer::sum));
        List<SimulationJson.Ranked> ranked = new ArrayList<>();
        for (Act act : first.stream().sorted(Comparator.comparing(Act::effectiveDate).thenComparing(Act::state)).toList()) {
            boolean counts = counts(act, clauses, organisations);
            int before = perDay.entrySet().stream().filter(day -> day.getKey().isBefore(act.effectiveDate())).mapToInt(Map.Entry::getValue).sum();
            ranked.add(new SimulationJson.Ranked(
                    act.state(),
                    act.effectiveDate(),
                    !onRecord.contains(act),
                    counts,
                    counts ? before + 1 : null,
                    counts ? before + perDay.get(act.effectiveDate()) : null,
                    history.takesEffectOn(act, EVER).orElse(null)));
        }
        return ranked;
    }

    private static boolean counts(Act act, FinalClauses clauses, Set<String> organisations) {
        return act.type() != ActionType.SUCCESSION && (clauses.entryIntoForce().organisationsCount() || !organisations.contains(act.state()));
    }
}

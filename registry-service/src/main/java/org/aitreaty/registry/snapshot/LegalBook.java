package org.aitreaty.registry.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.decision.DecisionBook;
import org.aitreaty.registry.determination.AlignmentDetermination;
import org.aitreaty.registry.parameter.Parameters;
import org.aitreaty.registry.parameter.TreatyParameter;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.Participation;
import org.aitreaty.registry.pause.PauseBook;
import org.aitreaty.registry.state.State;
import org.aitreaty.registry.status.StatusList;

/** One edition of everything that is law: who is bound, which figures hold, what was found. Immutable. */
record LegalBook(
        StatusList list,
        List<TreatyParameter> parameters,
        List<AlignmentDetermination> determinations,
        PauseBook pauses,
        DecisionBook decisions) {

    boolean knows(String state) {
        return list.state(state) != null;
    }

    LegalSnapshotJson.View at(
            Instant instant, TreatyTime time, Collection<String> states, SortedMap<String, LegalSnapshotJson.Organisation> organisations) {
        LocalDate day = time.legalDay(instant);
        Parameters holding = Parameters.at(instant, parameters, decisions, time);
        LocalDate entryIntoForce = list.history().entryIntoForceKnownOn(day).orElse(null);
        boolean inForce = entryIntoForce != null && !day.isBefore(entryIntoForce);
        SortedMap<String, LegalSnapshotJson.StateStanding> standings = new TreeMap<>();
        states.forEach(code -> standings.put(code, standing(code, day)));
        return new LegalSnapshotJson.View(
                instant,
                new LegalSnapshotJson.TreatyStanding(inForce, entryIntoForce),
                holding.setVersion(),
                values(holding),
                alignment(instant),
                pauses.at(instant),
                standings,
                organisations);
    }

    private LegalSnapshotJson.StateStanding standing(String code, LocalDate day) {
        State state = list.state(code);
        History history = list.history();
        Participation participation = history.participation(code, day);
        return new LegalSnapshotJson.StateStanding(
                participation.status().name(),
                participation.isBound(),
                participation.rightsSuspended(),
                participation.since(),
                history.signedOn(code, day).orElse(null),
                state.kind().name(),
                state.under());
    }

    private LegalSnapshotJson.Alignment alignment(Instant instant) {
        return AlignmentDetermination.at(instant, determinations, decisions)
                .map(found -> new LegalSnapshotJson.Alignment(
                        found.finding().name(), found.effectiveFrom(), found.decision(), found.article()))
                .orElseThrow(() -> new IllegalStateException("The first determination must hold from the earliest instant."));
    }

    private static SortedMap<String, LegalSnapshotJson.ParameterValue> values(Parameters holding) {
        SortedMap<String, LegalSnapshotJson.ParameterValue> values = new TreeMap<>();
        holding.byKey().forEach((key, held) -> values.put(key, value(held.parameter(), held.value())));
        return values;
    }

    private static LegalSnapshotJson.ParameterValue value(TreatyParameter parameter, String value) {
        return new LegalSnapshotJson.ParameterValue(
                value,
                parameter.unit(),
                parameter.comparator(),
                parameter.version(),
                parameter.article(),
                parameter.set().effectiveFrom(),
                parameter.set().decision(),
                parameter.transitionalRule(),
                                parameter.graceDays());
    }
}

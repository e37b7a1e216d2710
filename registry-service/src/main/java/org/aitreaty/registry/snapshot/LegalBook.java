package org.aitreaty.registry.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aitreaty.registry.determination.AlignmentDetermination;
import org.aitreaty.registry.parameter.Parameters;
import org.aitreaty.registry.parameter.TreatyParameter;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.Participation;
import org.aitreaty.registry.state.State;
import org.aitreaty.registry.status.StatusList;

/** One edition of everything that is law: who is bound, which figures hold, what was found. Immutable. */
record LegalBook(StatusList list, List<TreatyParameter> parameters, List<AlignmentDetermination> determinations) {

    boolean knows(String state) {
        return list.state(state) != null;
    }

    /** @param day the legal day the instant falls on */
    LegalSnapshotJson.View at(
            Instant instant, LocalDate day, Collection<String> states, SortedMap<String, LegalSnapshotJson.Organisation> organisations) {
        Parameters holding = Parameters.at(instant, parameters);
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
        return AlignmentDetermination.at(instant, determinations)
                .map(found -> new LegalSnapshotJson.Alignment(
                        found.finding().name(), found.effectiveFrom(), found.decision(), found.article()))
                .orElseThrow(() -> new IllegalStateException("The first determination must hold from the earliest instant."));
    }

    private static SortedMap<String, LegalSnapshotJson.ParameterValue> values(Parameters holding) {
        SortedMap<String, LegalSnapshotJson.ParameterValue> values = new TreeMap<>();
        holding.byKey()
                .forEach((key, parameter) -> values.put(
                        key,
                        new LegalSnapshotJson.ParameterValue(
                                parameter.value(),
                                parameter.unit(),
                                parameter.comparator(),
                                parameter.version(),
                                parameter.article(),
                                parameter.set().effectiveFrom(),
                                parameter.set().decision())));
        return values;
    }
}

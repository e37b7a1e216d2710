package org.aitreaty.registry.status;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.Participation;
import org.aitreaty.registry.participation.ParticipationStatus;
import org.aitreaty.registry.state.EntityKind;
import org.aitreaty.registry.state.RegionalGroup;
import org.aitreaty.registry.state.State;

/**
 * The Members of the United Nations counted by their standing. Others are left out: the treaty's measure of
 * universality is the membership.
 */
record Tally(
        int members,
        int signed,
        int consented,
        int bound,
        Map<ParticipationStatus, Integer> counts,
        Map<RegionalGroup, Map<ParticipationStatus, Integer>> byGroup) {

    static Tally of(List<State> states, History history, LocalDate day) {
        Map<ParticipationStatus, Integer> counts = zeros();
        Map<RegionalGroup, Map<ParticipationStatus, Integer>> byGroup = new EnumMap<>(RegionalGroup.class);
        for (RegionalGroup group : RegionalGroup.values()) {
            byGroup.put(group, zeros());
        }
        int members = 0;
        int signed = 0;
        int consented = 0;
        int bound = 0;
        for (State state : states) {
            if (state.kind() == EntityKind.UN_MEMBER) {
                Participation participation = history.participation(state.code(), day);
                counts.merge(participation.status(), 1, Integer::sum);
                byGroup.get(state.group()).merge(participation.status(), 1, Integer::sum);
                members++;
                consented += participation.consented() ? 1 : 0;
                bound += participation.isBound() ? 1 : 0;
                signed += history.signedOn(state.code(), day).isPresent() ? 1 : 0;
            }
        }
        return new Tally(members, signed, consented, bound, counts, byGroup);
    }

    private static Map<ParticipationStatus, Integer> zeros() {
        Map<ParticipationStatus, Integer> zeros = new EnumMap<>(ParticipationStatus.class);
        for (ParticipationStatus status : ParticipationStatus.values()) {
            zeros.put(status, 0);
        }
        return zeros;
    }
}

package org.aitreaty.registry.seating;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.guard.SecretsConfig;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.organ.Composition;
import org.aitreaty.registry.organ.Composition.Seat;
import org.aitreaty.registry.organ.Composition.SeatKind;
import org.aitreaty.registry.organ.Elected;
import org.aitreaty.registry.organ.Organ;
import org.aitreaty.registry.organ.Organs;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.ParticipationStatus;
import org.aitreaty.registry.state.State;
import org.aitreaty.registry.state.States;
import org.aitreaty.registry.status.StatusLists;

/** Fills the elected seats of the Council by arithmetic: the Parties of each group with the smallest numeric codes. */
@ApplicationScoped
class DemonstrationElection {

    /** Always the same day, so that the accounts of the demonstration are those of members whenever it is loaded. */
    private static final LocalDate HELD_ON = LocalDate.of(2026, 11, 1);

    private static final Actor RECORDER = Actor.system("demonstration");
    private static final int ONCE_THE_ACTS_ARE_THERE = Interceptor.Priority.APPLICATION + 1000;

    private final SecretsConfig config;
    private final Organs organs;
    private final States states;
    private final StatusLists lists;
    private final TreatyTime time;

    DemonstrationElection(SecretsConfig config, Organs organs, States states, StatusLists lists, TreatyTime time) {
        this.config = config;
        this.organs = organs;
        this.states = states;
        this.lists = lists;
        this.time = time;
    }

    void start(@Observes @Priority(ONCE_THE_ACTS_ARE_THERE) StartupEvent event) {
        if (config.mode() == SecretsConfig.Mode.DEMONSTRATION) {
            QuarkusTransaction.requiringNew().run(this::holdIfNone);
        }
    }

    /** Half of the terms began last year, the others this year, so that some end before others. */
    private void holdIfNone() {
        Organ council = organs.named("EC").orElseThrow();
        if (organs.wasEverElected(council)) {
            return;
        }
        Composition composition = organs.composition(council).orElseThrow();
        LocalDate today = time.legalDay(time.now());
        LocalDate newYear = today.withDayOfYear(1);
        Set<String> seated = new HashSet<>();
        composition.seats().stream().filter(seat -> seat.kind() == SeatKind.DESIGNATED).forEach(seat -> seated.add(seat.state()));
        List<Elected> elected = new ArrayList<>();
        for (Seat seat : composition.seats()) {
            if (seat.kind() == SeatKind.ELECTED) {
                LocalDate from = newYear.minusYears(seat.number() % 2);
                parties(today.isBefore(HELD_ON) ? today : HELD_ON).stream()
                        .filter(state -> seat.groups().contains(state.group()) && seated.add(state.code()))
                        .findFirst()
                        .ifPresent(state -> elected.add(new Elected(seat.number(), state.code(), from, from.plusMonths(composition.termMonths()))));
            }
        }
        organs.elect(council, elected, null, RECORDER);
    }

    private List<State> parties(LocalDate day) {
        History history = lists.present().history();
        return states.<State>streamAll()
                .filter(state -> state.group() != null && history.participation(state.code(), day).status() == ParticipationStatus.PARTY)
                .sorted(Comparator.comparing(State::isoNumeric))
                .toList();
    }
}

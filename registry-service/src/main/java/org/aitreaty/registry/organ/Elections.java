package org.aitreaty.registry.organ;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.decision.Decision;
import org.aitreaty.registry.decision.DecisionEffect;
import org.aitreaty.registry.decision.DecisionEffect.ElectedSeat;
import org.aitreaty.registry.decision.Enactment;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.state.RegionalGroup;
import org.aitreaty.registry.state.State;
import org.aitreaty.registry.state.States;
import org.aitreaty.registry.status.StatusLists;

/** How the Conference elects States to the seats of an organ. */
@ApplicationScoped
class Elections implements Enactment {

    private static final int MOST_SEATS = 100;

    private final Organs organs;
    private final States states;
    private final StatusLists lists;
    private final TreatyTime time;

    Elections(Organs organs, States states, StatusLists lists, TreatyTime time) {
        this.organs = organs;
        this.states = states;
        this.lists = lists;
        this.time = time;
    }

    @Override
    public DecisionEffect.Kind kind() {
        return DecisionEffect.Kind.ELECTION;
    }

    @Override
    public void check(InputCheck check, String pointer, DecisionEffect effect, String organ) {
        String at = pointer + "/election";
        DecisionEffect.Election election = effect.election();
        check.refuseIf(!organ.equals("CP"), at, "NOT_FOR_THIS_ORGAN", "The Conference elects.", "Put it to the organ CP.");
        if (!check.required(at + "/organ", election.organ()) || !check.required(at + "/seats", election.seats())) {
            return;
        }
        Optional<Organ> elected = organs.named(election.organ());
        Optional<Composition> composition = elected.flatMap(organs::composition);
        check.refuseIf(composition.isEmpty(), at + "/organ", "NO_SEATS", "There is no organ of this name with seats.", "See /v1/organs.");
        check.refuseIf(
                election.seats().isEmpty() || election.seats().size() > MOST_SEATS, at + "/seats", "NOT_AN_ELECTION", "One to " + MOST_SEATS + " seats.", "Say who is elected to what.");
        if (composition.isPresent() && election.seats().size() <= MOST_SEATS) {
            rule(elected.get(), composition.get()).check(check, at + "/seats", election.seats());
        }
    }

    private ElectionRule rule(Organ organ, Composition composition) {
        History history = lists.present().history();
        return new ElectionRule(
                composition,
                organs.decidedTerms(organ),
                this::group,
                (state, day) -> history.participation(state, day).isBound(),
                time.legalDay(time.now()));
    }

    private RegionalGroup group(String code) {
        State state = states.findById(code);
        return state == null ? null : state.group();
    }

    @Override
    public void enact(DecisionEffect effect, Decision decision, Actor recorder) {
        DecisionEffect.Election election = effect.election();
        requireStillPossible(effect, decision);
        organs.elect(organs.named(election.organ()).orElseThrow(), elected(election.seats()), decision.number(), recorder);
    }

    private static List<Elected> elected(List<ElectedSeat> seats) {
        return seats.stream().map(one -> new Elected(one.seat(), one.state(), one.from(), one.until())).toList();
    }
}

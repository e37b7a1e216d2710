package org.aitreaty.registry.organ;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.aitreaty.registry.organ.Composition.Seat;
import org.aitreaty.registry.organ.Composition.SeatKind;

/** Who sits in an organ on a day. */
public final class Members {

    private final List<Held> seats;
    private final SortedSet<String> states;

    private Members(List<Held> seats, SortedSet<String> states) {
        this.seats = List.copyOf(seats);
        this.states = states;
    }

    /**
     * A seat and who holds it.
     *
     * @param state code of the State, or null while the seat is vacant
     * @param term by which it holds an elected seat, or null
     */
    record Held(Seat seat, String state, Term term) {}

    /** @param bound which States the treaty binds on a day */
    static Members ofSeats(Composition composition, List<Term> terms, LocalDate day, BiPredicate<String, LocalDate> bound) {
        List<Held> seats = new ArrayList<>();
        SortedSet<String> states = new TreeSet<>();
        for (Seat seat : composition.seats()) {
            Held held = held(seat, terms, day, bound);
            seats.add(held);
            if (held.state() != null) {
                states.add(held.state());
            }
        }
        return new Members(seats, states);
    }

    private static Held held(Seat seat, List<Term> terms, LocalDate day, BiPredicate<String, LocalDate> bound) {
        if (seat.kind() == SeatKind.DESIGNATED) {
            return new Held(seat, bound.test(seat.state(), day) ? seat.state() : null, null);
        }
        // A by-election fills a seat whose holder has left before the end of the term: the later term counts.
        Optional<Term> term = terms.stream()
                .filter(one -> one.seat() == seat.number() && one.holdsOn(day))
                .max(Comparator.comparing(Term::fromDay));
        return new Held(seat, term.map(Term::state).filter(state -> bound.test(state, day)).orElse(null), term.orElse(null));
    }

    static Members ofAll(SortedSet<String> parties) {
        return new Members(List.of(), parties);
    }

    /** Codes of the States that are members, each once. */
    public SortedSet<String> states() {
        return states;
    }

    public boolean contains(String state) {
        return states.contains(state);
    }

    /** The seats in their order; none where every Party is a member. */
    List<Held> seats() {
        return seats;
    }
}

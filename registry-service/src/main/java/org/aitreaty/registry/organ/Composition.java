package org.aitreaty.registry.organ;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Set;
import org.aitreaty.registry.state.RegionalGroup;

/**
 * The seats of an organ, as data.
 *
 * @param termMonths how long an elected member sits
 */
@RegisterForReflection(targets = {Composition.class, Composition.Seat.class})
public record Composition(List<Seat> seats, int termMonths) {

    public Composition {
        seats = List.copyOf(seats);
        if (seats.stream().map(Seat::number).distinct().count() != seats.size()) {
            throw new IllegalArgumentException("Every seat has a number of its own.");
        }
        if (termMonths <= 0) {
            throw new IllegalArgumentException("A term lasts some months.");
        }
    }

    /** How one comes to a seat. */
    public enum SeatKind {
        DESIGNATED,
        ELECTED
    }

    /**
     * A seat.
     *
     * @param state who holds a designated seat, or null
     * @param groups the regional groups an elected seat belongs to; several where it rotates among them
     */
    public record Seat(int number, SeatKind kind, String state, Set<RegionalGroup> groups) {

        public Seat {
            groups = groups == null ? Set.of() : Set.copyOf(groups);
            if ((kind == SeatKind.DESIGNATED) != (state != null) || (kind == SeatKind.ELECTED) == groups.isEmpty()) {
                throw new IllegalArgumentException("A designated seat has its State, an elected one its groups.");
            }
        }
    }
}

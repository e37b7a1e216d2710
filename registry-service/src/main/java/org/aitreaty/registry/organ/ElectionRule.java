package org.aitreaty.registry.organ;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.registry.decision.DecisionEffect.ElectedSeat;
import org.aitreaty.registry.organ.Composition.Seat;
import org.aitreaty.registry.organ.Composition.SeatKind;
import org.aitreaty.registry.state.RegionalGroup;

/**
 * Who can be elected to which seat, and for how long (article 11(2)).
 *
 * @param terms by elections that were not annulled, those to come included
 * @param groups the regional group of a State; null for what has none
 * @param bound which States the treaty binds on a day
 * @param today the legal day
 */
record ElectionRule(
        Composition composition, List<Term> terms, Function<String, RegionalGroup> groups, BiPredicate<String, LocalDate> bound, LocalDate today) {

    /** Notes everything that stands against an election. @param pointer where the seats stand */
    void check(InputCheck check, String pointer, List<ElectedSeat> elected) {
        for (int i = 0; i < elected.size(); i++) {
            String at = pointer + "/" + i;
            ElectedSeat one = elected.get(i);
            if (check.required(at, one) && isComplete(check, at, one)) {
                check(check, at, one, elected.subList(0, i));
            }
        }
    }

    private static boolean isComplete(InputCheck check, String at, ElectedSeat one) {
        boolean seat = check.required(at + "/seat", one.seat());
        boolean state = check.required(at + "/state", one.state());
        boolean from = check.required(at + "/from", one.from());
        boolean until = check.required(at + "/until", one.until());
        if (from && until && !one.until().isAfter(one.from())) {
            check.refuse(at + "/until", "NOT_AFTER_THE_BEGIN", "The term ends before it begins.", "Name the first day after the term.");
            return false;
        }
        return seat && state && from && until;
    }

    private void check(InputCheck check, String at, ElectedSeat one, List<ElectedSeat> before) {
        theStateIsAPartyOnTheFirstDay(check, at + "/state", one);
        theTermIsAhead(check, at + "/from", one);
        noStateHasTwoSeatsAtOnce(check, at + "/state", one, before);
        Optional<Seat> seat = composition.seats().stream().filter(each -> each.number() == one.seat()).findFirst();
        if (seat.isEmpty() || seat.get().kind() != SeatKind.ELECTED) {
            check.refuse(at + "/seat", "NOT_AN_ELECTED_SEAT", "The organ has no elected seat " + one.seat() + ".", "See /v1/organs for its seats.");
            return;
        }
        theSeatIsForTheStatesGroup(check, at + "/state", one, seat.get());
        theSeatIsFree(check, at, one, before);
    }

    private void theSeatIsForTheStatesGroup(InputCheck check, String at, ElectedSeat one, Seat seat) {
        RegionalGroup group = groups.apply(one.state());
        check.refuseIf(
                group == null || !seat.groups().contains(group),
                at,
                "ANOTHER_GROUP",
                "Seat " + seat.number() + " is for a State of " + seat.groups().stream().sorted().toList() + "; " + one.state() + " is of "
                        + (group == null ? "no group." : group + "."),
                "Elect a State of that group, or to another seat.");
    }

    private void theStateIsAPartyOnTheFirstDay(InputCheck check, String at, ElectedSeat one) {
        check.refuseIf(
                !bound.test(one.state(), one.from()),
                at,
                "NOT_A_PARTY",
                one.state() + " will not be a Party on " + one.from() + ", by what is on record.",
                "Elect a Party.");
    }

    private void theTermIsAhead(InputCheck check, String at, ElectedSeat one) {
        check.refuseIf(one.from().isBefore(today), at, "NOT_AHEAD", "Nobody is elected for days that are past.", "Name " + today + " or a later day.");
    }

    /** A seat is free from the end of its holder's term; or, for what is left of it, when the holder is no longer a Party. */
    private void theSeatIsFree(InputCheck check, String at, ElectedSeat one, List<ElectedSeat> before) {
        check.refuseIf(
                before.stream().anyMatch(other -> other != null && one.seat().equals(other.seat()) && overlaps(one, other)),
                at + "/seat",
                "SEAT_TWICE",
                "Two States are elected to seat " + one.seat() + " for the same days.",
                "Leave one of them out.");
        List<Term> overlapping = terms.stream().filter(term -> term.seat() == one.seat() && overlaps(one, term)).toList();
        Optional<Term> held = overlapping.stream().filter(term -> bound.test(term.state(), laterOf(one.from(), term.fromDay()))).findFirst();
        if (held.isPresent()) {
            Term term = held.get();
            check.refuse(
                    at + "/seat",
                    "SEAT_HELD",
                    term.state() + " is elected to seat " + one.seat() + " from " + term.fromDay() + " until " + term.untilDay() + ".",
                    "Elect from that day on.");
        } else {
            theTermIsAsLongAsLaidDown(check, at + "/until", one, overlapping);
        }
    }

    private void theTermIsAsLongAsLaidDown(InputCheck check, String at, ElectedSeat one, List<Term> left) {
        LocalDate full = one.from().plusMonths(composition.termMonths());
        LocalDate end = left.stream().filter(term -> term.holdsOn(one.from())).map(Term::untilDay).max(LocalDate::compareTo).orElse(full);
        check.refuseIf(
                !one.until().equals(end),
                at,
                "TERM_LENGTH",
                end.equals(full) ? "A term lasts " + composition.termMonths() + " months." : "A by-election is for what is left of the term.",
                "The term ends before " + end + ".");
    }

    private void noStateHasTwoSeatsAtOnce(InputCheck check, String at, ElectedSeat one, List<ElectedSeat> before) {
        boolean designated = composition.seats().stream().anyMatch(seat -> one.state().equals(seat.state()));
        boolean elected = terms.stream().anyMatch(term -> term.state().equals(one.state()) && overlaps(one, term));
        boolean electedNow = before.stream().anyMatch(other -> other != null && one.state().equals(other.state()) && overlaps(one, other));
        check.refuseIf(
                designated || elected || electedNow,
                at,
                "TWO_SEATS",
                one.state() + " would have two seats at once.",
                designated ? "It has a seat of its own." : "Elect it from the end of its other term on.");
    }

    private static boolean overlaps(ElectedSeat one, Term term) {
        return one.from().isBefore(term.untilDay()) && term.fromDay().isBefore(one.until());
    }

    /** What is not complete has been complained of already. */
    private static boolean overlaps(ElectedSeat one, ElectedSeat other) {
        return other.from() != null && other.until() != null && one.from().isBefore(other.until()) && other.from().isBefore(one.until());
    }

    private static LocalDate laterOf(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

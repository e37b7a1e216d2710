package org.aitreaty.registry.reservation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.clause.ReservationClause;
import org.aitreaty.registry.participation.Act;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.status.AsOf;
import org.aitreaty.registry.status.StatusList;

/**
 * Reservations and how States stand to them on one day, derived from the acts. Pure: the history it is given says as of
 * which knowledge.
 */
final class Reservations {

    private final History history;
    private final ReservationClause clause;
    private final LocalDate day;
    private final Function<Act, LocalDate> notifiedOn;
    private final Map<UUID, List<Act>> byTarget;
    private final List<Reservation> all;

    /** @param notifiedOn the day on which an act was notified to States */
    Reservations(History history, LocalDate day, Function<Act, LocalDate> notifiedOn) {
        this.history = history;
        this.clause = history.clauses().reservations();
        this.day = day;
        this.notifiedOn = notifiedOn;
        List<Act> acts = history.acts().stream().filter(act -> !act.effectiveDate().isAfter(day)).toList();
        this.byTarget = acts.stream().filter(act -> act.particulars().target() != null).collect(Collectors.groupingBy(act -> act.particulars().target()));
        this.all = acts.stream().filter(act -> act.type() == ActionType.RESERVATION).map(this::reservation).toList();
    }

    /** An act is notified on the day it is recorded: both are one transaction. */
    static Reservations at(StatusList list, AsOf at, TreatyTime time) {
        return new Reservations(at.of(list), at.day(), act -> time.legalDay(act.recordedAt()));
    }

    /** All that had been made by the day, in their order. */
    List<Reservation> all() {
        return all;
    }

    Optional<Reservation> named(UUID id) {
        return all.stream().filter(reservation -> reservation.id().equals(id)).findFirst();
    }

    private Reservation reservation(Act act) {
        LocalDate notified = notifiedOn.apply(act);
        boolean late = isLate(act);
        LocalDate silenceEnds = clause.objectionPeriod().after(notified);
        Reservation made = new Reservation(
                act.id(), act.state(), act.effectiveDate(), notified, act.particulars().articles(), late, silenceEnds, ReservationStatus.OPEN, act.effectiveDate());
        return withStatus(made);
    }

    /** One made when signing or consenting, or between the two on the day of one of them, is in time (VCLT 19, 23). */
    private boolean isLate(Act reservation) {
        return history.actsOf(reservation.state()).stream()
                .filter(act -> act.type().isConsent() && Act.ORDER.compare(act, reservation) < 0)
                .max(Act.ORDER)
                .filter(consent -> consent.effectiveDate().isBefore(reservation.effectiveDate()))
                .isPresent();
    }

    private Reservation withStatus(Reservation it) {
        Optional<Act> withdrawn = about(ActionType.WITHDRAWAL_OF_RESERVATION, it.id()).findFirst();
        if (withdrawn.isPresent()) {
            return status(it, ReservationStatus.WITHDRAWN, withdrawn.get().effectiveDate());
        }
        if (it.late()) {
            Optional<Act> objection = objections(it).filter(act -> !act.effectiveDate().isAfter(it.silenceEndsOn())).findFirst();
            if (objection.isPresent()) {
                return status(it, ReservationStatus.VOID, objection.get().effectiveDate());
            }
            if (!day.isAfter(it.silenceEndsOn())) {
                return status(it, ReservationStatus.AWAITING_SILENCE, it.madeOn());
            }
        }
        if (!clause.organAccepts()) {
            return status(it, ReservationStatus.OPEN, it.late() ? it.silenceEndsOn().plusDays(1) : it.madeOn());
        }
        Optional<Act> accepted = about(ActionType.ACCEPTANCE_OF_RESERVATION, it.id()).findFirst();
        Optional<Act> refused = about(ActionType.REFUSAL_OF_RESERVATION, it.id()).findFirst();
        return accepted.map(act -> status(it, ReservationStatus.ACCEPTED_BY_ORGAN, act.effectiveDate()))
                .or(() -> refused.map(act -> status(it, ReservationStatus.REFUSED_BY_ORGAN, act.effectiveDate())))
                .orElseGet(() -> status(it, ReservationStatus.AWAITING_ORGAN, it.madeOn()));
    }

    private static Reservation status(Reservation it, ReservationStatus status, LocalDate since) {
        return new Reservation(it.id(), it.state(), it.madeOn(), it.notifiedOn(), it.articles(), it.late(), it.silenceEndsOn(), status, since);
    }

    /** The objections to it that stand on the day, in their order, those made too late included. */
    Stream<Act> objections(Reservation reservation) {
        return about(ActionType.OBJECTION, reservation.id())
                .filter(objection -> about(ActionType.WITHDRAWAL_OF_OBJECTION, objection.id()).findAny().isEmpty());
    }

    /** The last day on which a State can object: of the period, or of its own consent, whichever is later (VCLT 20(5)). */
    LocalDate lastDayToObject(Reservation reservation, String state) {
        return consentOf(state).filter(consent -> consent.isAfter(reservation.silenceEndsOn())).orElse(reservation.silenceEndsOn());
    }

    /** Whether an objection was made while it could be. One made later is on record and has no effect. */
    boolean isInTime(Reservation reservation, Act objection) {
        boolean beforeConsent = consentOf(objection.state()).filter(consent -> !objection.effectiveDate().isAfter(consent)).isPresent()
                || consentOf(objection.state()).isEmpty();
        return beforeConsent || !objection.effectiveDate().isAfter(lastDayToObject(reservation, objection.state()));
    }

    Attitude attitude(Reservation reservation, String state) {
        Optional<Act> objection =
                objections(reservation).filter(act -> act.state().equals(state) && isInTime(reservation, act)).findFirst();
        if (objection.isPresent()) {
            return objection.get().particulars().opposesEntryIntoForce() ? Attitude.OBJECTED_TO_RELATIONS : Attitude.OBJECTED;
        }
        boolean silent = consentOf(state).isPresent() && day.isAfter(lastDayToObject(reservation, state));
        return silent ? Attitude.ACCEPTED : Attitude.MAY_OBJECT;
    }

    private Optional<LocalDate> consentOf(String state) {
        return history.actsOf(state).stream()
                .filter(act -> act.type().isConsent() && !act.effectiveDate().isAfter(day))
                .max(Act.ORDER)
                .map(Act::effectiveDate);
    }

    /** How the treaty holds between two States on the day. */
    Relation between(String one, String other) {
        Relation.Builder relation = new Relation.Builder(one, other);
        if (!history.participation(one, day).isBound() || !history.participation(other, day).isBound()) {
            return relation.notInForce();
        }
        for (Reservation reservation : all) {
            if (reservation.state().equals(one) || reservation.state().equals(other)) {
                relation.take(reservation, attitude(reservation, reservation.state().equals(one) ? other : one));
            }
        }
        return relation.build();
    }

    private Stream<Act> about(ActionType type, UUID target) {
        return byTarget.getOrDefault(target, List.of()).stream().filter(act -> act.type() == type);
    }
}

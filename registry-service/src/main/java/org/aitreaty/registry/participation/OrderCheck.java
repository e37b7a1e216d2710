package org.aitreaty.registry.participation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aitreaty.registry.clause.FinalClauses;
import org.aitreaty.registry.clause.ReservationClause;
import org.aitreaty.registry.clause.WithdrawalClause;
import org.aitreaty.registry.participation.History.Refusal;

/**
 * Whether an act is legal where it falls among the acts of its State. The State's acts are replayed with the new one
 * among them, so that an act for an earlier day cannot make a later one wrong unseen.
 */
final class OrderCheck {

    private final History history;
    private final FinalClauses clauses;
    private final Force force;

    private OrderCheck(History history) {
        this.history = history;
        this.clauses = history.clauses();
        this.force = history.force();
    }

    static Optional<Refusal> refusal(History before, Act added) {
        Optional<OrderRule> target = TargetCheck.broken(before, added);
        if (target.isPresent()) {
            return target.map(rule -> new Refusal(rule, article(before.clauses(), rule, added.type()), null));
        }
        return new OrderCheck(before.with(added)).replay(added);
    }

    private Optional<Refusal> replay(Act added) {
        Standing standing = Standing.NONE;
        for (Act act : history.actsOf(added.state())) {
            Optional<OrderRule> broken = broken(act, standing);
            if (broken.isPresent()) {
                boolean own = act.id().equals(added.id()) || act.id().equals(added.particulars().target());
                OrderRule rule = own ? broken.get() : OrderRule.LATER_ACT_WOULD_BE_WRONG;
                return Optional.of(new Refusal(rule, article(clauses, rule, own ? act.type() : added.type()), own ? null : act));
            }
            standing = standing.after(act, force, clauses.withdrawal());
        }
        return Optional.empty();
    }

    private static String article(FinalClauses clauses, OrderRule rule, ActionType type) {
        boolean elsewhere = rule == OrderRule.WITHDRAWN_MUST_ACCEDE || rule == OrderRule.WITHDRAWAL_HAS_TAKEN_EFFECT;
        return clauses.article((elsewhere ? ActionType.ACCESSION : type).name());
    }

    private Optional<OrderRule> broken(Act act, Standing before) {
        LocalDate day = act.effectiveDate();
        return Moves.broken(act.type(), before.plainlyOn(day, force))
                .or(() -> byKindOfParticipant(act))
                .or(() -> switch (act.type()) {
                    case SIGNATURE, DEFINITIVE_SIGNATURE -> signing(act);
                    case ACCEPTANCE, APPROVAL -> unless(clauses.consent().acceptanceAndApproval());
                    case ACCESSION -> acceding(day, before);
                    case SUCCESSION -> succeeding(act);
                    case PROVISIONAL_APPLICATION -> applyingProvisionally(before);
                    case TERRITORIAL_APPLICATION -> unless(clauses.territorialApplication());
                    case WITHDRAWAL_NOTICE -> withdrawing(day, before);
                    case RETRACTION_OF_WITHDRAWAL -> unless(clauses.withdrawal().retractable());
                    case SUSPENSION -> suspending(act, before);
                    case RESTORATION_OF_RIGHTS -> when(before.suspension() == null || !before.suspension().holdsOn(day), OrderRule.NOT_SUSPENDED);
                    case RESERVATION -> reserving(act, before);
                    default -> Optional.empty();
                });
    }

    private Optional<OrderRule> byKindOfParticipant(Act act) {
        if (!history.isOrganisation(act.state())) {
            return when(act.type() == ActionType.FORMAL_CONFIRMATION, OrderRule.ONLY_ORGANISATIONS_CONFIRM);
        }
        if (!clauses.consent().organisations()) {
            return Optional.of(OrderRule.ORGANISATIONS_NOT_ADMITTED);
        }
        Set<ActionType> statesOnly = Set.of(
                ActionType.DEFINITIVE_SIGNATURE, ActionType.RATIFICATION, ActionType.ACCEPTANCE, ActionType.APPROVAL, ActionType.SUCCESSION);
        return when(statesOnly.contains(act.type()), OrderRule.ORGANISATIONS_CONFIRM);
    }

    private Optional<OrderRule> signing(Act act) {
        LocalDate day = act.effectiveDate();
        if (day.isBefore(clauses.opensForSignatureOn())) {
            return Optional.of(OrderRule.BEFORE_OPENING);
        }
        if (clauses.signature().isClosedOn(day, force.date())) {
            return Optional.of(OrderRule.SIGNATURE_CLOSED);
        }
        return unless(act.type() == ActionType.SIGNATURE || clauses.signature().definitive());
    }

    private Optional<OrderRule> acceding(LocalDate day, Standing before) {
        boolean open = !day.isBefore(clauses.opensForSignatureOn())
                && clauses.consent().isOpenForAccession(day, clauses.signature(), force.date());
        return when(!open && before.notice() == null, OrderRule.ACCESSION_NOT_OPEN);
    }

    private Optional<OrderRule> succeeding(Act act) {
        if (!clauses.consent().succession()) {
            return Optional.of(OrderRule.NOT_PROVIDED_FOR);
        }
        String predecessor = act.particulars().predecessor();
        boolean bound = predecessor != null
                && !predecessor.equals(act.state())
                && history.participation(predecessor, act.effectiveDate()).isBound();
        return when(!bound, OrderRule.PREDECESSOR_NOT_BOUND);
    }

    private Optional<OrderRule> applyingProvisionally(Standing before) {
        return unless(clauses.provisionalApplication()).or(() -> when(before.provisional() != null, OrderRule.ALREADY_PROVISIONAL));
    }

    private Optional<OrderRule> withdrawing(LocalDate day, Standing before) {
        WithdrawalClause clause = clauses.withdrawal();
        if (before.consent() == null) {
            return when(before.provisional() == null, OrderRule.NOT_BOUND);
        }
        if (!before.isBoundOn(day, force)) {
            return when(!clause.beforeEntryIntoForce(), OrderRule.NOT_BOUND);
        }
        return when(
                clause.earliest() != null && day.isBefore(clause.earliest().after(before.bindsFrom(force))), OrderRule.WITHDRAWAL_TOO_EARLY);
    }

    private Optional<OrderRule> suspending(Act act, Standing before) {
        LocalDate until = act.particulars().until();
        return when(before.suspension() != null && before.suspension().holdsOn(act.effectiveDate()), OrderRule.ALREADY_SUSPENDED)
                .or(() -> when(until != null && !until.isAfter(act.effectiveDate()), OrderRule.ENDS_BEFORE_IT_BEGINS));
    }

    private Optional<OrderRule> reserving(Act act, Standing before) {
        ReservationClause clause = clauses.reservations();
        if (clause.policy() == ReservationClause.Policy.PROHIBITED) {
            return Optional.of(OrderRule.RESERVATIONS_PROHIBITED);
        }
        if (!clause.closed(act.particulars().articles()).isEmpty()) {
            boolean specified = clause.policy() == ReservationClause.Policy.ONLY_SPECIFIED;
            return Optional.of(specified ? OrderRule.RESERVATION_NOT_SPECIFIED : OrderRule.RESERVATION_EXCLUDED);
        }
        LocalDate day = act.effectiveDate();
        boolean withTheAct = before.consent() == null ? day.equals(before.signed()) : day.equals(before.consent().on());
        if (withTheAct) {
            return Optional.empty();
        }
        if (before.consent() == null) {
            return Optional.of(OrderRule.RESERVATION_WITHOUT_ACT);
        }
        return when(!clause.late(), OrderRule.RESERVATION_TOO_LATE);
    }

    private static Optional<OrderRule> unless(boolean provided) {
        return when(!provided, OrderRule.NOT_PROVIDED_FOR);
    }

    private static Optional<OrderRule> when(boolean broken, OrderRule rule) {
        return broken ? Optional.of(rule) : Optional.empty();
    }

    /** Entries that are about another entry. */
    private static final class TargetCheck {

        private final History history;
        private final Act added;
        private final UUID target;

        private TargetCheck(History history, Act added) {
            this.history = history;
            this.added = added;
            this.target = added.particulars().target();
        }

        static Optional<OrderRule> broken(History history, Act added) {
            TargetCheck check = new TargetCheck(history, added);
            return switch (added.type()) {
                case OBJECTION -> check.objecting();
                case WITHDRAWAL_OF_RESERVATION -> check.withdrawingReservation();
                case WITHDRAWAL_OF_OBJECTION -> check.withdrawingObjection();
                case ACCEPTANCE_OF_RESERVATION, REFUSAL_OF_RESERVATION -> check.decidingOnReservation();
                case CONFIRMATION -> check.confirming();
                case CORRECTION -> check.correcting();
                default -> Optional.empty();
            };
        }

        private Optional<Act> named(ActionType type) {
            return history.act(target).filter(act -> act.type() == type);
        }

        private boolean isThere(ActionType type, String by) {
            return history.acts().stream()
                    .anyMatch(act -> act.type() == type && target.equals(act.particulars().target()) && (by == null || act.state().equals(by)));
        }

        private Optional<OrderRule> reservation() {
            return when(named(ActionType.RESERVATION).isEmpty(), OrderRule.NO_SUCH_RESERVATION)
                    .or(() -> when(isThere(ActionType.WITHDRAWAL_OF_RESERVATION, null), OrderRule.RESERVATION_WITHDRAWN));
        }

        private boolean isOwn() {
            return history.act(target).filter(act -> act.state().equals(added.state())).isPresent();
        }

        private Optional<OrderRule> objecting() {
            return reservation()
                    .or(() -> when(isOwn(), OrderRule.OWN_RESERVATION))
                    .or(() -> when(hasObjected(), OrderRule.ALREADY_OBJECTED));
        }

        /** Who has withdrawn an objection may object again. */
        private boolean hasObjected() {
            return history.actsOf(added.state()).stream()
                    .filter(act -> act.type() == ActionType.OBJECTION && target.equals(act.particulars().target()))
                    .anyMatch(objection -> history.actsOf(added.state()).stream()
                            .noneMatch(act -> act.type() == ActionType.WITHDRAWAL_OF_OBJECTION
                                    && objection.id().equals(act.particulars().target())));
        }

        private Optional<OrderRule> withdrawingReservation() {
            return reservation().or(() -> when(!isOwn(), OrderRule.NOT_ITS_RESERVATION));
        }

        private Optional<OrderRule> withdrawingObjection() {
            return when(named(ActionType.OBJECTION).isEmpty() || !isOwn(), OrderRule.NO_SUCH_OBJECTION)
                    .or(() -> when(isThere(ActionType.WITHDRAWAL_OF_OBJECTION, added.state()), OrderRule.OBJECTION_WITHDRAWN));
        }

        private Optional<OrderRule> decidingOnReservation() {
            boolean decided = isThere(ActionType.ACCEPTANCE_OF_RESERVATION, null) || isThere(ActionType.REFUSAL_OF_RESERVATION, null);
            return reservation()
                    .or(() -> when(!isOwn(), OrderRule.ANOTHER_STATE))
                    .or(() -> when(!history.clauses().reservations().organAccepts(), OrderRule.NO_ORGAN_NEEDED))
                    .or(() -> when(decided, OrderRule.ALREADY_DECIDED));
        }

        private Optional<OrderRule> confirming() {
            Act pending = history.entries().get(target);
            boolean waits = pending != null && pending.isPending() && history.act(target).isEmpty();
            return when(!waits, OrderRule.NOTHING_TO_CONFIRM)
                    .or(() -> when(!pending.state().equals(added.state()), OrderRule.ANOTHER_STATE));
        }

        private Optional<OrderRule> correcting() {
            Act corrected = history.entries().get(target);
            if (corrected == null || corrected.type() == ActionType.CORRECTION) {
                return Optional.of(OrderRule.NO_SUCH_ENTRY);
            }
            if (!corrected.state().equals(added.state())) {
                return Optional.of(OrderRule.ANOTHER_STATE);
            }
            return when(!corrected.isPending() && corrected.type() != ActionType.CONFIRMATION && history.act(target).isEmpty(), OrderRule.ALREADY_STRUCK_OUT);
        }
    }
}

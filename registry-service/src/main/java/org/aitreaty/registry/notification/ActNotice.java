package org.aitreaty.registry.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aitreaty.registry.action.ActRecorded;
import org.aitreaty.registry.action.Deposit;
import org.aitreaty.registry.action.TreatyAction;
import org.aitreaty.registry.clause.FinalClauses;
import org.aitreaty.registry.language.SixLanguages;
import org.aitreaty.registry.participation.Act;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.EntryIntoForce;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.Particulars;
import org.aitreaty.registry.treaty.TextStanding;

/** What the notification of an act has to say: the act, and what follows from it as far as it is certain on the day of issue. */
final class ActNotice {

    private static final String ENTRY = "ENTRY_INTO_FORCE";
    private static final String LATECOMERS = "ENTRY_INTO_FORCE_FOR_LATECOMERS";

    private final ActRecorded recorded;
    private final TreatyAction action;
    private final Function<String, SixLanguages> names;
    private final Function<Instant, LocalDate> legalDay;
    private final LocalDate issued;

    /**
     * @param names the names of a State by its code
     * @param issued legal day of the notification
     */
    ActNotice(ActRecorded recorded, Function<String, SixLanguages> names, Function<Instant, LocalDate> legalDay, LocalDate issued) {
        this.recorded = recorded;
        this.action = recorded.action();
        this.names = names;
        this.legalDay = legalDay;
        this.issued = issued;
    }

    NotificationKind kind() {
        return NotificationKind.of(action.type());
    }

    /** What the act is: of a correction, the act corrected. */
    NotificationKind shown() {
        if (action.type() != ActionType.CORRECTION) {
            return kind();
        }
        ActionType corrected = action.particulars().corrected();
        return NotificationKind.of(corrected != null ? corrected : typeOf(action.particulars()));
    }

    private ActionType typeOf(Particulars particulars) {
        return recorded.before().register().stream().filter(act -> act.id().equals(particulars.target())).findFirst().orElseThrow().type();
    }

    NotificationFacts.Act act() {
        Deposit.Contents contents = action.contents();
        Particulars particulars = contents.particulars();
        return new NotificationFacts.Act(
                legalDay.apply(action.receivedAt()),
                action.effectiveDate(),
                action.article(),
                particulars.articles(),
                stateConcerned(particulars).map(names).orElse(null),
                particulars.predecessor() == null ? null : names.apply(particulars.predecessor()),
                contents.territories(),
                particulars.until(),
                contents.decision(),
                particulars.pending(),
                particulars.opposesEntryIntoForce());
    }

    private Optional<String> stateConcerned(Particulars particulars) {
        boolean aboutAnothers = action.type() == ActionType.OBJECTION || action.type() == ActionType.WITHDRAWAL_OF_OBJECTION;
        return aboutAnothers ? recorded.before().act(particulars.target()).map(this::authorOfReservation) : Optional.empty();
    }

    private String authorOfReservation(Act target) {
        return target.type() == ActionType.OBJECTION
                ? recorded.before().act(target.particulars().target()).map(Act::state).orElse(target.state())
                : target.state();
    }

    NotificationFacts.Consequences consequences() {
        boolean struckOut = strikesOut();
        Optional<Act> inEffect = recorded.after().act(action.type() == ActionType.CORRECTION || action.type() == ActionType.CONFIRMATION
                ? action.particulars().target()
                : action.id());
        if (struckOut || inEffect.isEmpty()) {
            return struckOut
                    ? new NotificationFacts.Consequences(null, null, null, null, null, null, null, false, null, null, true)
                    : NotificationFacts.Consequences.NONE;
        }
        Act act = inEffect.get();
        if (act.type().isConsent()) {
            return ofConsent(act);
        }
        return switch (act.type()) {
            case WITHDRAWAL_NOTICE -> ofWithdrawal(act);
            case RESERVATION -> ofReservation();
            default -> NotificationFacts.Consequences.NONE;
        };
    }

    private boolean strikesOut() {
        return action.type() == ActionType.CORRECTION && action.particulars().corrected() == null;
    }

    private NotificationFacts.Consequences ofConsent(Act act) {
        History after = recorded.after();
        FinalClauses clauses = after.clauses();
        LocalDate known = act.effectiveDate().isAfter(issued) ? act.effectiveDate() : issued;
        LocalDate force = after.entryIntoForceKnownOn(known).orElse(null);
        LocalDate binds = after.takesEffectOn(act, known).orElse(null);
        boolean completes = force != null && recorded.before().entryIntoForceKnownOn(known).isEmpty();
        EntryIntoForce progress = after.entryIntoForce(known);
        return new NotificationFacts.Consequences(
                completes ? null : binds,
                binds == null ? null : clauses.article(binds.equals(force) ? ENTRY : LATECOMERS),
                completes ? force : null,
                clauses.article(ENTRY),
                force == null ? progress.instruments() : null,
                force == null ? progress.needed() : null,
                null,
                false,
                null,
                null,
                false);
    }

    private NotificationFacts.Consequences ofWithdrawal(Act act) {
        LocalDate ends = recorded.after().takesEffectOn(act, issued).orElse(null);
        return new NotificationFacts.Consequences(
                null, null, null, null, null, null, ends, act.effectiveDate().equals(ends), null, null, false);
    }

    private NotificationFacts.Consequences ofReservation() {
        FinalClauses clauses = recorded.after().clauses();
        return new NotificationFacts.Consequences(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                clauses.reservations().objectionPeriod().after(issued),
                clauses.reservations().organAccepts() ? clauses.article(ActionType.ACCEPTANCE_OF_RESERVATION.name()) : null,
                false);
    }

    /** The statement as it was deposited is the authentic text; the reason of a correction is the depositary's own. */
    List<Quotation> quotations() {
        List<Quotation> quotations = new ArrayList<>();
        Deposit.Contents contents = action.contents();
        if (contents.statement() != null && !strikesOut()) {
            String language = contents.paper() == null || contents.paper().language() == null ? "und" : contents.paper().language();
            quotations.add(new Quotation(Quotation.What.STATEMENT, language, TextStanding.AUTHENTIC, contents.statement()));
        }
        if (action.reason() != null) {
            quotations.add(new Quotation(Quotation.What.REASON, "und", TextStanding.AUTHENTIC, action.reason()));
        }
        return quotations;
    }
}

package org.aitreaty.registry.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.clause.FinalClauses;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.state.State;

/** What must be right about an act before its place among other acts is looked at; all complaints at once. */
final class DepositCheck {

    /** The earliest zone on Earth: where it is already tomorrow, an instrument bears tomorrow's date. */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private static final Set<ActionType> WITH_STATEMENT = EnumSet.of(ActionType.RESERVATION, ActionType.DECLARATION, ActionType.OBJECTION);
    private static final Set<ActionType> WITH_OWN_DAY = EnumSet.of(
            ActionType.SUCCESSION,
            ActionType.SUSPENSION,
            ActionType.RESTORATION_OF_RIGHTS,
            ActionType.PROVISIONAL_APPLICATION,
            ActionType.TERRITORIAL_APPLICATION);

    private final Deposit deposit;
    private final TreatyTime time;
    private final InputCheck check = new InputCheck();

    private DepositCheck(Deposit deposit, TreatyTime time) {
        this.deposit = deposit;
        this.time = time;
    }

    /**
     * @param author the entry of its State in the register, or null
     * @param articles numbers of the articles of the text
     * @throws org.aitreaty.kit.problem.ProblemException 422 with every complaint
     */
    static void check(Deposit deposit, State author, FinalClauses clauses, Set<String> articles, TreatyTime time) {
        DepositCheck it = new DepositCheck(deposit, time);
        it.author(author);
        it.dates(clauses);
        it.effectiveDate();
        it.contents(articles);
        it.check.throwIfAny();
    }

    private void author(State author) {
        if (author == null) {
            check.refuse("/state", "UNKNOWN_STATE", "\"" + deposit.state() + "\" is not in the register.", "See /v1/states for the codes.");
        } else if (!author.kind().canAct()) {
            check.refuse(
                    "/state",
                    "NOT_A_STATE",
                    author.names().en() + " is registered as " + author.kind() + "; the treaty is open to States and regional organisations.",
                    author.under() == null ? "Name the State whose act this is." : "Name the State whose act this is: " + author.under() + ".");
        }
    }

    private void dates(FinalClauses clauses) {
        Instant received = deposit.receivedAt();
        check.refuseIf(
                received.isAfter(time.now()),
                "/receivedAt",
                "RECEIVED_IN_FUTURE",
                "An instrument cannot have been received later than now.",
                "Record it when it has arrived.");
        check.refuseIf(
                time.legalDay(received).isBefore(clauses.opensForSignatureOn()),
                "/receivedAt",
                "BEFORE_OPENING",
                "The treaty is open to acts of States from " + clauses.opensForSignatureOn() + ".",
                "Check the day of receipt.");
        if (deposit.instrumentDate().isBefore(clauses.adoptedOn())) {
            check.refuse(
                    "/instrumentDate",
                    "BEFORE_ADOPTION",
                    "The instrument is older than the treaty, which was adopted on " + clauses.adoptedOn() + ".",
                    "Check the date on the instrument.");
        } else if (deposit.instrumentDate().isAfter(received.atOffset(EASTERNMOST).toLocalDate())) {
            check.refuse(
                    "/instrumentDate",
                    "AFTER_RECEIPT",
                    "On the day of receipt this date had not come anywhere on Earth.",
                    "Check the date on the instrument and the instant of receipt.");
        }
    }

    private void effectiveDate() {
        LocalDate day = deposit.effectiveDate();
        ActionType type = deposit.type();
        LocalDate received = time.legalDay(deposit.receivedAt());
        if (day == null) {
            check.refuseIf(
                    type == ActionType.SUCCESSION, "/effectiveDate", "MISSING", "A succession names the day of the succession.", "Write the day, e.g. 2026-07-01.");
        } else if (!WITH_OWN_DAY.contains(type)) {
            check.refuse(
                    "/effectiveDate", "FOLLOWS_FROM_RECEIPT", "The day of effect of this act is the legal day of its receipt.", "Leave it out.");
        } else if (type == ActionType.SUCCESSION) {
            check.refuseIf(day.isAfter(received), "/effectiveDate", "AFTER_RECEIPT", "The succession lies after its notification.", "Check the day.");
        } else {
            check.refuseIf(
                    day.isBefore(received), "/effectiveDate", "BEFORE_RECEIPT", "This act has no effect before it was received.", "Name the day of receipt or a later one.");
        }
    }

    private void contents(Set<String> articles) {
        Deposit.Contents contents = deposit.contents();
        ActionType type = deposit.type();
        boolean correction = type == ActionType.CORRECTION;
        missingUnless(!type.needsTarget() || contents.particulars().target() != null, "/target", "This act is about an earlier one and names it.");
        missingUnless(!WITH_STATEMENT.contains(type) || contents.statement() != null, "/statement", "This act consists of its text.");
        missingUnless(type != ActionType.RESERVATION || !contents.particulars().articles().isEmpty(), "/articles", "A reservation is to certain articles.");
        missingUnless(type != ActionType.TERRITORIAL_APPLICATION || !contents.territories().isEmpty(), "/territories", "This act names territories.");
        missingUnless(type != ActionType.SUCCESSION || contents.particulars().predecessor() != null, "/predecessor", "A succession names the predecessor.");
        missingUnless(
                type.author() != ActionType.Author.ORGAN || contents.decision() != null, "/decision", "This act rests on a decision of the organ.");
        check.refuseIf(
                contents.particulars().until() != null && type != ActionType.SUSPENSION && !correction,
                "/until",
                "NOT_FOR_THIS_ACT",
                "Only a suspension has a day on which it ends.",
                "Leave it out.");
        for (int i = 0; i < contents.particulars().articles().size(); i++) {
            String article = contents.particulars().articles().get(i);
            check.refuseIf(
                    !articles.contains(article), "/articles/" + i, "UNKNOWN_ARTICLE", "The treaty has no article " + article + ".", "See /v1/treaty for the numbers.");
        }
    }

    private void missingUnless(boolean there, String pointer, String message) {
        check.refuseIf(!there, pointer, "MISSING", message, "Add it.");
    }
}

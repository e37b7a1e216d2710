package org.aitreaty.permits.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.quantity.QuantityInput;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.permits.classification.ClassificationRules.ComputeBasis;
import org.aitreaty.permits.classification.ClassificationRules.UncertaintyPolicy;
import org.aitreaty.permits.legal.TransitionalRule;

/** Reads a draft; what a parameter of classification could not be is refused, and everything at once. */
final class DraftInput {

    private static final int MOST_CHANGES = 20;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_GRACE = 3650;

    private final InputCheck check;

    private DraftInput(InputCheck check) {
        this.check = check;
    }

    /** The answer is only of use when the check holds no complaint. */
    static Draft read(InputCheck check, PreviewJson.Ask ask) {
        DraftInput input = new DraftInput(check);
        Instant from = check.required("/effectiveFrom", ask.effectiveFrom()) ? check.optionalInstant("/effectiveFrom", ask.effectiveFrom()) : null;
        check.refuseIf(
                from != null && !TreatyTime.isInCalendar(from), "/effectiveFrom", "TIME_OUT_OF_RANGE", "The time lies outside 1945 to 2200.", "Choose a time in between.");
        return new Draft(from, input.changes(ask.changes()));
    }

    private List<Draft.Change> changes(List<PreviewJson.Change> changes) {
        List<Draft.Change> read = new ArrayList<>();
        if (!check.required("/changes", changes)) {
            return read;
        }
        check.refuseIf(changes.isEmpty(), "/changes", "EMPTY", "There is no change.", "Name a parameter and its new value.");
        check.refuseIf(changes.size() > MOST_CHANGES, "/changes", "TOO_MANY", "More than " + MOST_CHANGES + " changes.", "Ask in several requests.");
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < Math.min(changes.size(), MOST_CHANGES); i++) {
            String at = "/changes/" + i;
            if (check.required(at, changes.get(i))) {
                Draft.Change change = change(at, changes.get(i));
                check.refuseIf(change.key() != null && !keys.add(change.key()), at + "/key", "TWICE", "This parameter is changed twice.", "Leave one of them out.");
                read.add(change);
            }
        }
        return read;
    }

    private Draft.Change change(String at, PreviewJson.Change change) {
        String key = check.text(at + "/key", change.key(), LONGEST_TEXT);
        String value = check.text(at + "/value", change.value(), LONGEST_TEXT);
        if (key != null && value != null) {
            value(at + "/value", key, value);
        }
        TransitionalRule rule = check.oneOf(at + "/transitionalRule", change.transitionalRule(), TransitionalRule.class);
        boolean grace = rule == TransitionalRule.GRACE;
        Integer days = change.graceDays();
        check.refuseIf(
                rule != null && grace != (days != null), at + "/graceDays", "NOT_FOR_THIS_RULE", "GRACE has a number of days, and no other rule has.", "Send it with GRACE only.");
        check.refuseIf(
                days != null && (days < 1 || days > LONGEST_GRACE), at + "/graceDays", "OUT_OF_RANGE", "Between 1 and " + LONGEST_GRACE + " days.", "Send a number of days in that range.");
        return new Draft.Change(key, value, rule, days);
    }

    private void value(String at, String key, String value) {
        switch (key) {
            case "training.permit.params", "frontier.params", "frontier.flop" -> check.optionalPositive(at, QuantityInput.of(value));
            case "narrow.exemptFromSizePermit" -> check.refuseIf(
                    !value.equals("true") && !value.equals("false"), at, "NOT_A_BOOLEAN", "This is neither true nor false.", "Write true or false.");
            case "compute.basis" -> check.oneOf(at, value, ComputeBasis.class);
            case "compute.uncertaintyPolicy" -> check.oneOf(at, value, UncertaintyPolicy.class);
            default -> { }
        }
    }
}

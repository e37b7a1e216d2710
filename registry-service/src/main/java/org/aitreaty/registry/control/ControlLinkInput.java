package org.aitreaty.registry.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.kit.quantity.QuantityInput;
import org.aitreaty.registry.control.ControlLinkVersion.Stated;

/** Reads what a request says of a link; complaints go to the check. */
final class ControlLinkInput {

    private static final int LONGEST_EVIDENCE = 500;
    private static final int LONGEST_REASON = 1_000;

    private final InputCheck check;
    private final LocalDate today;

    /** @param today the present legal day: nothing is recorded for later */
    ControlLinkInput(InputCheck check, LocalDate today) {
        this.check = check;
        this.today = today;
    }

    /** @param kind null when it could not be read; then nothing is said of the share */
    Stated declared(ControlLinkJson.Declare body, ControlKind kind) {
        return stated(kind, new Parts(body.share(), body.from(), body.to(), body.evidence()), null);
    }

    Stated corrected(ControlLinkJson.Correct body, ControlKind kind) {
        String reason = check.text("/reason", body.reason(), LONGEST_REASON);
        return stated(kind, new Parts(body.share(), body.from(), body.to(), body.evidence()), reason);
    }

    String reason(ControlLinkJson.Retract body) {
        return check.text("/reason", body.reason(), LONGEST_REASON);
    }

    private record Parts(QuantityInput share, String from, String to, String evidence) {}

    private Stated stated(ControlKind kind, Parts parts, String reason) {
        BigDecimal share = share(kind, parts.share());
        LocalDate from = check.date("/from", parts.from());
        LocalDate to = check.optionalDate("/to", parts.to());
        check.refuseIf(from != null && from.isAfter(today), "/from", "IN_THE_FUTURE", "What has not happened yet cannot be recorded.", "Record it when it has happened.");
        check.refuseIf(to != null && to.isAfter(today), "/to", "IN_THE_FUTURE", "What has not ended yet is recorded without an end.", "Leave it out, and correct the link when it has ended.");
        check.refuseIf(from != null && to != null && to.isBefore(from), "/to", "BEFORE_FROM", "The last day lies before the first.", "Check both days.");
        String evidence = check.optionalText("/evidence", parts.evidence(), LONGEST_EVIDENCE);
        return new Stated(share, from, to, false, evidence, reason);
    }

    private BigDecimal share(ControlKind kind, QuantityInput input) {
        Quantity quantity = check.optionalPositive("/share", input);
        if (kind == null) {
            return null;
        }
        if (input == null) {
            check.refuseIf(kind.share() == ControlKind.Share.NEEDED, "/share", "REQUIRED", "This is missing.", "Write the percentage, e.g. \"60\" or \"33.4\".");
            return null;
        }
        if (kind.share() == ControlKind.Share.NONE) {
            check.refuse("/share", "NOT_HERE", "There is no share of " + kind + ".", "Leave it out.");
        } else if (quantity != null && quantity.value().compareTo(ControlKind.WHOLE) > 0) {
            check.refuse("/share", "ABOVE_100", quantity + " % is more than the whole.", "Write a percentage up to 100.");
        } else if (quantity != null && kind == ControlKind.MAJORITY_OWNERSHIP && quantity.value().compareTo(ControlKind.HALF) <= 0) {
            check.refuse("/share", "NOT_A_MAJORITY", quantity + " % is not more than half.", "Declare it as VOTING_RIGHTS if it gives control.");
        }
        return quantity == null ? null : quantity.value();
    }
}

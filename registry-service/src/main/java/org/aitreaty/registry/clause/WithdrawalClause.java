package org.aitreaty.registry.clause;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a Party leaves.
 *
 * @param notice how long it remains bound after the day its notice was received
 * @param earliest counted from the day the treaty began to bind the State, before which no notice can be given; or null
 * @param retractable whether a notice may be taken back before it takes effect (VCLT 68)
 * @param beforeEntryIntoForce whether an instrument may be withdrawn while the treaty does not bind its State; its
 *     consent then ends on the day of receipt
 */
@Schema(name = "WithdrawalClause", description = "How a Party leaves.")
public record WithdrawalClause(
        @Schema(required = true, description = "How long it remains bound after the day its notice was received.") Delay notice,
        @Schema(nullable = true, description = "Counted from the day the treaty began to bind the State; no notice before.") Delay earliest,
        @Schema(description = "Whether a notice may be taken back before it takes effect.", examples = {"true"}) boolean retractable,
        @Schema(description = "Whether an instrument may be withdrawn while the treaty does not yet bind its State.", examples = {"true"})
                boolean beforeEntryIntoForce) {

    public static WithdrawalClause after(Delay notice) {
        return new WithdrawalClause(notice, null, true, true);
    }

    /** The first day on which a State is no longer bound. */
    public LocalDate endsOn(LocalDate noticeReceived) {
        return notice.after(noticeReceived);
    }
}

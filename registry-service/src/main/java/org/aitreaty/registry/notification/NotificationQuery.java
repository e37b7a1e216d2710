package org.aitreaty.registry.notification;

import jakarta.ws.rs.QueryParam;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of notifications and of its feeds. */
public class NotificationQuery {

    @QueryParam("state")
    @Parameter(description = "Only those that concern this State.", example = "BRA")
    String state;

    @QueryParam("kind")
    @Parameter(description = "Only this kind.", example = "RATIFICATION", schema = @Schema(implementation = NotificationKind.class))
    String kind;

    @QueryParam("year")
    @Parameter(description = "Only those of this year.", example = "2026")
    String year;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** The parameters as they were understood. */
    record Read(Notifications.Filter filter, int limit) {}

    Read read() {
        InputCheck check = new InputCheck();
        NotificationKind ofKind = check.optionalOneOf("?kind", blankToNull(kind), NotificationKind.class);
        String ofState = blankToNull(state);
        check.refuseIf(ofState != null && !ofState.matches("[A-Z]{2,3}"), "?state", "NOT_A_STATE_CODE", "This is not the code of a State.", "See /v1/states for the codes.");
        String ofYear = blankToNull(year);
        boolean isYear = ofYear == null || ofYear.matches("\\d{4}");
        check.refuseIf(!isYear, "?year", "NOT_A_YEAR", "This is not a year.", "Write four digits, e.g. 2026.");
        int most = PageRequest.limit(check, limit);
        check.throwIfAny();
        return new Read(new Notifications.Filter(ofState, ofKind, ofYear == null ? null : Integer.valueOf(ofYear), null), most);
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}

package org.aitreaty.permits.training;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.permits.application.TrainingApplicationStatus;
import org.aitreaty.permits.application.TrainingApplications;
import org.aitreaty.permits.classification.Regime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of applications. */
public class TrainingApplicationQuery {

    @QueryParam("organisation")
    @Parameter(description = "Only applications of this organisation.", example = "meridian")
    String organisation;

    @QueryParam("hostState")
    @Parameter(description = "Only applications of developers in this State.", example = "USA")
    String hostState;

    @QueryParam("status")
    @Parameter(description = "Only applications in this status.", example = "REFUSED", schema = @Schema(implementation = TrainingApplicationStatus.class))
    String status;

    @QueryParam("regime")
    @Parameter(description = "Only applications under this regime.", example = "SIZE_PERMIT_REQUIRED", schema = @Schema(implementation = Regime.class))
    String regime;

    @QueryParam("mine")
    @Parameter(description = "true: only those of your organisation, or of your State for a delegate.", example = "true", schema = @Schema(type = SchemaType.BOOLEAN))
    String mine;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** The parameters as they were understood. */
    record Read(TrainingApplications.Filter filter, int limit) {}

    Read read(Actor actor, Cursors cursors) {
        InputCheck check = new InputCheck();
        int most = PageRequest.limit(check, limit);
        TrainingApplicationStatus wantedStatus = check.optionalOneOf("?status", blankToNull(status), TrainingApplicationStatus.class);
        Regime wantedRegime = check.optionalOneOf("?regime", blankToNull(regime), Regime.class);
        String wantedState = blankToNull(hostState) == null ? null : check.state("?hostState", hostState);
        check.refuseIf(
                mine != null && !mine.isBlank() && !mine.equals("true") && !mine.equals("false"), "?mine", "NOT_A_BOOLEAN", "\"mine\" is neither true nor false.", "Write true, or leave it out.");
        boolean own = "true".equals(mine);
        check.refuseIf(
                own && actor.organisation() == null && actor.state() == null,
                "?mine",
                "NOBODY",
                "You act for no organisation and no State, so nothing is yours.",
                "Sign in as a lab or a delegate, or leave it out.");
        check.throwIfAny();
        String after = cursors.read(cursor);
        var filter = new TrainingApplications.Filter(
                own && actor.organisation() != null ? actor.organisation() : blankToNull(organisation),
                own && actor.state() != null ? actor.state() : wantedState,
                wantedStatus,
                wantedRegime == null ? null : wantedRegime.name(),
                after == null ? null : UUID.fromString(after));
        return new Read(filter, most);
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}

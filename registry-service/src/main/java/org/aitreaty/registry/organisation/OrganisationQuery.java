package org.aitreaty.registry.organisation;

import jakarta.ws.rs.QueryParam;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.edition.Vantage;
import org.aitreaty.registry.particulars.OrganisationRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of organisations. */
public class OrganisationQuery {

    @QueryParam("asOf")
    String asOf;

    @QueryParam("knownAt")
    @Parameter(description = "Consider only what the register knew at this instant. Now when missing.", example = "2026-11-23")
    String knownAt;

    @QueryParam("hostState")
    @Parameter(description = "Only those that this State answers for.", example = "USA")
    String hostState;

    @QueryParam("status")
    @Parameter(
            description = "Only those that stand so.",
            example = "PENDING_VALIDATION",
            schema = @Schema(implementation = OrganisationStatus.class))
    String status;

    @QueryParam("role")
    @Parameter(description = "Only those that do this.", example = "DEVELOPER", schema = @Schema(implementation = OrganisationRole.class))
    String role;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** The parameters as they were understood. */
    record Read(Vantage vantage, OrganisationsAt.Filter filter, int limit) {}

    Read read(TreatyTime time, Cursors cursors) {
        Vantage vantage = Vantage.read(time, asOf, knownAt);
        InputCheck check = new InputCheck();
        String state = hostState == null || hostState.isBlank() ? null : check.state("?hostState", hostState);
        OrganisationStatus standing = check.optionalOneOf("?status", blankToNull(status), OrganisationStatus.class);
        OrganisationRole does = check.optionalOneOf("?role", blankToNull(role), OrganisationRole.class);
        int most = PageRequest.limit(check, limit);
        check.throwIfAny();
        OrganisationsAt.Place place = cursors.read(cursor, OrganisationsAt.Place::read);
        return new Read(vantage, new OrganisationsAt.Filter(state, standing, does, place), most);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

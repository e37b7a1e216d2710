package org.aitreaty.registry.organisation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.edition.Vantage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How an organisation comes to stand as it does, and what was said of it before. */
@Path("/v1/organisations/{code}")
@Tag(name = "Organisations", description = "Developers, operators, vendors and evaluators, with the States that answer for them.")
@Produces(MediaType.APPLICATION_JSON)
class OrganisationStatusResource {

    private static final int MOST_REASONS = 10;
    private static final int LONGEST_REASON = 1_000;

    private final Deciding deciding;
    private final Organisations organisations;
    private final OrganisationsAt reading;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final TreatyTime time;

    OrganisationStatusResource(
            Deciding deciding, Organisations organisations, OrganisationsAt reading, CurrentActor actor, Cursors cursors, TreatyTime time) {
        this.deciding = deciding;
        this.organisations = organisations;
        this.reading = reading;
        this.actor = actor;
        this.cursors = cursors;
        this.time = time;
    }

    @POST
    @Path("validation")
    @PermissionsAllowed("organisation:validate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "validateOrganisation",
            summary = "Validate an organisation",
            description = "A delegate of the host State's authority says that the organisation is what it is entered as. Not for whoever proposed it or "
                    + "stated its present particulars.")
    @APIResponse(
            responseCode = "200",
            description = "The validated organisation.",
            content = @Content(schema = @Schema(implementation = OrganisationJson.View.class)))
    public Response validate(
            @Parameter(description = "Code of the organisation.", example = "meridian") @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            OrganisationJson.Decide body) {
        return decide(OrganisationLifecycle.VALIDATE, code, ifMatch, body);
    }

    @POST
    @Path("rejection")
    @PermissionsAllowed("organisation:validate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rejectOrganisation",
            summary = "Reject an organisation",
            description = "A delegate of the host State's authority says that the organisation is not what it is entered as, and why. Corrected, it can be "
                    + "proposed again.")
    @APIResponse(
            responseCode = "200",
            description = "The rejected organisation.",
            content = @Content(schema = @Schema(implementation = OrganisationJson.View.class)))
    public Response reject(
            @Parameter(description = "Code of the organisation.", example = "meridian") @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            OrganisationJson.Decide body) {
        return decide(OrganisationLifecycle.REJECT, code, ifMatch, body);
    }

    @POST
    @Path("proposal")
    @PermissionsAllowed("organisation:propose")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeOrganisationAgain",
            summary = "Propose a rejected organisation again",
            description = "After its particulars have been corrected. For the organisation itself, delegates of its host State and the secretariat.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation, which waits for its validation again.",
            content = @Content(schema = @Schema(implementation = OrganisationJson.View.class)))
    public Response proposeAgain(
            @Parameter(description = "Code of the organisation.", example = "meridian") @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            OrganisationJson.Decide body) {
        return decide(OrganisationLifecycle.PROPOSE_AGAIN, code, ifMatch, body);
    }

    @POST
    @Path("suspension")
    @PermissionsAllowed("organisation:suspend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "suspendOrganisation",
            summary = "Suspend an organisation",
            description = "A delegate of the host State's authority says that for the time being the organisation is not to be dealt with, and why.")
    @APIResponse(
            responseCode = "200",
            description = "The suspended organisation.",
            content = @Content(schema = @Schema(implementation = OrganisationJson.View.class)))
    public Response suspend(
            @Parameter(description = "Code of the organisation.", example = "meridian") @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            OrganisationJson.Decide body) {
        return decide(OrganisationLifecycle.SUSPEND, code, ifMatch, body);
    }

    @POST
    @Path("reinstatement")
    @PermissionsAllowed("organisation:suspend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reinstateOrganisation",
            summary = "Reinstate a suspended organisation",
            description = "A delegate of the host State's authority ends the suspension, and says why.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation, validated again.",
            content = @Content(schema = @Schema(implementation = OrganisationJson.View.class)))
    public Response reinstate(
            @Parameter(description = "Code of the organisation.", example = "meridian") @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            OrganisationJson.Decide body) {
        return decide(OrganisationLifecycle.REINSTATE, code, ifMatch, body);
    }

    @POST
    @Path("dissolution")
    @PermissionsAllowed("organisation:dissolve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordDissolution",
            summary = "Record that an organisation has been dissolved",
            description = "A delegate of the host State's authority records that the organisation has ceased to exist in law. It stays in the register.")
    @APIResponse(
            responseCode = "200",
            description = "The dissolved organisation.",
            content = @Content(schema = @Schema(implementation = OrganisationJson.View.class)))
    public Response dissolve(
            @Parameter(description = "Code of the organisation.", example = "meridian") @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            OrganisationJson.Decide body) {
        return decide(OrganisationLifecycle.DISSOLVE, code, ifMatch, body);
    }

    @GET
    @Path("statuses")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listOrganisationStatuses",
            summary = "List how an organisation has stood",
            description = "Every change of its status, the one recorded last first.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the history.",
            content = @Content(schema = @Schema(implementation = OrganisationJson.StatusPage.class)))
    public Response statuses(
            @Parameter(description = "Code of the organisation.", example = "meridian") @PathParam("code") String code,
            @Parameter(description = "Consider only what the register knew at this instant. Now when missing.", example = "2026-11-23")
                    @QueryParam("knownAt")
                    String knownAt,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        Slice slice = slice(code, knownAt, limit, cursor);
        var found = organisations.statuses(code, slice.knownAt(), slice.before(), slice.limit() + 1);
        Page<OrganisationJson.Status> page = page(found, slice, StatusChange::number, OrganisationJson.Status::of);
        return page.response(new OrganisationJson.StatusPage(page.items(), page.nextCursor()), uri);
    }

    @GET
    @Path("versions")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listOrganisationVersions",
            summary = "List an organisation's particulars over time",
            description = "Every version of its names, seat, registration and roles, the one recorded last first.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the history.",
            content = @Content(schema = @Schema(implementation = OrganisationJson.VersionPage.class)))
    public Response versions(
            @Parameter(description = "Code of the organisation.", example = "meridian") @PathParam("code") String code,
            @Parameter(description = "Consider only what the register knew at this instant. Now when missing.", example = "2026-11-23")
                    @QueryParam("knownAt")
                    String knownAt,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        Slice slice = slice(code, knownAt, limit, cursor);
        var found = organisations.versions(code, slice.knownAt(), slice.before(), slice.limit() + 1);
        Page<OrganisationJson.Version> page = page(found, slice, OrganisationVersion::number, OrganisationJson.Version::of);
        return page.response(new OrganisationJson.VersionPage(page.items(), page.nextCursor()), uri);
    }

    private Response decide(OrganisationLifecycle move, String code, String ifMatch, OrganisationJson.Decide body) {
        InputCheck check = new InputCheck();
        List<String> reasons = reasons(check, move, body == null ? null : body.reasons());
        Instant since = body == null ? null : OrganisationResource.since(check, time, body.effectiveFrom());
        check.throwIfAny();
        Organisation organisation = deciding.decide(actor.get(), code, move, new Deciding.Decision(reasons, since), ifMatch);
        OrganisationAt present = reading.named(code, Vantage.PRESENT).orElseThrow();
        return Response.ok(OrganisationJson.View.present(present, actor.get())).tag(EntityVersion.tag(organisation.version())).build();
    }

    private static List<String> reasons(InputCheck check, OrganisationLifecycle move, List<String> texts) {
        List<String> reasons = new ArrayList<>();
        if (texts == null || texts.isEmpty()) {
            check.refuseIf(move.needsReasons(), "/reasons", "REQUIRED", "This is not done without saying why.", "Give at least one reason.");
            return reasons;
        }
        check.refuseIf(texts.size() > MOST_REASONS, "/reasons", "TOO_MANY", "These are more than " + MOST_REASONS + " reasons.", "Put them together.");
        for (int i = 0; i < Math.min(texts.size(), MOST_REASONS); i++) {
            reasons.add(check.text("/reasons/" + i, texts.get(i), LONGEST_REASON));
        }
        return reasons;
    }

    private record Slice(Instant knownAt, Integer before, int limit) {}

    private Slice slice(String code, String knownAt, String limit, String cursor) {
        Vantage vantage = Vantage.read(time, null, knownAt);
        reading.named(code, vantage).orElseThrow(Organisations::unknown);
        InputCheck check = new InputCheck();
        int most = PageRequest.limit(check, limit);
        check.throwIfAny();
        return new Slice(vantage.knownAt(), cursors.read(cursor, Integer::valueOf), most);
    }

    private <T, U> Page<U> page(List<T> found, Slice slice, Function<T, Integer> number, Function<T, U> view) {
        return Page.of(found, slice.limit(), cursors, fact -> number.apply(fact).toString()).map(view);
    }
}

package org.aitreaty.registry.organisation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.List;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.edition.Vantage;
import org.aitreaty.registry.particulars.Particulars;
import org.aitreaty.registry.particulars.ParticularsInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The register of organisations: kept by the secretariat and the host States, read by everyone. */
@Path("/v1/organisations")
@Tag(name = "Organisations", description = "Developers, operators, vendors and evaluators, with the States that answer for them.")
@Produces(MediaType.APPLICATION_JSON)
class OrganisationResource {

    private final Registering registering;
    private final Changing changing;
    private final OrganisationsAt organisations;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final TreatyTime time;

    OrganisationResource(
            Registering registering,
            Changing changing,
            OrganisationsAt organisations,
            IdempotentRequests requests,
            CurrentActor actor,
            Cursors cursors,
            TreatyTime time) {
        this.registering = registering;
        this.changing = changing;
        this.organisations = organisations;
        this.requests = requests;
        this.actor = actor;
        this.cursors = cursors;
        this.time = time;
    }

    @POST
    @PermissionsAllowed({"organisation:register", "organisation:propose"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerOrganisation",
            summary = "Register or propose an organisation",
            description = "Enters a developer, operator, vendor or evaluator with the State that answers for it. It waits there (PENDING_VALIDATION) until a "
                    + "delegate of that State's authority has validated or rejected it. The secretariat enters any; a laboratory proposes itself, and a "
                    + "delegate what their State hosts.")
    @APIResponse(
            responseCode = "201",
            description = "The organisation stands in the register and waits for its validation.",
            content = @Content(schema = @Schema(implementation = OrganisationJson.View.class)))
    public Response register(
            @HeaderParam("Idempotency-Key") String key,
            OrganisationJson.Submit body) {
        return requests.answer(key, "POST /v1/organisations", body, () -> {
            Organisation organisation = registering.register(entry(body), actor.get());
            return EntityVersion.created("/v1/organisations/" + organisation.code(), organisation.version(), present(organisation));
        });
    }

    @GET
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.AUTHORIZATION)
    @Operation(
            operationId = "listOrganisations",
            summary = "List organisations",
            description = "The register as of an instant, the organisation entered last first.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the register.",
            content = @Content(schema = @Schema(implementation = OrganisationJson.Page.class)))
    public Response list(@BeanParam OrganisationQuery query, @Context UriInfo uri) {
        OrganisationQuery.Read read = query.read(time, cursors);
        List<OrganisationAt> found = organisations.list(read.vantage(), read.filter(), read.limit() + 1);
        Page<OrganisationJson.View> page = Page.of(found, read.limit(), cursors, organisation -> OrganisationsAt.Place.of(organisation).sortKey())
                .map(organisation -> view(organisation, read.vantage()));
        return page.response(new OrganisationJson.Page(page.items(), page.nextCursor()), uri);
    }

    @GET
    @Path("{code}")
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.AUTHORIZATION)
    @Operation(
            operationId = "readOrganisation",
            summary = "Read one organisation",
            description = "The organisation as it stood in the register at an instant, by what the register knew at another. Before its first day there "
                    + "the answer is 404.")
    @APIResponse(responseCode = "200", description = "The organisation.")
    public RestResponse<OrganisationJson.View> read(
            @Parameter(description = "Code of the organisation.", example = "meridian") @PathParam("code") String code,
            @QueryParam("asOf") String asOf,
            @Parameter(description = "Consider only what the register knew at this instant. Now when missing.", example = "2026-11-23")
                    @QueryParam("knownAt")
                    String knownAt,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        Vantage vantage = Vantage.read(time, asOf, knownAt);
        OrganisationAt organisation = organisations.named(code, vantage).orElseThrow(Organisations::unknown);
        return EntityVersion.read(ifNoneMatch, organisation.version(), () -> view(organisation, vantage));
    }

    @PUT
    @Path("{code}")
    @PermissionsAllowed("organisation:change")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeOrganisation",
            summary = "Change an organisation's particulars",
            description = "Adds a version of the particulars from an instant on; earlier versions stay readable, and documents keep the name they were "
                    + "issued with. The secretariat and the host State's authority may at any time, the organisation itself until it has been validated.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation with its new particulars.",
            content = @Content(schema = @Schema(implementation = OrganisationJson.View.class)))
    public Response change(
            @Parameter(description = "Code of the organisation.", example = "meridian") @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            OrganisationJson.Change body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        Particulars particulars = ParticularsInput.read(check, body);
        Instant since = since(check, time, body.effectiveFrom());
        check.throwIfAny();
        Organisation organisation = changing.change(actor.get(), code, particulars, since, ifMatch);
        return Response.ok(present(organisation)).tag(EntityVersion.tag(organisation.version())).build();
    }

    /** An instant or a legal day of a body; null when it is not said. */
    static Instant since(InputCheck check, TreatyTime time, String text) {
        Instant read = text == null ? null : time.parse(text);
        check.refuseIf(
                text != null && (read == null || !TreatyTime.isInCalendar(read)),
                "/effectiveFrom",
                "NOT_A_TIME",
                "This is neither an instant nor a date between 1945 and 2200.",
                "Write an instant such as 2026-11-23T09:30:00Z, or a date such as 2026-11-23.");
        return read;
    }

    private OrganisationJson.View present(Organisation organisation) {
        return view(organisations.named(organisation.code(), Vantage.PRESENT).orElseThrow(), Vantage.PRESENT);
    }

    private OrganisationJson.View view(OrganisationAt organisation, Vantage vantage) {
        return vantage.isPresent() ? OrganisationJson.View.present(organisation, actor.get()) : OrganisationJson.View.of(organisation, List.of());
    }

    private static Registering.Entry entry(OrganisationJson.Submit body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String code = check.text("/code", body.code(), 40);
        check.refuseIf(
                code != null && !code.matches("[a-z][a-z0-9-]{1,39}"),
                "/code",
                "NOT_A_CODE",
                "This is not a code.",
                "Write 2 to 40 lower-case letters, digits or hyphens, a letter first.");
        check.required("/hostState", body.hostState());
        Particulars particulars = ParticularsInput.read(check, body);
        check.throwIfAny();
        return new Registering.Entry(code, body.hostState(), particulars);
    }
}

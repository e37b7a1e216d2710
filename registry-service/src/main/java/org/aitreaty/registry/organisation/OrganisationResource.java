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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.organisation.Registering.Particulars;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The register of organisations: kept by the secretariat, read by everyone. */
@Path("/v1/organisations")
@Tag(name = "Organisations", description = "Developers, operators, vendors and evaluators, with the States that answer for them.")
@Produces(MediaType.APPLICATION_JSON)
class OrganisationResource {

    private static final int LONGEST_NAME = 200;

    private final Registering registering;
    private final Organisations organisations;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Cursors cursors;

    OrganisationResource(
            Registering registering, Organisations organisations, IdempotentRequests requests, CurrentActor actor, Cursors cursors) {
        this.registering = registering;
        this.organisations = organisations;
        this.requests = requests;
        this.actor = actor;
        this.cursors = cursors;
    }

    @POST
    @PermissionsAllowed("organisation:register")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerOrganisation",
            summary = "Register an organisation",
            description = "Enters a developer, operator, vendor or evaluator with the State that answers for it.")
    @APIResponse(
            responseCode = "201",
            description = "The organisation stands in the register.",
            content = @Content(schema = @Schema(implementation = OrganisationJson.View.class)))
    public Response register(
            @HeaderParam("Idempotency-Key") String key,
            OrganisationJson.Submit body) {
        return requests.answer(key, "POST /v1/organisations", body, () -> {
            Organisation organisation = registering.register(particulars(body), actor.get());
            return EntityVersion.created(
                    "/v1/organisations/" + organisation.code(), organisation.version(), OrganisationJson.View.of(organisation));
        });
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listOrganisations", summary = "List organisations", description = "The register, the organisation entered last first.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the register.",
            content = @Content(schema = @Schema(implementation = OrganisationJson.Page.class)))
    public Response list(
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        InputCheck check = new InputCheck();
        int most = PageRequest.limit(check, limit);
        check.throwIfAny();
        String last = cursors.read(cursor);
        List<Organisation> found = organisations.page(last == null ? null : organisations.findById(last), most + 1);
        Page<OrganisationJson.View> page = Page.of(found, most, cursors, Organisation::code).map(OrganisationJson.View::of);
        return page.response(new OrganisationJson.Page(page.items(), page.nextCursor()), uri);
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Transactional
    @Operation(operationId = "readOrganisation", summary = "Read one organisation", description = "The organisation as it stands in the register.")
    @APIResponse(responseCode = "200", description = "The organisation.")
    public RestResponse<OrganisationJson.View> read(
            @Parameter(description = "Code of the organisation.", example = "meridian") @PathParam("code") String code,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        Organisation organisation = organisations
                .findByIdOptional(code)
                .orElseThrow(() -> ProblemException.notFound("There is no organisation with this code."));
        return EntityVersion.read(ifNoneMatch, organisation.version(), () -> OrganisationJson.View.of(organisation));
    }

    private static Particulars particulars(OrganisationJson.Submit body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String code = check.text("/code", body.code(), 40);
        check.refuseIf(
                code != null && !code.matches("[a-z][a-z0-9-]{1,39}"),
                "/code",
                "NOT_A_CODE",
                "This is not a code.",
                "Write 2 to 40 lower-case letters, digits or hyphens, a letter first.");
        String legalName = check.text("/legalName", body.legalName(), LONGEST_NAME);
        check.required("/hostState", body.hostState());
        List<OrganisationRole> roles = roles(check, body.roles());
        String lei = lei(check, body.lei());
        check.throwIfAny();
        return new Particulars(code, legalName, body.hostState(), roles, lei);
    }

    private static List<OrganisationRole> roles(InputCheck check, List<String> texts) {
        List<OrganisationRole> roles = new ArrayList<>();
        if (check.required("/roles", texts)) {
            check.refuseIf(texts.isEmpty(), "/roles", "EMPTY", "An organisation has at least one role.", "Name what it does.");
            for (int i = 0; i < texts.size(); i++) {
                roles.add(check.oneOf("/roles/" + i, texts.get(i), OrganisationRole.class));
            }
        }
        return roles;
    }

    private static String lei(InputCheck check, String text) {
        String lei = check.optionalText("/lei", text, 20);
        if (lei != null && !Lei.hasForm(lei)) {
            check.refuse("/lei", "NOT_A_LEI", "A LEI has 18 capital letters or digits and two check digits.", "Copy it from the GLEIF record, without spaces.");
        } else if (lei != null && !Lei.isRight(lei)) {
            check.refuse("/lei", "CHECK_DIGITS", "The check digits do not fit: a character is wrong or two are swapped.", "Compare it with the GLEIF record.");
        }
        return lei;
    }
}

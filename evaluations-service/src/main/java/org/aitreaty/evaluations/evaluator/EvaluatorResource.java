package org.aitreaty.evaluations.evaluator;

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
import org.aitreaty.evaluations.evaluator.Evaluators.Place;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.version.EntityVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The register of evaluators: read by everyone, kept by the secretariat. */
@Path("/v1/evaluators")
@Tag(name = "Evaluators", description = "The organisations that may test models once they are accredited for it.")
@Produces(MediaType.APPLICATION_JSON)
class EvaluatorResource {

    private final Evaluators evaluators;
    private final Registering registering;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Cursors cursors;

    EvaluatorResource(Evaluators evaluators, Registering registering, IdempotentRequests requests, CurrentActor actor, Cursors cursors) {
        this.evaluators = evaluators;
        this.registering = registering;
        this.requests = requests;
        this.actor = actor;
        this.cursors = cursors;
    }

    @POST
    @PermissionsAllowed("evaluator:register")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerEvaluator",
            summary = "Register an evaluator",
            description = "Enters an organisation in the register. Registration alone lets it test nothing: that takes an accreditation.")
    @APIResponse(
            responseCode = "201",
            description = "The evaluator as registered.",
            content = @Content(schema = @Schema(implementation = EvaluatorJson.View.class)))
    public Response register(@HeaderParam("Idempotency-Key") String key, EvaluatorJson.Register request) {
        InputCheck.requireBody(request);
        return requests.answer(key, "POST /v1/evaluators", request, () -> {
            Evaluator evaluator = registering.register(actor.get(), request.read());
            return EntityVersion.created("/v1/evaluators/" + evaluator.code(), evaluator.version(), EvaluatorJson.View.of(evaluator));
        });
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listEvaluators",
            summary = "List the evaluators",
            description = "The register, newest first, as a whole or of one host State.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the register.",
            content = @Content(schema = @Schema(implementation = EvaluatorJson.Page.class)))
    public Response list(
            @Parameter(description = "Only evaluators of this host State, alpha-3.", example = "GBR") @QueryParam("hostState") String hostState,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        InputCheck check = new InputCheck();
        int most = PageRequest.limit(check, limit);
        String state = hostState == null ? null : check.state("?hostState", hostState);
        check.throwIfAny();
        String after = cursors.read(cursor);
        var found = evaluators.list(state, after == null ? null : Place.parse(after), most + 1);
        Page<EvaluatorJson.View> page =
                Page.of(found, most, cursors, evaluator -> Place.of(evaluator).toString()).map(EvaluatorJson.View::of);
        return page.response(new EvaluatorJson.Page(page.items(), page.nextCursor()), uri);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Transactional
    @Operation(operationId = "getEvaluator", summary = "Read one evaluator", description = "One evaluator of the register, by its code.")
    @APIResponse(responseCode = "200", description = "The evaluator.")
    @APIResponse(responseCode = "304", description = "You hold the present version.")
    public RestResponse<EvaluatorJson.View> get(
            @Parameter(description = "Code of the evaluator.", example = "vela") @PathParam("code") String code,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        Evaluator evaluator = evaluators
                .findByIdOptional(code)
                .orElseThrow(() -> ProblemException.notFound("No evaluator is registered under this code."));
        return EntityVersion.read(ifNoneMatch, evaluator.version(), () -> EvaluatorJson.View.of(evaluator));
    }
}

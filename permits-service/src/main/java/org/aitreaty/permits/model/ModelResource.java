package org.aitreaty.permits.model;

import io.quarkus.security.PermissionsAllowed;
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
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of models: each organisation sees its own, the secretariat all. */
@Path("/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models", description = "Models, what they descend from, and the compute spent on them.")
class ModelResource {

    private final Registering registering;
    private final ReadingModels reading;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final TreatyTime time;
    private final Cursors cursors;

    ModelResource(Registering registering, ReadingModels reading, IdempotentRequests requests, CurrentActor actor, TreatyTime time, Cursors cursors) {
        this.registering = registering;
        this.reading = reading;
        this.requests = requests;
        this.actor = actor;
        this.time = time;
        this.cursors = cursors;
    }

    @POST
    @PermissionsAllowed("model:register")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerModel",
            summary = "Register an existing model",
            description = "For a model that was trained before the register knew of it. Applications can then name it as an ancestor by its identifier. "
                    + "A model that an application asks to train is registered by the application.")
    @APIResponse(responseCode = "201", description = "The model.", content = @Content(schema = @Schema(implementation = ModelJson.View.class)))
    public Response register(@HeaderParam("Idempotency-Key") String key, ModelJson.Register body) {
        InputCheck.requireBody(body);
        Actor who = actor.get();
        return requests.answer(key, "POST /v1/models", body, () -> {
            InputCheck check = new InputCheck();
            Registering.Declaration declaration = registering.read(check, who.organisation(), body.declared());
            check.throwIfAny();
            Model model = registering.register(who, Model.Origin.LEGACY, declaration, time.now()).model();
            return EntityVersion.created("/v1/models/" + model.id(), model.version(), reading.view(model));
        });
    }

    @GET
    @PermissionsAllowed("model:read")
    @Transactional
    @Operation(operationId = "listModels", summary = "List registered models", description = "Newest first: your organisation's, or all for the secretariat.")
    @APIResponse(responseCode = "200", description = "A page of models.", content = @Content(schema = @Schema(implementation = ModelPage.class)))
    public Response list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor, @Context UriInfo uri) {
        InputCheck check = new InputCheck();
        int most = PageRequest.limit(check, limit);
        check.throwIfAny();
        String after = cursors.read(cursor);
        String organisation = actor.get().isStaff() ? null : actor.get().organisation();
        return Page.of(reading.newestFirst(organisation, after == null ? null : UUID.fromString(after), most + 1), most, cursors, model -> model.id().toString())
                .map(ModelJson.Summary::of)
                .response(uri);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("model:read")
    @Transactional
    @Operation(operationId = "getModel", summary = "Read a model", description = "With its lineage, its estimates, and the compute of the whole line.")
    @APIResponse(responseCode = "200", description = "The model.", content = @Content(schema = @Schema(implementation = ModelJson.View.class)))
    public Response get(@Parameter(description = "Identifier of the model.", example = "019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01") @PathParam("id") String id) {
        Model model = visible(id);
        return Response.ok(reading.view(model)).tag(EntityVersion.tag(model.version())).build();
    }

    @POST
    @Path("/{id}/compute-estimates")
    @PermissionsAllowed("model:register")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviseComputeEstimate",
            summary = "Add an estimate of a model's compute",
            description = "The newest estimate holds from now on; the earlier ones stay. Nothing that was decided on them is rewritten.")
    @APIResponse(responseCode = "201", description = "The model with the new estimate.", content = @Content(schema = @Schema(implementation = ModelJson.View.class)))
    public Response revise(@Parameter(description = "Identifier of the model.", example = "019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01") @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, ModelJson.Revise body) {
        InputCheck.requireBody(body);
        Actor who = actor.get();
        return requests.answer(key, "POST /v1/models/" + id + "/compute-estimates", body, () -> {
            Model model = visible(id);
            InputCheck check = new InputCheck();
            check.required("/compute", body.compute());
            var facts = reading.declaredAgain(model, body.compute()).read(check);
            check.throwIfAny();
            registering.revise(who, model, body.compute(), facts.compute(), time.now());
            return EntityVersion.created("/v1/models/" + model.id(), model.version(), reading.view(model));
        });
    }

    private Model visible(String id) {
        return Ids.parse(id)
                .flatMap(reading::find)
                .filter(model -> actor.get().isStaff() || actor.get().actsForOrganisation(model.organisation()))
                .orElseThrow(() -> ProblemException.notFound("There is no model with this identifier that you may see."));
    }

    /** Only there to describe the page in the API description. */
    @Schema(name = "ModelPage")
    record ModelPage(
            @Schema(description = "The items of this page, newest first.") List<ModelJson.Summary> items,
            @Schema(nullable = true, description = "Pass it as cursor for the next page; null on the last one.") String nextCursor) {}
}

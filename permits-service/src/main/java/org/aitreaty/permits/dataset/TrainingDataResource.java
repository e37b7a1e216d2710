package org.aitreaty.permits.dataset;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.permits.model.Model;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a registered model was trained on. */
@Path("/v1/models/{id}/training-data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Datasets", description = "What models are trained on, and the rights in it, article 7(1).")
class TrainingDataResource {

    private final NamingTrainingData naming;
    private final IdempotentRequests requests;
    private final CurrentActor actor;

    TrainingDataResource(NamingTrainingData naming, IdempotentRequests requests, CurrentActor actor) {
        this.naming = naming;
        this.requests = requests;
        this.actor = actor;
    }

    @POST
    @PermissionsAllowed("dataset:declare")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "nameTrainingData",
            summary = "Name what a model was trained on",
            description = "Datasets are added to those named before; none is ever taken back. What the model writes is cleared only when all of them are.")
    @APIResponse(responseCode = "201", description = "All that the model was trained on.", content = @Content(schema = @Schema(implementation = DatasetJson.TrainingData.class)))
    public Response name(
            @Parameter(description = "Identifier of the model.", example = "019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01") @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            DatasetJson.NameTrainingData body) {
        InputCheck.requireBody(body);
        Actor who = actor.get();
        return requests.answer(key, "POST /v1/models/" + id + "/training-data", body, () -> {
            Model model = naming.own(who, id).orElseThrow(TrainingDataResource::notThere);
            InputCheck check = new InputCheck();
            List<UUID> ids = naming.read(check, model.organisation(), body.datasets());
            check.throwIfAny();
            naming.name(who, model.id(), ids);
            return Response.status(Response.Status.CREATED)
                    .header("Location", "/v1/models/" + model.id() + "/training-data")
                    .entity(naming.view(model.id()))
                    .build();
        });
    }

    @GET
    @PermissionsAllowed("model:read")
    @Transactional
    @Operation(operationId = "getTrainingData", summary = "Read what a model was trained on", description = "The datasets that its organisation has named.")
    @APIResponse(responseCode = "200", description = "What it was trained on.", content = @Content(schema = @Schema(implementation = DatasetJson.TrainingData.class)))
    public DatasetJson.TrainingData get(
            @Parameter(description = "Identifier of the model.", example = "019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01") @PathParam("id") String id) {
        return naming.view(naming.visible(actor.get(), id).orElseThrow(TrainingDataResource::notThere).id());
    }

    private static ProblemException notThere() {
        return ProblemException.notFound("There is no model with this identifier that you may see.");
    }
}

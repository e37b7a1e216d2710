package org.aitreaty.permits.dataset;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of datasets: declared by organisations, read by them, their host State and the secretariat. */
@Path("/v1/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Datasets", description = "What models are trained on, and the rights in it, article 7(1).")
class DatasetResource {

    private final Declaring declaring;
    private final ReadingDatasets reading;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Cursors cursors;

    DatasetResource(Declaring declaring, ReadingDatasets reading, IdempotentRequests requests, CurrentActor actor, Cursors cursors) {
        this.declaring = declaring;
        this.reading = reading;
        this.requests = requests;
        this.actor = actor;
        this.cursors = cursors;
    }

    @POST
    @PermissionsAllowed("dataset:declare")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "declareDataset",
            summary = "Declare a dataset, or a new version of one",
            description = "A declaration never changes. What turns out otherwise is declared as a new version, which names the one it takes the place of; "
                    + "whoever refers to the old one still refers to the old one. Whether it is cleared is not decided here: see its clearance.")
    @APIResponse(responseCode = "201", description = "The dataset.", content = @Content(schema = @Schema(implementation = DatasetJson.View.class)))
    @APIResponse(responseCode = "503", ref = "problem")
    public Response declare(@HeaderParam("Idempotency-Key") String key, DatasetJson.Declare body) {
        InputCheck.requireBody(body);
        Actor who = actor.get();
        return requests.answer(key, "POST /v1/datasets", body, () -> declaring.prepare(who, body), prepared -> {
            Dataset dataset = declaring.declare(who, prepared);
            // Without an ETag: a version never changes, and there is nothing to change it by.
            return Response.status(Response.Status.CREATED)
                    .header("Location", "/v1/datasets/" + dataset.id())
                    .entity(reading.view(dataset))
                    .build();
        });
    }

    @GET
    @PermissionsAllowed("dataset:read")
    @Transactional
    @Operation(
            operationId = "listDatasets",
            summary = "List declared datasets",
            description = "Newest first: your organisation's, those of your State's organisations for a delegate, or all for the secretariat.")
    @APIResponse(responseCode = "200", description = "A page of datasets.", content = @Content(schema = @Schema(implementation = DatasetPage.class)))
    public Response list(@BeanParam DatasetQuery query, @Context UriInfo uri) {
        DatasetQuery.Read read = query.read(cursors);
        return Page.of(
                        reading.newestFirst(actor.get(), read.series(), read.current(), read.before(), read.limit() + 1),
                        read.limit(),
                        cursors,
                        dataset -> dataset.id().toString())
                .map(DatasetJson.Summary::of)
                .response(uri);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("dataset:read")
    @Transactional
    @Operation(operationId = "getDataset", summary = "Read a dataset", description = "One version as it was declared, and what has become of it since.")
    @APIResponse(responseCode = "200", description = "The dataset.", content = @Content(schema = @Schema(implementation = DatasetJson.View.class)))
    public DatasetJson.View get(
            @Parameter(description = "Identifier of the dataset.", example = "019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01") @PathParam("id") String id) {
        return reading.visible(actor.get(), id)
                .map(reading::view)
                .orElseThrow(() -> ProblemException.notFound("There is no dataset with this identifier that you may see."));
    }

    /** Only there to describe the page in the API description. */
    @Schema(name = "DatasetPage")
    record DatasetPage(
            @Schema(description = "The items of this page, newest first.") List<DatasetJson.Summary> items,
            @Schema(nullable = true, description = "Pass it as cursor for the next page; null on the last one.") String nextCursor) {}
}

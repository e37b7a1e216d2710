package org.aitreaty.registry.draft;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.measure.NationalMeasureJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drafts of national measures: written by a delegation for its own State, published by a second person. */
@Path("/v1/national-measure-drafts")
@Tag(name = "National measures", description = "What States, and parts of States, do in their own law; also before the treaty is in force.")
@Produces(MediaType.APPLICATION_JSON)
class MeasureDraftResource {

    private static final String PATH = "/v1/national-measure-drafts";
    private static final String EXAMPLE = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private final Drafting drafting;
    private final Publishing publishing;
    private final ReadingDrafts reading;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Cursors cursors;

    MeasureDraftResource(
            Drafting drafting, Publishing publishing, ReadingDrafts reading, IdempotentRequests requests, CurrentActor actor, Cursors cursors) {
        this.drafting = drafting;
        this.publishing = publishing;
        this.reading = reading;
        this.requests = requests;
        this.actor = actor;
        this.cursors = cursors;
    }

    @POST
    @PermissionsAllowed("national-measure:record")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordNationalMeasureDraft",
            summary = "Record a draft of a national measure",
            description = "For the State of the token, whatever its standing towards the treaty. The draft is seen by its delegation and the "
                    + "secretariat until a second person publishes it. It begins a measure, or amends, corrects or repeals one of the same State.")
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            content = @Content(schema = @Schema(implementation = MeasureDraftJson.View.class)))
    public Response record(@HeaderParam("Idempotency-Key") String key, MeasureDraftJson.Submit body) {
        InputCheck.requireBody(body);
        Actor who = actor.get();
        return requests.answer(key, "POST " + PATH, body, () -> {
            MeasureDraft draft = drafting.record(who, body);
            return EntityVersion.created(PATH + "/" + draft.id(), draft.version(), reading.view(draft, who));
        });
    }

    @GET
    @PermissionsAllowed("national-measure:read-draft")
    @Transactional
    @Operation(
            operationId = "listNationalMeasureDrafts",
            summary = "List drafts of national measures",
            description = "Those of your own State, or of all States for the secretariat, newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the drafts.",
            content = @Content(schema = @Schema(implementation = MeasureDraftJson.Page.class)))
    public Response list(@BeanParam MeasureDraftQuery query, @Context UriInfo uri) {
        MeasureDraftQuery.Read read = query.read(cursors);
        Actor who = actor.get();
        List<MeasureDraft> found = reading.newestFirst(who, read.state(), read.status(), read.before(), read.limit() + 1);
        Page<MeasureDraftJson.View> page =
                Page.of(found, read.limit(), cursors, draft -> draft.id().toString()).map(draft -> reading.view(draft, who));
        return page.response(new MeasureDraftJson.Page(page.items(), page.nextCursor()), uri);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("national-measure:read-draft")
    @Transactional
    @Operation(
            operationId = "readNationalMeasureDraft",
            summary = "Read one draft of a national measure",
            description = "With what you may do with it now.")
    @APIResponse(
            responseCode = "200",
            description = "The draft.",
            content = @Content(schema = @Schema(implementation = MeasureDraftJson.View.class)))
    public Response read(@Parameter(description = "Identifier of the draft.", example = EXAMPLE) @PathParam("id") String id) {
        return answer(reading.find(id, actor.get(), null));
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("national-measure:record")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "reviseNationalMeasureDraft",
            summary = "Revise a draft of a national measure",
            description = "Replaces its content. Whoever revises a draft becomes one of its authors and cannot publish it.")
    @APIResponse(
            responseCode = "200",
            description = "The revised draft.",
            content = @Content(schema = @Schema(implementation = MeasureDraftJson.View.class)))
    public Response revise(
            @Parameter(description = "Identifier of the draft.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            NationalMeasureJson.Submit body) {
        InputCheck.requireBody(body);
        MeasureDraft draft = reading.find(id, actor.get(), MeasureLifecycle.REVISE);
        return answer(drafting.revise(actor.get(), draft, ifMatch, body));
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("national-measure:record")
    @Transactional
    @Operation(
            operationId = "discardNationalMeasureDraft",
            summary = "Discard a draft of a national measure",
            description = "It is kept as discarded, for its delegation and the secretariat, and can be neither revised nor published.")
    @APIResponse(
            responseCode = "200",
            description = "The discarded draft.",
            content = @Content(schema = @Schema(implementation = MeasureDraftJson.View.class)))
    public Response discard(
            @Parameter(description = "Identifier of the draft.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        MeasureDraft draft = reading.find(id, actor.get(), MeasureLifecycle.DISCARD);
        return answer(drafting.discard(actor.get(), draft, ifMatch));
    }

    @POST
    @Path("{id}/publication")
    @PermissionsAllowed("national-measure:publish")
    @Transactional
    @Operation(
            operationId = "publishNationalMeasureDraft",
            summary = "Publish a draft of a national measure",
            description = "By another delegate of the State than its authors, or by the depositary. What is published is never altered.")
    @APIResponse(
            responseCode = "200",
            description = "The published draft; the measure is read at /v1/national-measures.",
            content = @Content(schema = @Schema(implementation = MeasureDraftJson.View.class)))
    public Response publish(
            @Parameter(description = "Identifier of the draft.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        MeasureDraft draft = reading.find(id, actor.get(), MeasureLifecycle.PUBLISH);
        return answer(publishing.publish(actor.get(), draft, ifMatch));
    }

    private Response answer(MeasureDraft draft) {
        return Response.ok(reading.view(draft, actor.get())).tag(EntityVersion.tag(draft.version())).build();
    }
}

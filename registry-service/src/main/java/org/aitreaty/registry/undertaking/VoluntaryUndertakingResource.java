package org.aitreaty.registry.undertaking;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What those who are not Parties have undertaken: kept by the depositary, read by everyone. */
@Path("/v1/voluntary-undertakings")
@Tag(name = "Voluntary undertakings", description = "What entities that are not Parties, and organisations, have undertaken. Makes nobody a Party.")
@Produces(MediaType.APPLICATION_JSON)
class VoluntaryUndertakingResource {

    private static final String PATH = "/v1/voluntary-undertakings";
    private static final String EXAMPLE = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private final Receiving receiving;
    private final Ending ending;
    private final ReadingUndertakings reading;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final TreatyTime time;

    VoluntaryUndertakingResource(
            Receiving receiving,
            Ending ending,
            ReadingUndertakings reading,
            IdempotentRequests requests,
            CurrentActor actor,
            Cursors cursors,
            TreatyTime time) {
        this.receiving = receiving;
        this.ending = ending;
        this.reading = reading;
        this.requests = requests;
        this.actor = actor;
        this.cursors = cursors;
        this.time = time;
    }

    @POST
    @PermissionsAllowed("voluntary-undertaking:record")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordVoluntaryUndertaking",
            summary = "Record a voluntary undertaking",
            description = "Enters what an entity that is not a Party, or an organisation, has undertaken by a document that the depositary received. "
                    + "A Party on the day of receipt or on the first day of the undertaking is refused.")
    @APIResponse(
            responseCode = "201",
            description = "The undertaking stands in the register.",
            content = @Content(schema = @Schema(implementation = UndertakingJson.View.class)))
    public Response record(@HeaderParam("Idempotency-Key") String key, UndertakingJson.Submit body) {
        return requests.answer(key, "POST " + PATH, body, () -> {
            VoluntaryUndertaking undertaking = receiving.receive(body, actor.get());
            return EntityVersion.created(PATH + "/" + undertaking.id(), 0, reading.view(undertaking, now()));
        });
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listVoluntaryUndertakings",
            summary = "List voluntary undertakings",
            description = "Those that the depositary had received by a legal day, as they stand on it, the one received last first.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the register.",
            content = @Content(schema = @Schema(implementation = UndertakingJson.Page.class)))
    public Response list(@BeanParam VoluntaryUndertakingQuery query, @Context UriInfo uri) {
        VoluntaryUndertakingQuery.Read read = query.read(time, cursors);
        Page<VoluntaryUndertaking> page = Page.of(
                reading.page(read), read.limit(), cursors, undertaking -> VoluntaryUndertakings.Place.of(undertaking).sortKey());
        List<UndertakingJson.View> items = reading.views(page.items(), read.asked().moment());
        return page.response(new UndertakingJson.Page(read.asked().asOf(), read.asked().knownAt(), items, page.nextCursor()), uri);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "readVoluntaryUndertaking",
            summary = "Read one voluntary undertaking",
            description = "As it stands on a legal day. The entity tag counts the ends on record; send it back to record another.")
    @APIResponse(
            responseCode = "200",
            description = "The undertaking.",
            content = @Content(schema = @Schema(implementation = UndertakingJson.View.class)))
    public Response read(
            @Parameter(description = "Identifier of the undertaking.", example = EXAMPLE) @PathParam("id") String id,
            @QueryParam("asOf") String asOf,
            @Parameter(description = "Consider only what was recorded by this instant. Now when missing.", example = "2026-11-23")
                    @QueryParam("knownAt")
                    String knownAt) {
        VoluntaryUndertakingQuery.AskedFor asked = VoluntaryUndertakingQuery.AskedFor.read(time, asOf, knownAt);
        return answer(reading.view(reading.find(id), asked.moment()));
    }

    @POST
    @Path("{id}/end")
    @PermissionsAllowed("voluntary-undertaking:record")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "endVoluntaryUndertaking",
            summary = "Record that a voluntary undertaking ends",
            description = "A dated fact beside the undertaking, which itself stays as it was. If several are recorded, the last holds.")
    @APIResponse(
            responseCode = "200",
            description = "The undertaking with its end.",
            content = @Content(schema = @Schema(implementation = UndertakingJson.View.class)))
    public Response end(
            @Parameter(description = "Identifier of the undertaking.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            UndertakingJson.End body) {
        VoluntaryUndertaking undertaking = reading.find(id);
        ending.end(actor.get(), undertaking, ifMatch, body);
        return answer(reading.view(undertaking, now()));
    }

    private VoluntaryUndertakings.Moment now() {
        return new VoluntaryUndertakings.Moment(time.legalDay(time.now()), null);
    }

    private static Response answer(UndertakingJson.View view) {
        return Response.ok(view).tag(EntityVersion.tag(view.ends().size())).build();
    }
}

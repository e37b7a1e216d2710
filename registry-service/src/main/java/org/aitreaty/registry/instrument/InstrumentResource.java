package org.aitreaty.registry.instrument;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.aitreaty.registry.participation.ActionType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A delegation's acts on their way to the depositary. */
@Path("/v1/instruments")
@Tag(name = "Instruments", description = "Acts of States on their way from the delegation to the depositary.")
@Produces(MediaType.APPLICATION_JSON)
class InstrumentResource {

    static final String ADDRESS = "/v1/instruments/";
    private static final String EXAMPLE = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private final Instruments instruments;
    private final Reading reading;
    private final Preparing preparing;
    private final Sending sending;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Cursors cursors;

    InstrumentResource(
            Instruments instruments,
            Reading reading,
            Preparing preparing,
            Sending sending,
            IdempotentRequests requests,
            CurrentActor actor,
            Cursors cursors) {
        this.instruments = instruments;
        this.reading = reading;
        this.preparing = preparing;
        this.sending = sending;
        this.requests = requests;
        this.actor = actor;
        this.cursors = cursors;
    }

    @POST
    @PermissionsAllowed("instrument:prepare")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "prepareInstrument",
            summary = "Begin an instrument",
            description = "Begins a draft of an act of your State. It may be incomplete; save it as often as you like.")
    @APIResponse(
            responseCode = "201",
            description = "The draft is kept.",
            content = @Content(schema = @Schema(implementation = InstrumentJson.View.class)))
    public Response prepare(@HeaderParam("Idempotency-Key") String key, InstrumentJson.Write body) {
        return requests.answer(key, "POST /v1/instruments", body, () -> {
            Instrument instrument = preparing.prepare(actor.get(), type(body), content(body));
            return EntityVersion.created(ADDRESS + instrument.id(), instrument.version(), view(instrument));
        });
    }

    @GET
    @PermissionsAllowed("instrument:read")
    @Transactional
    @Operation(
            operationId = "listInstruments",
            summary = "List instruments",
            description = "A delegation's own, drafts included; for the secretariat those of all States that were ever sent. The one changed last first.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the instruments.",
            content = @Content(schema = @Schema(implementation = InstrumentJson.Page.class)))
    public Response list(@BeanParam InstrumentQuery query, @Context UriInfo uri) {
        InstrumentQuery.Read read = query.read();
        Actor reader = actor.get();
        String after = cursors.read(query.cursor);
        List<Instrument> found = instruments.page(
                read.filterFor(reader), after == null ? null : Instruments.Place.read(after), read.limit() + 1);
        Page<InstrumentJson.Item> page =
                Page.of(found, read.limit(), cursors, instrument -> Instruments.Place.of(instrument).sortKey()).map(InstrumentJson.Item::of);
        return page.response(new InstrumentJson.Page(page.items(), page.nextCursor()), uri);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("instrument:read")
    @Transactional
    @Operation(operationId = "readInstrument", summary = "Read one instrument", description = "What it says, its way so far and what you may do next.")
    @APIResponse(responseCode = "200", description = "The instrument.")
    public RestResponse<InstrumentJson.View> read(
            @Parameter(description = "Identifier.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Instrument instrument = reading.find(id, actor.get());
        return EntityVersion.read(ifNoneMatch, instrument.version(), () -> view(instrument));
    }

    @PUT
    @Path("{id}/content")
    @PermissionsAllowed("instrument:prepare")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveInstrument",
            summary = "Save a draft",
            description = "Keeps what has been written so far in place of what was kept. Only its form is looked at; `checks` tells what is missing.")
    @APIResponse(responseCode = "200", description = "The draft is kept.")
    public RestResponse<InstrumentJson.View> save(
            @Parameter(description = "Identifier.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            InstrumentJson.Write body) {
        Instrument instrument = reading.find(id, actor.get());
        ActionType type = type(body);
        return changed(preparing.save(instrument, ifMatch, actor.get(), type, content(body)));
    }

    @POST
    @Path("{id}/sending")
    @PermissionsAllowed("instrument:send")
    @Transactional
    @Operation(
            operationId = "sendInstrument",
            summary = "Send an instrument to the depositary",
            description = "Done by another person of the delegation than who changed it last. This instant is the instant of receipt, and its legal day at "
                    + "the seat the day of deposit, once the depositary has accepted.")
    @APIResponse(responseCode = "200", description = "It is with the depositary.")
    public RestResponse<InstrumentJson.View> send(
            @Parameter(description = "Identifier.", example = EXAMPLE) @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return changed(sending.send(reading.find(id, actor.get()), ifMatch, actor.get()));
    }

    @POST
    @Path("{id}/cancellation")
    @PermissionsAllowed("instrument:prepare")
    @Transactional
    @Operation(
            operationId = "cancelInstrument",
            summary = "Give an instrument up",
            description = "Possible until the depositary has accepted it. What was written stays on record.")
    @APIResponse(responseCode = "200", description = "It is given up.")
    public RestResponse<InstrumentJson.View> cancel(
            @Parameter(description = "Identifier.", example = EXAMPLE) @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return changed(preparing.cancel(reading.find(id, actor.get()), ifMatch, actor.get()));
    }

    private RestResponse<InstrumentJson.View> changed(Instrument instrument) {
        return RestResponse.ResponseBuilder.ok(view(instrument)).tag(EntityVersion.tag(instrument.version())).build();
    }

    private InstrumentJson.View view(Instrument instrument) {
        return reading.view(instrument, actor.get());
    }

    private static ActionType type(InstrumentJson.Write body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        ActionType type = check.oneOf("/type", body.type(), ActionType.class);
        check.refuseIf(
                type != null && type.author() != ActionType.Author.STATE,
                "/type",
                "NOT_AN_ACT_OF_A_STATE",
                "This is no act of a State.",
                "Organs and the depositary act through the secretariat.");
        content(body).check(check);
        check.throwIfAny();
        return type;
    }

    private static InstrumentContent content(InstrumentJson.Write body) {
        return body.content() == null ? InstrumentContent.EMPTY : body.content();
    }
}

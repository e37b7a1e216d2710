package org.aitreaty.registry.series;

import io.quarkus.panache.common.Sort;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.meeting.Meetings;
import org.aitreaty.registry.organ.Organs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Meetings that recur. */
@Path("/v1/meeting-series")
@Tag(name = "Meetings")
@Produces(MediaType.APPLICATION_JSON)
class SeriesResource {

    private static final String EXAMPLE = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private final SeriesBook book;
    private final Planning planning;
    private final Organs organs;
    private final Meetings meetings;
    private final IdempotentRequests requests;
    private final CurrentActor actor;

    SeriesResource(SeriesBook book, Planning planning, Organs organs, Meetings meetings, IdempotentRequests requests, CurrentActor actor) {
        this.book = book;
        this.planning = planning;
        this.organs = organs;
        this.meetings = meetings;
        this.requests = requests;
        this.actor = actor;
    }

    @POST
    @PermissionsAllowed("meeting-series:plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "beginMeetingSeries",
            summary = "Begin a series of meetings",
            description = "Its meetings are convened by the rule, each once, eighteen months ahead. Move one by changing that meeting.")
    @APIResponse(
            responseCode = "201",
            description = "The series is begun; its meetings follow within a minute.",
            content = @Content(schema = @Schema(implementation = SeriesJson.View.class)))
    public Response begin(@HeaderParam("Idempotency-Key") String key, SeriesJson.Plan body) {
        return requests.answer(key, "POST /v1/meeting-series", body, () -> {
            InputCheck.requireBody(body);
            InputCheck check = new InputCheck();
            if (check.required("/organ", body.organ())) {
                check.refuseIf(organs.named(body.organ()).isEmpty(), "/organ", "UNKNOWN_ORGAN", "There is no organ of this name.", "See /v1/organs.");
            }
            MeetingSeries.Setting setting = SeriesInput.setting(check, body);
            MeetingSeries.Plan plan = SeriesInput.plan(check, body);
            check.throwIfAny();
            MeetingSeries series = planning.begin(body.organ(), setting, plan, actor.get());
            return EntityVersion.created("/v1/meeting-series/" + series.id(), series.version(), view(series));
        });
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "readAllMeetingSeries", summary = "List series of meetings", description = "All of them, with what they have convened.")
    @APIResponse(responseCode = "200", description = "The series.")
    public SeriesJson.ListView list() {
        return new SeriesJson.ListView(book.listAll(Sort.by("id")).stream().map(this::view).toList());
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(operationId = "readMeetingSeries", summary = "Read one series of meetings", description = "Its rule and what it has convened.")
    @APIResponse(responseCode = "200", description = "The series.")
    public RestResponse<SeriesJson.View> read(@Parameter(description = "Identifier.", example = EXAMPLE) @PathParam("id") String id) {
        return answer(book.find(id));
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("meeting-series:plan")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeMeetingSeries",
            summary = "Change a series of meetings",
            description = "Holds for what is not convened yet: meetings after the last one convened follow the new rule.")
    @APIResponse(responseCode = "200", description = "The series is changed.")
    public RestResponse<SeriesJson.View> change(
            @Parameter(description = "Identifier.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            SeriesJson.Plan body) {
        MeetingSeries series = book.findForChange(id);
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        check.refuseIf(!series.organ().equals(body.organ()), "/organ", "NOT_CHANGEABLE", "A series stays with its organ.", "End this one and begin another.");
        MeetingSeries.Setting setting = SeriesInput.setting(check, body);
        MeetingSeries.Plan plan = SeriesInput.plan(check, body);
        check.throwIfAny();
        EntityVersion.requireMatch(ifMatch, series.version());
        return answer(planning.change(series, setting, plan, actor.get()));
    }

    @POST
    @Path("{id}/ending")
    @PermissionsAllowed("meeting-series:plan")
    @Transactional
    @Operation(operationId = "endMeetingSeries", summary = "End a series of meetings", description = "Nothing more is convened by it; what was convened stays.")
    @APIResponse(responseCode = "200", description = "The series is ended.")
    public RestResponse<SeriesJson.View> end(
            @Parameter(description = "Identifier.", example = EXAMPLE) @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        MeetingSeries series = book.findForChange(id);
        EntityVersion.requireMatch(ifMatch, series.version());
        return answer(planning.end(series, actor.get()));
    }

    private RestResponse<SeriesJson.View> answer(MeetingSeries series) {
        return RestResponse.ResponseBuilder.ok(view(series)).tag(EntityVersion.tag(series.version())).build();
    }

    private SeriesJson.View view(MeetingSeries series) {
        return SeriesJson.View.of(series, book.occurrences(series.id()).stream()
                .map(occurrence -> SeriesJson.OccurrenceView.of(occurrence, meetings.findById(occurrence.meetingId())))
                .toList());
    }
}

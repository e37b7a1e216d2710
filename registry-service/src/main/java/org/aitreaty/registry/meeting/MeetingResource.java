package org.aitreaty.registry.meeting;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.organ.Organs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Meetings of the organs. */
@Path("/v1/meetings")
@Tag(name = "Meetings", description = "Meetings of the organs, credentials and attendance.")
@Produces(MediaType.APPLICATION_JSON)
class MeetingResource {

    private static final String EXAMPLE = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";
    private static final int LONGEST = 200;

    private final Meetings meetings;
    private final Convening convening;
    private final Organs organs;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Cursors cursors;

    MeetingResource(Meetings meetings, Convening convening, Organs organs, IdempotentRequests requests, CurrentActor actor, Cursors cursors) {
        this.meetings = meetings;
        this.convening = convening;
        this.organs = organs;
        this.requests = requests;
        this.actor = actor;
        this.cursors = cursors;
    }

    @POST
    @PermissionsAllowed("meeting:convene")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "conveneMeeting", summary = "Convene a meeting", description = "Calls the next session of an organ.")
    @APIResponse(
            responseCode = "201",
            description = "The meeting is called.",
            content = @Content(schema = @Schema(implementation = MeetingJson.View.class)))
    public Response convene(@HeaderParam("Idempotency-Key") String key, MeetingJson.Call body) {
        return requests.answer(key, "POST /v1/meetings", body, () -> {
            Meeting.Call call = call(body);
            Meeting meeting = convening.convene(body.organ(), call, actor.get());
            return EntityVersion.created("/v1/meetings/" + meeting.id(), meeting.version(), view(meeting));
        });
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listMeetings", summary = "List meetings", description = "Meetings of all organs, the one that starts last first.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the meetings.",
            content = @Content(schema = @Schema(implementation = MeetingJson.Page.class)))
    public Response list(@BeanParam MeetingQuery query, @Context UriInfo uri) {
        MeetingQuery.Read read = query.read();
        List<Meeting> found = meetings.page(read.filter(), cursors.read(query.cursor, Meetings.Place::read), read.limit() + 1);
        Page<MeetingJson.View> page = Page.of(found, read.limit(), cursors, Meetings.Place::sortKey).map(this::view);
        return page.response(new MeetingJson.Page(page.items(), page.nextCursor()), uri);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(operationId = "readMeeting", summary = "Read one meeting", description = "Where and when it is, and how far it has come.")
    @APIResponse(responseCode = "200", description = "The meeting.")
    public RestResponse<MeetingJson.View> read(
            @Parameter(description = "Identifier.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Meeting meeting = meetings.find(id);
        return EntityVersion.read(ifNoneMatch, meeting.version(), () -> view(meeting));
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("meeting:convene")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeMeeting", summary = "Change a meeting", description = "Moves or renames a meeting that has not been opened. Its organ stays.")
    @APIResponse(responseCode = "200", description = "The meeting is changed.")
    public RestResponse<MeetingJson.View> change(
            @Parameter(description = "Identifier.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            MeetingJson.Call body) {
        Meeting.Call call = call(body);
        InputCheck check = new InputCheck();
        check.refuseIf(
                !meetings.find(id).organ().equals(body.organ()), "/organ", "NOT_CHANGEABLE", "A session stays with its organ.", "Cancel this one and convene another.");
        check.throwIfAny();
        return changed(convening.change(id, ifMatch, call, actor.get()));
    }

    @POST
    @Path("{id}/opening")
    @PermissionsAllowed("meeting:conduct")
    @Transactional
    @Operation(operationId = "openMeeting", summary = "Open a meeting", description = "From now on it can vote.")
    @APIResponse(responseCode = "200", description = "The meeting is open.")
    public RestResponse<MeetingJson.View> open(
            @Parameter(description = "Identifier.", example = EXAMPLE) @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return changed(convening.open(id, ifMatch, actor.get()));
    }

    @POST
    @Path("{id}/closing")
    @PermissionsAllowed("meeting:conduct")
    @Transactional
    @Operation(operationId = "closeMeeting", summary = "Close a meeting", description = "Not while a vote is open at it.")
    @APIResponse(responseCode = "200", description = "The meeting is closed.")
    public RestResponse<MeetingJson.View> close(
            @Parameter(description = "Identifier.", example = EXAMPLE) @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return changed(convening.close(id, ifMatch, actor.get()));
    }

    @POST
    @Path("{id}/cancellation")
    @PermissionsAllowed("meeting:convene")
    @Transactional
    @Operation(operationId = "cancelMeeting", summary = "Cancel a meeting", description = "A meeting that has not been opened will not take place.")
    @APIResponse(responseCode = "200", description = "The meeting is cancelled.")
    public RestResponse<MeetingJson.View> cancel(
            @Parameter(description = "Identifier.", example = EXAMPLE) @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return changed(convening.cancel(id, ifMatch, actor.get()));
    }

    private RestResponse<MeetingJson.View> changed(Meeting meeting) {
        return RestResponse.ResponseBuilder.ok(view(meeting)).tag(EntityVersion.tag(meeting.version())).build();
    }

    private MeetingJson.View view(Meeting meeting) {
        return MeetingJson.View.of(meeting, actor.get());
    }

    private Meeting.Call call(MeetingJson.Call body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        if (check.required("/organ", body.organ())) {
            check.refuseIf(organs.named(body.organ()).isEmpty(), "/organ", "UNKNOWN_ORGAN", "There is no organ of this name.", "See /v1/organs.");
        }
        String titleEn = check.text("/titleEn", body.titleEn(), LONGEST);
        String titleFr = check.text("/titleFr", body.titleFr(), LONGEST);
        String place = check.text("/place", body.place(), LONGEST);
        ZoneId zone = zone(check, body.zone());
        Instant starts = check.required("/startsAt", body.startsAt()) ? check.optionalInstant("/startsAt", body.startsAt()) : null;
        Instant ends = check.required("/endsAt", body.endsAt()) ? check.optionalInstant("/endsAt", body.endsAt()) : null;
        check.refuseIf(
                starts != null && ends != null && !ends.isAfter(starts), "/endsAt", "NOT_AFTER_THE_BEGIN", "The meeting ends before it begins.", "Name a later end.");
        check.throwIfAny();
        return new Meeting.Call(new Bilingual(titleEn, titleFr), place, zone, starts, ends);
    }

    private static ZoneId zone(InputCheck check, String zone) {
        if (!check.required("/zone", zone)) {
            return null;
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            check.refuse("/zone", "UNKNOWN_ZONE", "There is no such time zone.", "Write its IANA name, e.g. Europe/Vienna.");
            return null;
        }
    }
}

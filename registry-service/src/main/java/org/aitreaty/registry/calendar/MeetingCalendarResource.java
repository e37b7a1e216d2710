package org.aitreaty.registry.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.registry.meeting.Meeting;
import org.aitreaty.registry.meeting.Meetings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One meeting for people's own calendars. */
@Path("/v1/meetings/{id}/calendar")
@Tag(name = "Meetings")
class MeetingCalendarResource {

    private final Meetings meetings;
    private final CalendarFile file;

    MeetingCalendarResource(Meetings meetings, CalendarFile file) {
        this.meetings = meetings;
        this.file = file;
    }

    @GET
    @PermitAll
    @Produces(CalendarResource.TYPE)
    @Transactional
    @Operation(operationId = "readMeetingCalendar", summary = "Put a meeting into a calendar", description = "The meeting as iCalendar. Its UID stays, its SEQUENCE rises with every change.")
    @APIResponse(
            responseCode = "200",
            description = "The meeting.",
            content = @Content(mediaType = CalendarResource.TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "The meeting is that of the entity tag sent.")
    public Response read(
            @Parameter(description = "Identifier.", example = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a") @PathParam("id") String id,
            @Parameter(description = "Language of the title: en or fr.", example = "en") @QueryParam("language") String language,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        InputCheck check = new InputCheck();
        String spoken = CalendarResource.language(check, language);
        check.throwIfAny();
        Meeting meeting = meetings.find(id);
        return CalendarResource.answer(
                file.write(List.of(meeting), List.of(), spoken), spoken, ifNoneMatch, meeting.organ() + "-" + meeting.session());
    }
}

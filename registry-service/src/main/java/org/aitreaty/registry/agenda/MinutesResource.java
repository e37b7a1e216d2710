package org.aitreaty.registry.agenda;

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
import java.util.Map;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.meeting.Meeting;
import org.aitreaty.registry.meeting.Meetings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Minutes of a meeting: drafted by the secretary, adopted by the organ. */
@Path("/v1/meetings/{id}/minutes")
@Tag(name = "Meetings")
@Produces(MediaType.APPLICATION_JSON)
class MinutesResource {

    private static final String EXAMPLE = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";
    private static final int LONGEST = 100_000;

    private final Meetings meetings;
    private final MinutesBook book;
    private final CurrentActor actor;
    private final Journal journal;
    private final TreatyTime time;

    MinutesResource(Meetings meetings, MinutesBook book, CurrentActor actor, Journal journal, TreatyTime time) {
        this.meetings = meetings;
        this.book = book;
        this.actor = actor;
        this.journal = journal;
        this.time = time;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "readMinutes", summary = "Read the minutes of a meeting", description = "Adopted ones are for everybody, a draft is for the Parties and the Secretariat.")
    @APIResponse(responseCode = "200", description = "The minutes.")
    public RestResponse<AgendaJson.MinutesView> read(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Minutes minutes = book.readable(meetings.find(id).id(), actor.get());
        return EntityVersion.read(ifNoneMatch, minutes.version(), () -> AgendaJson.MinutesView.of(minutes));
    }

    @PUT
    @PermissionsAllowed("minutes:write")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeMinutes", summary = "Draft the minutes of a meeting", description = "From its opening on and until they are adopted.")
    @APIResponse(responseCode = "200", description = "The draft.")
    public RestResponse<AgendaJson.MinutesView> write(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            AgendaJson.WriteMinutes body) {
        Meeting meeting = meetings.findForChange(id);
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String en = check.text("/textEn", body.textEn(), LONGEST);
        String fr = check.text("/textFr", body.textFr(), LONGEST);
        check.refuseIf(meeting.openedAt() == null, "", "NOT_HELD", "The meeting has not been opened.", "Write the minutes of what happened.");
        check.throwIfAny();
        Minutes minutes = book.of(meeting.id());
        EntityVersion.requireMatch(ifMatch, minutes.version());
        minutes.write(new Bilingual(en, fr), time.now());
        if (minutes.version() == 1) {
            book.persist(minutes);
        }
        return changed("MinutesDrafted", minutes, Visibility.PARTIES);
    }

    @POST
    @Path("adoption")
    @PermissionsAllowed("minutes:write")
    @Transactional
    @Operation(operationId = "adoptMinutes", summary = "Record that the organ has adopted the minutes", description = "Everybody reads them from now on, and nobody changes them.")
    @APIResponse(responseCode = "200", description = "They are adopted.")
    public RestResponse<AgendaJson.MinutesView> adopt(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Minutes minutes = book.of(meetings.findForChange(id).id());
        EntityVersion.requireMatch(ifMatch, minutes.version());
        minutes.adopt(time.now());
        return changed("MinutesAdopted", minutes, Visibility.PUBLIC);
    }

    private RestResponse<AgendaJson.MinutesView> changed(String event, Minutes minutes, Visibility visibility) {
        book.flush();
        journal.record(actor.get(), JournalEvent.created(
                event,
                "meeting",
                minutes.meetingId(),
                Map.of("status", minutes.status().name(), "version", Long.toString(minutes.version())),
                visibility));
        return RestResponse.ResponseBuilder.ok(AgendaJson.MinutesView.of(minutes)).tag(EntityVersion.tag(minutes.version())).build();
    }
}

package org.aitreaty.registry.research;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
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

/** What everybody reads of a meeting on research: its call for papers, its programme and its proceedings. */
@Path("/v1/meetings/{id}")
@Tag(name = "Meetings")
@Produces(MediaType.APPLICATION_JSON)
class CallResource {

    private static final String EXAMPLE = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";
    private static final int LONGEST = 5000;

    private final Meetings meetings;
    private final Calls calls;
    private final Contributions contributions;
    private final CurrentActor actor;
    private final TreatyTime time;

    CallResource(Meetings meetings, Calls calls, Contributions contributions, CurrentActor actor, TreatyTime time) {
        this.meetings = meetings;
        this.calls = calls;
        this.contributions = contributions;
        this.actor = actor;
        this.time = time;
    }

    @GET
    @Path("call-for-papers")
    @PermitAll
    @Transactional
    @Operation(operationId = "readCallForPapers", summary = "Read the call for papers of a meeting", description = "Until when contributions can be sent, if they are called for.")
    @APIResponse(responseCode = "200", description = "The call, at version v0 while there is none.")
    public RestResponse<ResearchJson.CallView> read(@Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id) {
        return answer(meetings.find(id));
    }

    @PUT
    @Path("call-for-papers")
    @PermissionsAllowed("contribution:select")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "callForPapers", summary = "Call for papers", description = "Or change the call, until the meeting is over.")
    @APIResponse(responseCode = "200", description = "The call.")
    public RestResponse<ResearchJson.CallView> write(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ResearchJson.Call body) {
        Meeting meeting = meetings.findForChange(id);
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        Instant deadline = check.required("/deadline", body.deadline()) ? check.optionalInstant("/deadline", body.deadline()) : null;
        String en = check.text("/textEn", body.textEn(), LONGEST);
        String fr = check.text("/textFr", body.textFr(), LONGEST);
        check.refuseIf(deadline != null && deadline.isAfter(meeting.startsAt()), "/deadline", "AFTER_THE_BEGIN", "The meeting has begun by then.", "Name an earlier instant.");
        check.refuseIf(meeting.isOver(), "", "MEETING_OVER", "The meeting is over.", "Choose another meeting.");
        check.throwIfAny();
        CallForPapers call = calls.findByIdOptional(meeting.id()).orElseGet(() -> new CallForPapers(meeting.id()));
        EntityVersion.requireMatch(ifMatch, call.version());
        calls.write(call, deadline, new Bilingual(en, fr), actor.get());
        return answer(meeting);
    }

    @GET
    @Path("programme")
    @PermitAll
    @Transactional
    @Operation(operationId = "readProgramme", summary = "Read the programme of a meeting", description = "The contributions that were accepted, in the order of their presentation.")
    @APIResponse(responseCode = "200", description = "The programme.")
    public ResearchJson.Programme programme(@Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id) {
        return new ResearchJson.Programme(contributions.accepted(meetings.find(id).id()).stream()
                .map(one -> new ResearchJson.Slot(one.presentedAt(), one.title(), one.authors()))
                .toList());
    }

    @GET
    @Path("proceedings")
    @PermitAll
    @Transactional
    @Operation(operationId = "readProceedings", summary = "Read the proceedings of a meeting", description = "Once it is closed: the contributions that were accepted, with their abstracts and documents.")
    @APIResponse(responseCode = "200", description = "The proceedings.")
    public ResearchJson.Proceedings proceedings(@Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id) {
        return new ResearchJson.Proceedings(
                contributions.proceedings(meetings.find(id)).stream().map(ResearchJson.View::of).toList());
    }

    private RestResponse<ResearchJson.CallView> answer(Meeting meeting) {
        Instant deadline = calls.deadline(meeting).orElse(null);
        CallForPapers call = deadline == null ? new CallForPapers(meeting.id()) : calls.findById(meeting.id());
        boolean open = deadline != null && !meeting.isOver() && time.now().isBefore(deadline);
        return RestResponse.ResponseBuilder.ok(
                        new ResearchJson.CallView(meeting.id().toString(), deadline, deadline == null ? null : call.text(), open))
                .tag(EntityVersion.tag(call.version()))
                .build();
    }
}

package org.aitreaty.registry.meeting;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is in the room: delegations check in themselves, or the secretary does it for them. */
@Path("/v1/meetings/{id}")
@Tag(name = "Meetings")
@Produces(MediaType.APPLICATION_JSON)
class AttendanceResource {

    private static final String EXAMPLE = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private final Meetings meetings;
    private final Attendances attendances;
    private final Quorums quorums;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Journal journal;
    private final TreatyTime time;

    AttendanceResource(
            Meetings meetings,
            Attendances attendances,
            Quorums quorums,
            IdempotentRequests requests,
            CurrentActor actor,
            Journal journal,
            TreatyTime time) {
        this.meetings = meetings;
        this.attendances = attendances;
        this.quorums = quorums;
        this.requests = requests;
        this.actor = actor;
        this.journal = journal;
        this.time = time;
    }

    @POST
    @Path("attendance")
    @PermissionsAllowed("meeting:attend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordAttendance",
            summary = "Record that a delegation came or left",
            description = "A representative says so for its own State, the secretary for any. Holds from now on; quorums are counted from it.")
    @APIResponse(
            responseCode = "201",
            description = "It is on record; who is present now.",
            content = @Content(schema = @Schema(implementation = MeetingJson.Presence.class)))
    public Response attend(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            MeetingJson.Attend body) {
        return requests.answer(key, "POST /v1/meetings/" + id + "/attendance", body, () -> {
            Meeting meeting = meetings.find(id);
            Instant at = time.now();
            String state = state(body);
            requireOpen(meeting);
            attendances.persistAndFlush(new Attendance(meeting.id(), state, body.present(), at, actor.get()));
            journal.record(actor.get(), JournalEvent.created(
                    body.present() ? "DelegationArrived" : "DelegationLeft",
                    "meeting",
                    meeting.id(),
                    Map.of("state", state, "at", at.toString()),
                    Visibility.PUBLIC));
            return Response.status(Response.Status.CREATED).entity(presence(meeting, at)).build();
        });
    }

    @GET
    @Path("presence")
    @PermitAll
    @Transactional
    @Operation(operationId = "readPresence", summary = "Read who is present", description = "Who was present at an instant, and whether that was a quorum.")
    @APIResponse(responseCode = "200", description = "Who is present.")
    public MeetingJson.Presence read(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id, @QueryParam("asOf") String asOf) {
        return presence(meetings.find(id), time.asOf("asOf", asOf));
    }

    @GET
    @Path("attendance")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "readAttendance",
            summary = "Read the attendance list",
            description = "Which delegations attended, and from when until when; the closing of the meeting ends what has no other end.")
    @APIResponse(responseCode = "200", description = "The list.")
    public MeetingJson.AttendanceList list(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id) {
        Meeting meeting = meetings.find(id);
        return MeetingJson.AttendanceList.of(attendances.all(meeting.id(), time.now()), meeting.closedAt());
    }

    private MeetingJson.Presence presence(Meeting meeting, Instant at) {
        SortedSet<String> present = attendances.present(meeting.id(), at);
        Quorums.Quorum quorum = quorums.of(meeting.organ(), at);
        List<String> members = present.stream().filter(quorum.members()::contains).toList();
        return new MeetingJson.Presence(
                at,
                members,
                present.stream().filter(state -> !quorum.members().contains(state)).toList(),
                quorum.members().size(),
                quorum.needed(),
                members.size() >= quorum.needed());
    }

    private String state(MeetingJson.Attend body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String state = check.state("/state", body.state());
        check.required("/present", body.present());
        check.throwIfAny();
        Actor who = actor.get();
        if (!who.isStaff() && !who.actsForState(state)) {
            throw new ProblemException(ProblemType.NOT_PERMITTED, "You can say so for your own State only.", List.of());
        }
        return state;
    }

    private static void requireOpen(Meeting meeting) {
        if (!meeting.isOpen()) {
            throw new ProblemException(MeetingLifecycle.NOT_IN_THIS_STATUS, "The meeting is " + meeting.status() + "; delegations come and go while it is OPEN.", List.of());
        }
    }
}

package org.aitreaty.registry.credential;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.meeting.Meeting;
import org.aitreaty.registry.meeting.Meetings;
import org.aitreaty.registry.state.States;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Credentials of representatives: received and decided on by the organ through the secretariat, read by their own State. */
@Path("/v1/meetings/{id}/credentials")
@Tag(name = "Meetings")
@Produces(MediaType.APPLICATION_JSON)
class CredentialResource {

    private static final String EXAMPLE = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private final Meetings meetings;
    private final Credentials credentials;
    private final States states;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Journal journal;
    private final TreatyTime time;

    CredentialResource(
            Meetings meetings,
            Credentials credentials,
            States states,
            IdempotentRequests requests,
            CurrentActor actor,
            Journal journal,
            TreatyTime time) {
        this.meetings = meetings;
        this.credentials = credentials;
        this.states = states;
        this.requests = requests;
        this.actor = actor;
        this.journal = journal;
        this.time = time;
    }

    @POST
    @PermissionsAllowed("credential:record")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordCredentials",
            summary = "Record credentials received",
            description = "The person sits provisionally from now on, with the same rights if the office can accredit, until the organ has decided. Of two "
                    + "governments that claim the State both letters are kept and neither takes the other's place; the State votes when the organ has decided.")
    @APIResponse(
            responseCode = "201",
            description = "They are on record.",
            content = @Content(schema = @Schema(implementation = CredentialJson.View.class)))
    public Response record(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            CredentialJson.Letter body) {
        return requests.answer(key, "POST /v1/meetings/" + id + "/credentials", body, () -> {
            Meeting meeting = meetings.find(id);
            Credential credential = new Credential(meeting.id(), letter(body, meeting), time.now(), actor.get());
            credentials.persistAndFlush(credential);
            note("CredentialsReceived", credential);
            return EntityVersion.created(
                    "/v1/meetings/" + id + "/credentials/" + credential.id(), credential.version(), view(credential));
        });
    }

    @GET
    @PermissionsAllowed("credential:read")
    @Transactional
    @Operation(operationId = "readCredentialsOfMeeting", summary = "Read the credentials for a meeting", description = "A delegation reads those of its own State, the secretariat all. Of rival governments each reads its own.")
    @APIResponse(responseCode = "200", description = "The credentials.")
    public CredentialJson.All list(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id) {
        return new CredentialJson.All(
                credentials.readable(meetings.find(id).id(), actor.get()).stream().map(this::view).toList());
    }

    @GET
    @Path("{credential}")
    @PermissionsAllowed("credential:read")
    @Transactional
    @Operation(operationId = "readCredentials", summary = "Read credentials", description = "With the version that a decision on them names.")
    @APIResponse(responseCode = "200", description = "The credentials.")
    public RestResponse<CredentialJson.View> read(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id,
            @Parameter(description = "Identifier of the credentials.", example = EXAMPLE) @PathParam("credential") String credentialId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Credential credential = credentials.find(meetings.find(id).id(), credentialId, actor.get());
        return EntityVersion.read(ifNoneMatch, credential.version(), () -> view(credential));
    }

    @POST
    @Path("{credential}/approval")
    @PermissionsAllowed("credential:decide")
    @Transactional
    @Operation(operationId = "approveCredentials", summary = "Record that the organ has approved credentials", description = "The organ decides on the report of its committee.")
    @APIResponse(responseCode = "200", description = "They are approved.")
    public RestResponse<CredentialJson.View> approve(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id,
            @Parameter(description = "Identifier of the credentials.", example = EXAMPLE) @PathParam("credential") String credentialId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return decide(id, credentialId, ifMatch, Credential.Status.APPROVED, null);
    }

    @POST
    @Path("{credential}/rejection")
    @PermissionsAllowed("credential:decide")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectCredentials", summary = "Record that the organ has rejected credentials", description = "The person does not sit any longer.")
    @APIResponse(responseCode = "200", description = "They are rejected.")
    public RestResponse<CredentialJson.View> reject(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id,
            @Parameter(description = "Identifier of the credentials.", example = EXAMPLE) @PathParam("credential") String credentialId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            CredentialJson.Reason body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String reason = check.text("/reason", body.reason(), 2000);
        check.throwIfAny();
        return decide(id, credentialId, ifMatch, Credential.Status.REJECTED, reason);
    }

    private RestResponse<CredentialJson.View> decide(
            String id, String credentialId, String ifMatch, Credential.Status status, String reason) {
        Credential credential = credentials.find(meetings.find(id).id(), credentialId, actor.get());
        EntityVersion.requireMatch(ifMatch, credential.version());
        credentials.lock(credential);
        requireNoOtherGovernment(credential, status);
        credential.decide(status, reason, time.now());
        credentials.flush();
        note("CredentialsDecided", credential);
        return RestResponse.ResponseBuilder.ok(view(credential))
                .tag(EntityVersion.tag(credential.version()))
                .build();
    }

    private void requireNoOtherGovernment(Credential credential, Credential.Status status) {
        if (status == Credential.Status.APPROVED && credentials.claims(credential).areApprovedOfAnotherThan(credential)) {
            throw new ProblemException(
                    Credential.DECIDED, "The organ has approved the letters of another government of " + credential.state() + " at this meeting.", List.of());
        }
    }

    private CredentialJson.View view(Credential credential) {
        return CredentialJson.View.of(credential, credentials.claims(credential));
    }

    private void note(String event, Credential credential) {
        // Without the person's name: the journal is for ever.
        journal.record(actor.get(), JournalEvent.created(
                event,
                "credential",
                credential.id(),
                Map.of("meeting", credential.meetingId().toString(), "state", credential.state(), "status", credential.status().name()),
                Visibility.PARTIES));
    }

    private Credential.Letter letter(CredentialJson.Letter body, Meeting meeting) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String state = check.state("/state", body.state());
        check.refuseIf(state != null && states.findById(state) == null, "/state", "UNKNOWN_STATE", "There is no State of this code.", "See /v1/states.");
        String representative = check.text("/representative", body.representative(), 200);
        Credential.Capacity capacity = check.oneOf("/capacity", body.capacity(), Credential.Capacity.class);
        Credential.Office office = check.oneOf("/issuedByOffice", body.issuedByOffice(), Credential.Office.class);
        String issuer = check.optionalText("/issuedByName", body.issuedByName(), 200);
        LocalDate day = check.date("/issuedOn", body.issuedOn());
        check.refuseIf(
                day != null && day.isAfter(time.legalDay(time.now()).plusDays(1)), "/issuedOn", "IN_THE_FUTURE", "The letter bears a day to come.", "Check the day.");
        String government = check.optionalText("/government", body.government(), 200);
        String account = check.optionalText("/account", body.account(), 200);
        check.refuseIf(meeting.isOver(), "", "MEETING_OVER", "The meeting is over.", "Name the meeting the letter is for.");
        check.throwIfAny();
        return new Credential.Letter(state, representative, capacity, office, issuer, day, government, account);
    }
}

package org.aitreaty.registry.research;

import io.quarkus.security.PermissionsAllowed;
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
import java.time.Instant;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.meeting.Meeting;
import org.aitreaty.registry.meeting.Meetings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Contributions to a meeting on research: sent by those who have an account, selected by the secretary. */
@Path("/v1/meetings/{id}/contributions")
@Tag(name = "Meetings")
@Produces(MediaType.APPLICATION_JSON)
class ContributionResource {

    private static final String EXAMPLE = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private final Meetings meetings;
    private final Contributions contributions;
    private final Contributing contributing;
    private final IdempotentRequests requests;
    private final CurrentActor actor;

    ContributionResource(Meetings meetings, Contributions contributions, Contributing contributing, IdempotentRequests requests, CurrentActor actor) {
        this.meetings = meetings;
        this.contributions = contributions;
        this.contributing = contributing;
        this.requests = requests;
        this.actor = actor;
    }

    @POST
    @PermissionsAllowed("contribution:submit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "submitContribution", summary = "Send a contribution", description = "Before the deadline of the call for papers.")
    @APIResponse(
            responseCode = "201",
            description = "It is received.",
            content = @Content(schema = @Schema(implementation = ResearchJson.View.class)))
    public Response submit(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            ResearchJson.Send body) {
        return requests.answer(key, "POST /v1/meetings/" + id + "/contributions", body, () -> {
            Contribution contribution = contributing.send(meetings.find(id), body, actor.get());
            return EntityVersion.created(
                    "/v1/meetings/" + id + "/contributions/" + contribution.id(), contribution.version(), ResearchJson.View.of(contribution));
        });
    }

    @GET
    @PermissionsAllowed("contribution:read")
    @Transactional
    @Operation(operationId = "readContributions", summary = "List contributions", description = "Your own; the Secretariat reads all.")
    @APIResponse(responseCode = "200", description = "The contributions.")
    public ResearchJson.ListView list(@Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id) {
        return new ResearchJson.ListView(
                contributions.of(meetings.find(id).id(), actor.get()).stream().map(ResearchJson.View::of).toList());
    }

    @GET
    @Path("{contribution}")
    @PermissionsAllowed("contribution:read")
    @Transactional
    @Operation(operationId = "readContribution", summary = "Read a contribution", description = "One of your own; the Secretariat reads all.")
    @APIResponse(responseCode = "200", description = "The contribution.")
    public RestResponse<ResearchJson.View> read(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id,
            @Parameter(description = "Identifier of the contribution.", example = EXAMPLE) @PathParam("contribution") String contributionId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Contribution contribution = contributions.find(meetings.find(id).id(), contributionId, actor.get());
        return EntityVersion.read(ifNoneMatch, contribution.version(), () -> ResearchJson.View.of(contribution));
    }

    @POST
    @Path("{contribution}/withdrawal")
    @PermissionsAllowed("contribution:submit")
    @Transactional
    @Operation(operationId = "withdrawContribution", summary = "Withdraw a contribution", description = "One of your own, until the meeting is over.")
    @APIResponse(responseCode = "200", description = "It is withdrawn.")
    public RestResponse<ResearchJson.View> withdraw(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id,
            @Parameter(description = "Identifier of the contribution.", example = EXAMPLE) @PathParam("contribution") String contributionId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Meeting meeting = meetings.findForChange(id);
        Contribution contribution = contributions.find(meeting.id(), contributionId, actor.get());
        EntityVersion.requireMatch(ifMatch, contribution.version());
        return changed(contributing.withdraw(meeting, contribution, actor.get()));
    }

    @PUT
    @Path("{contribution}/selection")
    @PermissionsAllowed("contribution:select")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "selectContribution", summary = "Accept or decline a contribution", description = "And say when it is presented; changeable until the meeting is over.")
    @APIResponse(responseCode = "200", description = "It is accepted or declined.")
    public RestResponse<ResearchJson.View> select(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id,
            @Parameter(description = "Identifier of the contribution.", example = EXAMPLE) @PathParam("contribution") String contributionId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ResearchJson.Select body) {
        Meeting meeting = meetings.findForChange(id);
        Contribution contribution = contributions.find(meeting.id(), contributionId, actor.get());
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        boolean said = check.required("/accepted", body.accepted());
        Instant at = check.optionalInstant("/presentedAt", body.presentedAt());
        check.refuseIf(
                at != null && (at.isBefore(meeting.startsAt()) || !at.isBefore(meeting.endsAt())),
                "/presentedAt", "OUTSIDE_THE_MEETING", "The meeting is not under way then.", "Name an instant within it.");
        check.refuseIf(said && !body.accepted() && at != null, "/presentedAt", "NOT_ACCEPTED", "What is declined is not presented.", "Leave it out.");
        check.throwIfAny();
        EntityVersion.requireMatch(ifMatch, contribution.version());
        return changed(contributing.select(meeting, contribution, body.accepted(), at, actor.get()));
    }

    private static RestResponse<ResearchJson.View> changed(Contribution contribution) {
        return RestResponse.ResponseBuilder.ok(ResearchJson.View.of(contribution))
                .tag(EntityVersion.tag(contribution.version()))
                .build();
    }
}

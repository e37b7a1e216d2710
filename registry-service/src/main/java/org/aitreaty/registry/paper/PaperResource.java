package org.aitreaty.registry.paper;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
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

/** Papers of a meeting. */
@Path("/v1/meetings/{id}/papers")
@Tag(name = "Meetings")
@Produces(MediaType.APPLICATION_JSON)
class PaperResource {

    private static final String EXAMPLE = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private final Meetings meetings;
    private final Papers papers;
    private final PaperInput input;
    private final Issuing issuing;
    private final IdempotentRequests requests;
    private final CurrentActor actor;

    PaperResource(Meetings meetings, Papers papers, PaperInput input, Issuing issuing, IdempotentRequests requests, CurrentActor actor) {
        this.meetings = meetings;
        this.papers = papers;
        this.input = input;
        this.issuing = issuing;
        this.requests = requests;
        this.actor = actor;
    }

    @POST
    @PermissionsAllowed("paper:issue")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issuePaper",
            summary = "Issue a paper",
            description = "It gets the next symbol of its kind at this meeting, e.g. EC-4/WP.1. Documents of a public paper are public from then on.")
    @APIResponse(
            responseCode = "201",
            description = "The paper is issued.",
            content = @Content(schema = @Schema(implementation = PaperJson.View.class)))
    public Response issue(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            PaperJson.Issue body) {
        return requests.answer(key, "POST /v1/meetings/" + id + "/papers", body, () -> {
            Meeting meeting = meetings.findForChange(id);
            InputCheck.requireBody(body);
            InputCheck check = new InputCheck();
            PaperKind kind = check.oneOf("/kind", body.kind(), PaperKind.class);
            PaperAccess access = check.oneOf("/access", body.access(), PaperAccess.class);
            Issuing.Content content = input.read(check, body, meeting, actor.get());
            check.throwIfAny();
            return created(issuing.issue(meeting, kind, access, content, actor.get()));
        });
    }

    @POST
    @Path("{paper}/versions")
    @PermissionsAllowed("paper:issue")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "revisePaper", summary = "Issue a further version of a paper", description = "Earlier ones stay. Its symbol adds Rev. and a number.")
    @APIResponse(
            responseCode = "201",
            description = "The version is issued.",
            content = @Content(schema = @Schema(implementation = PaperJson.View.class)))
    public Response revise(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id,
            @Parameter(description = "Identifier of the paper.", example = EXAMPLE) @PathParam("paper") String paperId,
            @HeaderParam("Idempotency-Key") String key,
            PaperJson.Revise body) {
        return requests.answer(key, "POST /v1/meetings/" + id + "/papers/" + paperId + "/versions", body, () -> {
            Meeting meeting = meetings.findForChange(id);
            Paper paper = papers.find(meeting.id(), paperId, actor.get());
            InputCheck.requireBody(body);
            InputCheck check = new InputCheck();
            Issuing.Content content = input.read(check, body, meeting, actor.get());
            check.throwIfAny();
            issuing.revise(paper, content, actor.get());
            return created(paper);
        });
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "readMeetingPapers", summary = "List the papers of a meeting", description = "Public ones for everybody; those for the Parties for their delegates and the Secretariat.")
    @APIResponse(responseCode = "200", description = "The papers.")
    public PaperJson.ListView list(@Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id) {
        return new PaperJson.ListView(papers.of(meetings.find(id).id(), actor.get()).stream()
                .map(paper -> PaperJson.Item.of(paper, papers.versions(paper)))
                .toList());
    }

    @GET
    @Path("{paper}")
    @PermitAll
    @Transactional
    @Operation(operationId = "readPaper", summary = "Read one paper", description = "All its versions with what they say.")
    @APIResponse(responseCode = "200", description = "The paper.")
    public RestResponse<PaperJson.View> read(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id,
            @Parameter(description = "Identifier of the paper.", example = EXAMPLE) @PathParam("paper") String paperId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Paper paper = papers.find(meetings.find(id).id(), paperId, actor.get());
        List<PaperVersion> versions = papers.versions(paper);
        return EntityVersion.read(ifNoneMatch, versions.size(), () -> view(paper, versions));
    }

    private Response created(Paper paper) {
        List<PaperVersion> versions = papers.versions(paper);
        return EntityVersion.created("/v1/meetings/" + paper.meetingId() + "/papers/" + paper.id(), versions.size(), view(paper, versions));
    }

    private PaperJson.View view(Paper paper, List<PaperVersion> versions) {
        Map<Integer, List<PaperText>> texts = papers.texts(paper);
        return new PaperJson.View(
                paper.id().toString(),
                paper.meetingId().toString(),
                paper.kind(),
                paper.symbol(),
                paper.access(),
                versions.stream().map(version -> PaperJson.VersionView.of(paper, version, texts.get(version.number()))).toList());
    }
}

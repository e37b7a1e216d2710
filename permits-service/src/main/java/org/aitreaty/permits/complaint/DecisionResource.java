package org.aitreaty.permits.complaint;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.version.EntityVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the secretariat decides on complaints of rights holders. */
@Path("/v1/copyright-complaints/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Copyright complaints", description = "Complaints of rights holders that models are trained on their works without leave, article 7(1).")
class DecisionResource {

    private static final String NUMBER = "Number of the complaint.";
    private static final String EXAMPLE = "CC-2026-INT-000001-X";

    private final Deciding deciding;
    private final ReadingComplaints reading;
    private final CurrentActor actor;

    DecisionResource(Deciding deciding, ReadingComplaints reading, CurrentActor actor) {
        this.deciding = deciding;
        this.reading = reading;
        this.actor = actor;
    }

    @POST
    @Path("/admission")
    @PermissionsAllowed(ComplaintLifecycle.DECIDE)
    @Transactional
    @Operation(operationId = "admitCopyrightComplaint", summary = "Admit a complaint", description = "Says which part of which dataset it is about; its organisation sees it from now on.")
    @APIResponse(responseCode = "200", description = "The admitted complaint.", content = @Content(schema = @Schema(implementation = ComplaintJson.View.class)))
    public Response admit(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ComplaintJson.Admit body) {
        InputCheck.requireBody(body);
        ReadingComplaints.Seen seen = find(number);
        deciding.admit(actor.get(), seen.complaint(), ifMatch, body);
        return answer(seen);
    }

    @POST
    @Path("/dismissal")
    @PermissionsAllowed(ComplaintLifecycle.DECIDE)
    @Transactional
    @Operation(operationId = "dismissCopyrightComplaint", summary = "Dismiss a complaint", description = "Because it is about nothing in the register, or gives no ground.")
    @APIResponse(responseCode = "200", description = "The dismissed complaint.", content = @Content(schema = @Schema(implementation = ComplaintJson.View.class)))
    public Response dismiss(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ComplaintJson.Decide body) {
        return decide(ComplaintLifecycle.DISMISS, number, ifMatch, body);
    }

    @POST
    @Path("/upholding")
    @PermissionsAllowed(ComplaintLifecycle.DECIDE)
    @Transactional
    @Operation(
            operationId = "upholdCopyrightComplaint",
            summary = "Uphold a complaint",
            description = "Blocks the part from now on, in every version of the dataset, until a later version proves that it is left out. The journal names the models and applications that used it.")
    @APIResponse(responseCode = "200", description = "The upheld complaint.", content = @Content(schema = @Schema(implementation = ComplaintJson.View.class)))
    public Response uphold(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ComplaintJson.Decide body) {
        return decide(ComplaintLifecycle.UPHOLD, number, ifMatch, body);
    }

    @POST
    @Path("/rejection")
    @PermissionsAllowed(ComplaintLifecycle.DECIDE)
    @Transactional
    @Operation(operationId = "rejectCopyrightComplaint", summary = "Reject a complaint", description = "After it was examined, with reasons.")
    @APIResponse(responseCode = "200", description = "The rejected complaint.", content = @Content(schema = @Schema(implementation = ComplaintJson.View.class)))
    public Response reject(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ComplaintJson.Decide body) {
        return decide(ComplaintLifecycle.REJECT, number, ifMatch, body);
    }

    @POST
    @Path("/settlement")
    @PermissionsAllowed(ComplaintLifecycle.DECIDE)
    @Transactional
    @Operation(operationId = "settleCopyrightComplaint", summary = "Record that a complaint is settled", description = "The two sides have agreed; the reason says how. Leave given is declared with a new version of the dataset.")
    @APIResponse(responseCode = "200", description = "The settled complaint.", content = @Content(schema = @Schema(implementation = ComplaintJson.View.class)))
    public Response settle(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ComplaintJson.Decide body) {
        return decide(ComplaintLifecycle.SETTLE, number, ifMatch, body);
    }

    private Response decide(ComplaintLifecycle move, String number, String ifMatch, ComplaintJson.Decide body) {
        InputCheck.requireBody(body);
        ReadingComplaints.Seen seen = find(number);
        deciding.decide(actor.get(), seen.complaint(), move, ifMatch, body);
        return answer(seen);
    }

    private ReadingComplaints.Seen find(String number) {
        return reading.find(actor.get(), number, null).orElseThrow(() -> ProblemException.notFound("There is no complaint with this number."));
    }

    private Response answer(ReadingComplaints.Seen seen) {
        return Response.ok(reading.view(seen, actor.get())).tag(EntityVersion.tag(seen.complaint().version())).build();
    }
}

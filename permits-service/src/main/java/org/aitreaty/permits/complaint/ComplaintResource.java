package org.aitreaty.permits.complaint;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.version.EntityVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Complaints of rights holders: lodged by anyone, read by those concerned. */
@Path("/v1/copyright-complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Copyright complaints", description = "Complaints of rights holders that models are trained on their works without leave, article 7(1).")
class ComplaintResource {

    private static final String PATH = "/v1/copyright-complaints/";
    private static final String NOT_SEEN = "There is no complaint with this number that you may see. Whoever lodged it sends its secret as the header Complaint-Secret.";

    private final Lodging lodging;
    private final Deciding deciding;
    private final ReadingComplaints reading;
    private final Complaints complaints;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Cursors cursors;

    ComplaintResource(
            Lodging lodging,
            Deciding deciding,
            ReadingComplaints reading,
            Complaints complaints,
            IdempotentRequests requests,
            CurrentActor actor,
            Cursors cursors) {
        this.lodging = lodging;
        this.deciding = deciding;
        this.reading = reading;
        this.complaints = complaints;
        this.requests = requests;
        this.actor = actor;
        this.cursors = cursors;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "lodgeCopyrightComplaint",
            summary = "Lodge a complaint as a rights holder",
            description = "Needs no account. The answer holds a number and a secret, with which the complaint can be read and commented on. "
                    + "Ten complaints a day are taken from one contact.")
    @APIResponse(responseCode = "201", description = "What opens the complaint again.", content = @Content(schema = @Schema(implementation = ComplaintJson.Receipt.class)))
    @APIResponse(responseCode = "429", ref = "problem")
    public Response lodge(@HeaderParam("Idempotency-Key") String key, ComplaintJson.Lodge body) {
        InputCheck.requireBody(body);
        return requests.answer(key, "POST /v1/copyright-complaints", body, () -> {
            ComplaintJson.Receipt receipt = lodging.lodge(actor.get(), lodging.read(body));
            return EntityVersion.created(PATH + receipt.number(), 0, receipt);
        });
    }

    @GET
    @PermissionsAllowed(ReadingComplaints.READ)
    @Transactional
    @Operation(
            operationId = "listCopyrightComplaints",
            summary = "List complaints of rights holders",
            description = "Newest first: those admitted against datasets of your organisation, or all for the secretariat.")
    @APIResponse(responseCode = "200", description = "A page of complaints.", content = @Content(schema = @Schema(implementation = ComplaintPage.class)))
    public Response list(
            @Parameter(description = "Only complaints in this status.", example = "LODGED", schema = @Schema(implementation = ComplaintStatus.class)) @QueryParam("status") String status,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        InputCheck check = new InputCheck();
        int most = PageRequest.limit(check, limit);
        ComplaintStatus wanted = check.optionalOneOf("?status", status == null || status.isBlank() ? null : status, ComplaintStatus.class);
        check.throwIfAny();
        String organisation = actor.get().isStaff() ? null : actor.get().organisation();
        return Page.of(complaints.newestFirst(organisation, wanted, cursors.read(cursor, UUID::fromString), most + 1), most, cursors, complaint -> complaint.id().toString())
                .map(ComplaintJson.Summary::of)
                .response(uri);
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getCopyrightComplaint",
            summary = "Read a complaint of a rights holder",
            description = "For whoever lodged it, with its secret; for the organisation that answers for the dataset, once it is admitted and without the contact; and for the secretariat.")
    @APIResponse(responseCode = "200", description = "The complaint.", content = @Content(schema = @Schema(implementation = ComplaintJson.View.class)))
    public Response get(
            @Parameter(description = "Number of the complaint.", example = "CC-2026-INT-000001-X") @PathParam("number") String number,
            @Parameter(description = "The secret from the receipt; not needed by those who are signed in.", example = "kX0Zb6v3mT9rQe4wYc7uJ5sLh2nA") @HeaderParam("Complaint-Secret") String secret) {
        Actor who = actor.get();
        return answer(find(who, number, secret), who);
    }

    @POST
    @Path("/{number}/comments")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "commentCopyrightComplaint",
            summary = "Comment on a complaint",
            description = "For whoever lodged it, with its secret, and for the organisation that answers for the dataset, until it is decided.")
    @APIResponse(responseCode = "201", description = "The complaint with the comment.", content = @Content(schema = @Schema(implementation = ComplaintJson.View.class)))
    public Response comment(
            @Parameter(description = "Number of the complaint.", example = "CC-2026-INT-000001-X") @PathParam("number") String number,
            @Parameter(description = "The secret from the receipt; not needed by those who are signed in.", example = "kX0Zb6v3mT9rQe4wYc7uJ5sLh2nA") @HeaderParam("Complaint-Secret") String secret,
            @HeaderParam("Idempotency-Key") String key,
            ComplaintJson.Comment body) {
        InputCheck.requireBody(body);
        Actor who = actor.get();
        // With the secret, so that a stored answer is never replayed to somebody who does not have it.
        Map<String, Object> request = Map.of("body", body, "secret", secret == null ? "" : secret);
        return requests.answer(key, "POST " + PATH + number + "/comments", request, () -> {
            ReadingComplaints.Seen seen = find(who, number, secret);
            boolean heard = seen.side() == ComplaintEntry.Side.COMPLAINANT || seen.side() == ComplaintEntry.Side.OWNER && who.may("copyright-complaint:comment");
            if (!heard) {
                throw ProblemException.notFound(NOT_SEEN);
            }
            deciding.comment(who, seen.complaint(), seen.side(), body);
            return EntityVersion.created(PATH + seen.complaint().number(), seen.complaint().version(), reading.view(seen, who));
        });
    }

    private ReadingComplaints.Seen find(Actor who, String number, String secret) {
        return reading.find(who, number, secret).orElseThrow(() -> ProblemException.notFound(NOT_SEEN));
    }

    private Response answer(ReadingComplaints.Seen seen, Actor who) {
        return Response.ok(reading.view(seen, who))
                .tag(EntityVersion.tag(seen.complaint().version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Authorization, Complaint-Secret")
                .build();
    }

    /** Only there to describe the page in the API description. */
    @Schema(name = "CopyrightComplaintPage")
    record ComplaintPage(
            @Schema(description = "The items of this page, newest first.") List<ComplaintJson.Summary> items,
            @Schema(nullable = true, description = "Pass it as cursor for the next page; null on the last one.") String nextCursor) {}
}

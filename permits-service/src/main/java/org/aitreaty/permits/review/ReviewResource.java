package org.aitreaty.permits.review;

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
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.application.TrainingLifecycle;
import org.aitreaty.permits.officer.Impartiality;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The examination of an application, from its filing to its decision. */
@Path("/v1/training-applications/{reference}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews", description = "The examination of training applications by the secretariat.")
class ReviewResource {

    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_DAYS = 180;

    private final ReviewViews views;
    private final Reviews reviews;
    private final Reviewing reviewing;
    private final Impartiality impartiality;
    private final CurrentActor actor;

    ReviewResource(ReviewViews views, Reviews reviews, Reviewing reviewing, Impartiality impartiality, CurrentActor actor) {
        this.views = views;
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.impartiality = impartiality;
        this.actor = actor;
    }

    @GET
    @Path("/review")
    @PermissionsAllowed("training-application:read-dossier")
    @Transactional
    @Operation(
            operationId = "getTrainingReview",
            summary = "Read a review",
            description = "Its clock, what was asked and contested; for the secretariat also who examines it and what officers proposed.")
    @APIResponse(responseCode = "200", description = "The review.", content = @Content(schema = @Schema(implementation = ReviewJson.View.class)))
    public Response get(@Parameter(description = "Identifier or number of the application.", example = "TA-2026-USA-000001-X") @PathParam("reference") String reference) {
        return answer(views.find(reference, actor.get()));
    }

    @POST
    @Path("/claim")
    @PermissionsAllowed("training-application:review")
    @Transactional
    @Operation(operationId = "claimReview", summary = "Take up a review", description = "Of two officers at once one has it. Doing it again changes nothing.")
    @APIResponse(responseCode = "200", description = "The review.", content = @Content(schema = @Schema(implementation = ReviewJson.View.class)))
    public Response claim(
            @Parameter(description = "Identifier or number of the application.", example = "TA-2026-USA-000001-X") @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        TrainingApplication application = views.find(reference, actor.get());
        impartiality.require(application.hostState());
        EntityVersion.requireMatch(ifMatch, application.version());
        reviewing.claim(actor.get(), application);
        return answer(application);
    }

    @POST
    @Path("/release")
    @PermissionsAllowed("training-application:review")
    @Transactional
    @Operation(operationId = "releaseReview", summary = "Give a review back to the queue", description = "Your own, or that of a colleague who is away.")
    @APIResponse(responseCode = "200", description = "The review.", content = @Content(schema = @Schema(implementation = ReviewJson.View.class)))
    public Response release(
            @Parameter(description = "Identifier or number of the application.", example = "TA-2026-USA-000001-X") @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        TrainingApplication application = views.find(reference, actor.get());
        EntityVersion.requireMatch(ifMatch, application.version());
        reviewing.release(actor.get(), application);
        return answer(application);
    }

    @POST
    @Path("/information-requests")
    @PermissionsAllowed("training-application:review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "requestInformation",
            summary = "Ask the applicant",
            description = "The clock of the review stops until it has answered. An application whose applicant does not answer in time lapses.")
    @APIResponse(responseCode = "200", description = "The review.", content = @Content(schema = @Schema(implementation = ReviewJson.View.class)))
    public Response ask(
            @Parameter(description = "Identifier or number of the application.", example = "TA-2026-USA-000001-X") @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReviewJson.Ask body) {
        TrainingApplication application = inHand(reference, ifMatch);
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String questions = check.text("/questions", body.questions(), LONGEST_TEXT);
        check.refuseIf(
                check.required("/days", body.days()) && (body.days() < 1 || body.days() > MOST_DAYS),
                "/days",
                "OUT_OF_RANGE",
                "An applicant has 1 to " + MOST_DAYS + " days to answer.",
                "Name a number of days in that range.");
        check.throwIfAny();
        reviewing.ask(actor.get(), application, questions, body.days());
        return answer(application);
    }

    @POST
    @Path("/information")
    @PermissionsAllowed("training-application:file")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "giveInformation", summary = "Answer the secretariat", description = "To what was asked last of an application of your organisation; the review goes on.")
    @APIResponse(responseCode = "200", description = "The review.", content = @Content(schema = @Schema(implementation = ReviewJson.View.class)))
    public Response give(
            @Parameter(description = "Identifier or number of the application.", example = "TA-2026-USA-000001-X") @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReviewJson.Answer body) {
        TrainingApplication application = views.findOwn(reference, actor.get());
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String text = check.text("/answer", body.answer(), LONGEST_TEXT);
        check.throwIfAny();
        reviews.takeInHand(application, ifMatch);
        reviewing.answer(actor.get(), application, text);
        return answer(application);
    }

    @POST
    @Path("/evaluation-wait")
    @PermissionsAllowed("training-application:review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "awaitEvaluation", summary = "Wait for an evaluation", description = "The clock of the review stops until it is resumed.")
    @APIResponse(responseCode = "200", description = "The review.", content = @Content(schema = @Schema(implementation = ReviewJson.View.class)))
    public Response await(
            @Parameter(description = "Identifier or number of the application.", example = "TA-2026-USA-000001-X") @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReviewJson.Note body) {
        return move(reference, ifMatch, TrainingLifecycle.AWAIT_EVALUATION, body);
    }

    @POST
    @Path("/review-resumption")
    @PermissionsAllowed("training-application:review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "resumeReview", summary = "Resume a review", description = "The evaluation that was awaited is there, or is not awaited any more.")
    @APIResponse(responseCode = "200", description = "The review.", content = @Content(schema = @Schema(implementation = ReviewJson.View.class)))
    public Response resume(
            @Parameter(description = "Identifier or number of the application.", example = "TA-2026-USA-000001-X") @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReviewJson.Note body) {
        return move(reference, ifMatch, TrainingLifecycle.RESUME, body);
    }

    private Response move(String reference, String ifMatch, TrainingLifecycle move, ReviewJson.Note body) {
        TrainingApplication application = inHand(reference, ifMatch);
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String reason = check.text("/reason", body.reason(), LONGEST_TEXT);
        check.throwIfAny();
        reviewing.move(actor.get(), application, move, reason);
        return answer(application);
    }

    private TrainingApplication inHand(String reference, String ifMatch) {
        Actor officer = actor.get();
        TrainingApplication application = views.find(reference, officer);
        impartiality.require(application.hostState());
        reviewing.requireNotAnothers(officer, application);
        reviews.takeInHand(application, ifMatch);
        return application;
    }

    private Response answer(TrainingApplication application) {
        // The version in the answer is the one that the database gives on writing.
        reviews.flush();
        return Response.ok(views.view(application, actor.get()))
                .tag(EntityVersion.tag(application.version()))
                .header(HttpHeaders.VARY, "Authorization")
                .build();
    }
}

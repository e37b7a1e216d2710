package org.aitreaty.permits.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Consumer;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.officer.Impartiality;
import org.aitreaty.permits.permit.PermitTerms;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The decision on an application by two officers, and appeals against it. */
@Path("/v1/training-applications/{reference}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews", description = "The examination of training applications by the secretariat.")
class DecisionResource {

    private static final int LONGEST_TEXT = 20_000;

    private final ReviewViews views;
    private final Reviews reviews;
    private final Proposals proposals;
    private final Reviewing reviewing;
    private final Deciding deciding;
    private final Appealing appealing;
    private final Rechecking rechecking;
    private final Impartiality impartiality;
    private final TreatyTime time;
    private final CurrentActor actor;

    DecisionResource(
            ReviewViews views,
            Reviews reviews,
            Proposals proposals,
            Reviewing reviewing,
            Deciding deciding,
            Appealing appealing,
            Rechecking rechecking,
            Impartiality impartiality,
            TreatyTime time,
            CurrentActor actor) {
        this.views = views;
        this.reviews = reviews;
        this.proposals = proposals;
        this.reviewing = reviewing;
        this.deciding = deciding;
        this.appealing = appealing;
        this.rechecking = rechecking;
        this.impartiality = impartiality;
        this.time = time;
        this.actor = actor;
    }

    @POST
    @Path("/decision-proposals")
    @PermissionsAllowed("training-application:decide")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeDecision",
            summary = "Propose a decision",
            description = "A grant within limits, or a refusal with its grounds. A grant that the treaty does not allow now is not taken up, and every ground "
                    + "against it is told. A second officer confirms the proposal or returns it.")
    @APIResponse(responseCode = "200", description = "The review.", content = @Content(schema = @Schema(implementation = ReviewJson.View.class)))
    @APIResponse(responseCode = "503", ref = "problem")
    public Response propose(
            @Parameter(description = "Identifier or number of the application.", example = "TA-2026-USA-000001-X") @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReviewJson.Propose body) {
        Actor officer = actor.get();
        TrainingApplication seen = seen(reference, ifMatch);
        ProposalInput input = ProposalInput.read(body, time.legalDay(time.now()));
        Rechecking.Found found = input.terms() == null ? null : rechecking.now(seen.id(), input.terms());
        return inHand(reference, ifMatch, application -> {
            reviewing.requireNotAnothers(officer, application);
            deciding.propose(officer, application, input.terms(), input.reasons(), found);
        });
    }

    @POST
    @Path("/decision-confirmation")
    @PermissionsAllowed("training-application:decide")
    @Operation(
            operationId = "confirmDecision",
            summary = "Confirm a proposed decision",
            description = "By another officer than the one who proposed it. Takes the decision under the law of this instant: issues the permit, refuses, or "
                    + "recommends a grant above the frontier to the Council.")
    @APIResponse(responseCode = "200", description = "The review.", content = @Content(schema = @Schema(implementation = ReviewJson.View.class)))
    @APIResponse(responseCode = "503", ref = "problem")
    public Response confirm(
            @Parameter(description = "Identifier or number of the application.", example = "TA-2026-USA-000001-X") @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Actor officer = actor.get();
        TrainingApplication seen = seen(reference, ifMatch);
        Rechecking.Found found = rechecking.now(seen.id(), openTerms(seen));
        return inHand(reference, ifMatch, application -> deciding.confirm(officer, application, found));
    }

    private PermitTerms openTerms(TrainingApplication application) {
        return QuarkusTransaction.requiringNew()
                .call(() -> reviews.openProposal(application.id()).map(proposals::terms).map(PermitTerms.Stored::terms).orElse(null));
    }

    @POST
    @Path("/decision-return")
    @PermissionsAllowed("training-application:decide")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "returnDecision", summary = "Return a proposed decision", description = "By another officer than the one who proposed it, with the reason.")
    @APIResponse(responseCode = "200", description = "The review.", content = @Content(schema = @Schema(implementation = ReviewJson.View.class)))
    public Response returnProposal(
            @Parameter(description = "Identifier or number of the application.", example = "TA-2026-USA-000001-X") @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReviewJson.Note body) {
        seen(reference, ifMatch);
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String reason = check.text("/reason", body.reason(), LONGEST_TEXT);
        check.throwIfAny();
        return inHand(reference, ifMatch, application -> deciding.returnProposal(actor.get(), application, reason));
    }

    @POST
    @Path("/appeal")
    @PermissionsAllowed("training-application:file")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "lodgeAppeal",
            summary = "Lodge an appeal",
            description = "Within thirty days of a refusal, or of a grant against its conditions. A permit stays in force meanwhile.")
    @APIResponse(responseCode = "200", description = "The review.", content = @Content(schema = @Schema(implementation = ReviewJson.View.class)))
    public Response lodge(
            @Parameter(description = "Identifier or number of the application.", example = "TA-2026-USA-000001-X") @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReviewJson.Lodge body) {
        QuarkusTransaction.requiringNew().run(() -> views.findOwn(reference, actor.get()));
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String grounds = check.text("/grounds", body.grounds(), LONGEST_TEXT);
        check.throwIfAny();
        return inHand(reference, ifMatch, application -> appealing.lodge(actor.get(), application, grounds));
    }

    @POST
    @Path("/appeal-decision")
    @PermissionsAllowed("appeal:decide")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideAppeal",
            summary = "Decide an appeal",
            description = "By somebody who had no part in the decision. A refusal is upheld or remitted, conditions are upheld or overturned.")
    @APIResponse(responseCode = "200", description = "The review.", content = @Content(schema = @Schema(implementation = ReviewJson.View.class)))
    @APIResponse(responseCode = "503", ref = "problem")
    public Response decide(
            @Parameter(description = "Identifier or number of the application.", example = "TA-2026-USA-000001-X") @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReviewJson.Decide body) {
        TrainingApplication seen = seen(reference, ifMatch);
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        Appeal.Outcome outcome = check.oneOf("/outcome", body.outcome(), Appeal.Outcome.class);
        Map<String, String> reasons = ProposalInput.words(check, "/reasons", body.reasons());
        check.throwIfAny();
        Rechecking.Found found = outcome == Appeal.Outcome.OVERTURNED ? rechecking.now(seen.id(), null) : null;
        return inHand(reference, ifMatch, application -> appealing.decide(actor.get(), application, outcome, reasons, found));
    }

    /** Before the registry is asked: whether there is such an application, of this version, and the officer is not of its State. */
    private TrainingApplication seen(String reference, String ifMatch) {
        TrainingApplication application = QuarkusTransaction.requiringNew().call(() -> views.find(reference, actor.get()));
        impartiality.require(application.hostState());
        EntityVersion.requireMatch(ifMatch, application.version());
        return application;
    }

    private Response inHand(String reference, String ifMatch, Consumer<TrainingApplication> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            TrainingApplication application = views.find(reference, actor.get());
            reviews.takeInHand(application, ifMatch);
            work.accept(application);
            reviews.flush();
            return Response.ok(views.view(application, actor.get()))
                    .tag(EntityVersion.tag(application.version()))
                    .header(HttpHeaders.VARY, "Authorization")
                    .build();
        });
    }
}

package org.aitreaty.permits.training;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.number.CheckedNumber;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.application.TrainingApplications;
import org.aitreaty.permits.transition.PresentLaw;
import org.aitreaty.permits.wording.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Training applications: filed by labs, read by everyone as far as they may. */
@Path("/v1/training-applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training applications", description = "Applications for a permit to train a model, articles 3(2) and 4.")
class TrainingApplicationResource {

    private static final String PATH = "/v1/training-applications/";
    private static final int LONGEST_REASON = 2_000;

    private final Filing filing;
    private final Withdrawing withdrawing;
    private final TrainingApplications applications;
    private final ReadingApplications reading;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final Journal journal;

    TrainingApplicationResource(
            Filing filing,
            Withdrawing withdrawing,
            TrainingApplications applications,
            ReadingApplications reading,
            IdempotentRequests requests,
            CurrentActor actor,
            Cursors cursors,
            Journal journal) {
        this.filing = filing;
        this.withdrawing = withdrawing;
        this.applications = applications;
        this.reading = reading;
        this.requests = requests;
        this.actor = actor;
        this.cursors = cursors;
        this.journal = journal;
    }

    @POST
    @PermissionsAllowed("training-application:file")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "fileTrainingApplication",
            summary = "File a training application",
            description = "Classifies the run and decides at once whether the application is admissible: it is under review, or refused with all reasons. "
                    + "The registry must be reachable, since its law is applied; if it is not, nothing is stored and the request can be sent again with the same key.")
    @APIResponse(
            responseCode = "201",
            description = "The application, under review or refused.",
            content = @Content(schema = @Schema(implementation = TrainingApplicationJson.View.class)))
    @APIResponse(responseCode = "503", ref = "problem")
    public Response file(
            @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = "Language of the sentences: en or fr; English when neither is asked for.", example = "fr") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
            TrainingApplicationJson.File body) {
        InputCheck.requireBody(body);
        Actor who = actor.get();
        return requests.answer(key, "POST " + PATH, body, () -> filing.prepare(who, body), prepared -> {
            Filing.Filed filed = filing.file(who, prepared);
            TrainingApplication application = filed.application();
            return EntityVersion.created(
                    PATH + application.id(), application.version(), reading.filed(filed, who, Language.preferred(languages)));
        });
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listTrainingApplications",
            summary = "List training applications",
            description = "The public part of applications, newest first. Read one of them for the dossier, if you may see it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of applications.",
            content = @Content(schema = @Schema(implementation = TrainingApplicationPage.class)))
    public Response list(@BeanParam TrainingApplicationQuery query, @Context UriInfo uri) {
        TrainingApplicationQuery.Read read = query.read(actor.get(), cursors);
        return Page.of(applications.newestFirst(read.filter(), read.limit() + 1), read.limit(), cursors, application -> application.id().toString())
                .map(reading::summary)
                .response(uri);
    }

    @GET
    @Path("/{reference}")
    @PermitAll
    @Operation(
            operationId = "getTrainingApplication",
            summary = "Read a training application",
            description = "By identifier or by number. Applicant, host State's delegates and secretariat also see the dossier. While it is under review it "
                    + "says which versions of the parameters a decision now would go by; if the registry cannot be asked, that alone is missing.")
    @APIResponse(
            responseCode = "200",
            description = "The application.",
            content = @Content(schema = @Schema(implementation = TrainingApplicationJson.View.class)))
    public Response get(@Parameter(description = "Identifier or number of the application.", example = "TA-2026-USA-000001-X") @PathParam("reference") String reference, @Parameter(description = "Language of the sentences: en or fr; English when neither is asked for.", example = "fr") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        PresentLaw.Told law = reading.presentLaw(reference);
        return QuarkusTransaction.requiringNew().call(() -> {
            TrainingApplication application = find(reference);
            return Response.ok(reading.view(application, law, actor.get(), Language.preferred(languages)))
                    .tag(EntityVersion.tag(application.version()))
                    .header(HttpHeaders.VARY, "Authorization, Accept-Language")
                    .build();
        });
    }

    @POST
    @Path("/{reference}/withdrawal")
    @PermissionsAllowed("training-application:withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "withdrawTrainingApplication",
            summary = "Withdraw a training application",
            description = "Takes back an application of your organisation that is under review. It stays in the register as withdrawn.")
    @APIResponse(
            responseCode = "200",
            description = "The withdrawn application.",
            content = @Content(schema = @Schema(implementation = TrainingApplicationJson.View.class)))
    public Response withdraw(
            @Parameter(description = "Identifier or number of the application.", example = "TA-2026-USA-000001-X") @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "Language of the sentences: en or fr; English when neither is asked for.", example = "fr") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
            TrainingApplicationJson.Withdraw body) {
        Actor who = actor.get();
        TrainingApplication application = find(reference);
        if (!who.actsForOrganisation(application.organisation())) {
            journal.recordAttempt(
                    who,
                    JournalEvent.created(
                            "ForeignWithdrawalAttempted", "training-application", application.id(), Map.of("number", application.number()), Visibility.RESTRICTED));
            throw ProblemException.notFound("Your organisation has no application with this identifier or number.");
        }
        InputCheck check = new InputCheck();
        String reason = body == null ? null : check.optionalText("/reason", body.reason(), LONGEST_REASON);
        check.throwIfAny();
        TrainingApplication withdrawn = withdrawing.withdraw(who, application, ifMatch, reason);
        return Response.ok(reading.view(withdrawn, PresentLaw.Told.notAsked(), who, Language.preferred(languages)))
                .tag(EntityVersion.tag(withdrawn.version()))
                .build();
    }

    private TrainingApplication find(String reference) {
        return reading.find(reference).orElseThrow(() -> {
            boolean mistyped = CheckedNumber.looksLikeOne(reference) && CheckedNumber.normalise(reference).isEmpty();
            return ProblemException.notFound(
                    mistyped
                            ? "The number is mistyped: its check character does not fit. Compare it with your document, O and 0, I and 1 in particular."
                            : "There is no training application with this identifier or number.");
        });
    }

    /** Only there to describe the page in the API description. */
    @Schema(name = "TrainingApplicationPage")
    record TrainingApplicationPage(
            @Schema(description = "The items of this page, newest first.") List<TrainingApplicationJson.Summary> items,
            @Schema(nullable = true, description = "Pass it as cursor for the next page; null on the last one.") String nextCursor) {}
}

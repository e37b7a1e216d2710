package org.aitreaty.permits.review;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.application.TrainingApplications;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for the secretariat. */
@Path("/v1/training-reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews", description = "The examination of training applications by the secretariat.")
class ReviewQueueResource {

    private final TrainingApplications applications;
    private final Reviews reviews;
    private final ReviewViews views;
    private final CurrentActor actor;
    private final Cursors cursors;

    ReviewQueueResource(TrainingApplications applications, Reviews reviews, ReviewViews views, CurrentActor actor, Cursors cursors) {
        this.applications = applications;
        this.reviews = reviews;
        this.views = views;
        this.actor = actor;
        this.cursors = cursors;
    }

    @GET
    @PermissionsAllowed("training-application:review")
    @Transactional
    @Operation(
            operationId = "listTrainingReviews",
            summary = "List the reviews under way",
            description = "Applications that are still to be decided, the one filed first at the top, with their clock and who examines them.")
    @APIResponse(responseCode = "200", description = "A page of reviews.", content = @Content(schema = @Schema(implementation = ReviewJson.QueuePage.class)))
    public Response list(
            @Parameter(description = "Only those of which you, or nobody, is the examiner: mine or free.", example = "free") @QueryParam("claim") String claim,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        InputCheck check = new InputCheck();
        int most = PageRequest.limit(check, limit);
        boolean any = claim == null || claim.isBlank();
        check.refuseIf(!any && !claim.equals("mine") && !claim.equals("free"), "?claim", "NOT_ONE_OF", "\"claim\" is neither mine nor free.", "Write mine or free, or leave it out.");
        check.throwIfAny();
        Actor officer = actor.get();
        String after = cursors.read(cursor);
        UUID last = after == null ? new UUID(0, 0) : UUID.fromString(after);
        List<TrainingApplication> found = any
                ? applications.pendingAfter(last, most + 1)
                : applications.pendingAfter(last, claim.equals("mine") ? officer.id() : null, most + 1);
        List<UUID> ids = found.stream().map(TrainingApplication::id).toList();
        Map<UUID, ReviewClaim> claims = reviews.claims(ids).stream().collect(Collectors.toMap(ReviewClaim::applicationId, Function.identity()));
        var proposed = reviews.withOpenProposal(ids);
        return Page.of(found, most, cursors, application -> application.id().toString())
                .map(application -> item(application, claims.get(application.id()), proposed.contains(application.id()), officer))
                .response(uri);
    }

    private ReviewJson.QueueItem item(TrainingApplication application, ReviewClaim claim, boolean proposalOpen, Actor officer) {
        return new ReviewJson.QueueItem(
                application.id().toString(),
                application.number(),
                application.organisationName(),
                application.hostState(),
                application.status(),
                application.regime(),
                application.manualReview(),
                application.filedAt(),
                claim == null ? null : ReviewViews.claim(claim, officer),
                proposalOpen,
                views.clock(application));
    }
}

package org.aitreaty.registry.subscription;

import jakarta.annotation.security.PermitAll;
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
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.registry.letter.ConfirmationCode;
import org.aitreaty.registry.letter.Letterhead;
import org.aitreaty.registry.state.States;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Notifications by e-mail. Open to everyone, because notifications are; the code of a letter is what shows that its
 * address is the reader's.
 */
@Path("/v1/subscriptions")
@Tag(name = "Subscriptions", description = "Depositary notifications by e-mail, for whoever wants them.")
@Produces(MediaType.APPLICATION_JSON)
class SubscriptionResource {

    private final Subscribing subscribing;
    private final Deciding deciding;
    private final States states;
    private final Letterhead letterhead;
    private final IdempotentRequests requests;
    private final CurrentActor actor;

    SubscriptionResource(
            Subscribing subscribing, Deciding deciding, States states, Letterhead letterhead, IdempotentRequests requests, CurrentActor actor) {
        this.subscribing = subscribing;
        this.deciding = deciding;
        this.states = states;
        this.letterhead = letterhead;
        this.requests = requests;
        this.actor = actor;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askForSubscription",
            summary = "Subscribe to notifications",
            description = "By State, by kind, by both, or to all. The address gets a letter with a code, and nothing else until the code has been sent back. "
                    + "The answer is the same whether or not the address has subscribed before.")
    @APIResponse(
            responseCode = "202",
            description = "The letter is in the outbox.",
            content = @Content(schema = @Schema(implementation = SubscriptionJson.Asked.class)))
    @APIResponse(responseCode = "429", ref = "problem")
    public Response subscribe(@HeaderParam("Idempotency-Key") String key, SubscriptionJson.Submit body) {
        return requests.answer(key, "POST /v1/subscriptions", body, () -> {
            Subscribing.Request request = SubscriptionInput.request(body, code -> states.findById(code) != null);
            return Response.accepted(new SubscriptionJson.Asked(subscribing.ask(request, actor.get()).confirmUntil())).build();
        });
    }

    @POST
    @Path("inquiries")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readSubscription",
            summary = "Read a subscription with the code of a letter",
            description = "What the code stands for. By POST, so that the code stands in no address.")
    @APIResponse(responseCode = "200", description = "The subscription.")
    public SubscriptionJson.View read(SubscriptionJson.Code body) {
        return SubscriptionJson.View.of(deciding.read(SubscriptionInput.code(body)));
    }

    @POST
    @Path("confirmations")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmSubscription",
            summary = "Confirm a subscription with the code of a letter",
            description = "From then on notifications are sent. Doing it twice does no harm. One for the same notifications gives way to it.")
    @APIResponse(responseCode = "200", description = "The subscription, active.")
    public SubscriptionJson.View confirm(SubscriptionJson.Code body) {
        return SubscriptionJson.View.of(deciding.confirm(SubscriptionInput.code(body), actor.get()));
    }

    @POST
    @Path("endings")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endSubscription",
            summary = "End a subscription with the code of a letter",
            description = "No more letters, and the address is forgotten. Doing it twice does no harm.")
    @APIResponse(responseCode = "200", description = "The subscription, ended.")
    public SubscriptionJson.View end(SubscriptionJson.Code body) {
        return SubscriptionJson.View.of(deciding.end(SubscriptionInput.code(body), actor.get()));
    }

    @POST
    @Path("endings/{code}")
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "endSubscriptionByOneClick",
            summary = "End a subscription by one click",
            description = "For mail programs (RFC 8058): the address in the header List-Unsubscribe of a letter. The body is not looked at.")
    @APIResponse(responseCode = "204", description = "The subscription is ended.")
    public void endByOneClick(@Parameter(description = "The code.", example = "7K3MD-0Q9ZT-X4VHB-6RW2N-PC8FE") @PathParam("code") String code) {
        ConfirmationCode parsed = parsed(code);
        if (!deciding.isKnown(parsed)) {
            throw unknown();
        }
        deciding.end(parsed, actor.get());
    }

    @GET
    @Path("endings/{code}")
    @PermitAll
    @Operation(
            operationId = "openSubscription",
            summary = "Go to the page that ends a subscription",
            description = "For mail programs that open the address instead: it changes nothing, since programs look at links before people do.")
    @APIResponse(responseCode = "303", description = "The page is in the portal.")
    public Response open(@Parameter(description = "The code.", example = "7K3MD-0Q9ZT-X4VHB-6RW2N-PC8FE") @PathParam("code") String code) {
        return Response.seeOther(letterhead.portalPage("/subscriptions#" + parsed(code).written()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static ConfirmationCode parsed(String code) {
        return ConfirmationCode.read(code).orElseThrow(SubscriptionResource::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("This is not the address of a subscription.");
    }
}

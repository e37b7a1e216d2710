package org.aitreaty.registry.decision;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.time.TreatyTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Emergency orders of the head of the Secretariat (article 10(2)). */
@Path("/v1/emergency-orders")
@Tag(name = "Decisions")
@Produces(MediaType.APPLICATION_JSON)
class EmergencyOrderResource {

    private final Adopting adopting;
    private final Decisions decisions;
    private final ProposalCheck proposals;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final TreatyTime time;

    EmergencyOrderResource(
            Adopting adopting, Decisions decisions, ProposalCheck proposals, IdempotentRequests requests, CurrentActor actor, TreatyTime time) {
        this.adopting = adopting;
        this.decisions = decisions;
        this.proposals = proposals;
        this.requests = requests;
        this.actor = actor;
        this.time = time;
    }

    @POST
    @PermissionsAllowed("emergency-order:issue")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueEmergencyOrder",
            summary = "Change figures in an emergency",
            description = "Holds within seconds, and lapses at the end of the thirtieth day after unless the Council has confirmed it.")
    @APIResponse(
            responseCode = "201",
            description = "The order is issued.",
            content = @Content(schema = @Schema(implementation = DecisionJson.View.class)))
    public Response issue(@HeaderParam("Idempotency-Key") String key, DecisionJson.Order body) {
        return requests.answer(key, "POST /v1/emergency-orders", body, () -> {
            check(body);
            Decision order = adopting.order(body.proposal(), actor.get());
            return Response.status(Response.Status.CREATED)
                    .header("Location", "/v1/decisions/" + order.number())
                    .entity(DecisionJson.View.of(order, body.proposal(), DecisionBook.of(order), time.now()))
                    .build();
        });
    }

    private void check(DecisionJson.Order body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        if (check.required("/proposal", body.proposal())) {
            Proposal proposal = body.proposal();
            proposals.check(check, "/proposal", proposal, "TS");
            check.refuseIf(proposal.effects().isEmpty(), "/proposal/effects", "MISSING", "An order changes a figure.", "Say which.");
            check.refuseIf(
                    proposal.effectiveFrom() != null, "/proposal/effectiveFrom", "AT_ONCE", "An emergency order holds at once.", "Leave it out.");
            for (int i = 0; i < proposal.effects().size(); i++) {
                DecisionEffect effect = proposal.effects().get(i);
                check.refuseIf(
                        effect != null && effect.kind() != null && effect.kind() != DecisionEffect.Kind.PARAMETER,
                        "/proposal/effects/" + i + "/kind",
                        "NOT_A_FIGURE",
                        "In an emergency only figures are changed.",
                        "Put it to the Council.");
            }
        }
        check.throwIfAny();
    }
}

package org.aitreaty.registry.decision;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of decisions, for everyone. */
@Path("/v1/decisions")
@Tag(name = "Decisions", description = "What the organs decided, and whether it holds.")
@Produces(MediaType.APPLICATION_JSON)
class DecisionResource {

    private final Decisions decisions;
    private final Cursors cursors;
    private final TreatyTime time;

    DecisionResource(Decisions decisions, Cursors cursors, TreatyTime time) {
        this.decisions = decisions;
        this.cursors = cursors;
        this.time = time;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listDecisions", summary = "List decisions", description = "Decisions of all organs and emergency orders, the one adopted last first.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the decisions.",
            content = @Content(schema = @Schema(implementation = DecisionJson.Page.class)))
    public Response list(
            @Parameter(description = "Only those of this organ; TS for emergency orders.", example = "EC") @QueryParam("organ") String organ,
            @QueryParam("asOf") String asOf,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        InputCheck check = new InputCheck();
        int most = PageRequest.limit(check, limit);
        check.throwIfAny();
        Instant at = time.asOf("asOf", asOf);
        DecisionBook book = decisions.present();
        List<Decision> found = decisions.page(organ == null || organ.isBlank() ? null : organ, cursors.read(cursor, Decisions.Place::read), most + 1);
        Page<DecisionJson.Item> page = Page.of(found, most, cursors, Decisions.Place::sortKey)
                .map(decision -> DecisionJson.Item.of(decision, decisions.proposal(decision), book.standing(decision.number(), at)));
        return page.response(new DecisionJson.Page(at, page.items(), page.nextCursor()), uri);
    }

    @GET
    @Path("{session}/{serial}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "readDecision",
            summary = "Read one decision",
            description = "Its text, what it does, and whether it holds at that instant. The number is the path: /v1/decisions/EC-4/DEC.2.")
    @APIResponse(responseCode = "200", description = "The decision.")
    public DecisionJson.View read(
            @Parameter(description = "Organ and session.", example = "EC-4") @PathParam("session") String session,
            @Parameter(description = "Number within the session.", example = "DEC.2") @PathParam("serial") String serial,
            @QueryParam("asOf") String asOf) {
        Instant at = time.asOf("asOf", asOf);
        DecisionBook book = decisions.present();
        Decision decision = book.decision(session + "/" + serial);
        if (decision == null) {
            throw ProblemException.notFound("There is no decision of this number. See /v1/decisions.");
        }
        return DecisionJson.View.of(decision, decisions.proposal(decision), book, at);
    }
}

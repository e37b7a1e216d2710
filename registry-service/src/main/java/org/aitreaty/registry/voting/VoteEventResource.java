package org.aitreaty.registry.voting;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** How votes go, as server-sent events. */
@Path("/v1/votes/{id}/events")
@Tag(name = "Votes")
class VoteEventResource {

    private final VoteWatch watch;

    VoteEventResource(VoteWatch watch) {
        this.watch = watch;
    }

    @GET
    @PermitAll
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "followVote",
            summary = "Follow a vote",
            description = "Server-sent events: the present state at once, then every change, and the same again every quarter of a minute. Ends with the vote.")
    @APIResponse(
            responseCode = "200",
            description = "How the vote goes.",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = VoteJson.Progress.class)))
    public Multi<VoteJson.Progress> follow(@Parameter(description = "Identifier.", example = VoteJson.ID) @PathParam("id") String id) {
        return watch.follow(id);
    }
}

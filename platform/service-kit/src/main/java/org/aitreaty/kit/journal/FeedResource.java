package org.aitreaty.kit.journal;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened, in one order that never changes, as far as the reader may see it. */
@Path("/v1/feed")
@Tag(name = "Feed", description = "What happened, in one order that never changes, for those who follow the register.")
public class FeedResource {

    private final Feed feed;
    private final CurrentActor actor;

    public FeedResource(Feed feed, CurrentActor actor) {
        this.feed = feed;
        this.actor = actor;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readFeed",
            summary = "Read what happened after a position",
            description = "Entries as CloudEvents in their final order. Ask again with `after` set to `nextAfter`; "
                    + "an entry never appears before a position you have already passed. Entries you may not see are left out.")
    @APIResponse(responseCode = "200", description = "Entries after that position, oldest first.")
    public Feed.Slice read(
            @Parameter(
                            description = "The last position you have dealt with; 0 reads from the beginning.",
                            example = "0",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
                    @QueryParam("after")
                    String after,
            @QueryParam("limit") String limit) {
        InputCheck check = new InputCheck();
        long position = position(check, after);
        int most = PageRequest.limit(check, limit);
        check.throwIfAny();
        return feed.read(position, most, visibleTo(actor.get()));
    }

    private static long position(InputCheck check, String after) {
        if (after == null || after.isBlank()) {
            return 0;
        }
        if (!after.matches("\\d{1,18}")) {
            check.refuse("?after", "NOT_A_POSITION", "\"after\" is not a position of the feed.", "Send the nextAfter of your last answer, or 0.");
            return 0;
        }
        return Long.parseLong(after);
    }

    private static List<Visibility> visibleTo(Actor reader) {
        if (reader.may("journal:read-restricted")) {
            return List.of(Visibility.PUBLIC, Visibility.PARTIES, Visibility.RESTRICTED);
        }
        return reader.kind() == ActorKind.DELEGATE || reader.isStaff()
                ? List.of(Visibility.PUBLIC, Visibility.PARTIES)
                : List.of(Visibility.PUBLIC);
    }
}

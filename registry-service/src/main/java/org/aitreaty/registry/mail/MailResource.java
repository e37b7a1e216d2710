package org.aitreaty.registry.mail;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
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
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.kit.version.EntityVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What became of the secretariat's letters, for its staff. */
@Path("/v1/mail")
@Tag(name = "Mail", description = "The secretariat's letters by e-mail and what became of them.")
@Produces(MediaType.APPLICATION_JSON)
class MailResource {

    private final PostedLetters letters;
    private final Retrying retrying;
    private final CurrentActor actor;
    private final Cursors cursors;

    MailResource(PostedLetters letters, Retrying retrying, CurrentActor actor, Cursors cursors) {
        this.letters = letters;
        this.retrying = retrying;
        this.actor = actor;
        this.cursors = cursors;
    }

    @GET
    @PermissionsAllowed("mail:read")
    @Transactional
    @Operation(
            operationId = "listLetters",
            summary = "List letters by e-mail",
            description = "What was written, to whom, and what became of it, newest first. Not what the letters say.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the letters.",
            content = @Content(schema = @Schema(implementation = MailJson.Page.class)))
    public Response list(
            @Parameter(description = "Only letters that have come so far.", example = "FAILED", schema = @Schema(implementation = LetterStatus.class))
                    @QueryParam("status")
                    String status,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        InputCheck check = new InputCheck();
        LetterStatus only = check.optionalOneOf("?status", status, LetterStatus.class);
        int most = PageRequest.limit(check, limit);
        check.throwIfAny();
        String after = cursors.read(cursor);
        List<PostedLetter> found = letters.page(only, after == null ? null : PostedLetters.Place.read(after), most + 1);
        Page<MailJson.View> page =
                Page.of(found, most, cursors, letter -> PostedLetters.Place.of(letter).sortKey()).map(MailJson.View::of);
        return page.response(new MailJson.Page(page.items(), page.nextCursor()), uri);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("mail:read")
    @Transactional
    @Operation(operationId = "readLetter", summary = "Read what became of a letter", description = "One letter, with its version for a retry.")
    @APIResponse(responseCode = "200", description = "The letter.")
    public RestResponse<MailJson.View> read(
            @Parameter(description = "Identifier of the letter.", example = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a") @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        PostedLetter letter = Ids.parse(id).flatMap(letters::findByIdOptional).orElseThrow(Retrying::unknown);
        return EntityVersion.read(ifNoneMatch, letter.version(), () -> MailJson.View.of(letter));
    }

    @POST
    @Path("{id}/retry")
    @PermissionsAllowed("mail:retry")
    @Operation(
            operationId = "retryLetter",
            summary = "Have a letter tried again",
            description = "Puts a letter that was given up, or that waits for its next attempt, at the head of the outbox. It keeps its Message-ID.")
    @APIResponse(
            responseCode = "200",
            description = "The letter waits for its first attempt again.",
            content = @Content(schema = @Schema(implementation = MailJson.View.class)))
    public Response retry(
            @Parameter(description = "Identifier of the letter.", example = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a") @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        PostedLetter letter = retrying.retry(Ids.parse(id).orElseThrow(Retrying::unknown), ifMatch, actor.get());
        return Response.ok(MailJson.View.of(letter)).tag(EntityVersion.tag(letter.version())).build();
    }
}

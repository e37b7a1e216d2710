package org.aitreaty.registry.contact;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.UUID;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
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

/** To whom in a State the secretariat writes: kept by its own delegates, read by them and by staff. */
@Path("/v1/states/{code}/contacts")
@Tag(name = "Contacts", description = "To whom in each State the secretariat writes. Never public.")
@Produces(MediaType.APPLICATION_JSON)
class ContactResource {

    private final ContactPoints points;
    private final Keeping keeping;
    private final Delegation delegation;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Cursors cursors;

    ContactResource(
            ContactPoints points, Keeping keeping, Delegation delegation, IdempotentRequests requests, CurrentActor actor, Cursors cursors) {
        this.points = points;
        this.keeping = keeping;
        this.delegation = delegation;
        this.requests = requests;
        this.actor = actor;
        this.cursors = cursors;
    }

    @GET
    @PermissionsAllowed("contact:read")
    @Transactional
    @Operation(
            operationId = "listContacts",
            summary = "List a State's contact points",
            description = "In the order in which they were entered. Delegates read their own State's, staff those of all States.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the contact points.",
            content = @Content(schema = @Schema(implementation = ContactJson.Page.class)))
    public Response list(
            @Parameter(description = "Code of the State.", example = "FRA") @PathParam("code") String code,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        delegation.requireReadable(code);
        InputCheck check = new InputCheck();
        int most = PageRequest.limit(check, limit);
        check.throwIfAny();
        String last = cursors.read(cursor);
        List<ContactPoint> found = points.page(code, last == null ? null : UUID.fromString(last), most + 1);
        Page<ContactJson.View> page = Page.of(found, most, cursors, point -> point.id().toString()).map(ContactJson.View::of);
        return page.response(new ContactJson.Page(page.items(), page.nextCursor()), uri);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("contact:read")
    @Transactional
    @Operation(operationId = "readContact", summary = "Read one contact point", description = "One contact point, with its version for a change.")
    @APIResponse(responseCode = "200", description = "The contact point.")
    public RestResponse<ContactJson.View> read(
            @Parameter(description = "Code of the State.", example = "FRA") @PathParam("code") String code,
            @Parameter(description = "Identifier of the contact point.", example = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a") @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        delegation.requireReadable(code);
        ContactPoint point = Ids.parse(id).flatMap(known -> points.of(code, known)).orElseThrow(Keeping::unknown);
        return EntityVersion.read(ifNoneMatch, point.version(), () -> ContactJson.View.of(point));
    }

    @POST
    @PermissionsAllowed("contact:manage")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "enterContact",
            summary = "Enter a contact point",
            description = "For your own State. Each address gets a letter with a code, and nothing else until the code has been sent back.")
    @APIResponse(
            responseCode = "201",
            description = "The contact point is entered.",
            content = @Content(schema = @Schema(implementation = ContactJson.View.class)))
    @APIResponse(responseCode = "429", ref = "problem")
    public Response enter(
            @Parameter(description = "Code of the State.", example = "FRA") @PathParam("code") String code,
            @HeaderParam("Idempotency-Key") String key,
            ContactJson.Submit body) {
        delegation.requireOwn(code);
        return requests.answer(key, "POST /v1/states/" + code + "/contacts", body, () -> {
            ContactPoint point = keeping.enter(code, ContactInput.particulars(body), actor.get());
            return EntityVersion.created("/v1/states/" + code + "/contacts/" + point.id(), point.version(), ContactJson.View.of(point));
        });
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("contact:manage")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "changeContact",
            summary = "Change a contact point",
            description = "For your own State. A new address gets a letter with a code, and nothing else until the code has been sent back. "
                    + "What would leave your State without a confirmed address for notifications, once it has one, is refused.")
    @APIResponse(
            responseCode = "200",
            description = "The contact point as it now stands.",
            content = @Content(schema = @Schema(implementation = ContactJson.View.class)))
    @APIResponse(responseCode = "429", ref = "problem")
    public Response change(
            @Parameter(description = "Code of the State.", example = "FRA") @PathParam("code") String code,
            @Parameter(description = "Identifier of the contact point.", example = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a") @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ContactJson.Submit body) {
        delegation.requireOwn(code);
        ContactPoint point = keeping.change(code, identifier(id), ContactInput.particulars(body), ifMatch, actor.get());
        return Response.ok(ContactJson.View.of(point)).tag(EntityVersion.tag(point.version())).build();
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("contact:manage")
    @Operation(
            operationId = "removeContact",
            summary = "Remove a contact point",
            description = "For your own State. The last one with a confirmed address for notifications stays.")
    @APIResponse(responseCode = "204", description = "The contact point is gone.")
    public void remove(
            @Parameter(description = "Code of the State.", example = "FRA") @PathParam("code") String code,
            @Parameter(description = "Identifier of the contact point.", example = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a") @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        delegation.requireOwn(code);
        keeping.remove(code, identifier(id), ifMatch, actor.get());
    }

    @POST
    @Path("{id}/confirmation-letters")
    @PermissionsAllowed("contact:manage")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sendConfirmationLetter",
            summary = "Have another confirmation letter sent",
            description = "To an address of your own State's contact point that nobody has confirmed. Earlier codes stay good for their fourteen days.")
    @APIResponse(
            responseCode = "202",
            description = "The letter is in the outbox.",
            content = @Content(schema = @Schema(implementation = ContactJson.View.class)))
    @APIResponse(responseCode = "429", ref = "problem")
    public Response askAgain(
            @Parameter(description = "Code of the State.", example = "FRA") @PathParam("code") String code,
            @Parameter(description = "Identifier of the contact point.", example = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a") @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            ContactJson.AskAgain body) {
        delegation.requireOwn(code);
        UUID known = identifier(id);
        return requests.answer(key, "POST /v1/states/" + code + "/contacts/" + known + "/confirmation-letters", body, () -> {
            ContactPoint point = keeping.askAgain(code, known, ContactInput.address(body));
            return Response.accepted(ContactJson.View.of(point)).tag(EntityVersion.tag(point.version())).build();
        });
    }

    private static UUID identifier(String id) {
        return Ids.parse(id).orElseThrow(Keeping::unknown);
    }
}

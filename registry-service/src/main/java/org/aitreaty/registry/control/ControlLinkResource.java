package org.aitreaty.registry.control;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.control.ControlLinkVersion.Stated;
import org.aitreaty.registry.controlgraph.Link;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The register of who controls whom: said by those concerned, read by everyone. */
@Path("/v1/control-links")
@Tag(name = "Control", description = "Who controls which organisation, on any day.")
@Produces(MediaType.APPLICATION_JSON)
class ControlLinkResource {

    private static final String ID = "Identifier of the link.";
    private static final String ID_EXAMPLE = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private final Declaring declaring;
    private final Correcting correcting;
    private final ReadingLinks reading;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final TreatyTime time;

    ControlLinkResource(
            Declaring declaring,
            Correcting correcting,
            ReadingLinks reading,
            IdempotentRequests requests,
            CurrentActor actor,
            Cursors cursors,
            TreatyTime time) {
        this.declaring = declaring;
        this.correcting = correcting;
        this.reading = reading;
        this.requests = requests;
        this.actor = actor;
        this.cursors = cursors;
        this.time = time;
    }

    @POST
    @PermissionsAllowed("control-link:declare")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "declareControlLink",
            summary = "Declare that somebody controls an organisation",
            description = "By one of its ends, the authority of a host State or the secretariat. Between two organisations of the register it is CLAIMED until "
                    + "the other end or an authority confirms it. Where the controller is a State or outside the register, the word of the secretariat or "
                    + "of the controlled organisation's authority counts at once, and the organisation's own when an authority has confirmed it. Only "
                    + "control is declared here, not every holding.")
    @APIResponse(
            responseCode = "201",
            description = "The link.",
            content = @Content(schema = @Schema(implementation = ControlLinkJson.View.class)))
    public Response declare(@HeaderParam("Idempotency-Key") String key, ControlLinkJson.Declare body) {
        return requests.answer(key, "POST /v1/control-links", body, () -> {
            Stating.Written written = declaring.declare(actor.get(), declaration(body));
            return EntityVersion.created("/v1/control-links/" + written.link().id(), written.link().version(), reading.view(written, actor.get()));
        });
    }

    @GET
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.AUTHORIZATION)
    @Operation(
            operationId = "listControlLinks",
            summary = "List who controls whom",
            description = "Every link with what is claimed and what is confirmed of it, the one declared last first. Evidence and the names of natural persons "
                    + "are for those who stand close.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the register.",
            content = @Content(schema = @Schema(implementation = ControlLinkJson.Page.class)))
    public Response list(@BeanParam ControlLinkQuery query, @Context UriInfo uri) {
        ControlLinkQuery.Read read = query.read(time, cursors);
        List<Link> found = reading.newestFirst(read.filter(), read.limit() + 1);
        Page<Link> page = Page.of(found, read.limit(), cursors, link -> link.id().toString());
        List<ControlLinkJson.View> views = reading.views(page.items(), read.knownAt(), actor.get());
        return page.response(new ControlLinkJson.Page(views, page.nextCursor()), uri);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.AUTHORIZATION)
    @Operation(
            operationId = "readControlLink",
            summary = "Read one control link",
            description = "With everything that was ever said of it, the newest first.")
    @APIResponse(responseCode = "200", description = "The link.")
    public RestResponse<ControlLinkJson.View> read(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        Link found = reading.find(id);
        return EntityVersion.read(ifNoneMatch, reading.version(found), () -> reading.views(List.of(found), null, actor.get()).getFirst());
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("control-link:declare")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctControlLink",
            summary = "End or correct a control link",
            description = "Says something else of it from now on. What was confirmed goes on to count until the correction is confirmed in its turn.")
    @APIResponse(
            responseCode = "200",
            description = "The link.",
            content = @Content(schema = @Schema(implementation = ControlLinkJson.View.class)))
    public Response correct(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ControlLinkJson.Correct body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        Stated corrected = new ControlLinkInput(check, today()).corrected(body, reading.kind(id));
        check.throwIfAny();
        return answer(correcting.restate(actor.get(), id, "ControlLinkCorrected", last -> corrected, ifMatch));
    }

    @POST
    @Path("{id}/retraction")
    @PermissionsAllowed("control-link:declare")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "retractControlLink",
            summary = "Say that there never was such control",
            description = "A retraction counts when it is confirmed, where the link was; a mere claim is gone with it.")
    @APIResponse(
            responseCode = "200",
            description = "The link.",
            content = @Content(schema = @Schema(implementation = ControlLinkJson.View.class)))
    public Response retract(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ControlLinkJson.Retract body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String reason = new ControlLinkInput(check, today()).reason(body);
        check.throwIfAny();
        return answer(correcting.restate(
                actor.get(),
                id,
                "ControlLinkRetracted",
                last -> new Stated(last.share(), last.from(), last.to(), true, last.evidence(), reason),
                ifMatch));
    }

    @POST
    @Path("{id}/confirmation")
    @PermissionsAllowed("control-link:confirm")
    @Operation(
            operationId = "confirmControlLink",
            summary = "Confirm what is said of a control link",
            description = "By the end that did not say it, or by another person of the authority of a host State. From then on it counts.")
    @APIResponse(
            responseCode = "200",
            description = "The link.",
            content = @Content(schema = @Schema(implementation = ControlLinkJson.View.class)))
    public Response confirm(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(correcting.confirm(actor.get(), id, ifMatch));
    }

    private Response answer(Stating.Written written) {
        return Response.ok(reading.view(written, actor.get())).tag(EntityVersion.tag(written.link().version())).build();
    }

    private LocalDate today() {
        return time.legalDay(time.now());
    }

    private Declaring.Declaration declaration(ControlLinkJson.Declare body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        check.required("/controller", body.controller());
        check.required("/controlled", body.controlled());
        ControlKind kind = check.oneOf("/kind", body.kind(), ControlKind.class);
        Stated stated = new ControlLinkInput(check, today()).declared(body, kind);
        check.throwIfAny();
        return new Declaring.Declaration(body.controller(), body.controlled(), kind, stated);
    }
}

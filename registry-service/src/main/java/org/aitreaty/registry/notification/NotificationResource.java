package org.aitreaty.registry.notification;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.language.OfficialLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Depositary notifications, for everyone. */
@Path("/v1/notifications")
@Tag(name = "Notifications", description = "What the depositary notifies to all States.")
@Produces(MediaType.APPLICATION_JSON)
class NotificationResource {

    private static final String ADDRESS = "/v1/notifications/";
    private static final String EXAMPLE = "C.N.12.2026.AIS-1";
    private static final int LONGEST_EXPLANATION = 4_000;

    private final Notifications notifications;
    private final Issuing issuing;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final TreatyTime time;

    NotificationResource(
            Notifications notifications, Issuing issuing, IdempotentRequests requests, CurrentActor actor, Cursors cursors, TreatyTime time) {
        this.notifications = notifications;
        this.issuing = issuing;
        this.requests = requests;
        this.actor = actor;
        this.cursors = cursors;
        this.time = time;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listNotifications",
            summary = "List depositary notifications",
            description = "In the order of their numbers, the newest first. They are also served as Atom and JSON feeds.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the notifications.",
            content = @Content(schema = @Schema(implementation = NotificationJson.Page.class)))
    public Response list(
            @BeanParam NotificationQuery query,
            @Parameter(description = "Only those that were issued by this instant, or by the first moment of this day. Now when missing.", example = "2026-11-23")
                    @QueryParam("asOf")
                    String asOf,
            @Context UriInfo uri) {
        NotificationQuery.Read read = query.read();
        Notifications.Filter filter = read.filter().until(asOf == null || asOf.isBlank() ? null : time.asOf("asOf", asOf));
        String after = cursors.read(query.cursor);
        List<DepositaryNotification> found =
                notifications.page(filter, after == null ? null : Notifications.Place.read(after), read.limit() + 1);
        Page<DepositaryNotification> page = Page.of(found, read.limit(), cursors, it -> Notifications.Place.of(it).sortKey());
        Map<UUID, Map<OfficialLanguage, NotificationText>> texts =
                notifications.texts(page.items().stream().map(DepositaryNotification::id).toList());
        List<NotificationJson.Item> items = page.items().stream().map(it -> NotificationJson.Item.of(it, texts.get(it.id()))).toList();
        return page.response(new NotificationJson.Page(items, page.nextCursor()), uri);
    }

    @GET
    @Path("{number}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "readNotification",
            summary = "Read one depositary notification",
            description = "As it was issued, in six languages, with the notifications that correct it.")
    @APIResponse(responseCode = "200", description = "The notification.")
    public NotificationJson.View read(@Parameter(description = "Number.", example = EXAMPLE) @PathParam("number") String number) {
        return view(numbered(number));
    }

    @POST
    @Path("{number}/corrections")
    @PermissionsAllowed("notification:correct")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctNotification",
            summary = "Correct a notification",
            description = "Issues a further notification that says what was wrong. For a wrong entry of the register, correct the entry: that notifies by itself.")
    @APIResponse(
            responseCode = "201",
            description = "The correction is issued.",
            content = @Content(schema = @Schema(implementation = NotificationJson.View.class)))
    public Response correct(
            @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = "Number.", example = EXAMPLE) @PathParam("number") String number,
            NotificationJson.Correct body) {
        return requests.answer(key, "POST " + ADDRESS + number + "/corrections", body, () -> {
            DepositaryNotification wrong = numbered(number);
            DepositaryNotification correction = issuing.correct(wrong, explanation(body), actor.get());
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, ADDRESS + correction.number())
                    .entity(view(correction))
                    .build();
        });
    }

    private static Map<OfficialLanguage, String> explanation(NotificationJson.Correct body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        Map<OfficialLanguage, String> explanation = new EnumMap<>(OfficialLanguage.class);
        if (check.required("/explanation", body.explanation())) {
            for (OfficialLanguage language : OfficialLanguage.values()) {
                String text = body.explanation().get(language.tag());
                boolean working = language == OfficialLanguage.EN || language == OfficialLanguage.FR;
                if (working || text != null) {
                    explanation.put(language, check.text("/explanation/" + language.tag(), text, LONGEST_EXPLANATION));
                }
            }
            for (String tag : body.explanation().keySet()) {
                boolean official = Arrays.stream(OfficialLanguage.values()).anyMatch(language -> language.tag().equals(tag));
                check.refuseIf(!official, "/explanation/" + tag, "NOT_A_LANGUAGE", "This is not an official language.", "Use en, fr, es, ru, zh or ar.");
            }
        }
        check.throwIfAny();
        return explanation;
    }

    private DepositaryNotification numbered(String number) {
        return notifications.numbered(number).orElseThrow(() -> ProblemException.notFound("There is no notification with this number."));
    }

    private NotificationJson.View view(DepositaryNotification it) {
        Map<OfficialLanguage, NotificationText> texts = notifications.texts(it.id());
        return new NotificationJson.View(
                NotificationJson.Item.of(it, texts),
                it.article(),
                it.correctsId() == null ? null : notifications.findById(it.correctsId()).number(),
                notifications.correctionsOf(it.id()).stream().map(DepositaryNotification::number).toList(),
                NotificationJson.View.texts(texts),
                notifications.quotations(it.id()).stream().map(NotificationJson.Quoted::of).toList());
    }
}

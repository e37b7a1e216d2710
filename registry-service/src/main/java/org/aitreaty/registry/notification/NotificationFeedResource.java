package org.aitreaty.registry.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.registry.language.OfficialLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Depositary notifications for feed readers. */
@Path("/v1/notification-feeds")
@Tag(name = "Notifications", description = "What the depositary notifies to all States.")
class NotificationFeedResource {

    private final Notifications notifications;
    private final NotificationFeed feed;

    NotificationFeedResource(Notifications notifications, NotificationFeed feed) {
        this.notifications = notifications;
        this.feed = feed;
    }

    @GET
    @Path("atom")
    @PermitAll
    @Transactional
    @Produces(NotificationFeed.ATOM)
    @Operation(
            operationId = "readNotificationAtomFeed",
            summary = "Follow notifications by Atom",
            description = "The newest notifications in one language, as an Atom feed (RFC 4287).")
    @APIResponse(responseCode = "200", description = "The feed.", content = @Content(mediaType = NotificationFeed.ATOM, schema = @Schema(type = SchemaType.STRING)))
    public Response atom(
            @BeanParam NotificationQuery query,
            @Parameter(description = "Code of the language; English when missing.", example = "fr") @QueryParam("lang") String lang) {
        return Response.ok(feed.atom(newest(query), language(lang), query)).type(NotificationFeed.ATOM).build();
    }

    @GET
    @Path("json")
    @PermitAll
    @Transactional
    @Produces(NotificationFeed.JSON_FEED)
    @Operation(
            operationId = "readNotificationJsonFeed",
            summary = "Follow notifications by JSON Feed",
            description = "The newest notifications in one language, as a JSON Feed of version 1.1.")
    @APIResponse(responseCode = "200", description = "The feed.", content = @Content(mediaType = NotificationFeed.JSON_FEED, schema = @Schema(implementation = NotificationFeed.JsonFeed.class)))
    public Response json(
            @BeanParam NotificationQuery query,
            @Parameter(description = "Code of the language; English when missing.", example = "fr") @QueryParam("lang") String lang) {
        return Response.ok(feed.json(newest(query), language(lang), query)).type(NotificationFeed.JSON_FEED).build();
    }

    private List<NotificationFeed.Entry> newest(NotificationQuery query) {
        NotificationQuery.Read read = query.read();
        List<DepositaryNotification> found = notifications.page(read.filter(), null, read.limit());
        var texts = notifications.texts(found.stream().map(DepositaryNotification::id).toList());
        return found.stream().map(it -> new NotificationFeed.Entry(it, texts.get(it.id()))).toList();
    }

    private static OfficialLanguage language(String tag) {
        if (tag == null || tag.isBlank()) {
            return OfficialLanguage.EN;
        }
        InputCheck check = new InputCheck();
        OfficialLanguage language = null;
        for (OfficialLanguage official : OfficialLanguage.values()) {
            language = official.tag().equals(tag) ? official : language;
        }
        check.refuseIf(language == null, "?lang", "NOT_A_LANGUAGE", "This is not an official language.", "Use en, fr, es, ru, zh or ar.");
        check.throwIfAny();
        return language;
    }
}

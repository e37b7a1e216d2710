package org.aitreaty.registry.paper;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.print.Printer;
import org.aitreaty.kit.print.Sheet;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.Letterhead;
import org.aitreaty.registry.notification.IssuedNotification;
import org.aitreaty.registry.notification.IssuedNotifications;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Depositary notifications on paper, for everyone. */
@Path("/v1/notifications/{number}/pdf")
@Tag(name = "Notifications", description = "What the depositary notifies to all States.")
class NotificationPaperResource {

    private final IssuedNotifications notifications;
    private final Letterhead letterhead;
    private final Printer printer;

    NotificationPaperResource(IssuedNotifications notifications, Letterhead letterhead, Printer printer) {
        this.notifications = notifications;
        this.letterhead = letterhead;
        this.printer = printer;
    }

    @GET
    @PermitAll
    @Produces("application/pdf")
    @Operation(
            operationId = "printNotification",
            summary = "Print a depositary notification",
            description = "As a PDF in one of six languages. It says whether that language is authentic or a translation, and by which notifications it is "
                    + "corrected. As long as nothing corrects it anew, the same address gives the same bytes.")
    @APIResponse(
            responseCode = "200",
            description = "The notification.",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "The notification is that of the entity tag sent.")
    @APIResponse(responseCode = "503", ref = "problem")
    public Response print(
            @Parameter(description = "Number.", example = "C.N.12.2026.AIS-1") @PathParam("number") String number,
            @Parameter(
                            description = "Code of the language; English when missing.",
                            example = "fr",
                            schema = @Schema(type = SchemaType.STRING, enumeration = {"en", "fr", "es", "ru", "zh", "ar"}))
                    @QueryParam("lang")
                    String lang,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        OfficialLanguage language = language(lang);
        IssuedNotification notification =
                notifications.numbered(number).orElseThrow(() -> ProblemException.notFound("There is no notification with this number."));
        String address = letterhead.portalPage("/" + language.tag() + "/notifications/" + notification.number()).toString();
        Sheet sheet = NotificationSheet.of(notification, language, address);
        EntityTag tag = new EntityTag(sheet.digest());
        Response.ResponseBuilder answer = EntityVersion.isHeld(ifNoneMatch, tag) ? Response.notModified() : Response.ok(printer.print(sheet));
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + notification.number() + "-" + language.tag() + ".pdf\"")
                .type("application/pdf")
                .build();
    }

    private static OfficialLanguage language(String tag) {
        if (tag == null || tag.isBlank()) {
            return OfficialLanguage.EN;
        }
        return Arrays.stream(OfficialLanguage.values()).filter(language -> language.tag().equals(tag)).findFirst().orElseGet(() -> {
            InputCheck check = new InputCheck();
            check.refuse("?lang", "NOT_A_LANGUAGE", "This is not an official language.", "Use en, fr, es, ru, zh or ar.");
            check.throwIfAny();
            return null;
        });
    }
}

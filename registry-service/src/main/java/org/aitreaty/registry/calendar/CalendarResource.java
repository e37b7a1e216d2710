package org.aitreaty.registry.calendar;

import io.quarkus.panache.common.Sort;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.meeting.Meeting;
import org.aitreaty.registry.meeting.Meetings;
import org.aitreaty.registry.organ.Organs;
import org.aitreaty.registry.summit.Summits;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All meetings for people's own calendars. */
@Path("/v1/calendar")
@Tag(name = "Meetings")
class CalendarResource {

    static final String TYPE = "text/calendar";
    private static final int TAG_BYTES = 18;

    /** What a calendar program reads in one go without complaint; the earliest meetings fall out. */
    private static final int MOST = 1000;

    private static final Sort LATEST_FIRST = Sort.descending("startsAt").and("id");

    private final Meetings meetings;
    private final Organs organs;
    private final Summits summits;
    private final CalendarFile file;

    CalendarResource(Meetings meetings, Organs organs, Summits summits, CalendarFile file) {
        this.meetings = meetings;
        this.organs = organs;
        this.summits = summits;
        this.file = file;
    }

    @GET
    @PermitAll
    @Produces(TYPE)
    @Transactional
    @Operation(
            operationId = "readCalendar",
            summary = "Subscribe to the calendar",
            description = "The latest thousand meetings as iCalendar, cancelled ones marked so; of all organs also the summits before there was an "
                    + "agency, marked as not its own. Ask again with the entity tag.")
    @APIResponse(responseCode = "200", description = "The calendar.", content = @Content(mediaType = TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "The calendar is that of the entity tag sent.")
    public Response feed(
            @Parameter(description = "Only meetings of this organ.", example = "EC") @QueryParam("organ") String organ,
            @Parameter(description = "Language of titles: en or fr.", example = "en") @QueryParam("language") String language,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        InputCheck check = new InputCheck();
        boolean all = organ == null || organ.isBlank();
        check.refuseIf(!all && organs.named(organ).isEmpty(), "?organ", "UNKNOWN_ORGAN", "There is no organ of this name.", "See /v1/organs.");
        String spoken = language(check, language);
        check.throwIfAny();
        List<Meeting> found = (all ? meetings.findAll(LATEST_FIRST) : meetings.find("organ", LATEST_FIRST, organ)).page(0, MOST).list();
        return answer(file.write(found, all ? summits.inOrder() : List.of(), spoken), spoken, ifNoneMatch, all ? "meetings" : organ);
    }

    /** The language asked for; English when none was. */
    static String language(InputCheck check, String language) {
        boolean none = language == null || language.isBlank();
        check.refuseIf(!none && !language.equals("en") && !language.equals("fr"), "?language", "UNKNOWN_LANGUAGE", "Titles are in en and fr.", "Write en or fr.");
        return none ? "en" : language;
    }

    /** @param name of the file, without its ending */
    static Response answer(String calendar, String language, String ifNoneMatch, String name) {
        byte[] content = calendar.getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(digest(content));
        Response.ResponseBuilder answer = EntityVersion.isHeld(ifNoneMatch, tag) ? Response.notModified() : Response.ok(content);
        return answer.tag(tag)
                .type(TYPE + "; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".ics\"")
                .build();
    }

    private static String digest(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.aitreaty.registry.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.aitreaty.kit.print.PrintLanguage;
import org.aitreaty.kit.print.Printer;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.status.StatusLists;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The status list to read, to reckon with and to print, for everyone. */
@Path("/v1/treaty/status-list")
@Tag(name = "Treaty", description = "The text, the acts of States and how far the treaty has come.")
class StatusTableResource {

    private static final List<Variant> VARIANTS =
            Arrays.stream(Format.values()).map(format -> new Variant(MediaType.valueOf(format.mediaType()), (String) null, null)).toList();
    private static final int TAG_BYTES = 18;

    private final StatusLists lists;
    private final TreatyTime time;
    private final Printer printer;
    private final ObjectMapper json;

    StatusTableResource(StatusLists lists, TreatyTime time, Printer printer, ObjectMapper json) {
        this.lists = lists;
        this.time = time;
        this.printer = printer;
        this.json = json;
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/pdf"})
    @Operation(
            operationId = "readStatusList",
            summary = "Read or print the status list of the treaty",
            description = "One row for each participant with the dates of signature, consent and withdrawal and the signs by which depositaries "
                    + "tell them apart, as JSON, as CSV for spreadsheets or as a PDF in one of six languages. Each says as of when and known when it "
                    + "holds. The entity tag stands for the list without these two instants: 304 means that what was sent with it still is the list. "
                    + "It is strong when both were given, because then the same address always gives the same bytes.")
    @APIResponse(
            responseCode = "200",
            description = "The list.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = StatusTableJson.View.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "The list is that of the entity tag sent.")
    @APIResponse(responseCode = "406", ref = "problem")
    @APIResponse(responseCode = "503", ref = "problem")
    public Response read(@BeanParam StatusTableQuery query, @HeaderParam("If-None-Match") String ifNoneMatch, @Context Request request) {
        StatusTableQuery.Read asked = query.read(time);
        StatusTableQuery.Read read = asked.format() == null ? asked.as(accepted(request)) : asked;
        StatusTable table = StatusTable.of(lists.present(), read.at(), read.language());
        EntityTag tag = new EntityTag(digest(read, table.timeless()), !isPinned(query));
        Response.ResponseBuilder answer = EntityVersion.isHeld(ifNoneMatch, tag) ? Response.notModified() : Response.ok(body(read, table));
        return headers(answer, read, table).tag(tag).build();
    }

    private static Format accepted(Request request) {
        Variant variant = request.selectVariant(VARIANTS);
        if (variant == null) {
            throw new NotAcceptableException();
        }
        return Format.values()[VARIANTS.indexOf(variant)];
    }

    private static boolean isPinned(StatusTableQuery query) {
        return query.asOf != null && !query.asOf.isBlank() && query.knownAt != null && !query.knownAt.isBlank();
    }

    private byte[] body(StatusTableQuery.Read read, StatusTable table) {
        return switch (read.format()) {
            case JSON -> json(table);
            case CSV -> TableCsv.of(table).bytes(read.byteOrderMark());
            case PDF -> printer.print(TableSheet.of(table));
        };
    }

    /** Of what would be sent, without laying out pages: these follow from the sheet. */
    private String digest(StatusTableQuery.Read read, StatusTable table) {
        byte[] content = read.format() == Format.PDF ? TableSheet.of(table).toString().getBytes(StandardCharsets.UTF_8) : body(read, table);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] json(StatusTable table) {
        try {
            return json.writeValueAsBytes(StatusTableJson.View.of(table));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kept anywhere, it must be asked for again each time: an old list must inform nobody. */
    private static Response.ResponseBuilder headers(Response.ResponseBuilder answer, StatusTableQuery.Read read, StatusTable table) {
        answer.header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_LANGUAGE, read.language().code());
        return switch (read.format()) {
            case JSON -> answer.type(MediaType.APPLICATION_JSON_TYPE);
            case CSV -> answer.type("text/csv; charset=utf-8; header=present").header(HttpHeaders.CONTENT_DISPOSITION, file(read, table));
            case PDF -> answer.type("application/pdf").header(HttpHeaders.CONTENT_DISPOSITION, file(read, table));
        };
    }

    private static String file(StatusTableQuery.Read read, StatusTable table) {
        String language = read.language() == PrintLanguage.EN ? "" : "-" + read.language().code();
        return "attachment; filename=\"status-list-" + table.head().day() + language + "." + read.format().code() + "\"";
    }
}

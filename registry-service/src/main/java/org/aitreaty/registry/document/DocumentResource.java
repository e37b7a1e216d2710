package org.aitreaty.registry.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.idempotency.IdempotentRequests.Answered;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.file.DocumentType;
import org.aitreaty.registry.file.FileName;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Scans of instruments, full powers and annexes: sent by those they belong to, read by them and the secretariat. */
@Path(DocumentResource.PATH)
@Tag(name = "Documents", description = "Scans of instruments, full powers and annexes, kept byte for byte.")
class DocumentResource {

    static final String PATH = "/v1/documents";

    /** Longer than an upload may take, so that it is refused as too slow and not broken off. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Uploading uploading;
    private final UploadPlaces places;
    private final Documents documents;
    private final DocumentContents contents;
    private final DocumentConfig config;
    private final IdempotentRequests requests;
    private final CurrentActor actor;

    DocumentResource(
            Uploading uploading,
            UploadPlaces places,
            Documents documents,
            DocumentContents contents,
            DocumentConfig config,
            IdempotentRequests requests,
            CurrentActor actor) {
        this.uploading = uploading;
        this.places = places;
        this.documents = documents;
        this.contents = contents;
        this.config = config;
        this.requests = requests;
        this.actor = actor;
    }

    @POST
    @PermissionsAllowed("document:upload")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "uploadDocument",
            summary = "Upload a document",
            description = "The body is the file itself, at most 50 MiB (52 428 800 bytes), and by its content what Content-Type says. "
                    + "It belongs to the State, the organisation or the secretariat of the token. If the same owner has sent the same content before, "
                    + "the answer is 200 with the earlier record, under its earlier name. "
                    + "A document that is attached to nothing is removed seven days after it was last sent.")
    @RequestBody(
            description = "The bytes of the file.",
            required = true,
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/tiff", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "The document is kept.",
            content = @Content(schema = @Schema(implementation = DocumentJson.View.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same content of the same owner was there before: its record.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = DocumentJson.View.class)))
    @APIResponse(responseCode = "408", ref = "problem")
    @APIResponse(responseCode = "503", ref = "problem")
    public Response upload(
            @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = "Name of the file, to show to people; 120 characters are kept.", required = true, example = "instrument-of-ratification.pdf")
                    @QueryParam("name")
                    String name,
            @Context HttpHeaders headers,
            InputStream body) {
        DocumentType declared = declared(headers.getMediaType());
        FileName shown = shown(name, declared);
        Actor who = actor.get();
        return places.inOne(() -> {
            ArrivingBody arriving = new ArrivingBody(body, config.largest().asLongValue(), config.longestUpload());
            return requests.answerStreamed(
                    key,
                    "POST " + PATH,
                    config.longestUpload().plus(MARGIN),
                    () -> sent(shown, declared, arriving.discard()),
                    () -> {
                        Uploading.Outcome outcome = uploading.upload(shown, declared, arriving, who);
                        return new Answered(sent(shown, declared, outcome.content()), answer(outcome));
                    });
        });
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readDocument",
            summary = "Read what is known of a document",
            description = "For its owner and the secretariat, and for everyone once it is released.")
    @APIResponse(responseCode = "200", description = "The document's name, size, type and hash.")
    public RestResponse<DocumentJson.View> read(
            @Parameter(description = "Identifier of the document.", example = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a") @PathParam("id") String id,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        Document document = readable(id);
        Instant releasedAt = documents.releasedAt(document);
        return EntityVersion.read(ifNoneMatch, version(releasedAt), () -> DocumentJson.View.of(document, releasedAt));
    }

    @GET
    @Path("{id}/content")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "readDocumentContent",
            summary = "Read a document",
            description = "The bytes as they were sent, to be saved as a file. The entity tag is the SHA-256 of the content.")
    @APIResponse(
            responseCode = "200",
            description = "The content.",
            headers = @Header(
                    name = "Content-Disposition",
                    description = "Always an attachment, with the document's name (RFC 6266).",
                    schema = @Schema(type = SchemaType.STRING, examples = {"attachment; filename=\"instrument-of-ratification.pdf\""})),
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/tiff", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response content(
            @Parameter(description = "Identifier of the document.", example = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a") @PathParam("id") String id,
            @Parameter(
                            description = "The ETag you hold; when it is that of the content the answer is 304 without a body.",
                            example = "\"8d969eef6ecad3c29a3a629280e686cf0c3f5d5a86aff3ca12020c923adc6c92\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        Document document = readable(id);
        EntityTag tag = new EntityTag(document.sha256());
        if (EntityVersion.isHeld(ifNoneMatch, tag)) {
            return Response.notModified(tag).build();
        }
        UUID documentId = document.id();
        long size = document.size();
        StreamingOutput pieces = out -> contents.writeTo(documentId, size, out);
        return Response.ok(pieces, document.mediaType())
                .tag(tag)
                .header(HttpHeaders.CONTENT_LENGTH, size)
                .header(HttpHeaders.CONTENT_DISPOSITION, document.name().attachment())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private Document readable(String id) {
        return documents.readable(Ids.parse(id).orElseThrow(Documents::notFound), actor.get());
    }

    private Response answer(Uploading.Outcome outcome) {
        Document document = outcome.document();
        if (outcome.isNew()) {
            return EntityVersion.created(PATH + "/" + document.id(), version(null), DocumentJson.View.of(document, null));
        }
        Instant releasedAt = documents.releasedAt(document);
        return Response.ok(DocumentJson.View.of(document, releasedAt))
                .tag(EntityVersion.tag(version(releasedAt)))
                .build();
    }

    /** A document changes once at most: it is released. */
    private static long version(Instant releasedAt) {
        return releasedAt == null ? 0 : 1;
    }

    private static DocumentJson.Sent sent(FileName name, DocumentType type, ReceivedContent content) {
        return new DocumentJson.Sent(name.text(), type.mediaType(), content.size(), HexFormat.of().formatHex(content.sha256()));
    }

    private static DocumentType declared(MediaType header) {
        String sent = header == null ? "" : header.getType() + "/" + header.getSubtype();
        return DocumentType.of(sent).orElseThrow(() -> {
            String fix = "Send a scan, with Content-Type: " + DocumentType.list() + ".";
            return new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    fix,
                    List.of(FieldError.header("Content-Type", "NOT_TAKEN", "A document is a scan: " + DocumentType.list() + ".", fix)));
        });
    }

    private static FileName shown(String name, DocumentType type) {
        String fix = "Add the file's name to the address: " + PATH + "?name=instrument.pdf.";
        if (name == null || name.isBlank()) {
            throw ProblemException.invalid(FieldError.query("name", "MISSING", "The document has no name.", fix));
        }
        return FileName.of(name, type)
                .orElseThrow(() -> ProblemException.invalid(FieldError.query("name", "NOT_A_NAME", "Nothing of the name can be shown.", fix)));
    }
}

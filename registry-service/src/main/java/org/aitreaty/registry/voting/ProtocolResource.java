package org.aitreaty.registry.voting;

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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.print.Printer;
import org.aitreaty.kit.print.Sheet;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.Letterhead;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The result of a vote on paper, for everyone. */
@Path("/v1/votes/{id}/protocol")
@Tag(name = "Votes")
class ProtocolResource {

    private final Protocols protocols;
    private final Letterhead letterhead;
    private final Printer printer;

    ProtocolResource(Protocols protocols, Letterhead letterhead, Printer printer) {
        this.protocols = protocols;
        this.letterhead = letterhead;
        this.printer = printer;
    }

    @GET
    @PermitAll
    @Produces("application/pdf")
    @Operation(
            operationId = "printVote",
            summary = "Print the protocol of a vote",
            description = "Once it is closed, as a PDF in one of six languages: text, rule, quorum, votes counted, roll call and what came of it. Of a secret vote it "
                    + "tells who voted and never how. What is not there in the language is in English.")
    @APIResponse(
            responseCode = "200",
            description = "The protocol.",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "The protocol is that of the entity tag sent.")
    @APIResponse(responseCode = "409", ref = "problem")
    @APIResponse(responseCode = "503", ref = "problem")
    public Response print(
            @Parameter(description = "Identifier.", example = VoteJson.ID) @PathParam("id") String id,
            @Parameter(
                            description = "Code of the language. When missing, the first of Accept-Language that is one of the six, else English.",
                            example = "fr",
                            schema = @Schema(type = SchemaType.STRING, enumeration = {"en", "fr", "es", "ru", "zh", "ar"}))
                    @QueryParam("lang")
                    String lang,
            @Parameter(description = "Languages of the reader.", example = "fr") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        OfficialLanguage language = lang == null || lang.isBlank() ? accepted(languages) : asked(lang);
        Protocols.Facts facts = protocols.of(id);
        String address = letterhead.portalPage("/" + language.tag() + "/council/votes/" + facts.vote().id()).toString();
        Sheet sheet = ProtocolSheet.of(facts, language, address);
        EntityTag tag = new EntityTag(sheet.digest());
        Response.ResponseBuilder answer = EntityVersion.isHeld(ifNoneMatch, tag) ? Response.notModified() : Response.ok(printer.print(sheet));
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name(facts.vote()) + "-" + language.tag() + ".pdf\"")
                .type("application/pdf")
                .build();
    }

    private static String name(VoteJson.View vote) {
        return "vote-" + (vote.decision() == null ? vote.id() : vote.decision().replace('/', '-'));
    }

    private static OfficialLanguage asked(String tag) {
        return named(tag).orElseGet(() -> {
            InputCheck check = new InputCheck();
            check.refuse("?lang", "NOT_A_LANGUAGE", "This is not an official language.", "Use en, fr, es, ru, zh or ar.");
            check.throwIfAny();
            return null;
        });
    }

    /** A header that cannot be read asks for nothing. */
    private static OfficialLanguage accepted(String languages) {
        try {
            List<Locale.LanguageRange> ranges = languages == null ? List.of() : Locale.LanguageRange.parse(languages);
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> named(range.getRange().split("-", 2)[0]).stream())
                    .findFirst()
                    .orElse(OfficialLanguage.EN);
        } catch (IllegalArgumentException e) {
            return OfficialLanguage.EN;
        }
    }

    private static Optional<OfficialLanguage> named(String tag) {
        return Arrays.stream(OfficialLanguage.values()).filter(language -> language.tag().equals(tag)).findFirst();
    }
}

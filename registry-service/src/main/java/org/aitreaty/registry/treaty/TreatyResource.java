package org.aitreaty.registry.treaty;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.aitreaty.kit.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The text of the treaty. */
@Path("/v1/treaty")
@Tag(name = "Treaty", description = "The text, the acts of States and how far the treaty has come.")
@Produces(MediaType.APPLICATION_JSON)
class TreatyResource {

    private final TreatyTexts texts;

    TreatyResource(TreatyTexts texts) {
        this.texts = texts;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "readTreaty",
            summary = "Read the treaty",
            description = "The text that applies: its titles, its articles in the languages in which there are versions of them, and its final "
                    + "clauses as the data that the register applies.")
    @APIResponse(responseCode = "200", description = "The treaty's text.")
    public TreatyJson.View read() {
        return view(texts.present());
    }

    @GET
    @Path("texts/{version}")
    @PermitAll
    @Transactional
    @Operation(operationId = "readTreatyText", summary = "Read one version of the text", description = "As it was when it applied.")
    @APIResponse(responseCode = "200", description = "The version.")
    public TreatyJson.View read(@Parameter(description = "Version of the text.", example = "1") @PathParam("version") String version) {
        return (version.matches("[1-9]\\d{0,3}") ? texts.version(Integer.parseInt(version)) : Optional.<TreatyText>empty())
                .map(this::view)
                .orElseThrow(() -> ProblemException.notFound("There is no such version of the treaty's text. GET /v1/treaty lists the versions."));
    }

    private TreatyJson.View view(TreatyText text) {
        return TreatyJson.View.of(text, texts.versions(), texts.clauses(text), texts.articles(text));
    }
}

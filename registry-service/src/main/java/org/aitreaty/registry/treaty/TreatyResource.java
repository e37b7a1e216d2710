package org.aitreaty.registry.treaty;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The text of the treaty. */
@Path("/v1/treaty")
@Tag(name = "Treaty", description = "The text, the acts of States and how far the treaty has come.")
class TreatyResource {

    private final TreatyTexts texts;

    TreatyResource(TreatyTexts texts) {
        this.texts = texts;
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readTreaty",
            summary = "Read the treaty",
            description = "Its titles, its articles, and the rules on entry into force and withdrawal that are data of it.")
    @APIResponse(responseCode = "200", description = "The treaty's text.")
    public TreatyJson.View read() {
        TreatyText text = texts.present();
        return TreatyJson.View.of(text, texts.articles(text));
    }
}

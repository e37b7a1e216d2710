package org.aitreaty.permits.screening;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.permits.wording.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Screenings: asked, answered, not kept. */
@Path("/v1/screenings")
@Tag(name = "Screenings", description = "Whether a training run needs a permit: asked, answered, not kept.")
class ScreeningResource {

    private final Screening screening;

    ScreeningResource(Screening screening) {
        this.screening = screening;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "screenTrainingRun",
            summary = "Ask whether a training run needs a permit",
            description = "Classifies the figures under the law of an instant, by the same rules as an application. Open to everyone; nothing is stored. "
                    + "An unknown figure is sent as null: it gives UNDETERMINED where it could change the answer, never \"no permit\".")
    @APIResponse(responseCode = "200", description = "The regime, with every trigger and the law it rests on.")
    public ScreeningJson.Answer screen(ScreeningJson.Ask ask, @Parameter(description = "Language of the sentences: en or fr; English when neither is asked for.", example = "fr") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        InputCheck.requireBody(ask);
        Screening.Result result = screening.screen(ask);
        return ScreeningJson.Answer.of(
                result.classification(),
                result.developerState().name(),
                result.law().asOf(),
                result.law().parameterSetVersion(),
                Language.preferred(languages));
    }
}

package org.aitreaty.registry.action;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.registry.document.Documents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The scans of an act. What the act says is public; its scan is for its State and the secretariat until it is released. */
@Path("/v1/treaty-actions/{id}/documents")
@Tag(name = "Treaty")
@Produces(MediaType.APPLICATION_JSON)
class ActDocumentResource {

    private final TreatyActions actions;
    private final Documents documents;
    private final CurrentActor actor;

    ActDocumentResource(TreatyActions actions, Documents documents, CurrentActor actor) {
        this.actions = actions;
        this.documents = documents;
        this.actor = actor;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getDocumentsOfTreatyAction",
            summary = "List the scans of an act",
            description = "The instrument and the full powers, each with its digest; name, size, type and address are for whoever may open it.")
    @APIResponse(responseCode = "200", description = "The scans.")
    public RestResponse<ActDocumentJson.All> list(
            @Parameter(description = "Identifier of the act.", example = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a") @PathParam("id") String id) {
        TreatyAction action = Ids.parse(id)
                .flatMap(actions::findByIdOptional)
                .orElseThrow(() -> ProblemException.notFound("There is no treaty act with this identifier."));
        // Another reader may get another answer.
        return RestResponse.ResponseBuilder.ok(new ActDocumentJson.All(documents(action)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private List<ActDocumentJson.View> documents(TreatyAction action) {
        List<ActDocumentJson.View> found = new ArrayList<>();
        Deposit.Paper paper = action.contents().paper();
        if (paper != null && paper.document() != null) {
            found.add(view(ActDocumentJson.Kind.INSTRUMENT, paper.document()));
        } else if (paper != null && paper.sha256() != null) {
            found.add(new ActDocumentJson.View(ActDocumentJson.Kind.INSTRUMENT, paper.sha256(), null));
        }
        if (action.signatory() != null && action.signatory().fullPowers() != null && action.signatory().fullPowers().document() != null) {
            found.add(view(ActDocumentJson.Kind.FULL_POWERS, action.signatory().fullPowers().document()));
        }
        return found;
    }

    private ActDocumentJson.View view(ActDocumentJson.Kind kind, UUID id) {
        Actor reader = actor.get();
        Documents.Reference document = documents.known(id);
        return new ActDocumentJson.View(
                kind, document.sha256(), documents.isReadableBy(reader, id) ? ActDocumentJson.File.of(document) : null);
    }
}

package org.aitreaty.registry.contact;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aitreaty.kit.actor.CurrentActor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Where the reader of a confirmation letter sends its code. Open to everyone, because the reader of an address need not
 * have an account; the code is what shows that the letter has arrived.
 */
@Path("/v1/contact-confirmations")
@Tag(name = "Contacts", description = "To whom in each State the secretariat writes. Never public.")
@Produces(MediaType.APPLICATION_JSON)
class ContactConfirmationResource {

    private final Confirming confirming;
    private final CurrentActor actor;

    ContactConfirmationResource(Confirming confirming, CurrentActor actor) {
        this.confirming = confirming;
        this.actor = actor;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "confirmContact",
            summary = "Confirm an address with the code of a letter",
            description = "From then on the address is written to. Needs no account, only the code. Doing it twice does no harm.")
    @APIResponse(responseCode = "200", description = "The address is confirmed.")
    public ContactJson.Confirmed confirm(ContactJson.Confirm body) {
        return ContactJson.Confirmed.of(confirming.confirm(ContactInput.code(body), actor.get()));
    }
}

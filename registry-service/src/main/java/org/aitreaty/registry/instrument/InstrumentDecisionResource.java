package org.aitreaty.registry.instrument;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.version.EntityVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the depositary does with an instrument, and the check that both sides can run. */
@Path("/v1/instruments/{id}")
@Tag(name = "Instruments", description = "Acts of States on their way from the delegation to the depositary.")
@Produces(MediaType.APPLICATION_JSON)
class InstrumentDecisionResource {

    private static final int LONGEST_REASONS = 4_000;
    private static final String EXAMPLE = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private final Reading reading;
    private final Deciding deciding;
    private final Previewing previewing;
    private final CurrentActor actor;

    InstrumentDecisionResource(Reading reading, Deciding deciding, Previewing previewing, CurrentActor actor) {
        this.reading = reading;
        this.deciding = deciding;
        this.previewing = previewing;
        this.actor = actor;
    }

    @POST
    @Path("checks")
    @PermissionsAllowed("instrument:read")
    @Operation(
            operationId = "checkInstrument",
            summary = "Check an instrument",
            description = "The very check that runs on sending and on acceptance, as often as wanted; nothing is stored. When all is well it tells what "
                    + "would become of the instrument.")
    @APIResponse(responseCode = "200", description = "Whether it could be deposited as it is.")
    public InstrumentJson.Check check(@Parameter(description = "Identifier.", example = EXAMPLE) @PathParam("id") String id) {
        return previewing.check(id, actor.get());
    }

    @POST
    @Path("acceptance")
    @PermissionsAllowed("instrument:decide")
    @Transactional
    @Operation(
            operationId = "acceptInstrument",
            summary = "Accept an instrument for deposit",
            description = "The act enters the register with the instant at which the instrument was sent, and the depositary's notification is issued.")
    @APIResponse(responseCode = "200", description = "It is deposited.")
    public RestResponse<InstrumentJson.View> accept(
            @Parameter(description = "Identifier.", example = EXAMPLE) @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return changed(deciding.accept(reading.find(id, actor.get()), ifMatch, actor.get()));
    }

    @POST
    @Path("return")
    @PermissionsAllowed("instrument:decide")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "returnInstrument",
            summary = "Give an instrument back",
            description = "With reasons; the delegation can mend it and send it again. It was then received when it was sent again.")
    @APIResponse(responseCode = "200", description = "It is with the delegation again.")
    public RestResponse<InstrumentJson.View> giveBack(
            @Parameter(description = "Identifier.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            InstrumentJson.Return body) {
        Instrument instrument = reading.find(id, actor.get());
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String reasons = check.text("/reasons", body.reasons(), LONGEST_REASONS);
        check.throwIfAny();
        return changed(deciding.giveBack(instrument, ifMatch, actor.get(), reasons));
    }

    private RestResponse<InstrumentJson.View> changed(Instrument instrument) {
        return RestResponse.ResponseBuilder.ok(reading.view(instrument, actor.get())).tag(EntityVersion.tag(instrument.version())).build();
    }
}

package org.aitreaty.registry.organ;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organs and their members, for everyone. */
@Path("/v1/organs")
@Tag(name = "Organs", description = "The organs of the treaty and who sits in them, on any day.")
@Produces(MediaType.APPLICATION_JSON)
class OrganResource {

    private final Organs organs;
    private final TreatyTime time;

    OrganResource(Organs organs, TreatyTime time) {
        this.organs = organs;
        this.time = time;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listOrgans", summary = "List the organs", description = "All organs of the treaty, with the number of their members on that day.")
    @APIResponse(responseCode = "200", description = "The organs.")
    public OrganJson.ListView list(@QueryParam("asOf") String asOf) {
        Instant at = time.asOf("asOf", asOf);
        LocalDate day = time.legalDay(at);
        return new OrganJson.ListView(
                at,
                organs.<Organ>streamAll()
                        .map(organ -> new OrganJson.Item(
                                organ.code(), organ.kind(), organ.name(), organ.article(), organs.members(organ, day).states().size()))
                        .sorted(Comparator.comparing(OrganJson.Item::kind))
                        .toList());
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Transactional
    @Operation(operationId = "readOrgan", summary = "Read one organ", description = "Its members and seats on that day. A seat is vacant while nobody is elected to it or its State is not a Party.")
    @APIResponse(responseCode = "200", description = "The organ.")
    public OrganJson.View read(
            @Parameter(description = "Short name of the organ.", example = "EC") @PathParam("code") String code, @QueryParam("asOf") String asOf) {
        Instant at = time.asOf("asOf", asOf);
        Organ organ = organs.named(code).orElseThrow(() -> ProblemException.notFound("There is no organ of this name. See /v1/organs."));
        return OrganJson.View.of(organ, organs.members(organ, time.legalDay(at)), at);
    }
}

package org.aitreaty.registry.evidence;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.idempotency.IdempotentRequests;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proofs of alignment that were checked: kept by the secretariat, read by everyone. */
@Path("/v1/determinations/proofs")
@Tag(name = "Determinations")
@Produces(MediaType.APPLICATION_JSON)
class ProofResource {

    private static final String PATH = "/v1/determinations/proofs";

    private final Proofs entries;
    private final Entering entering;
    private final IdempotentRequests requests;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final TreatyTime time;

    ProofResource(
            Proofs entries, Entering entering, IdempotentRequests requests, CurrentActor actor, Cursors cursors, TreatyTime time) {
        this.entries = entries;
        this.entering = entering;
        this.requests = requests;
        this.actor = actor;
        this.cursors = cursors;
        this.time = time;
    }

    @POST
    @PermissionsAllowed("determination:record")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordAlignmentProof",
            summary = "Record that a proof of alignment was checked",
            description = "The artefact by its SHA-256, the checker and its verdict. An entry stays as it is; a wrong one is corrected by a further one.")
    @APIResponse(
            responseCode = "201",
            description = "It is on record.",
            content = @Content(schema = @Schema(implementation = ProofJson.View.class)))
    public Response record(@HeaderParam("Idempotency-Key") String key, ProofJson.Submit body) {
        return requests.answer(key, "POST " + PATH, body, () -> {
            Proof entry = entering.proof(body, actor.get());
            return Response.status(Response.Status.CREATED)
                    .header("Location", PATH + "/" + entry.id())
                    .entity(view(entry, null, time.now()))
                    .build();
        });
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(operationId = "listAlignmentProofs", summary = "List proofs of alignment", description = "Checks on record at an instant, the one recorded last first. One that was corrected by then names the entry that took its place.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the entries.",
            content = @Content(schema = @Schema(implementation = ProofJson.Page.class)))
    public Response list(@BeanParam EvidenceQuery query, @Context UriInfo uri) {
        EvidenceQuery.Read read = query.read(time, cursors);
        Page<Proof> page = Page.of(
                entries.page(read.at(), read.last(), read.limit() + 1),
                read.limit(),
                cursors,
                entry -> new Place(entry.recordedAt(), entry.id()).sortKey());
        Map<UUID, UUID> corrections = entries.corrections(page.items().stream().map(Proof::id).toList(), read.at());
        List<ProofJson.View> items =
                page.items().stream().map(entry -> view(entry, corrections.get(entry.id()), read.at())).toList();
        return page.response(new ProofJson.Page(read.at(), items, page.nextCursor()), uri);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(operationId = "readAlignmentProof", summary = "Read one check of a proof", description = "The artefact, with what it was checked, by whom, and the verdict.")
    @APIResponse(responseCode = "200", description = "The entry.")
    public ProofJson.View read(
            @Parameter(description = "Identifier.", example = ConsensusJson.ID) @PathParam("id") String id, @QueryParam("asOf") String asOf) {
        Instant at = time.asOf("asOf", asOf);
        Proof entry = Ids.parse(id)
                .map(entries::findById)
                .filter(found -> !found.recordedAt().isAfter(at))
                .orElseThrow(() -> ProblemException.notFound("There is no such entry on record. See " + PATH + "."));
        return view(entry, entries.corrections(List.of(entry.id()), at).get(entry.id()), at);
    }

    private ProofJson.View view(Proof entry, UUID correctedBy, Instant at) {
        return ProofJson.View.of(entry, correctedBy, at);
    }
}

package org.aitreaty.registry.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.TreeSet;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The legal facts a decision rests on, for the services that decide and for everyone who checks them. */
@Path("/v1/legal-snapshot")
@Tag(name = "Legal snapshot", description = "Everything a decision rests on, at one instant.")
class LegalSnapshotResource {

    private static final int MOST_CODES = 100;
    private static final int TAG_BYTES = 18;

    private final LegalSnapshots snapshots;
    private final TreatyTime time;
    private final ObjectMapper json;

    LegalSnapshotResource(LegalSnapshots snapshots, TreatyTime time, ObjectMapper json) {
        this.snapshots = snapshots;
        this.time = time;
        this.json = json;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readLegalSnapshot",
            summary = "Read all legal facts at one instant",
            description = "Parameters, the alignment finding, entry into force, and the standing of the States and organisations asked for, all "
                    + "from one state of the register. The entity tag stands for these facts without `asOf`: 304 to If-None-Match means that at "
                    + "the instant now asked for, exactly the facts hold that came with that tag. It is strong when `asOf` was given, weak when "
                    + "not, because only then the same address always gives the same bytes.")
    @APIResponse(
            responseCode = "200",
            description = "The facts.",
            content = @Content(schema = @Schema(implementation = LegalSnapshotJson.View.class)))
    @APIResponse(responseCode = "304", description = "The facts are those of the entity tag sent.")
    public Response read(
            @QueryParam("asOf") String asOf,
            @Parameter(description = "Codes of States, separated by commas; at most 100.", example = "USA,FRA") @QueryParam("states") String states,
            @Parameter(description = "Codes of organisations, separated by commas; at most 100.", example = "meridian")
                    @QueryParam("organisations")
                    String organisations,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        Instant at = time.asOf("asOf", asOf);
        InputCheck check = new InputCheck();
        Collection<String> stateCodes = codes(check, "states", states);
        Collection<String> organisationCodes = codes(check, "organisations", organisations);
        check.throwIfAny();
        LegalSnapshotJson.View view = snapshots.at(at, stateCodes, organisationCodes);
        EntityTag tag = new EntityTag(digest(view.timeless()), asOf == null || asOf.isBlank());
        Response.ResponseBuilder answer = EntityVersion.isHeld(ifNoneMatch, tag) ? Response.notModified() : Response.ok(view);
        // Kept anywhere, it must be asked for again each time: an old threshold must decide nothing.
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }

    private static Collection<String> codes(InputCheck check, String parameter, String list) {
        Collection<String> codes = new TreeSet<>();
        if (list != null && !list.isBlank()) {
            Arrays.stream(list.split(",")).map(String::strip).filter(code -> !code.isEmpty()).forEach(codes::add);
        }
        check.refuseIf(
                codes.size() > MOST_CODES,
                "?" + parameter,
                "TOO_MANY",
                "More than " + MOST_CODES + " codes are asked for.",
                "Ask in several requests with the same asOf.");
        return codes;
    }

    private String digest(LegalSnapshotJson.View facts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(facts));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.aitreaty.registry.determination;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Determinations as JSON. */
final class DeterminationJson {

    private static final String ID = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private DeterminationJson() {}

    @Schema(name = "AlignmentDetermination", description = "Whether alignment of frontier systems has been demonstrated.")
    record View(
            @Schema(description = "The instant the answer holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(description = "The finding in force.", examples = {"NOT_DEMONSTRATED"}) AlignmentDetermination.Finding finding,
            @Schema(description = "From when it holds.", examples = {"1945-01-01T00:00:00Z"}) Instant since,
            @Schema(description = "Number of the Council's decision; null for the initial finding.", nullable = true, examples = {"EC-4/DEC.2"}) String decision,
            @Schema(description = "Article of the treaty text.", examples = {"4(5)"}) String article,
            @Schema(nullable = true, description = "The scientific consensus it rests on; null unless DEMONSTRATED.", examples = {ID}) UUID consensus,
            @Schema(nullable = true, description = "The proof it rests on; null unless DEMONSTRATED.", examples = {ID}) UUID proof) {

        static View of(AlignmentDetermination determination, Instant asOf) {
            return new View(
                    asOf,
                    determination.finding(),
                    determination.effectiveFrom(),
                    determination.decision(),
                    determination.article(),
                    determination.consensus(),
                    determination.proof());
        }
    }
}

package org.aitreaty.permits.clearance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aitreaty.permits.rights.Block;
import org.aitreaty.permits.rights.Ground;
import org.aitreaty.permits.rights.ProtectedWorksRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Clearance as JSON. */
public final class ClearanceJson {

    private ClearanceJson() {}

    @Schema(name = "Clearance", description = "Whether a dataset may be trained on, and if not, every reason.")
    record View(
            @Schema(examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}, description = "Identifier of the dataset.") String dataset,
            @Schema(examples = {"2026-11-23T10:00:00Z"}, description = "The instant whose law and licences count.") Instant asOf,
            @Schema(examples = {"[\"USA\"]"}, description = "The States looked at: the host State, and those asked for.") List<String> jurisdictions,
            @Schema(description = "Whether nothing stands against it in any of them.") boolean cleared,
            @Schema(examples = {"copyright.licensedWorksAllowed"}, description = "Key of the treaty parameter applied.") String parameter,
            @Schema(examples = {"1"}, description = "Its version.") int parameterVersion,
            @Schema(examples = {"true"}, description = "Its value: whether protected works may be used with leave that is shown.") boolean licensedWorksAllowed,
            @Schema(description = "What stands against it; empty when it is cleared.") List<BlockView> blocks) {

        static View of(String dataset, Clearance.Question question, List<Block> blocks) {
            return new View(
                    dataset,
                    question.at(),
                    question.jurisdictions().stream().sorted().toList(),
                    blocks.isEmpty(),
                    ProtectedWorksRule.PARAMETER,
                    question.rule().parameterVersion(),
                    question.rule().licensedAllowed(),
                    blocks.stream().map(BlockView::of).toList());
        }
    }

    @Schema(name = "ClearanceBlock", description = "A reason for which a dataset may not be trained on, with the law it rests on.")
    public record BlockView(
            @Schema(examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}, description = "Identifier of the dataset.") String dataset,
            @Schema(nullable = true, examples = {"novels"}, description = "Key of the part, or null for the dataset as a whole.") String part,
            @Schema(implementation = Ground.class, examples = {"RIGHTS_UNKNOWN"}, description = "The ground.") String ground,
            @Schema(nullable = true, examples = {"FRA"}, description = "The State for which it is so, or null for all of them.") String jurisdiction,
            @Schema(examples = {"[\"Dialogues 1\", \"Teacher-70B\", \"Web 3\"]"}, description = "From the dataset to what is behind the block; empty for a block of its own.") List<String> path,
            @Schema(nullable = true, implementation = Ground.class, examples = {"RIGHTS_UNKNOWN"}, description = "The ground at the other end of the path.") String cause,
            @Schema(examples = {"7(1)"}, description = "Article of the treaty.") String article,
            @Schema(examples = {"copyright.licensedWorksAllowed"}, description = "Key of the treaty parameter applied.") String parameter,
            @Schema(examples = {"1"}, description = "Its version.") int parameterVersion,
            @Schema(description = "The reason in a sentence, by language code.", examples = {"{\"en\": \"Part “novels” is not cleared in FRA.\", \"fr\": \"La partie « novels » n’est pas libre de droits en FRA.\"}"})
                    Map<String, String> message) {

        /** A block as it is shown to those who may see the dataset. */
        public static BlockView of(Block block) {
            return new BlockView(
                    block.dataset().toString(),
                    block.part(),
                    block.ground().name(),
                    block.jurisdiction(),
                    block.path(),
                    block.cause() == null ? null : block.cause().name(),
                    block.article(),
                    block.parameter(),
                    block.parameterVersion(),
                    block.message().inAll());
        }
    }
}

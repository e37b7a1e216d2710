package org.aitreaty.registry.ballot;

import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Votes counted.
 *
 * @param absent members that were entitled to vote and did not
 * @param notEntitled members that could not vote; they are not part of what a majority is measured by
 */
@Schema(name = "Tally", description = "Votes counted.")
public record Tally(
        @Schema(required = true, description = "In favour.", minimum = "0", examples = {"10"}) int yes,
        @Schema(required = true, description = "Against.", minimum = "0", examples = {"2"}) int no,
        @Schema(required = true, description = "Abstentions.", minimum = "0", examples = {"2"}) int abstain,
        @Schema(required = true, description = "Entitled to vote and did not.", minimum = "0", examples = {"1"}) int absent,
        @Schema(required = true, description = "Members that could not vote.", minimum = "0", examples = {"0"}) int notEntitled) {

    /** Counts the votes of those entitled; what others cast does not count. */
    public static Tally of(Collection<Choice> cast, int entitled, int notEntitled) {
        int[] counts = new int[Choice.values().length];
        cast.forEach(choice -> counts[choice.ordinal()]++);
        return new Tally(
                counts[Choice.YES.ordinal()],
                counts[Choice.NO.ordinal()],
                counts[Choice.ABSTAIN.ordinal()],
                entitled - cast.size(),
                notEntitled);
    }

    public Tally {
        if (yes < 0 || no < 0 || abstain < 0 || absent < 0 || notEntitled < 0) {
            throw new IllegalArgumentException("More votes were cast than there are members.");
        }
    }

    /** Members that were entitled to vote. */
    public int entitled() {
        return yes + no + abstain + absent;
    }
}

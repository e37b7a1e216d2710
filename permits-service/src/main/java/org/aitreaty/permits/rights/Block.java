package org.aitreaty.permits.rights;

import java.util.List;
import java.util.UUID;
import org.aitreaty.permits.wording.Sentence;

/**
 * A reason for which a dataset may not be trained on, with the law it rests on.
 *
 * @param dataset the version that is not cleared by itself
 * @param part key of the part, or null when it is the dataset as a whole
 * @param jurisdiction the State for which it is so, or null for all of them
 * @param path from the dataset asked about to what is behind the block, as names; empty for a block of its own
 * @param cause the ground at the other end of the path, or null for a block of its own
 */
public record Block(
        UUID dataset,
        String datasetName,
        String part,
        Ground ground,
        String jurisdiction,
        List<String> path,
        Ground cause,
        ProtectedWorksRule rule,
        Sentence message) {

    public Block {
        path = List.copyOf(path);
    }

    /** Which article is applied. */
    public String article() {
        return rule.article();
    }

    /** Key of the treaty parameter applied. */
    public String parameter() {
        return ProtectedWorksRule.PARAMETER;
    }

    public int parameterVersion() {
        return rule.parameterVersion();
    }
}

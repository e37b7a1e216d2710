package org.aitreaty.permits.rights;

import java.util.List;
import java.util.Map;
import org.aitreaty.kit.quantity.Quantity;

/**
 * What the rules have to know of a part of a dataset. How large a share it has is not among it: one work in a million is
 * a work.
 *
 * @param key the same in every version of the dataset
 * @param usual the basis in every State that is no exception
 * @param exceptions the basis by State, where it is another
 * @param items how many items it has; null when not known
 * @param excluded how many of them are proved to be left out of training; null when none
 */
public record RightsPart(
        String key, RightsBasis usual, Map<String, RightsBasis> exceptions, List<Leave> leaves, Quantity items, Quantity excluded) {

    public RightsPart {
        exceptions = Map.copyOf(exceptions);
        leaves = List.copyOf(leaves);
    }

    RightsBasis basisIn(String state) {
        return exceptions.getOrDefault(state, usual);
    }

    /** Whether every item of it is proved to be left out; of a part without a count that cannot be said. */
    boolean isLeftOut() {
        return excluded != null && items != null && !items.isMoreThan(excluded);
    }
}

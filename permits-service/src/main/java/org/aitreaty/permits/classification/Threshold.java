package org.aitreaty.permits.classification;

import org.aitreaty.kit.quantity.Quantity;

/**
 * A threshold as a treaty parameter sets it.
 *
 * @param parameter key of the treaty parameter, e.g. {@code frontier.flop}
 * @param version version of that parameter
 * @param article article of the treaty text it stands in, e.g. {@code 4(2)(b)}
 */
public record Threshold(String parameter, Quantity value, Comparator comparator, int version, String article) {

    public boolean isCrossedBy(Quantity figure) {
        return comparator.holds(figure, value);
    }
}

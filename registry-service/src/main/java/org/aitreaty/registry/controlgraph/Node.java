package org.aitreaty.registry.controlgraph;

import java.util.Comparator;

/**
 * Whoever controls or is controlled.
 *
 * @param id code of the organisation or State, or identifier of the entity outside the register
 * @param state code of the State that hosts it, or of which it is; a State's own code
 */
public record Node(Kind kind, String id, String state) implements Comparable<Node> {

    private static final Comparator<Node> ORDER = Comparator.comparing(Node::kind).thenComparing(Node::id);

    /** What kind of thing it is to the register. */
    public enum Kind {
        /** In the register of organisations. */
        ORGANISATION,
        STATE,
        /** Known only as somebody's controller. */
        ENTITY
    }

    @Override
    public int compareTo(Node other) {
        return ORDER.compare(this, other);
    }
}

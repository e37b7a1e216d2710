package org.aitreaty.permits.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.aitreaty.kit.quantity.Quantity;
import org.hibernate.annotations.Immutable;

/** That one model continues from another, registered here or known by name and figure only. */
@Entity
@Immutable
@Table(name = "lineage_edge")
@IdClass(LineageEdge.Key.class)
class LineageEdge {

    record Key(UUID childId, int ordinal) implements Serializable {}

    @Id
    @Column(name = "child_id")
    private UUID childId;

    @Id
    private int ordinal;

    @Column(name = "parent_id")
    private UUID parentId;

    @Column(name = "parent_name")
    private String parentName;

    @Column(name = "parent_flop")
    private BigDecimal parentFlop;

    protected LineageEdge() {}

    static LineageEdge of(UUID child, int ordinal, Ancestor ancestor) {
        LineageEdge edge = new LineageEdge();
        edge.childId = child;
        edge.ordinal = ordinal;
        edge.parentId = ancestor.model();
        edge.parentName = ancestor.name();
        // A registered ancestor's figure is derived from the register when it is read, so that a revision reaches its descendants.
        edge.parentFlop = ancestor.model() != null || ancestor.flop() == null ? null : ancestor.flop().value();
        return edge;
    }

    /**
     * An ancestor as a dossier names it.
     *
     * @param model identifier of the registered model, or null
     * @param flop what was spent on it, its own ancestors included; null when not known
     */
    record Ancestor(UUID model, String name, Quantity flop) {}

    UUID childId() {
        return childId;
    }

    UUID parentId() {
        return parentId;
    }

    String parentName() {
        return parentName;
    }

    Quantity parentFlop() {
        return parentFlop == null ? null : Quantity.of(parentFlop);
    }
}

package org.aitreaty.registry.holding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;

/** Something that a State, or somebody under it, holds under the treaty, as another service has told it. */
@Entity
@Table(name = "holding")
public class Holding {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private HoldingKind kind;

    private String subject;
    private String label;
    private String state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected Holding() {}

    Holding(HoldingKind kind, String subject, String label, String state, Instant openedAt) {
        this.id = Ids.next();
        this.kind = kind;
        this.subject = subject;
        this.label = label;
        this.state = state;
        this.openedAt = openedAt;
    }

    void close(Instant at) {
        if (closedAt == null) {
            this.closedAt = at;
        }
    }

    public UUID id() {
        return id;
    }

    public HoldingKind kind() {
        return kind;
    }

    /** Identifier at the service that keeps it. */
    public String subject() {
        return subject;
    }

    /** Its name to people. */
    public String label() {
        return label;
    }

    /** Code of the State that answers for it. */
    public String state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When it ended, or null. */
    public Instant closedAt() {
        return closedAt;
    }
}

package org.aitreaty.registry.agenda;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aitreaty.registry.language.Bilingual;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a meeting deals with, in order. */
@Entity
@Table(name = "agenda")
class Agenda {

    @Id
    @Column(name = "meeting_id")
    private UUID meetingId;

    @JdbcTypeCode(SqlTypes.JSON)
    private String items;

    @Column(name = "changed_at")
    private Instant changedAt;

    private long version;

    protected Agenda() {}

    Agenda(UUID meetingId) {
        this.meetingId = meetingId;
    }

    /**
     * An item; its number is its place.
     *
     * @param votes identifiers of the votes that are taken on it
     */
    @RegisterForReflection
    record Item(Bilingual title, List<UUID> votes) {

        Item {
            votes = votes == null ? List.of() : List.copyOf(votes);
        }
    }

    void write(String items, Instant at) {
        this.items = items;
        this.changedAt = at;
        this.version++;
    }

    /** As JSON. */
    String items() {
        return items;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** From 1; 0 is the version of an agenda that nobody has written yet. */
    long version() {
        return version;
    }
}

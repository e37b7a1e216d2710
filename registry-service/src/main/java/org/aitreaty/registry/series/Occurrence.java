package org.aitreaty.registry.series;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Which meeting an instant of a series has become. It stays so when the meeting is moved or called off. */
@Entity
@Immutable
@IdClass(Occurrence.Key.class)
@Table(name = "meeting_occurrence")
class Occurrence {

    /** Which instant of which series. */
    record Key(UUID seriesId, LocalDateTime recursAt) implements Serializable {}

    @Id
    @Column(name = "series_id")
    private UUID seriesId;

    @Id
    @Column(name = "recurs_at")
    private LocalDateTime recursAt;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "convened_at")
    private Instant convenedAt;

    protected Occurrence() {}

    Occurrence(UUID seriesId, LocalDateTime recursAt, UUID meetingId, Instant convenedAt) {
        this.seriesId = seriesId;
        this.recursAt = recursAt;
        this.meetingId = meetingId;
        this.convenedAt = convenedAt;
    }

    /** By the rule, on the clock of the place. */
    LocalDateTime recursAt() {
        return recursAt;
    }

    UUID meetingId() {
        return meetingId;
    }
}

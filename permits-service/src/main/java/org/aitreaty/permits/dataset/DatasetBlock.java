package org.aitreaty.permits.dataset;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a rights holder's complaint was upheld against a part of a dataset, whatever its version. */
@Entity
@Immutable
@Table(name = "dataset_block")
@IdClass(DatasetBlock.Key.class)
class DatasetBlock {

    record Key(UUID series, String complaint) implements Serializable {}

    @Id
    private UUID series;

    @Id
    private String complaint;

    private String part;
    private Instant since;

    protected DatasetBlock() {}

    static DatasetBlock upheld(UUID series, String part, String complaint, Instant since) {
        DatasetBlock block = new DatasetBlock();
        block.series = series;
        block.part = part;
        block.complaint = complaint;
        block.since = since;
        return block;
    }

    String part() {
        return part;
    }

    String complaint() {
        return complaint;
    }

    Instant since() {
        return since;
    }
}

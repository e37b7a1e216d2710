package org.aitreaty.permits.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a part of a dataset was made from or with, registered here or known by name only. */
@Entity
@Immutable
@Table(name = "dataset_origin")
@IdClass(DatasetOrigin.Key.class)
class DatasetOrigin {

    record Key(UUID datasetId, int ordinal) implements Serializable {}

    /** In what way. */
    enum Kind {
        /** A model wrote it. */
        TEACHER,
        /** It was made from that dataset. */
        SOURCE
    }

    @Id
    @Column(name = "dataset_id")
    private UUID datasetId;

    @Id
    private int ordinal;

    private String part;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "origin_dataset_id")
    private UUID originDatasetId;

    @Column(name = "origin_model_id")
    private UUID originModelId;

    @Column(name = "origin_name")
    private String originName;

    protected DatasetOrigin() {}

    /** An origin as it was read from a declaration. @param id of what is registered here, or null */
    record Named(String part, Kind kind, UUID id, String name) {}

    static DatasetOrigin of(UUID dataset, int ordinal, Named named) {
        DatasetOrigin origin = new DatasetOrigin();
        origin.datasetId = dataset;
        origin.ordinal = ordinal;
        origin.part = named.part();
        origin.kind = named.kind();
        origin.originDatasetId = named.kind() == Kind.SOURCE ? named.id() : null;
        origin.originModelId = named.kind() == Kind.TEACHER ? named.id() : null;
        origin.originName = named.name();
        return origin;
    }

    String part() {
        return part;
    }

    Kind kind() {
        return kind;
    }

    UUID originDatasetId() {
        return originDatasetId;
    }

    UUID originModelId() {
        return originModelId;
    }

    String originName() {
        return originName;
    }
}

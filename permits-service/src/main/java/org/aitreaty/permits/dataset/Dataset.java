package org.aitreaty.permits.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.number.Ids;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a dataset as it was declared. It never changes; a newer version is another one. */
@Entity
@Immutable
class Dataset {

    @Id
    private UUID id;

    private UUID series;
    private int ordinal;
    private UUID supersedes;
    private String organisation;

    @Column(name = "host_state")
    private String hostState;

    private String name;
    private String version;
    private boolean live;

    @Column(name = "content_hash")
    private String contentHash;

    @JdbcTypeCode(SqlTypes.JSON)
    private String declaration;

    @Column(name = "declared_at")
    private Instant declaredAt;

    @Column(name = "declared_by")
    private String declaredBy;

    protected Dataset() {}

    /** @param before the version it takes the place of, or null for a first one; @param text the declaration as JSON */
    static Dataset declared(Actor actor, String hostState, Dataset before, DatasetJson.Declare declaration, String text, Instant at) {
        Dataset dataset = new Dataset();
        dataset.id = Ids.next();
        dataset.series = before == null ? dataset.id : before.series;
        dataset.ordinal = before == null ? 1 : before.ordinal + 1;
        dataset.supersedes = before == null ? null : before.id;
        dataset.organisation = actor.organisation();
        dataset.hostState = hostState;
        dataset.name = declaration.name();
        dataset.version = declaration.version();
        dataset.live = declaration.live();
        dataset.contentHash = declaration.contentHash();
        dataset.declaration = text;
        dataset.declaredAt = at;
        dataset.declaredBy = actor.id();
        return dataset;
    }

    UUID id() {
        return id;
    }

    UUID series() {
        return series;
    }

    int ordinal() {
        return ordinal;
    }

    String organisation() {
        return organisation;
    }

    String hostState() {
        return hostState;
    }

    String name() {
        return name;
    }

    String version() {
        return version;
    }

    /** Name and version, as it is shown in sentences. */
    String title() {
        return name + " " + version;
    }

    boolean live() {
        return live;
    }

    String contentHash() {
        return contentHash;
    }

    String declaration() {
        return declaration;
    }

    Instant declaredAt() {
        return declaredAt;
    }
}

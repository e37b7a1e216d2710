package org.aitreaty.registry.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.registry.state.State;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One publication of a measure as it stands in the register. It is never changed; a mistake is answered by a further one. */
@Entity
@Immutable
@Table(name = "national_measure_version")
@IdClass(MeasureVersion.Key.class)
public class MeasureVersion {

    /** Where a version stands. */
    public record Key(UUID measure, int number) implements Serializable {}

    @Id
    @Column(name = "measure_id")
    private UUID measure;

    @Id
    private int number;

    @Column(name = "state_code")
    private String state;

    @Column(name = "state_iso2")
    private String stateIso2;

    @Enumerated(EnumType.STRING)
    private MeasureAct act;

    private Integer corrects;

    @Embedded
    private MeasureContent content;

    @Enumerated(EnumType.STRING)
    @Column(name = "drafted_by_kind")
    private ActorKind draftedByKind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "drafted_by", columnDefinition = "text[]")
    private String[] draftedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "published_by_kind")
    private ActorKind publishedByKind;

    @Column(name = "published_by_id")
    private String publishedById;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected MeasureVersion() {}

    /** Who wrote a version: on whose behalf, and all persons who had a hand in it. */
    public record Authors(ActorKind kind, Collection<String> ids) {}

    public MeasureVersion(Key key, State state, MeasureAct act, Integer corrects, MeasureContent content, Authors authors, Publication publication) {
        this.measure = key.measure();
        this.number = key.number();
        this.state = state.code();
        this.stateIso2 = state.iso2();
        this.act = act;
        this.corrects = corrects;
        this.content = content;
        this.draftedByKind = authors.kind();
        this.draftedBy = authors.ids().toArray(String[]::new);
        this.publishedByKind = publication.publisher().kind();
        this.publishedById = publication.publisher().id();
        this.publishedAt = publication.at();
    }

    /** Who published a version, and when. */
    public record Publication(Actor publisher, Instant at) {}

    public UUID measure() {
        return measure;
    }

    public int number() {
        return number;
    }

    String state() {
        return state;
    }

    public MeasureAct act() {
        return act;
    }

    Integer corrects() {
        return corrects;
    }

    MeasureContent content() {
        return content;
    }

    /** On whose behalf it was written. Persons are not named to the public. */
    ActorKind draftedBy() {
        return draftedByKind;
    }

    /** On whose behalf it was published. */
    ActorKind publishedBy() {
        return publishedByKind;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** The version as the derivation of standings sees it. */
    public MeasureFact fact() {
        return new MeasureFact(
                measure,
                state,
                number,
                act,
                corrects,
                content.jurisdiction,
                content.kind,
                content.article,
                content.adoptedOn,
                content.inForceFrom,
                content.inForceTo,
                publishedAt);
    }

    /** What the journal says of it. */
    public Map<String, ?> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", state);
        facts.put("version", number);
        facts.put("act", act.name());
        facts.put("corrects", corrects);
        facts.put("jurisdiction", content.jurisdiction);
        facts.put("kind", content.kind == null ? null : content.kind.name());
        facts.put("article", content.article);
        facts.put("citation", content.citation);
        facts.put("sourceUrl", content.sourceUrl);
        facts.put("adoptedOn", content.adoptedOn.toString());
        facts.put("inForceFrom", content.inForceFrom == null ? null : content.inForceFrom.toString());
        facts.put("inForceTo", content.inForceTo == null ? null : content.inForceTo.toString());
        return facts;
    }
}

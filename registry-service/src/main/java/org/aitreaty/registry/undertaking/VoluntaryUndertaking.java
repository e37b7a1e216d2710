package org.aitreaty.registry.undertaking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.number.Ids;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What somebody who is not a Party has undertaken towards the treaty's aims: an entity of the register, or an organisation.
 * It makes nobody a Party, and nothing that counts Parties looks at it. Never changed; that it ends is a further fact.
 */
@Entity
@Immutable
@Table(name = "voluntary_undertaking")
class VoluntaryUndertaking {

    @Id
    private UUID id;

    @Column(name = "entity_code")
    private String entity;

    @Column(name = "organisation_code")
    private String organisation;

    private String language;

    @JdbcTypeCode(SqlTypes.JSON)
    private String wording;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] articles;

    @Column(name = "text_version")
    private int textVersion;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private LocalDate to;

    @Column(name = "arrangement_with")
    private String arrangementWith;

    @Column(name = "arrangement_reference")
    private String arrangementReference;

    @Column(name = "document_reference")
    private String documentReference;

    @Column(name = "document_date")
    private LocalDate documentDate;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_by_kind")
    private ActorKind recordedByKind;

    @Column(name = "recorded_by_id")
    private String recordedById;

    protected VoluntaryUndertaking() {}

    /**
     * Who undertakes; exactly one of the two is there.
     *
     * @param entity code of an entity that is not a Party
     * @param organisation code of an organisation
     */
    record Undertaker(String entity, String organisation) {}

    /**
     * What was undertaken.
     *
     * @param wording JSON of the text by language
     * @param articles of the treaty that it promises to follow
     * @param to last legal day by its own terms, or null
     */
    record Promise(String language, String wording, List<String> articles, int textVersion, LocalDate from, LocalDate to) {}

    /**
     * With whom it was arranged, if with anyone.
     *
     * @param reference of the arrangement, or null
     */
    record Arrangement(String with, String reference) {}

    /** The document by which the depositary learned of it, and the legal day of its receipt. */
    record Source(String reference, LocalDate date, Instant receivedAt, LocalDate receivedOn) {}

    VoluntaryUndertaking(Undertaker undertaker, Promise promise, Arrangement arrangement, Source document, Actor recorder, Instant at) {
        this.id = Ids.next();
        this.entity = undertaker.entity();
        this.organisation = undertaker.organisation();
        this.language = promise.language();
        this.wording = promise.wording();
        this.articles = promise.articles().toArray(String[]::new);
        this.textVersion = promise.textVersion();
        this.from = promise.from();
        this.to = promise.to();
        this.arrangementWith = arrangement == null ? null : arrangement.with();
        this.arrangementReference = arrangement == null ? null : arrangement.reference();
        this.documentReference = document.reference();
        this.documentDate = document.date();
        this.receivedAt = document.receivedAt();
        this.receivedOn = document.receivedOn();
        this.recordedAt = at;
        this.recordedByKind = recorder.kind();
        this.recordedById = recorder.id();
    }

    UUID id() {
        return id;
    }

    String entity() {
        return entity;
    }

    String organisation() {
        return organisation;
    }

    String language() {
        return language;
    }

    String wording() {
        return wording;
    }

    List<String> articles() {
        return List.of(articles);
    }

    LocalDate from() {
        return from;
    }

    /** Last legal day by its own terms; a later fact may have ended it before. */
    LocalDate to() {
        return to;
    }

    Arrangement arrangement() {
        return arrangementWith == null ? null : new Arrangement(arrangementWith, arrangementReference);
    }

    Source document() {
        return new Source(documentReference, documentDate, receivedAt, receivedOn);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** On whose behalf it was recorded. Persons are not named to the public. */
    ActorKind recordedBy() {
        return recordedByKind;
    }

    /** What the journal says of it. */
    Map<String, ?> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("entity", entity);
        facts.put("organisation", organisation);
        facts.put("articles", articles());
        facts.put("from", from.toString());
        facts.put("to", to == null ? null : to.toString());
        facts.put("documentReference", documentReference);
        facts.put("documentDate", documentDate.toString());
        facts.put("receivedAt", receivedAt.toString());
        return facts;
    }
}

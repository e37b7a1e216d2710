package org.aitreaty.registry.action;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.registry.participation.Act;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.state.EntityKind;
import org.aitreaty.registry.state.State;
import org.hibernate.annotations.Immutable;

/** A treaty act as it stands in the register. It is never changed; a mistake is answered by a further act. */
@Entity
@Immutable
@Table(name = "treaty_action")
public class TreatyAction {

    @Id
    private UUID id;

    @Column(name = "entity_code")
    private String state;

    /** Held beside the code so that the database can refuse an act of what is not a State. */
    @Enumerated(EnumType.STRING)
    @Column(name = "entity_kind")
    private EntityKind entityKind;

    @Enumerated(EnumType.STRING)
    private ActionType type;

    @Column(name = "instrument_date")
    private LocalDate instrumentDate;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "effective_date")
    private LocalDate effectiveDate;

    private String article;

    @Column(name = "text_version")
    private int textVersion;

    private String note;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_by_kind")
    private ActorKind recordedByKind;

    @Column(name = "recorded_by_id")
    private String recordedById;

    protected TreatyAction() {}

    TreatyAction(Act act, State author, LocalDate instrumentDate, String note, int textVersion, Actor recorder) {
        this.id = act.id();
        this.state = author.code();
        this.entityKind = author.kind();
        this.type = act.type();
        this.instrumentDate = instrumentDate;
        this.receivedAt = act.receivedAt();
        this.effectiveDate = act.effectiveDate();
        this.article = act.type().article();
        this.textVersion = textVersion;
        this.note = note;
        this.recordedAt = act.recordedAt();
        this.recordedByKind = recorder.kind();
        this.recordedById = recorder.id();
    }

    /** The act as the rules see it. */
    public Act act() {
        return new Act(id, state, type, effectiveDate, receivedAt, recordedAt);
    }

    public UUID id() {
        return id;
    }

    public String state() {
        return state;
    }

    public ActionType type() {
        return type;
    }

    public LocalDate instrumentDate() {
        return instrumentDate;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public LocalDate effectiveDate() {
        return effectiveDate;
    }

    public String article() {
        return article;
    }

    public String note() {
        return note;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** On whose behalf it was recorded. Persons are not named to the public. */
    public ActorKind recordedBy() {
        return recordedByKind;
    }

    /** True for an act that a demonstration has made up. */
    public boolean isDemonstration() {
        return recordedByKind == ActorKind.SYSTEM;
    }

    /** What the journal says of it. */
    Map<String, ?> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", state);
        facts.put("type", type.name());
        facts.put("instrumentDate", instrumentDate.toString());
        facts.put("receivedAt", receivedAt.toString());
        facts.put("effectiveDate", effectiveDate.toString());
        facts.put("article", article);
        facts.put("note", note);
        return facts;
    }
}

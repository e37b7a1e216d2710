package org.aitreaty.registry.controller;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.number.Ids;
import org.hibernate.annotations.Immutable;

/** Whoever controls an organisation without being in the register. */
@Entity
@Immutable
@Table(name = "controlling_entity")
public class OutsideEntity {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private OutsideKind kind;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String state;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_by_kind")
    private ActorKind recordedByKind;

    @Column(name = "recorded_by_id")
    private String recordedById;

    protected OutsideEntity() {}

    OutsideEntity(Named named, Instant recordedAt, Actor recorder) {
        this.id = Ids.next();
        this.kind = named.kind();
        this.name = named.name();
        this.nameKey = key(named.name());
        this.state = named.state();
        this.recordedAt = recordedAt;
        this.recordedByKind = recorder.kind();
        this.recordedById = recorder.id();
    }

    /** @param state code of the State where it is seated, or whose national the person is */
    public record Named(OutsideKind kind, String name, String state) {}

    public UUID id() {
        return id;
    }

    public OutsideKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String state() {
        return state;
    }

    /** Whether its name is only for those who stand close to what it controls. */
    public boolean isPerson() {
        return kind == OutsideKind.PERSON;
    }

    /** What two writings of one name have in common: "ACME Holdings, Ltd." and "Acme Holdings Ltd". Empty where nothing is left. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
    }
}

package org.aitreaty.registry.control;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.number.Ids;
import org.hibernate.annotations.Immutable;

/** That a version of a link counts, and on whose word. Never changed. */
@Entity
@Immutable
@Table(name = "control_link_confirmation")
class ControlLinkConfirmation {

    @Id
    private UUID id;

    @Column(name = "link_id")
    private UUID link;

    private int number;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "confirmed_by_kind")
    private ActorKind confirmedByKind;

    @Column(name = "confirmed_by_id")
    private String confirmedById;

    @Column(name = "confirmed_by_organisation")
    private String confirmedByOrganisation;

    @Column(name = "confirmed_by_state")
    private String confirmedByState;

    protected ControlLinkConfirmation() {}

    ControlLinkConfirmation(ControlLinkVersion version, Instant confirmedAt, Actor confirmer) {
        this.id = Ids.next();
        this.link = version.link();
        this.number = version.number();
        this.confirmedAt = confirmedAt;
        this.confirmedByKind = confirmer.kind();
        this.confirmedById = confirmer.id();
        this.confirmedByOrganisation = confirmer.organisation();
        this.confirmedByState = confirmer.state();
    }

    UUID link() {
        return link;
    }

    int number() {
        return number;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    ActorKind confirmedBy() {
        return confirmedByKind;
    }
}

package org.aitreaty.registry.control;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.registry.controller.Controller;

/** That somebody controls an organisation in one way. What is said of it are its {@link ControlLinkVersion}s. */
@Entity
@Table(name = "control_link")
class ControlLink {

    @Id
    private UUID id;

    @Column(name = "controller_organisation", updatable = false)
    private String controllerOrganisation;

    @Column(name = "controller_state", updatable = false)
    private String controllerState;

    @Column(name = "controller_entity", updatable = false)
    private UUID controllerEntity;

    @Column(updatable = false)
    private String controlled;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ControlKind kind;

    @Column(name = "declared_at", updatable = false)
    private Instant declaredAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected ControlLink() {}

    ControlLink(Controller controller, String controlled, ControlKind kind, Instant declaredAt) {
        this.id = Ids.next();
        this.controllerOrganisation = controller.organisation();
        this.controllerState = controller.state();
        this.controllerEntity = controller.entity();
        this.controlled = controlled;
        this.kind = kind;
        this.declaredAt = declaredAt;
        this.changedAt = declaredAt;
    }

    UUID id() {
        return id;
    }

    String controlled() {
        return controlled;
    }

    ControlKind kind() {
        return kind;
    }

    long version() {
        return version;
    }

    boolean isBy(Controller controller) {
        return java.util.Objects.equals(controllerOrganisation, controller.organisation())
                && java.util.Objects.equals(controllerState, controller.state())
                && java.util.Objects.equals(controllerEntity, controller.entity());
    }

    /** The instant at which the next fact is recorded: later than that of the fact before, whatever the clocks of several replicas say. */
    Instant nextRecordedAt(Instant now) {
        changedAt = now.isAfter(changedAt) ? now : changedAt.plus(1, ChronoUnit.MICROS);
        return changedAt;
    }
}

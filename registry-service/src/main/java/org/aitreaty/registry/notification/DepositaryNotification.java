package org.aitreaty.registry.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A notification by which the depositary tells all States of an act or of what time has brought about (VCLT 77(1)(e)).
 * Issued once and never changed.
 */
@Entity
@Immutable
@Table(name = "depositary_notification")
public class DepositaryNotification {

    @Id
    private UUID id;

    private String number;
    private int year;
    private int serial;

    @Enumerated(EnumType.STRING)
    private NotificationKind kind;

    private String state;

    @Column(name = "action_id")
    private UUID actionId;

    @Column(name = "corrects_id")
    private UUID correctsId;

    private String article;

    @Column(name = "legal_day")
    private LocalDate legalDay;

    @Column(name = "issued_at")
    private Instant issuedAt;

    private boolean demonstration;

    protected DepositaryNotification() {}

    DepositaryNotification(UUID id, NotificationNumber number, NotificationKind kind, Subject subject, String article, Issue issue) {
        this.id = id;
        this.number = number.toString();
        this.year = number.year();
        this.serial = number.serial();
        this.kind = kind;
        this.state = subject.state();
        this.actionId = subject.actionId();
        this.correctsId = subject.correctsId();
        this.article = article;
        this.legalDay = issue.legalDay();
        this.issuedAt = issue.at();
        this.demonstration = issue.demonstration();
    }

    /** What it is about; each may be null. */
    record Subject(String state, UUID actionId, UUID correctsId) {}

    /** @param demonstration whether it tells of what a demonstration has made up */
    record Issue(LocalDate legalDay, Instant at, boolean demonstration) {}

    UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    int year() {
        return year;
    }

    int serial() {
        return serial;
    }

    public NotificationKind kind() {
        return kind;
    }

    /** Code of the State or organisation, or null where it concerns all alike. */
    public String state() {
        return state;
    }

    UUID actionId() {
        return actionId;
    }

    UUID correctsId() {
        return correctsId;
    }

    String article() {
        return article;
    }

    LocalDate legalDay() {
        return legalDay;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    boolean isDemonstration() {
        return demonstration;
    }
}

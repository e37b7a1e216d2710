package org.aitreaty.permits.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.number.Ids;

/** What an officer asked of an applicant, and what it answered. */
@Entity
@Table(name = "information_request")
class InformationRequest {

    @Id
    private UUID id;

    @Column(name = "application_id")
    private UUID applicationId;

    private String questions;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "asked_by_id")
    private String askedById;

    @Column(name = "due_at")
    private Instant dueAt;

    private String answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answered_by")
    private String answeredBy;

    protected InformationRequest() {}

    /** @param dueAt from when on it is too late to answer */
    InformationRequest(UUID applicationId, String questions, Actor officer, Instant askedAt, Instant dueAt) {
        this.id = Ids.next();
        this.applicationId = applicationId;
        this.questions = questions;
        this.askedById = officer.id();
        this.askedAt = askedAt;
        this.dueAt = dueAt;
    }

    void answer(String text, Actor applicant, Instant at) {
        answer = text;
        answeredBy = applicant.name();
        answeredAt = at;
    }

    UUID applicationId() {
        return applicationId;
    }

    String questions() {
        return questions;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    String answer() {
        return answer;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    boolean isOverdue(Instant now) {
        return answeredAt == null && !now.isBefore(dueAt);
    }
}

package org.aitreaty.registry.instrument;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.registry.participation.ActionType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An act of a State on its way from the delegation that prepares it to the depositary that accepts it. */
@Entity
@Table(name = "instrument")
class Instrument {

    static final ProblemType NOT_IN_THIS_STATUS =
            new ProblemType("instrument-not-in-this-status", 409, "The instrument is no longer in a status that allows this.");

    @Id
    private UUID id;

    private String state;

    @Enumerated(EnumType.STRING)
    private ActionType type;

    @Enumerated(EnumType.STRING)
    private InstrumentStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "last_editor_id")
    private String lastEditorId;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reasons;

    @Column(name = "action_id")
    private UUID actionId;

    @Version
    private long version;

    protected Instrument() {}

    /** @param content as JSON */
    static Instrument prepared(Actor editor, ActionType type, String content, Instant at) {
        Instrument instrument = new Instrument();
        instrument.id = Ids.next();
        instrument.state = editor.state();
        instrument.createdAt = at;
        instrument.status = InstrumentLifecycle.PREPARE.to();
        instrument.write(editor, type, content, at);
        return instrument;
    }

    void save(Actor editor, ActionType changedType, String changedContent, Instant at) {
        move(InstrumentLifecycle.SAVE, at);
        write(editor, changedType, changedContent, at);
    }

    private void write(Actor editor, ActionType changedType, String changedContent, Instant at) {
        type = changedType;
        content = changedContent;
        lastEditorId = editor.id();
        updatedAt = at;
    }

    void send(Actor sender, Instant at) {
        if (InstrumentLifecycle.SEND.isLegalFrom(status) && sender.id().equals(lastEditorId)) {
            throw new ProblemException(
                    ProblemType.SECOND_PERSON_REQUIRED,
                    "You were the last to change this instrument. Another person of your delegation reads it and sends it.",
                    List.of());
        }
        move(InstrumentLifecycle.SEND, at);
        sentAt = at;
        decidedAt = null;
        reasons = null;
    }

    void cancel(Instant at) {
        move(InstrumentLifecycle.CANCEL, at);
    }

    void giveBack(String why, Instant at) {
        move(InstrumentLifecycle.RETURN, at);
        reasons = why;
        decidedAt = at;
    }

    void accept(UUID action, Instant at) {
        move(InstrumentLifecycle.ACCEPT, at);
        actionId = action;
        decidedAt = at;
    }

    /** @throws ProblemException 409 when the move is not possible from where the instrument is */
    void require(InstrumentLifecycle move) {
        if (!move.isLegalFrom(status)) {
            throw new ProblemException(
                    NOT_IN_THIS_STATUS, "The instrument is " + status + "; this is possible only from " + move.from() + ".", List.of());
        }
    }

    private void move(InstrumentLifecycle move, Instant at) {
        require(move);
        status = move.to();
        updatedAt = at;
    }

    UUID id() {
        return id;
    }

    String state() {
        return state;
    }

    ActionType type() {
        return type;
    }

    InstrumentStatus status() {
        return status;
    }

    String content() {
        return content;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    String lastEditorId() {
        return lastEditorId;
    }

    /** When it was sent last: the instant of receipt by the depositary. */
    Instant sentAt() {
        return sentAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    /** Why the depositary gave it back. */
    String reasons() {
        return reasons;
    }

    UUID actionId() {
        return actionId;
    }

    long version() {
        return version;
    }
}

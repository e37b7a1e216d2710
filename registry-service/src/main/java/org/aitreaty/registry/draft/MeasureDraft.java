package org.aitreaty.registry.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.registry.measure.MeasureAct;
import org.aitreaty.registry.measure.MeasureContent;
import org.aitreaty.registry.measure.MeasureVersion;
import org.aitreaty.registry.state.EntityKind;
import org.aitreaty.registry.state.State;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a delegation has written of a measure, until a second person publishes it. */
@Entity
@Table(name = "national_measure_draft")
class MeasureDraft {

    static final ProblemType CLOSED = new ProblemType("draft-closed", 409, "The draft is no longer open.");

    @Id
    private UUID id;

    @Column(name = "measure_id")
    private UUID measure;

    @Column(name = "state_code")
    private String state;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_kind")
    private EntityKind stateKind;

    @Column(name = "state_iso2")
    private String stateIso2;

    @Enumerated(EnumType.STRING)
    private MeasureAct act;

    private Integer corrects;

    @Embedded
    private MeasureContent content;

    @Enumerated(EnumType.STRING)
    private DraftStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "drafted_by_kind")
    private ActorKind draftedByKind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "drafted_by", columnDefinition = "text[]")
    private String[] draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "revised_at")
    private Instant revisedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "published_number")
    private Integer publishedNumber;

    @Version
    private long version;

    protected MeasureDraft() {}

    /**
     * What a draft is to do, and to which measure.
     *
     * @param measure identifier of the measure, fresh for an enactment
     * @param corrects number of the version a correction takes the place of, else null
     */
    record Purpose(MeasureAct act, UUID measure, Integer corrects) {}

    MeasureDraft(Purpose purpose, State state, MeasureContent content, Actor author, Instant at) {
        this.id = Ids.next();
        this.measure = purpose.measure();
        this.state = state.code();
        this.stateKind = state.kind();
        this.stateIso2 = state.iso2();
        this.act = purpose.act();
        this.corrects = purpose.corrects();
        this.content = content;
        this.status = MeasureLifecycle.RECORD.to();
        this.draftedByKind = author.kind();
        this.draftedBy = new String[] {author.id()};
        this.draftedAt = at;
        this.revisedAt = at;
    }

    void revise(MeasureContent newContent, Actor author, Instant at) {
        require(MeasureLifecycle.REVISE);
        content = newContent;
        draftedBy = Stream.concat(authors().stream(), Stream.of(author.id())).distinct().toArray(String[]::new);
        revisedAt = at;
    }

    void discard(Instant at) {
        require(MeasureLifecycle.DISCARD);
        status = MeasureLifecycle.DISCARD.to();
        closedAt = at;
    }

    /** @param number of the version it became */
    void publish(int number, Instant at) {
        require(MeasureLifecycle.PUBLISH);
        status = MeasureLifecycle.PUBLISH.to();
        publishedNumber = number;
        closedAt = at;
    }

    /** @throws ProblemException 409 when the move is not legal any more */
    void require(MeasureLifecycle move) {
        if (!move.isLegalFrom(status)) {
            String what = status == DraftStatus.PUBLISHED ? "It was published as version " + publishedNumber + "." : "It was discarded.";
            throw new ProblemException(CLOSED, what, List.of());
        }
    }

    /** @throws ProblemException 409 for everyone who wrote any of it */
    void requireSecondPerson(Actor actor) {
        if (authors().contains(actor.id())) {
            throw new ProblemException(
                    ProblemType.SECOND_PERSON_REQUIRED,
                    "You have written on this draft; what one person wrote, another publishes.",
                    List.of(new FieldError(
                            "", "SAME_PERSON", "You are one of the authors.", "Ask another delegate of your State, or the depositary.")));
        }
    }

    UUID id() {
        return id;
    }

    UUID measure() {
        return measure;
    }

    String state() {
        return state;
    }

    MeasureAct act() {
        return act;
    }

    Integer corrects() {
        return corrects;
    }

    MeasureContent content() {
        return content;
    }

    DraftStatus status() {
        return status;
    }

    /** Identifiers of all persons who wrote on it. */
    List<String> authors() {
        return List.of(draftedBy);
    }

    MeasureVersion.Authors authorsOfVersion() {
        return new MeasureVersion.Authors(draftedByKind, authors());
    }

    Instant draftedAt() {
        return draftedAt;
    }

    Instant revisedAt() {
        return revisedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    Integer publishedNumber() {
        return publishedNumber;
    }

    long version() {
        return version;
    }

    /** What the journal says of it. The text is not there: it is the delegation's own until it is published. */
    Map<String, ?> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("measure", measure.toString());
        facts.put("state", state);
        facts.put("act", act.name());
        facts.put("corrects", corrects);
        facts.put("status", status.name());
        return facts;
    }
}

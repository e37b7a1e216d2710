package org.aitreaty.registry.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.registry.language.Bilingual;

/** A session of an organ. */
@Entity
@Table(name = "meeting")
public class Meeting {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String organ;

    @Column(updatable = false)
    private int session;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "title_fr")
    private String titleFr;

    private String place;
    private String zone;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private MeetingStatus status;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected Meeting() {}

    /**
     * Where and when it is.
     *
     * @param zone of the place, in which its times are said
     */
    public record Call(Bilingual title, String place, ZoneId zone, Instant startsAt, Instant endsAt) {}

    Meeting(String organ, int session, Call call, Instant at) {
        this.id = Ids.next();
        this.organ = organ;
        this.session = session;
        this.createdAt = at;
        this.status = MeetingLifecycle.CONVENE.to();
        write(call, at);
    }

    void change(Call call, Instant at) {
        move(MeetingLifecycle.CHANGE);
        write(call, at);
    }

    private void write(Call call, Instant at) {
        titleEn = call.title().en();
        titleFr = call.title().fr();
        place = call.place();
        zone = call.zone().getId();
        startsAt = call.startsAt();
        endsAt = call.endsAt();
        changedAt = at;
    }

    void open(Instant at) {
        move(MeetingLifecycle.OPEN);
        openedAt = at;
        changedAt = at;
    }

    void close(Instant at) {
        move(MeetingLifecycle.CLOSE);
        closedAt = at;
        changedAt = at;
    }

    void cancel(Instant at) {
        move(MeetingLifecycle.CANCEL);
        changedAt = at;
    }

    private void move(MeetingLifecycle move) {
        if (!move.isLegalFrom(status)) {
            throw new ProblemException(
                    MeetingLifecycle.NOT_IN_THIS_STATUS, "The meeting is " + status + "; this is possible only from " + move.from() + ".", List.of());
        }
        status = move.to();
    }

    public UUID id() {
        return id;
    }

    public String organ() {
        return organ;
    }

    /** Number of the session of the organ, from 1. */
    public int session() {
        return session;
    }

    public Bilingual title() {
        return new Bilingual(titleEn, titleFr);
    }

    public String place() {
        return place;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public MeetingStatus status() {
        return status;
    }

    public boolean isOpen() {
        return status == MeetingStatus.OPEN;
    }

    /** Whether it is over or will not take place. */
    public boolean isOver() {
        return status == MeetingStatus.CLOSED || status == MeetingStatus.CANCELLED;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}

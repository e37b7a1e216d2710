package org.aitreaty.registry.series;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.registry.language.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Meetings of an organ that recur by a rule and are convened by it. */
@Entity
@Table(name = "meeting_series")
class MeetingSeries {

    static final ProblemType ENDED = new ProblemType("meeting-series-ended", 409, "The series has ended.");

    /** Whether further meetings are convened. */
    @Schema(name = "MeetingSeriesStatus", description = "ACTIVE: further meetings are convened. ENDED: none is; those convened stay.")
    enum Status {
        ACTIVE,
        ENDED
    }

    @Id
    private UUID id;

    @Column(updatable = false)
    private String organ;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "title_fr")
    private String titleFr;

    private String place;
    private String zone;

    @Column(name = "first_at")
    private LocalDateTime firstAt;

    @Column(name = "length_minutes")
    private int lengthMinutes;

    private String rule;

    @Column(name = "call_days")
    private Integer callDays;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected MeetingSeries() {}

    /** Where they are, and in what language they are called what. */
    record Setting(Bilingual title, String place, ZoneId zone) {}

    /**
     * When they are.
     *
     * @param firstAt begin of the first one on the clock of the place
     * @param callDays so many days before the begin papers must be in; null where none are called for
     */
    record Plan(LocalDateTime firstAt, Duration length, RecurrenceRule rule, Integer callDays) {}

    MeetingSeries(String organ, Setting setting, Plan plan, Instant at) {
        this.id = Ids.next();
        this.organ = organ;
        this.status = Status.ACTIVE;
        this.createdAt = at;
        write(setting, plan, at);
    }

    void change(Setting setting, Plan plan, Instant at) {
        requireActive();
        write(setting, plan, at);
    }

    private void write(Setting setting, Plan plan, Instant at) {
        titleEn = setting.title().en();
        titleFr = setting.title().fr();
        place = setting.place();
        zone = setting.zone().getId();
        firstAt = plan.firstAt();
        lengthMinutes = Math.toIntExact(plan.length().toMinutes());
        rule = plan.rule().text();
        callDays = plan.callDays();
        changedAt = at;
    }

    void end(Instant at) {
        requireActive();
        status = Status.ENDED;
        changedAt = at;
    }

    private void requireActive() {
        if (!isActive()) {
            throw new ProblemException(ENDED, "Nothing is convened by it any more. Begin another one.", List.of());
        }
    }

    UUID id() {
        return id;
    }

    String organ() {
        return organ;
    }

    Setting setting() {
        return new Setting(new Bilingual(titleEn, titleFr), place, ZoneId.of(zone));
    }

    Plan plan() {
        return new Plan(firstAt, Duration.ofMinutes(lengthMinutes), new RecurrenceRule(rule), callDays);
    }

    Status status() {
        return status;
    }

    boolean isActive() {
        return status == Status.ACTIVE;
    }

    long version() {
        return version;
    }

    Map<String, ?> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("organ", organ);
        facts.put("titleEn", titleEn);
        facts.put("place", place);
        facts.put("zone", zone);
        facts.put("firstAt", firstAt.toString());
        facts.put("lengthMinutes", Integer.toString(lengthMinutes));
        facts.put("rule", rule);
        facts.put("callDays", callDays == null ? null : callDays.toString());
        facts.put("status", status.name());
        return facts;
    }
}

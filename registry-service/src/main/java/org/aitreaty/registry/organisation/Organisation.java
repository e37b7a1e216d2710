package org.aitreaty.registry.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.aitreaty.registry.particulars.Particulars;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A developer, operator, vendor or evaluator: what never changes of it. Its particulars and its status are facts of
 * their own ({@link OrganisationVersion}, {@link StatusChange}).
 */
@Entity
@Table(name = "organisation")
public class Organisation {

    @Id
    private String code;

    /** Repeats the newest version for the release before this one. */
    @Column(name = "legal_name")
    private String legalName;

    @Column(name = "host_state", updatable = false)
    private String hostState;

    /** Repeats the newest version for the release before this one. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] roles;

    /** The LEI it holds in this register, where nobody else can hold it; none while it is rejected. */
    private String lei;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected Organisation() {}

    Organisation(String code, String hostState, Particulars particulars, Instant registeredAt) {
        this.code = code;
        this.hostState = hostState;
        this.registeredAt = registeredAt;
        this.changedAt = registeredAt;
        takeOn(particulars);
    }

    public String code() {
        return code;
    }

    /** The State that answers for it, for good: under another State's law it would be another legal person. */
    public String hostState() {
        return hostState;
    }

    /** The version of the record; it moves with every fact that is added. */
    public long version() {
        return version;
    }

    /**
     * The instant at which the next fact is recorded: later than that of the fact before, whatever the clocks of
     * several replicas say, so that the order of recording and of the numbers is one.
     */
    public Instant nextRecordedAt(Instant now) {
        changedAt = now.isAfter(changedAt) ? now : changedAt.plus(1, ChronoUnit.MICROS);
        return changedAt;
    }

    final void takeOn(Particulars particulars) {
        legalName = particulars.legalName();
        roles = particulars.roles().stream().map(Enum::name).toArray(String[]::new);
        lei = particulars.lei();
    }

    /** Whoever is rejected keeps nobody else from a LEI. */
    void giveUpLei() {
        lei = null;
    }

    void takeUpLei(String held) {
        lei = held;
    }
}

package org.aitreaty.registry.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A developer, operator, vendor or evaluator, with the State that answers for it. */
@Entity
@Table(name = "organisation")
public class Organisation {

    @Id
    private String code;

    @Column(name = "legal_name")
    private String legalName;

    @Column(name = "host_state")
    private String hostState;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] roles;

    private String lei;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Version
    private long version;

    protected Organisation() {}

    Organisation(String code, String legalName, String hostState, Collection<OrganisationRole> roles, String lei, Instant registeredAt) {
        this.code = code;
        this.legalName = legalName;
        this.hostState = hostState;
        this.roles = roles.stream().sorted().distinct().map(Enum::name).toArray(String[]::new);
        this.lei = lei;
        this.registeredAt = registeredAt;
    }

    public String code() {
        return code;
    }

    public String legalName() {
        return legalName;
    }

    public String hostState() {
        return hostState;
    }

    public List<String> roles() {
        return List.of(roles);
    }

    public String lei() {
        return lei;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    long version() {
        return version;
    }

    /** What the journal says of it. */
    Map<String, ?> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("code", code);
        facts.put("legalName", legalName);
        facts.put("hostState", hostState);
        facts.put("roles", roles());
        facts.put("lei", lei);
        return facts;
    }
}

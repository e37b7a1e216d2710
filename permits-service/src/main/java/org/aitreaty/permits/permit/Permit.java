package org.aitreaty.permits.permit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.permits.application.TrainingApplication;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A permit to train one model within limits (article 3). It belongs to its holder alone and is never transferred. */
@Entity
@Table(name = "permit")
public class Permit {

    static final ProblemType NOT_IN_THIS_STATUS =
            new ProblemType("permit-not-in-this-status", 409, "The permit is not in a status that allows this.");

    @Id
    private UUID id;

    private String number;

    @Column(name = "application_id")
    private UUID applicationId;

    private String organisation;

    @Column(name = "organisation_name")
    private String organisationName;

    @Column(name = "host_state")
    private String hostState;

    @Column(name = "model_id")
    private UUID modelId;

    @Column(name = "model_name")
    private String modelName;

    @Column(name = "max_flop")
    private BigDecimal maxFlop;

    @Column(name = "max_parameters")
    private BigDecimal maxParameters;

    @JdbcTypeCode(SqlTypes.JSON)
    private String facilities;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private PermitStatus status;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "legal_as_of")
    private Instant legalAsOf;

    @Column(name = "parameter_set_version")
    private int parameterSetVersion;

    @Column(name = "council_decision")
    private String councilDecision;

    @Version
    private long version;

    protected Permit() {}

    /** The law a permit rests on. @param councilDecision number of the Council's decision above the frontier, or null */
    public record Ground(Instant legalAsOf, int parameterSetVersion, String councilDecision) {}

    Permit(String number, TrainingApplication application, PermitTerms terms, Ground ground, Instant at) {
        this.id = Ids.next();
        this.number = number;
        this.applicationId = application.id();
        this.organisation = application.organisation();
        this.organisationName = application.organisationName();
        this.hostState = application.hostState();
        this.modelId = application.model().id();
        this.modelName = application.model().name();
        this.maxFlop = terms.maxFlop().value();
        this.maxParameters = terms.maxParameters().value();
        this.facilities = application.facilities();
        this.validFrom = terms.validFrom();
        this.validTo = terms.validTo();
        this.status = PermitLifecycle.ISSUE.to();
        this.issuedAt = at;
        this.legalAsOf = ground.legalAsOf();
        this.parameterSetVersion = ground.parameterSetVersion();
        this.councilDecision = ground.councilDecision();
    }

    /** @throws ProblemException 409 when it is not in a status from which the move is legal */
    void move(PermitLifecycle move) {
        if (!move.isLegalFrom(status)) {
            throw new ProblemException(NOT_IN_THIS_STATUS, "The permit is " + status + " now.", List.of());
        }
        status = move.to();
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public String organisation() {
        return organisation;
    }

    public String organisationName() {
        return organisationName;
    }

    public String hostState() {
        return hostState;
    }

    public UUID modelId() {
        return modelId;
    }

    public String modelName() {
        return modelName;
    }

    /** Operations of the run, at most. */
    public BigDecimal maxFlop() {
        return maxFlop;
    }

    public BigDecimal maxParameters() {
        return maxParameters;
    }

    /** As JSON. */
    String facilities() {
        return facilities;
    }

    /** First legal day on which it may be used. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** Last legal day on which it may be used. */
    public LocalDate validTo() {
        return validTo;
    }

    public PermitStatus status() {
        return status;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Instant legalAsOf() {
        return legalAsOf;
    }

    int parameterSetVersion() {
        return parameterSetVersion;
    }

    String councilDecision() {
        return councilDecision;
    }

    long version() {
        return version;
    }
}

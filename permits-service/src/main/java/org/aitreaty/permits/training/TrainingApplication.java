package org.aitreaty.permits.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.permits.model.Model;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An organisation's request for a permit to train a model, with the law and the reasoning it was decided on. */
@Entity
@Table(name = "training_application")
class TrainingApplication {

    static final ProblemType NOT_IN_THIS_STATUS =
            new ProblemType("not-in-this-status", 409, "The application is no longer in a status that allows this.");

    @Id
    private UUID id;

    private String number;
    private String organisation;

    @Column(name = "organisation_name")
    private String organisationName;

    @Column(name = "host_state")
    private String hostState;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "model_id")
    private Model model;

    @Column(name = "run_name")
    private String runName;

    private String purpose;

    @Column(name = "capability_forecast")
    private String capabilityForecast;

    @Column(name = "capability_forecast_basis")
    private String capabilityForecastBasis;

    @Column(name = "teacher_flop")
    private BigDecimal teacherFlop;

    @JdbcTypeCode(SqlTypes.JSON)
    private String facilities;

    @Column(name = "planned_start")
    private LocalDate plannedStart;

    @Column(name = "planned_end")
    private LocalDate plannedEnd;

    @Enumerated(EnumType.STRING)
    private TrainingApplicationStatus status;

    private String regime;

    @Column(name = "manual_review")
    private boolean manualReview;

    @JdbcTypeCode(SqlTypes.JSON)
    private String classification;

    @JdbcTypeCode(SqlTypes.JSON)
    private String reasons;

    @Column(name = "legal_as_of")
    private Instant legalAsOf;

    @Column(name = "parameter_set_version")
    private int parameterSetVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "legal_snapshot")
    private String legalSnapshot;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    @Version
    private long version;

    protected TrainingApplication() {}

    /** What is stored of a filing; the JSON texts are exactly what later readers are shown. */
    record Dossier(
            Model model,
            String runName,
            String purpose,
            String capabilityForecast,
            String capabilityForecastBasis,
            BigDecimal teacherFlop,
            String facilities,
            LocalDate plannedStart,
            LocalDate plannedEnd) {}

    /** What the filing was decided on. */
    record Basis(
            TrainingLifecycle outcome,
            String regime,
            boolean manualReview,
            String classification,
            String reasons,
            Instant legalAsOf,
            int parameterSetVersion,
            String legalSnapshot) {}

    static TrainingApplication filed(
            String number, Actor actor, String organisationName, String hostState, Dossier dossier, Basis basis, Instant at) {
        TrainingApplication application = new TrainingApplication();
        application.id = Ids.next();
        application.number = number;
        application.organisation = actor.organisation();
        application.organisationName = organisationName;
        application.hostState = hostState;
        application.model = dossier.model();
        application.runName = dossier.runName();
        application.purpose = dossier.purpose();
        application.capabilityForecast = dossier.capabilityForecast();
        application.capabilityForecastBasis = dossier.capabilityForecastBasis();
        application.teacherFlop = dossier.teacherFlop();
        application.facilities = dossier.facilities();
        application.plannedStart = dossier.plannedStart();
        application.plannedEnd = dossier.plannedEnd();
        application.status = basis.outcome().to();
        application.regime = basis.regime();
        application.manualReview = basis.manualReview();
        application.classification = basis.classification();
        application.reasons = basis.reasons();
        application.legalAsOf = basis.legalAsOf();
        application.parameterSetVersion = basis.parameterSetVersion();
        application.legalSnapshot = basis.legalSnapshot();
        application.filedAt = at;
        application.filedBy = actor.name();
        application.decidedAt = application.status == TrainingApplicationStatus.REFUSED ? at : null;
        return application;
    }

    /** @param reason in the applicant's words, or null */
    void withdraw(String reason, Instant at) {
        if (!TrainingLifecycle.WITHDRAW.isLegalFrom(status)) {
            throw new ProblemException(
                    NOT_IN_THIS_STATUS, "Only an application under review can be withdrawn; this one is " + status + ".", List.of());
        }
        status = TrainingLifecycle.WITHDRAW.to();
        withdrawnAt = at;
        withdrawalReason = reason;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    String organisation() {
        return organisation;
    }

    String organisationName() {
        return organisationName;
    }

    String hostState() {
        return hostState;
    }

    Model model() {
        return model;
    }

    String runName() {
        return runName;
    }

    String purpose() {
        return purpose;
    }

    String capabilityForecast() {
        return capabilityForecast;
    }

    String capabilityForecastBasis() {
        return capabilityForecastBasis;
    }

    BigDecimal teacherFlop() {
        return teacherFlop;
    }

    String facilities() {
        return facilities;
    }

    LocalDate plannedStart() {
        return plannedStart;
    }

    LocalDate plannedEnd() {
        return plannedEnd;
    }

    TrainingApplicationStatus status() {
        return status;
    }

    String regime() {
        return regime;
    }

    boolean manualReview() {
        return manualReview;
    }

    String classification() {
        return classification;
    }

    String reasons() {
        return reasons;
    }

    Instant legalAsOf() {
        return legalAsOf;
    }

    int parameterSetVersion() {
        return parameterSetVersion;
    }

    String legalSnapshot() {
        return legalSnapshot;
    }

    Instant filedAt() {
        return filedAt;
    }

    String filedBy() {
        return filedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String withdrawalReason() {
        return withdrawalReason;
    }

    long version() {
        return version;
    }
}

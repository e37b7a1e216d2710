package org.aitreaty.permits.application;

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
import java.util.stream.Collectors;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.permits.model.Model;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An organisation's request for a permit to train a model, with the law and the reasoning it was decided on. */
@Entity
@Table(name = "training_application")
public class TrainingApplication {

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

    @Column(name = "permit_number")
    private String permitNumber;

    @Version
    private long version;

    protected TrainingApplication() {}

    /** What is stored of a filing; the JSON texts are exactly what later readers are shown. */
    public record Dossier(
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
    public record Basis(
            TrainingLifecycle outcome,
            String regime,
            boolean manualReview,
            String classification,
            String reasons,
            Instant legalAsOf,
            int parameterSetVersion,
            String legalSnapshot) {}

    public static TrainingApplication filed(
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

    /** @throws ProblemException 409 when it is not in a status from which the move is legal */
    void move(TrainingLifecycle move, Instant at) {
        if (!move.isLegalFrom(status)) {
            throw new ProblemException(
                    TrainingLifecycle.NOT_IN_THIS_STATUS, "This needs an application that is " + words(move) + "; this one is " + status + " now.", List.of());
        }
        status = move.to();
        if (move == TrainingLifecycle.WITHDRAW) {
            withdrawnAt = at;
        }
        if (move == TrainingLifecycle.GRANT || move == TrainingLifecycle.GRANT_WITH_CONDITIONS || move == TrainingLifecycle.REFUSE) {
            decidedAt = at;
        }
    }

    private static String words(TrainingLifecycle move) {
        return move.from().stream().map(TrainingApplicationStatus::name).sorted().collect(Collectors.joining(" or "));
    }

    /** @param reason in the applicant's words, or null */
    public void withdrawnBecause(String reason) {
        withdrawalReason = reason;
    }

    /** @param grounds as JSON; those of the decision last taken */
    public void refusedFor(String grounds) {
        reasons = grounds;
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
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

    public Model model() {
        return model;
    }

    public String runName() {
        return runName;
    }

    public String purpose() {
        return purpose;
    }

    public String capabilityForecast() {
        return capabilityForecast;
    }

    public String capabilityForecastBasis() {
        return capabilityForecastBasis;
    }

    public BigDecimal teacherFlop() {
        return teacherFlop;
    }

    public String facilities() {
        return facilities;
    }

    public LocalDate plannedStart() {
        return plannedStart;
    }

    public LocalDate plannedEnd() {
        return plannedEnd;
    }

    public TrainingApplicationStatus status() {
        return status;
    }

    public String regime() {
        return regime;
    }

    public boolean manualReview() {
        return manualReview;
    }

    public String classification() {
        return classification;
    }

    public String reasons() {
        return reasons;
    }

    public Instant legalAsOf() {
        return legalAsOf;
    }

    public int parameterSetVersion() {
        return parameterSetVersion;
    }

    public String legalSnapshot() {
        return legalSnapshot;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public String filedBy() {
        return filedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public String withdrawalReason() {
        return withdrawalReason;
    }

    /** Of the permit that it led to, or null. */
    public String permitNumber() {
        return permitNumber;
    }

    /** @param number of the permit */
    public void ledTo(String number) {
        permitNumber = number;
    }

    public long version() {
        return version;
    }
}

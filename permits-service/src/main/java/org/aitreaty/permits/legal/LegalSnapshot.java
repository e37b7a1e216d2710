package org.aitreaty.permits.legal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.classification.ClassificationRules;
import org.aitreaty.permits.classification.ClassificationRules.AlignmentFinding;
import org.aitreaty.permits.classification.ClassificationRules.Baseline;
import org.aitreaty.permits.classification.ClassificationRules.ComputeBasis;
import org.aitreaty.permits.classification.ClassificationRules.UncertaintyPolicy;
import org.aitreaty.permits.classification.Comparator;
import org.aitreaty.permits.classification.Threshold;

/**
 * The law at one instant, as registry-service tells it: parameters, participation of the States asked for, the
 * finding on alignment and the organisations asked for. Stored with every decision that rested on it.
 *
 * <p>Fields that the registry adds later are ignored here: this is a consumer's view.
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record LegalSnapshot(
        Instant asOf,
        Treaty treaty,
        int parameterSetVersion,
        Map<String, Parameter> parameters,
        Alignment alignment,
        Map<String, Participation> states,
        Map<String, Organisation> organisations) {

    /** Keys of the parameters that a classification rests on. */
    public static final List<String> CLASSIFICATION = List.of(
            "training.permit.params",
            "frontier.params",
            "frontier.flop",
            "frontier.capability.baseline",
            "narrow.exemptFromSizePermit",
            "compute.basis",
            "compute.uncertaintyPolicy");

    private static final Set<String> STATE_KINDS = Set.of("UN_MEMBER", "OBSERVER_STATE", "OTHER_STATE");

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Treaty(boolean inForce, LocalDate entryIntoForce) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Parameter(
            String value,
            String unit,
            String comparator,
            int version,
            String article,
            Instant effectiveFrom,
            String decision,
            TransitionalRule transitionalRule,
            Integer graceDays) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Alignment(AlignmentFinding finding, Instant since, String decision, String article) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Participation(ParticipationStatus status, LocalDate since, LocalDate signedOn, String kind, String under) {

        /** Whether it can become a Party at all; a territory or a regional organisation cannot. */
        boolean isState() {
            return STATE_KINDS.contains(kind);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Organisation(String code, String legalName, String hostState, List<String> roles, OrganisationStatus status) {}

    /** How an organisation stands in the register; validated means by the authority of its host State. */
    public enum OrganisationStatus {
        NOT_REGISTERED,
        PENDING_VALIDATION,
        VALIDATED,
        REJECTED,
        SUSPENDED,
        DISSOLVED
    }

    /** What a State is to the treaty on a day. */
    public enum ParticipationStatus {
        NON_PARTICIPANT,
        SIGNATORY,
        CONTRACTING_STATE,
        PROVISIONAL,
        PARTY,
        SUSPENDED_RIGHTS,
        WITHDRAWING,
        WITHDRAWN;

        /** A State that has given notice, or whose rights are suspended, is still bound, and still answers for its laboratories. */
        public boolean isParty() {
            return this == PARTY || this == SUSPENDED_RIGHTS || this == WITHDRAWING;
        }
    }

    /** Whether it tells all that a decision rests on; a registry of an earlier release does not say how organisations stand. */
    boolean isComplete() {
        return organisations.values().stream().allMatch(organisation -> organisation.status() != null);
    }

    /** The same law with other parameters in place of its own. */
    public LegalSnapshot with(Map<String, Parameter> others) {
        Map<String, Parameter> changed = new LinkedHashMap<>(parameters);
        changed.putAll(others);
        return new LegalSnapshot(asOf, treaty, parameterSetVersion, changed, alignment, states, organisations);
    }

    /** The same law said of another instant, when the registry has confirmed that it is the same. */
    LegalSnapshot at(Instant instant) {
        return new LegalSnapshot(instant, treaty, parameterSetVersion, parameters, alignment, states, organisations);
    }

    public ClassificationRules classificationRules() {
        Parameter baseline = parameter("frontier.capability.baseline");
        return new ClassificationRules(
                threshold("training.permit.params"),
                threshold("frontier.params"),
                threshold("frontier.flop"),
                new Baseline(baseline.value(), "frontier.capability.baseline", baseline.version(), baseline.article()),
                Boolean.parseBoolean(parameter("narrow.exemptFromSizePermit").value()),
                ComputeBasis.valueOf(parameter("compute.basis").value()),
                UncertaintyPolicy.valueOf(parameter("compute.uncertaintyPolicy").value()),
                alignment.finding());
    }

    private Threshold threshold(String key) {
        Parameter parameter = parameter(key);
        return new Threshold(
                key, Quantity.of(parameter.value()), Comparator.ofSymbol(parameter.comparator()), parameter.version(), parameter.article());
    }

    private Parameter parameter(String key) {
        Parameter parameter = parameters.get(key);
        if (parameter == null) {
            throw new IllegalStateException("The registry does not tell the treaty parameter " + key);
        }
        return parameter;
    }
}

package org.aitreaty.permits.legal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * One version of a treaty parameter, in force or not, as registry-service tells it for an instant.
 *
 * @param value on the day of the instant; of a version that takes effect later on its first day
 * @param effectiveFrom from when it holds
 * @param standing how the decision that brought it stands at the instant
 * @param graceDays of {@link TransitionalRule#GRACE}; else null
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record ParameterVersion(
        String key,
        int version,
        String value,
        String unit,
        String comparator,
        String article,
        Instant effectiveFrom,
        String decision,
        Standing standing,
        TransitionalRule transitionalRule,
        Integer graceDays) {

    /** How a decision stands; the treaty's own figures are always in force. */
    public enum Standing {
        /** It holds from a later instant. */
        ADOPTED,
        IN_FORCE,
        SUSPENDED,
        LAPSED,
        ANNULLED
    }

    public boolean isInForce() {
        return standing == Standing.IN_FORCE;
    }

    /** The same as a snapshot of the law would hold it. */
    public LegalSnapshot.Parameter parameter() {
        return new LegalSnapshot.Parameter(value, unit, comparator, version, article, effectiveFrom, decision, transitionalRule, graceDays);
    }
}

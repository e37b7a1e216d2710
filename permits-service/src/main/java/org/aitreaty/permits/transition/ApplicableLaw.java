package org.aitreaty.permits.transition;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aitreaty.permits.legal.LegalSnapshot;
import org.aitreaty.permits.legal.ParameterVersion;

/** The parameters that a decision goes by, each in the version that reaches the application. */
public final class ApplicableLaw {

    private ApplicableLaw() {}

    /**
     * @param filedUnder the law it was filed under
     * @param versions all versions of all parameters by key, as they stand at the decision
     */
    public static Map<String, LegalSnapshot.Parameter> parameters(
            LegalSnapshot filedUnder, Map<String, List<ParameterVersion>> versions, Transition transition, Instant decidedAt) {
        Map<String, LegalSnapshot.Parameter> parameters = new HashMap<>();
        for (String key : LegalSnapshot.CLASSIFICATION) {
            LegalSnapshot.Parameter filed = filedUnder.parameters().get(key);
            ParameterVersion applied = transition.verdict(versions.get(key), filed.version(), decidedAt).applied();
            // A version that changes from day to day is, for who filed under it, that of the day of the filing.
            parameters.put(key, applied.version() == filed.version() ? filed : applied.parameter());
        }
        return parameters;
    }
}

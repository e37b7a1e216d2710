package org.aitreaty.permits.admissibility;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/** A ground as it is stored: with its particulars, and as everyone may read it. */
@RegisterForReflection
public record StoredReason(
        String code, Map<String, String> message, Map<String, String> publicMessage, String article, String parameter, Integer parameterVersion) {

    public static StoredReason of(Refusal refusal) {
        return new StoredReason(
                refusal.code(),
                refusal.message().inAll(),
                refusal.publicMessage().inAll(),
                refusal.article(),
                refusal.parameter(),
                refusal.parameterVersion());
    }
}

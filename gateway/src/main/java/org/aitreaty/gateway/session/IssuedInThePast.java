package org.aitreaty.gateway.session;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.TenantFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

/** Refuses tokens dated in the future, which Quarkus accepts: they would outlive every limit on their age. */
@ApplicationScoped
@Unremovable
@TenantFeature("api")
class IssuedInThePast implements Validator {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

    @Override
    public String validate(JwtContext token) throws MalformedClaimException {
        long latest = Instant.now().plus(CLOCK_SKEW).getEpochSecond();
        NumericDate issued = token.getJwtClaims().getIssuedAt();
        NumericDate notBefore = token.getJwtClaims().getNotBefore();
        boolean early = issued == null || issued.getValue() > latest || notBefore != null && notBefore.getValue() > latest;
        return early ? "issued in the future" : null;
    }
}

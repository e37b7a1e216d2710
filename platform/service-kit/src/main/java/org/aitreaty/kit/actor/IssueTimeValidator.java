package org.aitreaty.kit.actor;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.JwtContext;

/**
 * Refuses a token whose issue time lies in the future. The library checks the age of a token, which for such a
 * token is negative and so always young enough.
 */
@ApplicationScoped
@Unremovable
public class IssueTimeValidator implements ErrorCodeValidator {

    /** How far the identity provider's clock may run ahead of ours. */
    static final Duration TOLERANCE = Duration.ofSeconds(30);

    private final InstantSource clock;

    public IssueTimeValidator(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Error validate(JwtContext context) throws MalformedClaimException {
        NumericDate issuedAt = context.getJwtClaims().getIssuedAt();
        if (issuedAt == null) {
            return new Error(ErrorCodes.ISSUED_AT_MISSING, "The token does not say when it was issued.");
        }
        long latest = clock.instant().plus(TOLERANCE).getEpochSecond();
        return issuedAt.getValue() > latest
                ? new Error(ErrorCodes.ISSUED_AT_INVALID_FUTURE, "The token was issued in the future.")
                : null;
    }
}

package org.aitreaty.kit.actor;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads the claims of a token that are texts. The token's own {@code getClaim} throws and catches an exception for every
 * claim that MicroProfile does not name, which on a busy service costs more than checking the token's signature.
 */
final class TextClaims {

    private TextClaims() {}

    /** The claim, or null when the token does not have it as a text. */
    static String of(JsonWebToken token, String claim) {
        Object value = token instanceof OidcJwtCallerPrincipal principal ? principal.getClaims().getClaimValue(claim) : token.getClaim(claim);
        return value instanceof String text ? text : null;
    }
}

package org.aitreaty.kit.actor;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The actor of the request under way, read from its token once. */
@RequestScoped
public class CurrentActor {

    @Inject
    SecurityIdentity identity;

    private Actor actor;

    public Actor get() {
        if (actor == null) {
            actor = read();
        }
        return actor;
    }

    /**
     * ISO 3166-1 alpha-3 of the nationality of a member of the secretariat, on which it depends which cases they decide; null for
     * everyone else, and where the account does not tell it.
     */
    public String nationality() {
        return get().isStaff() && identity.getPrincipal() instanceof JsonWebToken token ? TextClaims.of(token, "nationality") : null;
    }

    private Actor read() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Actor.ANONYMOUS;
        }
        ActorKind kind = ActorKind.fromClaim(TextClaims.of(token, "actor_kind"));
        String state = kind == ActorKind.DELEGATE ? TextClaims.of(token, "state") : null;
        String organisation = kind == ActorKind.LAB || kind == ActorKind.EVALUATOR ? TextClaims.of(token, "organisation") : null;
        String name = TextClaims.of(token, "name");
        return new Actor(
                kind,
                token.getSubject(),
                name != null ? name : token.getName(),
                state,
                organisation,
                identity.getAttribute(RolePermissions.ATTRIBUTE));
    }
}

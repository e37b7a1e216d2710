package org.aitreaty.kit.actor;

import java.util.Set;

/**
 * Who acts, as far as a token says it. A person may act for a State or an organisation, never for both.
 *
 * @param id the token's subject; for the system, the name of the part that acts
 * @param name the name to show, possibly the account name
 * @param state ISO 3166-1 alpha-3 of the State a delegate acts for, else null
 * @param organisation code of the organisation a lab or an evaluator acts for, else null
 * @param permissions what the actor's roles allow, e.g. {@code training-application:file}
 */
public record Actor(ActorKind kind, String id, String name, String state, String organisation, Set<String> permissions) {

    public static final Actor ANONYMOUS = new Actor(ActorKind.ANONYMOUS, "anonymous", "anonymous", null, null, Set.of());

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** @param part which part of the software acts, e.g. {@code demonstration} */
    public static Actor system(String part) {
        return new Actor(ActorKind.SYSTEM, part, part, null, null, Set.of());
    }

    public boolean isStaff() {
        return kind == ActorKind.STAFF;
    }

    public boolean actsForOrganisation(String code) {
        return organisation != null && organisation.equals(code);
    }

    public boolean actsForState(String alpha3) {
        return state != null && state.equals(alpha3);
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}

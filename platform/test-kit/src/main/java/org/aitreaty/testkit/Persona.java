package org.aitreaty.testkit;

import java.util.Set;

/** The people and clients of the demonstration, each with the claims of their token. */
public enum Persona {
    DELEGATE_FRA("delegate", "FRA", null, Set.of("DELEGATE")),
    DELEGATE_USA("delegate", "USA", null, Set.of("DELEGATE")),
    DELEGATE_BRA("delegate", "BRA", null, Set.of("DELEGATE")),
    AUTHORITY_USA("delegate", "USA", null, Set.of("NATIONAL_AUTHORITY")),
    AUTHORITY_FRA("delegate", "FRA", null, Set.of("NATIONAL_AUTHORITY")),
    REPRESENTATIVE_FRA("delegate", "FRA", null, Set.of("REPRESENTATIVE")),
    LAB_MERIDIAN("lab", null, "meridian", Set.of("LAB_SUBMITTER")),
    LAB_LUMEN("lab", null, "lumen", Set.of("LAB_SUBMITTER")),
    OFFICER("staff", null, null, Set.of("CASE_OFFICER")),
    DEPOSITARY("staff", null, null, Set.of("LEGAL_OFFICER_DEPOSITARY", "CASE_OFFICER")),
    COUNCIL_SECRETARY("staff", null, null, Set.of("COUNCIL_SECRETARY")),
    HEAD_OF_SECRETARIAT("staff", null, null, Set.of("HEAD_OF_SECRETARIAT")),
    AUDITOR("staff", null, null, Set.of("AUDITOR_READONLY")),
    EVALUATOR("evaluator", null, "vela", Set.of("EVALUATOR")),
    /** Another service of the suite, which follows the journal. */
    SERVICE_REGISTRY("service", null, null, Set.of("SERVICE"));

    final String actorKind;
    final String state;
    final String organisation;
    final Set<String> roles;

    Persona(String actorKind, String state, String organisation, Set<String> roles) {
        this.actorKind = actorKind;
        this.state = state;
        this.organisation = organisation;
        this.roles = roles;
    }

    public Set<String> roles() {
        return roles;
    }

    /** A token as the identity provider would issue it now. */
    public String token() {
        return Tokens.of(this);
    }
}

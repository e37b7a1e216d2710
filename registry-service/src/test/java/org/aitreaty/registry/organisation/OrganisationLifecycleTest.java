package org.aitreaty.registry.organisation;

import static org.aitreaty.registry.organisation.OrganisationStatus.DISSOLVED;
import static org.aitreaty.registry.organisation.OrganisationStatus.PENDING_VALIDATION;
import static org.aitreaty.registry.organisation.OrganisationStatus.REJECTED;
import static org.aitreaty.registry.organisation.OrganisationStatus.SUSPENDED;
import static org.aitreaty.registry.organisation.OrganisationStatus.VALIDATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.actor.RolePermissions;
import org.aitreaty.registry.circle.Circle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status against every move, every role and everyone's place: what is not in the table is not legal. */
class OrganisationLifecycleTest {

    private static final Circle LUMEN = new Circle("lumen", "FRA");
    private static final String PROPOSER = "who-proposed-it";

    /** The legal moves once more, written down from the rules and not from the code. */
    private static final Map<OrganisationStatus, Map<String, OrganisationStatus>> LEGAL = Map.of(
            PENDING_VALIDATION, Map.of("validation", VALIDATED, "rejection", REJECTED),
            REJECTED, Map.of("proposal", PENDING_VALIDATION),
            VALIDATED, Map.of("suspension", SUSPENDED, "dissolution", DISSOLVED),
            SUSPENDED, Map.of("reinstatement", VALIDATED, "dissolution", DISSOLVED),
            DISSOLVED, Map.of());

    private static final Set<String> OF_THE_AUTHORITY = Set.of("validation", "rejection", "suspension", "reinstatement", "dissolution");

    /** Where somebody can stand: for the host State, for another, for the organisation, for another, in the secretariat, nowhere. */
    enum Place {
        HOST_STATE(ActorKind.DELEGATE, "FRA", null),
        OTHER_STATE(ActorKind.DELEGATE, "USA", null),
        ITSELF(ActorKind.LAB, null, "lumen"),
        OTHER_LAB(ActorKind.LAB, null, "meridian"),
        SECRETARIAT(ActorKind.STAFF, null, null),
        NOWHERE(ActorKind.ANONYMOUS, null, null);

        private final ActorKind kind;
        private final String state;
        private final String organisation;

        Place(ActorKind kind, String state, String organisation) {
            this.kind = kind;
            this.state = state;
            this.organisation = organisation;
        }

        Actor actor(String id, Set<String> permissions) {
            return new Actor(kind, id, id, state, organisation, permissions);
        }
    }

    static Stream<Arguments> everything() {
        List<Arguments> all = new ArrayList<>();
        for (OrganisationStatus status : OrganisationStatus.values()) {
            RolePermissions.read().forEach((role, permissions) -> {
                for (Place place : Place.values()) {
                    all.add(Arguments.of(status, role, permissions, place, false));
                    all.add(Arguments.of(status, role, permissions, place, true));
                }
            });
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} for {1} as {3}, who proposed it: {4}")
    @MethodSource("everything")
    void theTableOffersWhatTheRulesAllowAndNothingElse(OrganisationStatus status, String role, Set<String> permissions, Place place, boolean own) {
        Actor actor = place.actor(own ? PROPOSER : "somebody else", permissions);

        List<String> offered = OrganisationLifecycle.allowedActions(status, actor, LUMEN, Set.of(PROPOSER, "another author"));

        assertThat(offered).containsExactlyInAnyOrderElementsOf(LEGAL.get(status).keySet().stream()
                .filter(action -> mayByTheRules(action, role, place, own))
                .toList());
    }

    private static boolean mayByTheRules(String action, String role, Place place, boolean own) {
        if (OF_THE_AUTHORITY.contains(action)) {
            boolean onlyAnother = action.equals("validation") || action.equals("rejection");
            return role.equals("NATIONAL_AUTHORITY") && place == Place.HOST_STATE && !(onlyAnother && own);
        }
        boolean mayPropose = Set.of("CASE_OFFICER", "DELEGATE", "NATIONAL_AUTHORITY", "LAB_SUBMITTER").contains(role);
        return mayPropose && EnumSet.of(Place.HOST_STATE, Place.ITSELF, Place.SECRETARIAT).contains(place);
    }

    @ParameterizedTest
    @EnumSource(OrganisationLifecycle.class)
    void eachMoveLeadsWhereTheRulesSay(OrganisationLifecycle move) {
        if (move.action() == null) {
            assertThat(move.from()).isEmpty();
            assertThat(move.to()).isEqualTo(PENDING_VALIDATION);
            return;
        }
        for (OrganisationStatus status : OrganisationStatus.values()) {
            assertThat(move.isLegalFrom(status)).as("%s from %s", move, status).isEqualTo(LEGAL.get(status).containsKey(move.action()));
            if (move.isLegalFrom(status)) {
                assertThat(move.to()).isEqualTo(LEGAL.get(status).get(move.action()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(OrganisationLifecycle.class)
    void everyPermissionIsHeldBySomebody(OrganisationLifecycle move) {
        assertThat(RolePermissions.read().values()).anyMatch(permissions -> permissions.contains(move.permission()));
    }

    /** What was refused before the first validation was right, and must not come to look wrong. */
    @Test
    void onlyWhatHappensToAValidatedOrganisationMayBeRecordedForAnEarlierInstant() {
        assertThat(Stream.of(OrganisationLifecycle.values()).filter(OrganisationLifecycle::mayBeBackdated))
                .containsExactly(OrganisationLifecycle.SUSPEND, OrganisationLifecycle.REINSTATE, OrganisationLifecycle.DISSOLVE);
        assertThat(Stream.of(OrganisationLifecycle.values()).filter(OrganisationLifecycle::needsReasons))
                .containsExactly(
                        OrganisationLifecycle.REJECT, OrganisationLifecycle.SUSPEND, OrganisationLifecycle.REINSTATE, OrganisationLifecycle.DISSOLVE);
    }

    @Test
    void noRoleOfTheOrdinaryDelegateMayValidate() {
        assertThat(RolePermissions.read().entrySet().stream()
                        .filter(role -> role.getValue().contains("organisation:validate"))
                        .map(Map.Entry::getKey))
                .containsExactly("NATIONAL_AUTHORITY");
    }
}

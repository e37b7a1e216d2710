package org.aitreaty.permits.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.actor.RolePermissions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status against every move and every role: what is not in the table is not legal. */
class TrainingLifecycleTest {

    static Stream<Arguments> everyStatusAndRole() {
        return Stream.of(TrainingApplicationStatus.values())
                .flatMap(status -> RolePermissions.read().entrySet().stream().map(role -> Arguments.of(status, role.getKey(), role.getValue())));
    }

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource("everyStatusAndRole")
    void onlyTheApplicantWithdrawsAndOnlyUnderReview(TrainingApplicationStatus status, String role, Set<String> permissions) {
        Actor own = new Actor(ActorKind.LAB, "x", "x", null, "meridian", permissions);
        Actor other = new Actor(ActorKind.LAB, "x", "x", null, "lumen", permissions);
        boolean legal = status == TrainingApplicationStatus.UNDER_REVIEW && role.equals("LAB_SUBMITTER");

        assertThat(TrainingLifecycle.allowedActions(status, own, "meridian").contains("withdrawal")).isEqualTo(legal);
        assertThat(TrainingLifecycle.allowedActions(status, other, "meridian")).isEmpty();
        assertThat(TrainingLifecycle.allowedActions(status, Actor.ANONYMOUS, "meridian")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("moves")
    void noMoveLeavesATerminalStatus(TrainingLifecycle move) {
        assertThat(move.from() == null || !move.from().isTerminal()).isTrue();
        assertThat(RolePermissions.read().values()).anyMatch(permissions -> permissions.contains(move.permission()));
    }

    static Stream<TrainingLifecycle> moves() {
        return Stream.of(TrainingLifecycle.values());
    }
}

package org.aitreaty.permits.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void applicantsMoveWhatIsTheirsAsTheTableSays(TrainingApplicationStatus status, String role, Set<String> permissions) {
        Actor own = new Actor(ActorKind.LAB, "x", "x", null, "meridian", permissions);
        Actor other = new Actor(ActorKind.LAB, "x", "x", null, "lumen", permissions);
        boolean submitter = role.equals("LAB_SUBMITTER");
        boolean undecided = Set.of(
                        TrainingApplicationStatus.UNDER_REVIEW,
                        TrainingApplicationStatus.INFORMATION_REQUESTED,
                        TrainingApplicationStatus.EVALUATION_PENDING,
                        TrainingApplicationStatus.COUNCIL_PENDING)
                .contains(status);

        List<String> allowed = TrainingLifecycle.allowedActions(status, own, "meridian");
        assertThat(allowed.contains("withdrawal")).isEqualTo(submitter && undecided);
        assertThat(allowed.contains("information")).isEqualTo(submitter && status == TrainingApplicationStatus.INFORMATION_REQUESTED);
        assertThat(allowed.contains("appeal"))
                .isEqualTo(submitter && (status == TrainingApplicationStatus.REFUSED || status == TrainingApplicationStatus.GRANTED_WITH_CONDITIONS));
        assertThat(TrainingLifecycle.allowedActions(status, other, "meridian")).isEmpty();
        assertThat(TrainingLifecycle.allowedActions(status, Actor.ANONYMOUS, "meridian")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("moves")
    void whatIsWithdrawnLapsedOrGrantedForGoodMovesNoMore(TrainingLifecycle move) {
        assertThat(move.from())
                .doesNotContain(TrainingApplicationStatus.WITHDRAWN, TrainingApplicationStatus.LAPSED, TrainingApplicationStatus.GRANTED);
        move.permission().ifPresent(permission -> assertThat(RolePermissions.read().values()).anyMatch(role -> role.contains(permission)));
    }

    static Stream<TrainingLifecycle> moves() {
        return Stream.of(TrainingLifecycle.values());
    }
}

package org.aitreaty.registry.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.actor.RolePermissions;
import org.aitreaty.registry.measure.MeasureAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status against every move, every role, every kind of actor, own and other State, author or not: what is not in the table is not legal. */
class MeasureLifecycleTest {

    /** The table written out by hand: status, role, actor, wrote on it; and what may be done. */
    private static final Map<String, List<String>> LEGAL = Map.of(
            "DRAFT DELEGATE own-delegate author", List.of("revision", "discarding"),
            "DRAFT DELEGATE own-delegate other", List.of("revision", "discarding", "publication"),
            "DRAFT LEGAL_OFFICER_DEPOSITARY staff other", List.of("publication"),
            // Nobody has such an account; the table must hold even so.
            "DRAFT LEGAL_OFFICER_DEPOSITARY own-delegate other", List.of("publication"),
            "DRAFT DELEGATE staff other", List.of("publication"));

    static Stream<Arguments> everyCase() {
        List<Arguments> cases = new ArrayList<>();
        for (DraftStatus status : DraftStatus.values()) {
            RolePermissions.read().forEach((role, permissions) -> {
                for (String who : List.of("own-delegate", "other-delegate", "staff", "lab", "evaluator", "anonymous")) {
                    for (String hand : List.of("author", "other")) {
                        cases.add(Arguments.of(status, role, permissions, who, hand));
                    }
                }
            });
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0} {1} {3} {4}")
    @MethodSource("everyCase")
    void onlyWhatTheTableSaysIsLegal(DraftStatus status, String role, Set<String> permissions, String who, String hand) {
        Actor actor = actor(who, permissions);
        List<String> authors = hand.equals("author") ? List.of("somebody", "x") : List.of("somebody");

        assertThat(MeasureLifecycle.allowedActions(status, actor, "BRA", authors))
                .isEqualTo(LEGAL.getOrDefault(status + " " + role + " " + who + " " + hand, List.of()));
    }

    private static Actor actor(String who, Set<String> permissions) {
        return switch (who) {
            case "own-delegate" -> new Actor(ActorKind.DELEGATE, "x", "x", "BRA", null, permissions);
            case "other-delegate" -> new Actor(ActorKind.DELEGATE, "x", "x", "FRA", null, permissions);
            case "staff" -> new Actor(ActorKind.STAFF, "x", "x", null, null, permissions);
            case "lab" -> new Actor(ActorKind.LAB, "x", "x", null, "meridian", permissions);
            case "evaluator" -> new Actor(ActorKind.EVALUATOR, "x", "x", null, "vela", permissions);
            default -> Actor.ANONYMOUS;
        };
    }

    @ParameterizedTest
    @EnumSource(MeasureLifecycle.class)
    void noMoveLeavesAFinalStatusAndSomeRoleMayMakeIt(MeasureLifecycle move) {
        assertThat(move.from() == null || !move.from().isTerminal()).isTrue();
        assertThat(RolePermissions.read().values()).anyMatch(permissions -> permissions.contains(move.permission()));
        for (DraftStatus status : DraftStatus.values()) {
            assertThat(move.isLegalFrom(status)).isEqualTo(status == move.from());
        }
    }

    @Test
    void everyStatusIsReachedAndEveryMoveTellsAPastFactOfItsOwn() {
        assertThat(Stream.of(MeasureLifecycle.values()).map(MeasureLifecycle::to)).contains(DraftStatus.values());
        List<String> events = Stream.of(MeasureAct.values())
                .flatMap(act -> Stream.of(MeasureLifecycle.values()).map(move -> move.event(act)))
                .distinct()
                .toList();
        assertThat(events)
                .containsExactlyInAnyOrder(
                        "NationalMeasureDrafted",
                        "NationalMeasureDraftRevised",
                        "NationalMeasureDraftDiscarded",
                        "NationalMeasurePublished",
                        "NationalMeasureAmended",
                        "NationalMeasureCorrected",
                        "NationalMeasureRepealed");
    }
}

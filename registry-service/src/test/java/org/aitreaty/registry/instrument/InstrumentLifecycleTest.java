package org.aitreaty.registry.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.actor.RolePermissions;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.registry.participation.ActionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InstrumentLifecycleTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    private static Actor actor(ActorKind kind, String id, String state, String role) {
        return new Actor(kind, id, id, state, null, RolePermissions.read().get(role));
    }

    private static final Actor EDITOR = actor(ActorKind.DELEGATE, "editor", "BRA", "DELEGATE");
    private static final Actor SECOND = actor(ActorKind.DELEGATE, "second", "BRA", "DELEGATE");
    private static final Actor FOREIGN = actor(ActorKind.DELEGATE, "foreign", "FRA", "DELEGATE");
    private static final Actor OFFICER = actor(ActorKind.STAFF, "officer", null, "LEGAL_OFFICER_DEPOSITARY");
    private static final Actor CASE_OFFICER = actor(ActorKind.STAFF, "case officer", null, "CASE_OFFICER");

    /** Every status, and what each side may do in it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", emptyValue = "", textBlock = """
            DRAFT     | content,cancellation         | content,sending,cancellation |
            SENT      | cancellation                 | cancellation                 | return,acceptance
            RETURNED  | content,cancellation         | content,sending,cancellation |
            ACCEPTED  |                              |                              |
            CANCELLED |                              |                              |
            """)
    void eachSideMayDoWhatTheTableSays(InstrumentStatus status, String editor, String second, String officer) {
        assertThat(InstrumentLifecycle.allowedActions(status, "BRA", "editor", EDITOR)).isEqualTo(words(editor));
        assertThat(InstrumentLifecycle.allowedActions(status, "BRA", "editor", SECOND)).isEqualTo(words(second));
        assertThat(InstrumentLifecycle.allowedActions(status, "BRA", "editor", OFFICER)).isEqualTo(words(officer));
        assertThat(InstrumentLifecycle.allowedActions(status, "BRA", "editor", FOREIGN)).isEmpty();
        assertThat(InstrumentLifecycle.allowedActions(status, "BRA", "editor", CASE_OFFICER)).isEmpty();
    }

    private static List<String> words(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split(","));
    }

    /** Behaviour and table are the same thing, for every status and every move. */
    @ParameterizedTest
    @EnumSource(InstrumentStatus.class)
    void aMoveThatIsNotInTheTableIsRefusedAndChangesNothing(InstrumentStatus status) {
        for (InstrumentLifecycle move : InstrumentLifecycle.values()) {
            if (move == InstrumentLifecycle.PREPARE) {
                continue;
            }
            Instrument instrument = in(status);
            if (move.isLegalFrom(status)) {
                perform(instrument, move);
                assertThat(instrument.status()).as("%s from %s", move, status).isEqualTo(move.to());
            } else {
                assertThatThrownBy(() -> perform(instrument, move))
                        .as("%s from %s", move, status)
                        .isInstanceOfSatisfying(
                                ProblemException.class, refusal -> assertThat(refusal.type()).isEqualTo(Instrument.NOT_IN_THIS_STATUS));
                assertThat(instrument.status()).isEqualTo(status);
            }
        }
    }

    @Test
    void whoChangedItLastCannotSendIt() {
        Instrument instrument = in(InstrumentStatus.DRAFT);

        assertThatThrownBy(() -> instrument.send(EDITOR, AT))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.SECOND_PERSON_REQUIRED));
        instrument.save(SECOND, ActionType.RATIFICATION, "{}", AT);
        assertThatThrownBy(() -> instrument.send(SECOND, AT)).isInstanceOf(ProblemException.class);
        instrument.send(EDITOR, AT);
        assertThat(instrument.status()).isEqualTo(InstrumentStatus.SENT);
    }

    @Test
    void noMoveLeavesATerminalStatus() {
        Set<InstrumentStatus> left = Set.copyOf(Arrays.stream(InstrumentLifecycle.values()).flatMap(move -> move.from().stream()).toList());

        assertThat(Arrays.stream(InstrumentStatus.values()).filter(InstrumentStatus::isTerminal)).isNotEmpty().noneMatch(left::contains);
    }

    private static Instrument in(InstrumentStatus status) {
        Instrument instrument = Instrument.prepared(EDITOR, ActionType.SIGNATURE, "{}", AT);
        switch (status) {
            case DRAFT -> {
                // As it begins.
            }
            case SENT -> instrument.send(SECOND, AT);
            case RETURNED -> {
                instrument.send(SECOND, AT);
                instrument.giveBack("Why", AT);
            }
            case ACCEPTED -> {
                instrument.send(SECOND, AT);
                instrument.accept(new UUID(1, 1), AT);
            }
            case CANCELLED -> instrument.cancel(AT);
        }
        return instrument;
    }

    private static void perform(Instrument instrument, InstrumentLifecycle move) {
        switch (move) {
            case PREPARE -> throw new IllegalArgumentException();
            case SAVE -> instrument.save(EDITOR, ActionType.SIGNATURE, "{}", AT);
            case SEND -> instrument.send(SECOND, AT);
            case CANCEL -> instrument.cancel(AT);
            case RETURN -> instrument.giveBack("Why", AT);
            case ACCEPT -> instrument.accept(new UUID(1, 1), AT);
        }
    }
}

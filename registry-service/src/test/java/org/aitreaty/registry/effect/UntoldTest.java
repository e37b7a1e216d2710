package org.aitreaty.registry.effect;

import static org.aitreaty.registry.participation.Acts.act;
import static org.aitreaty.registry.participation.Acts.clauses;
import static org.aitreaty.registry.participation.Acts.correction;
import static org.aitreaty.registry.participation.Acts.history;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.aitreaty.registry.clause.FinalClauses;
import org.aitreaty.registry.participation.Act;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.ParticipationStatus;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class UntoldTest {

    private static final FinalClauses CLAUSES = clauses(2, 90, 30, 12);

    private final Act signature = act("FRA", ActionType.SIGNATURE, "2025-01-10");
    private final Act ratification = act("FRA", ActionType.RATIFICATION, "2025-02-01");
    private final Act accession = act("BRA", ActionType.ACCESSION, "2025-02-01");
    private final Act notice = act("BRA", ActionType.WITHDRAWAL_NOTICE, "2025-08-15");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<String> lines(List<Change> changes) {
        return changes.stream()
                .map(change -> change.day() + " " + (change.state() == null ? "in force" : change.state() + " " + change.from() + " " + change.to().status()))
                .toList();
    }

    private static Untold untold(History history, List<Change> told, String today) {
        return Untold.of(Change.of(history), told, day(today));
    }

    @Test
    void everythingThatHasComeAboutIsDueInOrderOfDaysAndNothingThatIsToCome() {
        History history = history(CLAUSES, notice, accession, ratification, signature);

        assertThat(lines(untold(history, List.of(), "2026-08-14").due()))
                .containsExactly(
                        "2025-01-10 FRA NON_PARTICIPANT SIGNATORY",
                        "2025-02-01 BRA NON_PARTICIPANT CONTRACTING_STATE",
                        "2025-02-01 FRA SIGNATORY CONTRACTING_STATE",
                        "2025-05-02 in force",
                        "2025-05-02 BRA CONTRACTING_STATE PARTY",
                        "2025-05-02 FRA CONTRACTING_STATE PARTY",
                        "2025-08-15 BRA PARTY WITHDRAWING");
        assertThat(lines(untold(history, untold(history, List.of(), "2026-08-14").due(), "2026-08-15").due()))
                .containsExactly("2026-08-15 BRA WITHDRAWING WITHDRAWN");
    }

    @Test
    void whatWasToldIsNotToldAgain() {
        History history = history(CLAUSES, signature, ratification, accession, notice);
        List<Change> told = untold(history, List.of(), "2027-01-01").due();

        assertThat(untold(history, told, "2027-01-01").isNothing()).isTrue();
        assertThat(untold(history, told, "2025-03-01").isNothing()).as("with the clock set back").isTrue();
    }

    @Test
    void whatComesByAnActIsToldApartFromWhatComesByItself() {
        History history = history(CLAUSES, signature, ratification, accession, notice);

        assertThat(Change.of(history).stream().filter(change -> change.state() != null && change.byItself(history)).map(change -> change.day() + " " + change.state()))
                .containsExactly("2025-05-02 BRA", "2025-05-02 FRA", "2026-08-15 BRA");
    }

    /** On the day on which its notice takes effect by itself, a State makes a declaration: still by itself. */
    @Test
    void whatWouldHaveComeAnywayIsNotByAnActOfTheSameDay() {
        Act declaration = act("FRA", ActionType.DECLARATION, "2025-05-02");
        History history = history(CLAUSES, signature, ratification, accession, declaration);
        Change becameParty = Change.of(history).stream().filter(change -> "FRA".equals(change.state())).toList().getLast();

        assertThat(becameParty.day()).isEqualTo(declaration.effectiveDate());
        assertThat(becameParty.byItself(history)).isTrue();
    }

    @Test
    void aCorrectionRevokesWhatWasToldAndTellsWhatHoldsNow() {
        List<Change> told = untold(history(CLAUSES, signature, ratification, accession), List.of(), "2025-06-01").due();
        Act later = correction(ratification, ActionType.RATIFICATION, "2025-02-03", "2025-06-01T10:00:00Z");
        Untold untold = untold(history(CLAUSES, signature, ratification, accession, later), told, "2025-06-01");

        assertThat(lines(untold.wrong()))
                .containsExactly(
                        "2025-02-01 FRA SIGNATORY CONTRACTING_STATE",
                        "2025-05-02 in force",
                        "2025-05-02 BRA CONTRACTING_STATE PARTY",
                        "2025-05-02 FRA CONTRACTING_STATE PARTY");
        assertThat(lines(untold.due()))
                .containsExactly(
                        "2025-02-03 FRA SIGNATORY CONTRACTING_STATE",
                        "2025-05-04 in force",
                        "2025-05-04 BRA CONTRACTING_STATE PARTY",
                        "2025-05-04 FRA CONTRACTING_STATE PARTY");
    }

    @Test
    void aCorrectionThatChangesNothingInLawTellsNothing() {
        History before = history(CLAUSES, signature, ratification, accession);
        Act same = correction(ratification, ActionType.RATIFICATION, "2025-02-01", "2025-06-01T10:00:00Z");

        assertThat(untold(history(CLAUSES, signature, ratification, accession, same), untold(before, List.of(), "2025-06-01").due(), "2025-06-01").isNothing())
                .isTrue();
    }

    /** A reader who follows what is told knows, after every change of the register and on every day, how each State stands. */
    @RepeatedTest(60)
    void whoeverFollowsWhatIsToldKnowsHowEachStateStands(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        List<Act> acts = new ArrayList<>();
        List<Change> told = new ArrayList<>();
        LocalDate today = day("2025-01-01");
        for (int step = 0; step < 150; step++) {
            today = today.plusDays(random.nextInt(12));
            change(random, acts, today);
            History history = history(CLAUSES, acts);
            Untold untold = untold(history, told, today.toString());
            told.removeAll(untold.wrong());
            assertThat(untold.due()).as("seed %d", seed).noneMatch(told::contains).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.comparing(Change::day));
            told.addAll(untold.due());
            for (String state : List.of("AAA", "BBB", "CCC", "DDD")) {
                assertThat(lastTold(told, state)).as("seed %d, %s on %s", seed, state, today).isEqualTo(history.participation(state, today).status());
            }
        }
    }

    private static ParticipationStatus lastTold(List<Change> told, String state) {
        return told.stream()
                .filter(change -> state.equals(change.state()))
                .max(Change.ORDER)
                .map(change -> change.to().status())
                .orElse(ParticipationStatus.NON_PARTICIPANT);
    }

    /** Adds an act of today or of an earlier day, or corrects one, if the treaty allows it. */
    private static void change(Random random, List<Act> acts, LocalDate today) {
        ActionType type = List.of(
                        ActionType.SIGNATURE,
                        ActionType.RATIFICATION,
                        ActionType.ACCESSION,
                        ActionType.WITHDRAWAL_NOTICE,
                        ActionType.RETRACTION_OF_WITHDRAWAL,
                        ActionType.SUSPENSION,
                        ActionType.RESTORATION_OF_RIGHTS)
                .get(random.nextInt(7));
        LocalDate on = today.minusDays(random.nextInt(3) == 0 ? random.nextInt(60) : 0);
        String state = List.of("AAA", "BBB", "CCC", "DDD").get(random.nextInt(4));
        Act added = act(state, type, on);
        if (!acts.isEmpty() && random.nextInt(5) == 0) {
            Act wrong = acts.get(random.nextInt(acts.size()));
            ActionType replacement = random.nextBoolean() ? null : wrong.type();
            if (wrong.type() != ActionType.CORRECTION) {
                added = correction(wrong, replacement, on.toString(), today + "T23:00:00Z");
            }
        }
        if (history(CLAUSES, acts).refusal(added).isEmpty()) {
            acts.add(added);
        }
    }
}

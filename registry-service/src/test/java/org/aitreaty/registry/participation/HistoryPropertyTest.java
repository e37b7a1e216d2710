package org.aitreaty.registry.participation;

import static org.aitreaty.registry.participation.Acts.act;
import static org.aitreaty.registry.participation.Acts.clauses;
import static org.aitreaty.registry.participation.Acts.history;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.aitreaty.registry.clause.FinalClauses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of random legal histories. The seed stands in the name of a failed test. */
class HistoryPropertyTest {

    private static final LocalDate OPENING = LocalDate.parse("2024-01-01");
    static final int STATES = 12;
    private static final int DAYS = 1500;
    private static final FinalClauses CLAUSES = clauses(5, 40, 25, 12);

    private static final List<ActionType> TYPES = List.of(
            ActionType.SIGNATURE,
            ActionType.RATIFICATION,
            ActionType.ACCEPTANCE,
            ActionType.ACCESSION,
            ActionType.DEFINITIVE_SIGNATURE,
            ActionType.PROVISIONAL_APPLICATION,
            ActionType.WITHDRAWAL_NOTICE,
            ActionType.RETRACTION_OF_WITHDRAWAL,
            ActionType.SUSPENSION,
            ActionType.RESTORATION_OF_RIGHTS);

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfEntryDoesNotMatter(long seed) {
        List<Act> acts = new ArrayList<>(random(seed).acts());
        History history = history(CLAUSES, acts);
        Collections.shuffle(acts, new Random(seed));
        History shuffled = history(CLAUSES, acts);

        for (int day = 0; day < DAYS; day += 13) {
            for (int state = 0; state < STATES; state++) {
                LocalDate on = OPENING.plusDays(day);
                assertThat(shuffled.participation("S" + state, on)).isEqualTo(history.participation("S" + state, on));
            }
        }
    }

    /** A model that walks day by day, as a clerk would, and knows nothing of the arithmetic under test. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aClerkWhoCountsDayByDayComesToTheSame(long seed) {
        History history = random(seed);
        Clerk clerk = new Clerk();
        for (int day = 0; day < DAYS; day++) {
            LocalDate on = OPENING.plusDays(day);
            clerk.live(history.acts().stream().filter(act -> act.effectiveDate().equals(on)).toList(), on);
            for (int state = 0; state < STATES; state++) {
                Participation participation = history.participation("S" + state, on);
                assertThat(participation.status()).as("S%d on %s", state, on).isEqualTo(clerk.status(state));
                assertThat(participation.rightsSuspended()).as("rights of S%d on %s", state, on).isEqualTo(clerk.isSuspended(state));
            }
        }
    }

    /** A standing begins on the day it says, but for a Party that is one again, since it had never ceased to be. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aStandingBeginsOnTheDayItSays(long seed) {
        History history = random(seed);
        for (int state = 0; state < STATES; state++) {
            for (int day = 1; day < DAYS; day++) {
                LocalDate on = OPENING.plusDays(day);
                Participation today = history.participation("S" + state, on);
                Participation yesterday = history.participation("S" + state, on.minusDays(1));
                if (today.status() == yesterday.status()) {
                    continue;
                }
                boolean boundAllAlong = today.isBound() && yesterday.isBound();
                boolean provisionEnded = yesterday.status() == ParticipationStatus.PROVISIONAL && !today.isBound();
                if (boundAllAlong && today.status() != ParticipationStatus.WITHDRAWING || provisionEnded) {
                    assertThat(today.since()).isBeforeOrEqualTo(on);
                } else {
                    assertThat(today.since()).as("S%d on %s", state, on).isEqualTo(on);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void lookingBackTheWayIntoForceIsAsItWasThen(long seed) {
        History history = random(seed);
        for (int day = 0; day < DAYS; day += 7) {
            LocalDate on = OPENING.plusDays(day);
            History then = history(CLAUSES, history.acts().stream().filter(act -> !act.effectiveDate().isAfter(on)).toList());
            assertThat(history.entryIntoForceKnownOn(on)).isEqualTo(then.entryIntoForceKnownOn(on));
            assertThat(history.entryIntoForce(on)).isEqualTo(then.entryIntoForce(on));
        }
    }

    /** A retraction restores exactly the former future: on no later day can it be told that there was a notice. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRetractionRestoresExactlyTheFormerFuture(long seed) {
        Random random = new Random(seed);
        History history = random(seed);
        int tried = 0;
        for (int attempt = 0; attempt < 400 && tried < 5; attempt++) {
            String state = "S" + random.nextInt(STATES);
            LocalDate given = OPENING.plusDays(random.nextInt(DAYS));
            LocalDate retracted = given.plusDays(1 + random.nextInt(300));
            Act notice = act(state, ActionType.WITHDRAWAL_NOTICE, given);
            Act retraction = act(state, ActionType.RETRACTION_OF_WITHDRAWAL, retracted);
            if (history.refusal(notice).isPresent() || history.with(notice).refusal(retraction).isPresent()) {
                continue;
            }
            History both = history.with(notice).with(retraction);
            for (int day = 0; day < DAYS; day++) {
                LocalDate on = OPENING.plusDays(day);
                if (on.isBefore(given) || !on.isBefore(retracted)) {
                    for (int other = 0; other < STATES; other++) {
                        assertThat(both.participation("S" + other, on)).isEqualTo(history.participation("S" + other, on));
                    }
                }
            }
            tried++;
        }
        assertThat(tried).as("pairs of a notice and its retraction that were possible").isPositive();
    }

    /** What was known at an instant is what a register would tell that had been left alone since. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasKnownIsWhatARegisterLeftAloneSinceWouldTell(long seed) {
        Random random = new Random(seed);
        List<Act> register = withLateEntriesAndCorrections(random(seed), random);
        History history = history(CLAUSES, register);
        for (int i = 0; i < 40; i++) {
            Instant instant = OPENING.plusDays(random.nextInt(DAYS + 400)).atStartOfDay(ZoneOffset.UTC).toInstant();
            History left = history(CLAUSES, register.stream().filter(act -> !act.recordedAt().isAfter(instant)).toList());
            History known = history.knownAt(instant);
            for (int j = 0; j < 20; j++) {
                LocalDate on = OPENING.plusDays(random.nextInt(DAYS));
                for (int state = 0; state < STATES; state++) {
                    assertThat(known.participation("S" + state, on)).isEqualTo(left.participation("S" + state, on));
                }
                assertThat(known.entryIntoForce(on)).isEqualTo(left.entryIntoForce(on));
            }
        }
    }

    private static List<Act> withLateEntriesAndCorrections(History history, Random random) {
        List<Act> register = new ArrayList<>();
        for (Act act : history.acts()) {
            Instant learned = act.recordedAt().plusSeconds(86_400L * random.nextInt(200));
            Act entry = new Act(act.id(), act.state(), act.type(), act.effectiveDate(), act.receivedAt(), learned, act.particulars());
            register.add(entry);
            if (random.nextInt(6) == 0) {
                boolean strikeOut = random.nextInt(3) == 0;
                Act correction = act(
                        act.state(),
                        ActionType.CORRECTION,
                        act.effectiveDate().plusDays(random.nextInt(5)),
                        Particulars.NONE.correctedTo(act.id(), strikeOut ? null : act.type()));
                register.add(Acts.recorded(correction, learned.plusSeconds(86_400L * (1 + random.nextInt(100))).toString()));
            }
        }
        return register;
    }

    private static History random(long seed) {
        Random random = new Random(seed);
        History history = history(CLAUSES, List.of());
        Set<Integer> days = new TreeSet<>();
        for (int i = 0; i < 260; i++) {
            days.add(random.nextInt(DAYS));
        }
        for (int day : days) {
            ActionType type = TYPES.get(random.nextInt(TYPES.size()));
            Particulars particulars = type == ActionType.SUSPENSION && random.nextBoolean()
                    ? Particulars.until(OPENING.plusDays(day + 1L + random.nextInt(60)))
                    : Particulars.NONE;
            Act act = act("S" + random.nextInt(STATES), type, OPENING.plusDays(day), particulars);
            if (history.refusal(act).isEmpty()) {
                history = history.with(act);
            }
        }
        return history;
    }
}

package org.aitreaty.registry.participation;

import static org.aitreaty.registry.participation.Acts.act;
import static org.aitreaty.registry.participation.Acts.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of random legal histories. The seed stands in the name of a failed test. */
class HistoryPropertyTest {

    private static final LocalDate OPENING = LocalDate.parse("2024-01-01");
    private static final int STATES = 12;
    private static final int DAYS = 1500;
    private static final TreatyRules RULES = rules(5, 40, 25, 12);

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfEntryDoesNotMatter(long seed) {
        List<Act> acts = new ArrayList<>(random(seed).acts());
        History history = new History(acts, RULES);
        Collections.shuffle(acts, new Random(seed));
        History shuffled = new History(acts, RULES);

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
                assertThat(history.participation("S" + state, on).status()).as("S%d on %s", state, on).isEqualTo(clerk.status[state]);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aStandingBeginsOnTheDayItSaysAndChangesOnlyForward(long seed) {
        History history = random(seed);
        for (int state = 0; state < STATES; state++) {
            for (int day = 1; day < DAYS; day++) {
                LocalDate on = OPENING.plusDays(day);
                Participation today = history.participation("S" + state, on);
                Participation yesterday = history.participation("S" + state, on.minusDays(1));
                if (today.equals(yesterday)) {
                    continue;
                }
                assertThat(today.since()).isEqualTo(on);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void lookingBackTheWayIntoForceIsAsItWasThen(long seed) {
        History history = random(seed);
        for (int day = 0; day < DAYS; day += 7) {
            LocalDate on = OPENING.plusDays(day);
            History then = new History(history.acts().stream().filter(act -> !act.effectiveDate().isAfter(on)).toList(), RULES);
            assertThat(history.entryIntoForceKnownOn(on)).isEqualTo(then.entryIntoForceKnownOn(on));
            assertThat(history.entryIntoForce(on)).isEqualTo(then.entryIntoForce(on));
        }
    }

    private static History random(long seed) {
        Random random = new Random(seed);
        History history = new History(List.of(), RULES);
        Set<Integer> days = new TreeSet<>();
        for (int i = 0; i < 120; i++) {
            days.add(random.nextInt(DAYS));
        }
        for (int day : days) {
            Act act = act("S" + random.nextInt(STATES), ActionType.values()[random.nextInt(4)], OPENING.plusDays(day));
            if (history.refusal(act).isEmpty()) {
                history = history.with(act);
            }
        }
        return history;
    }

    private static final class Clerk {

        private final ParticipationStatus[] status = new ParticipationStatus[STATES];
        private final int[] daysSinceDeposit = new int[STATES];
        private final LocalDate[] noticeEnds = new LocalDate[STATES];
        private final Set<String> consented = new TreeSet<>();
        private int daysSinceThreshold = -1;

        Clerk() {
            java.util.Arrays.fill(status, ParticipationStatus.NON_PARTICIPANT);
        }

        void live(List<Act> acts, LocalDate day) {
            daysSinceThreshold += daysSinceThreshold >= 0 ? 1 : 0;
            for (int state = 0; state < STATES; state++) {
                daysSinceDeposit[state]++;
                if (day.equals(noticeEnds[state])) {
                    status[state] = ParticipationStatus.WITHDRAWN;
                }
            }
            acts.forEach(act -> take(act, day));
            for (int state = 0; state < STATES; state++) {
                boolean inForce = daysSinceThreshold >= 40;
                if (inForce && status[state] == ParticipationStatus.CONTRACTING_STATE && daysSinceDeposit[state] >= 25) {
                    status[state] = ParticipationStatus.PARTY;
                }
            }
        }

        private void take(Act act, LocalDate day) {
            int state = Integer.parseInt(act.state().substring(1));
            switch (act.type()) {
                case SIGNATURE -> status[state] = ParticipationStatus.SIGNATORY;
                case RATIFICATION, ACCESSION -> {
                    status[state] = ParticipationStatus.CONTRACTING_STATE;
                    daysSinceDeposit[state] = 0;
                    if (consented.add(act.state()) && consented.size() == 5) {
                        daysSinceThreshold = 0;
                    }
                }
                case WITHDRAWAL_NOTICE -> {
                    status[state] = ParticipationStatus.WITHDRAWING;
                    // A year later the same day of the month; 29 February has none but in leap years.
                    boolean leapDay = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
                    noticeEnds[state] = LocalDate.of(day.getYear() + 1, day.getMonth(), leapDay ? 28 : day.getDayOfMonth());
                }
            }
        }
    }
}

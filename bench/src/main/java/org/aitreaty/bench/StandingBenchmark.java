package org.aitreaty.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.aitreaty.registry.clause.ConsentClause;
import org.aitreaty.registry.clause.Delay;
import org.aitreaty.registry.clause.EntryIntoForceClause;
import org.aitreaty.registry.clause.FinalClauses;
import org.aitreaty.registry.clause.ReservationClause;
import org.aitreaty.registry.clause.SignatureClause;
import org.aitreaty.registry.clause.WithdrawalClause;
import org.aitreaty.registry.participation.Act;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.Particulars;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What it costs to tell how 193 States stand from 20 000 acts of fifty years, most of which change a standing. The goal is
 * 5 seconds for every day of the fifty years.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StandingBenchmark {

    private static final int STATES = 193;
    private static final int ACTS = 20_000;
    private static final LocalDate OPENED = LocalDate.parse("2024-04-02");
    private static final LocalDate LAST = OPENED.plusYears(50);

    private final List<String> states = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private FinalClauses clauses;
    private History history;

    @Setup
    public void prepare() {
        clauses = clauses();
        for (int i = 0; i < STATES; i++) {
            states.add(String.format("S%02X", i));
        }
        for (int i = 0; i < ACTS; i++) {
            int nth = i / STATES;
            LocalDate day = OPENED.plusDays(i % STATES + nth * 180L);
            acts.add(act(i, states.get(i % STATES), type(nth), day));
        }
        history = new History(acts, clauses, Set.of());
    }

    private static ActionType type(int nth) {
        return switch (nth) {
            case 0 -> ActionType.SIGNATURE;
            case 1 -> ActionType.RATIFICATION;
            default -> nth % 2 == 0 ? ActionType.WITHDRAWAL_NOTICE : ActionType.RETRACTION_OF_WITHDRAWAL;
        };
    }

    private static Act act(int number, String state, ActionType type, LocalDate day) {
        Instant noon = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return new Act(new UUID(0, number), state, type, day, noon, noon.plusSeconds(3600), Particulars.NONE);
    }

    private static FinalClauses clauses() {
        return new FinalClauses(
                OPENED,
                OPENED,
                new SignatureClause(null, false, true),
                new ConsentClause(true, ConsentClause.AccessionFrom.OPENING_FOR_SIGNATURE, true, true),
                EntryIntoForceClause.of(50, Delay.days(90), Delay.days(90)),
                new ReservationClause(ReservationClause.Policy.PROHIBITED, List.of(), false, Delay.months(12), false),
                WithdrawalClause.after(Delay.months(12)),
                true,
                true,
                Map.of());
    }

    /** As after a start: arrange the acts, then tell every State's standing on each of 18 263 days. */
    @Benchmark
    public void everyDayOfFiftyYears(Blackhole answers) {
        History read = new History(acts, clauses, Set.of());
        for (LocalDate day = OPENED; !day.isAfter(LAST); day = day.plusDays(1)) {
            tell(read, day, answers);
        }
    }

    /** All States on one day, as the register knew it some years later: nothing remembered helps. */
    @Benchmark
    public void oneDayAsKnownThen(Blackhole answers) {
        tell(history.knownAt(Instant.parse("2050-01-01T00:00:00Z")), LocalDate.parse("2045-06-15"), answers);
    }

    /** One act more: what an act costs before it can be recorded. */
    @Benchmark
    public void oneActMore(Blackhole answers) {
        Act act = act(ACTS, states.getFirst(), ActionType.DECLARATION, LAST);
        answers.consume(history.with(act).participation(act.state(), LAST));
    }

    private void tell(History read, LocalDate day, Blackhole answers) {
        for (String state : states) {
            answers.consume(read.participation(state, day));
        }
    }
}

package org.aitreaty.evaluations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.aitreaty.kit.consumer.Following;
import org.aitreaty.kit.consumer.Following.Step;
import org.aitreaty.kit.consumer.Place;
import org.aitreaty.kit.consumer.Places;
import org.aitreaty.kit.consumer.Standing;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.FeedSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Following another service's feed, for all services that do. */
@QuarkusTest
class FollowingTest {

    private static final Instant SOME_TIME = Instant.parse("2026-11-23T09:00:00Z");
    private static final FeedSource SOURCE = FollowedFeed.SOURCE;

    /** A thread each: the machine may have only one for work in common. */
    private static final Executor OTHER_REPLICAS = task -> new Thread(task).start();

    @Inject
    Following following;

    @Inject
    Places places;

    @Inject
    Taker taker;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void beginAnew() throws SQLException {
        SOURCE.reset();
        Taker.before = entry -> {};
        asOwner("create table if not exists taken (position bigint not null, fact text not null)");
        asOwner("delete from taken");
        asOwner("delete from feed_position");
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = EmbeddedDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void add(int count) {
        for (int i = 0; i < count; i++) {
            int number = SOURCE.length() + 1;
            SOURCE.add("TrainingApplicationFiled", "training-application/" + number, SOME_TIME, "{\"number\":\"N" + number + "\"}");
        }
    }

    private Step step() {
        return following.step(taker);
    }

    private Place place() {
        return places.of("taker").orElseThrow();
    }

    private void followToTheEnd() {
        for (int round = 0; round < 2_000 && (places.of("taker").isEmpty() || place().position() < SOURCE.length()); round++) {
            try {
                step();
            } catch (RuntimeException e) {
                // As in the schedule: the next step begins where this one began.
            }
        }
    }

    private static void assertTakenOnceAndInOrder(int count) {
        String expected = String.join(",", IntStream.rangeClosed(1, count).mapToObj(number -> number + "N" + number).toList());
        assertThat(EmbeddedDatabase.queryOne("select string_agg(position || fact, ',' order by ctid) from taken")).isEqualTo(count == 0 ? null : expected);
    }

    @Test
    void eachEntryTakesEffectOnceAndInOrderInSmallBatches() {
        add(16);

        assertThat(List.of(step(), step(), step(), step())).containsExactly(Step.TAKEN, Step.TAKEN, Step.TAKEN, Step.NOTHING_NEW);
        assertTakenOnceAndInOrder(16);
        assertThat(place().standing()).isEqualTo(Standing.FOLLOWING);
        assertThat(place().heardAt()).isNotNull();
        add(1);
        step();
        assertTakenOnceAndInOrder(17);
    }

    @Test
    void aSourceThatMisbehavesInEveryWayCostsOnlyTime() {
        long seed = System.nanoTime();
        add(80);
        SOURCE.misbehave(new Random(seed));

        followToTheEnd();

        assertThat(place().position()).as("seed %d", seed).isEqualTo(80);
        assertTakenOnceAndInOrder(80);
    }

    @Test
    void aProcessKilledInTheMiddleOfABatchLosesNothingAndRepeatsNothing() {
        add(20);
        Taker.before = entry -> {
            if (entry.position() == 11) {
                Taker.before = later -> {};
                end("select pg_backend_pid()", "select pid from pg_locks where locktype = 'advisory' and objsubid = 1");
            }
        };
        followToTheEnd();

        assertThat(place().position()).isEqualTo(20);
        assertTakenOnceAndInOrder(20);
    }

    /** Ends the database connections that these statements name, the first asked inside the transaction under way. */
    private void end(String inTransaction, String byAnyone) {
        try (Connection own = dataSource.getConnection();
                Connection superuser = EmbeddedDatabase.asSuperuser();
                Statement mine = own.createStatement();
                Statement theirs = superuser.createStatement()) {
            if (inTransaction != null) {
                var row = mine.executeQuery(inTransaction);
                row.next();
                theirs.execute("select pg_terminate_backend(" + row.getInt(1) + ")");
            }
            theirs.execute("select pg_terminate_backend(pid) from (" + byAnyone + ") as found");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneReplicaAtATimeFollows() throws Exception {
        add(1);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Taker.before = entry -> {
            inside.countDown();
            await(goOn);
        };
        CompletableFuture<Step> first = CompletableFuture.supplyAsync(this::step, OTHER_REPLICAS);
        await(inside);
        assertThat(step()).isEqualTo(Step.ELSEWHERE);
        goOn.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(Step.TAKEN);
        assertTakenOnceAndInOrder(1);
    }

    /** The lock is lost while entries take effect, and another replica follows: the position decides. */
    @Test
    void thatAnEntryTakesEffectOnceDoesNotRestOnTheLock() throws Exception {
        add(3);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Taker.before = entry -> {
            Taker.before = later -> {};
            inside.countDown();
            await(goOn);
        };
        CompletableFuture<Step> first = CompletableFuture.supplyAsync(() -> {
            try {
                return step();
            } catch (RuntimeException lockCannotBeGivenBack) {
                return Step.TAKEN;
            }
        }, OTHER_REPLICAS);
        await(inside);
        end(null, "select pid from pg_locks where locktype = 'advisory' and objsubid = 1");
        CompletableFuture<Step> second = CompletableFuture.supplyAsync(this::stepOrHeld, OTHER_REPLICAS);
        awaitWaiting();
        goOn.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(Step.TAKEN);
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(Step.ELSEWHERE);
        assertTakenOnceAndInOrder(3);
    }

    private Step stepOrHeld() {
        for (int attempt = 0; attempt < 50; attempt++) {
            Step step = step();
            if (step != Step.ELSEWHERE || place().position() > 0) {
                return step;
            }
        }
        return Step.HELD;
    }

    private static void awaitWaiting() {
        String waiting = "select count(*) from pg_locks where not granted and locktype = 'transactionid'";
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (EmbeddedDatabase.queryOne(waiting).equals("0") && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(EmbeddedDatabase.queryOne(waiting)).isEqualTo("1");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anEntryThatCannotBeTakenStopsItVisiblyAndLosesNothing() {
        add(5);
        SOURCE.add("TrainingApplicationFiled", "training-application/poison", SOME_TIME, "{}");
        SOURCE.add("TrainingApplicationFiled", "training-application/7", SOME_TIME, "{\"number\":\"N7\"}");
        List<String> said = sayings(() -> {
            for (int round = 0; round < 8; round++) {
                step();
            }
        });

        assertTakenOnceAndInOrder(5);
        assertThat(place().standing()).isEqualTo(Standing.STOPPED);
        assertThat(place().position()).isEqualTo(5);
        assertThat(place().detail()).contains("Entry 6 (TrainingApplicationFiled").contains("IllegalArgumentException");
        assertThat(said).as("said once, in eight attempts").filteredOn(line -> line.contains("STOPPED")).hasSize(1);

        asIfMended();
        step();
        assertThat(place().standing()).isEqualTo(Standing.FOLLOWING);
        assertThat(place().detail()).isNull();
        assertThat(place().position()).isEqualTo(7);
    }

    /** A release that understands the entry. */
    private static void asIfMended() {
        SOURCE.rewindTo(5);
        SOURCE.add("TrainingApplicationFiled", "training-application/6", SOME_TIME, "{\"number\":\"N6\"}");
        SOURCE.add("TrainingApplicationFiled", "training-application/7", SOME_TIME, "{\"number\":\"N7\"}");
    }

    @Test
    void aSourceRestoredFromAnOlderStateIsNoticed() {
        add(9);
        followToTheEnd();
        SOURCE.rewindTo(6);
        List<String> said = sayings(() -> repeat(6));
        assertThat(place().standing()).isEqualTo(Standing.REWOUND);
        assertThat(place().detail()).contains("ends before position 9");
        assertThat(said).filteredOn(line -> line.contains("REWOUND")).hasSize(1);

        add(10);
        repeat(1);
        assertThat(place().standing()).as("it has come as far again, with other entries").isEqualTo(Standing.REWOUND);
        assertThat(place().detail()).contains("another entry at position 9");
        assertTakenOnceAndInOrder(9);
    }

    @Test
    void oneOddAnswerIsNotYetARestore() {
        add(9);
        followToTheEnd();
        SOURCE.rewindTo(0);
        repeat(2);

        assertThat(place().standing()).isEqualTo(Standing.FOLLOWING);
    }

    @Test
    void aSourceThatIsAwayIsSaidToBeSo() {
        add(1);
        SOURCE.answerOnly(503);
        repeat(3);
        assertThat(place().standing()).isEqualTo(Standing.UNREACHABLE);
        assertThat(place().detail()).isEqualTo("It answered 503.");
        SOURCE.answerOnly(200);
        SOURCE.delay(600);
        repeat(1);
        assertThat(place().detail()).contains("did not answer within 400 ms");
        SOURCE.delay(0);
        step();
        assertThat(place().standing()).isEqualTo(Standing.FOLLOWING);
        assertTakenOnceAndInOrder(1);
    }

    private void repeat(int times) {
        for (int i = 0; i < times; i++) {
            step();
        }
    }

    private static List<String> sayings(Runnable work) {
        List<String> said = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line instanceof org.jboss.logmanager.ExtLogRecord formatted ? formatted.getFormattedMessage() : line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(Following.class.getName());
        logger.addHandler(handler);
        try {
            work.run();
        } finally {
            logger.removeHandler(handler);
        }
        return said;
    }
}

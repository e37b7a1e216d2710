package org.aitreaty.evaluations;

import static org.aitreaty.evaluations.Registry.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;

/** Sixteen writers, some of whom fail, while a reader follows: the order must have neither gap nor afterthought. */
@QuarkusTest
class JournalOrderTest {

    private static final int WRITERS = 16;
    private static final int EACH = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Journal journal;

    private final String run = UUID.randomUUID().toString();

    @Test
    void aReaderWhoFollowsSeesEveryCommittedEntryOnceAndInOrder() throws Exception {
        long start = Long.parseLong(EmbeddedDatabase.queryOne("select coalesce(max(position), 0) from journal_position"));
        long seed = new Random().nextLong();
        Set<String> committed = new HashSet<>();
        Followed followed;
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
                ExecutorService reader = Executors.newSingleThreadExecutor()) {
            List<Callable<Set<String>>> work = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> (Callable<Set<String>>) () -> write(writer, new Random(seed + writer)))
                    .toList();
            Future<Followed> following = reader.submit(() -> follow(start, "end-" + run));
            for (Future<Set<String>> one : writers.invokeAll(work)) {
                committed.addAll(one.get());
            }
            writers.submit(() -> record("end-" + run)).get();
            followed = following.get();
        }
        assertThat(followed.subjects()).as("seed %d", seed).doesNotHaveDuplicates().containsAll(committed);
        assertThat(followed.subjects()).as("nothing that was rolled back, seed %d", seed).filteredOn(s -> s.startsWith(run)).hasSameSizeAs(committed);
        assertThat(followed.positions()).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
        assertThat(EmbeddedDatabase.queryOne("select max(position) - count(*) from journal_position")).as("gaps").isEqualTo("0");
    }

    private Set<String> write(int writer, Random random) {
        Set<String> committed = new HashSet<>();
        for (int i = 0; i < EACH; i++) {
            String subject = run + "-" + writer + "-" + i;
            boolean fails = random.nextInt(4) == 0;
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    journal.record(Actor.system("test"), tried(subject));
                    if (fails) {
                        throw new IllegalStateException("rolled back on purpose");
                    }
                });
                committed.add(subject);
            } catch (IllegalStateException e) {
                assertThat(fails).as(e.getMessage()).isTrue();
            }
        }
        return committed;
    }

    private void record(String subject) {
        QuarkusTransaction.requiringNew().run(() -> journal.record(Actor.system("test"), tried(subject)));
    }

    private static JournalEvent tried(String subject) {
        return JournalEvent.created("Tried", "trial", subject, Map.of(), Visibility.PUBLIC);
    }

    private record Followed(List<String> subjects, List<Long> positions) {}

    private static Followed follow(long start, String last) {
        Followed followed = new Followed(new ArrayList<>(), new ArrayList<>());
        long after = start;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Response slice = as(Persona.OFFICER).queryParam("after", after).queryParam("limit", 100).get("/v1/feed");
            assertThat(slice.statusCode()).as(slice.asString()).isEqualTo(200);
            List<Map<String, Object>> items = slice.path("items");
            for (Map<String, Object> item : items) {
                followed.subjects().add(item.get("subject").toString().replace("trial/", ""));
                followed.positions().add(((Number) item.get("position")).longValue());
            }
            after = ((Number) slice.path("nextAfter")).longValue();
            if (followed.subjects().contains(last)) {
                return followed;
            }
        }
        throw new AssertionError("The last entry did not appear within " + PATIENCE);
    }
}

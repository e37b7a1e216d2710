package org.aitreaty.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ContinuationTest {

    private static final Instant SOME_TIME = Instant.parse("2026-11-23T09:00:00Z");

    private static FeedEntry entry(long position) {
        return entry(position, "hash-" + position, "permits-service");
    }

    private static FeedEntry entry(long position, String hash, String source) {
        return new FeedEntry(position, "id-" + position, source, "SomethingHappened", "thing", "1", SOME_TIME, hash, NullNode.instance, NullNode.instance);
    }

    private static List<FeedEntry> entries(long... positions) {
        return LongStream.of(positions).mapToObj(ContinuationTest::entry).toList();
    }

    private static Place at(long position) {
        String hash = position == 0 ? null : "hash-" + position;
        return new Place("consumer", "permits-service", position, hash, Standing.FOLLOWING, null, SOME_TIME, null);
    }

    private static List<Long> next(long from, long... answer) {
        return ((Continuation.Next) Continuation.of(at(from), entries(answer))).entries().stream().map(FeedEntry::position).toList();
    }

    @Test
    void whatFollowsOnTheLastEntryTakenIsNext() {
        assertThat(next(0, 1, 2, 3)).containsExactly(1L, 2L, 3L);
        assertThat(next(7, 7, 8, 9)).containsExactly(8L, 9L);
        assertThat(next(7, 7)).isEmpty();
        assertThat(next(0)).isEmpty();
    }

    @Test
    void repeatedAndMisplacedEntriesAreTakenOnceAndInOrder() {
        assertThat(next(7, 9, 7, 8, 8, 9, 7)).containsExactly(8L, 9L);
        assertThat(next(7, 3, 5, 7, 8)).containsExactly(8L);
    }

    @Test
    void nothingBehindAGapIsTaken() {
        assertThat(next(7, 7, 8, 10, 11)).containsExactly(8L);
        assertThat(Continuation.of(at(7), entries(7, 9, 10))).isInstanceOf(Continuation.Garbled.class);
        assertThat(Continuation.of(at(0), entries(2, 3))).isInstanceOf(Continuation.Garbled.class);
    }

    @Test
    void anAnswerToAnotherQuestionIsNoAnswer() {
        assertThat(Continuation.of(at(7), entries(1, 2, 3))).isInstanceOf(Continuation.Garbled.class);
        assertThat(Continuation.of(at(7), entries(8, 9))).isInstanceOf(Continuation.Garbled.class);
        assertThat(Continuation.of(at(0), List.of(entry(1, "hash-1", "registry-service")))).isInstanceOf(Continuation.Garbled.class);
        assertThat(Continuation.of(at(7), List.of(entry(7), entry(8), entry(8, "another", "permits-service")))).isInstanceOf(Continuation.Garbled.class);
    }

    @Test
    void aSourceThatEndsEarlierOrHasAnotherEntryThereIsLost() {
        assertThat(Continuation.of(at(7), List.of())).isInstanceOf(Continuation.Lost.class);
        assertThat(Continuation.of(at(7), List.of(entry(7, "another", "permits-service"), entry(8)))).isInstanceOf(Continuation.Lost.class);
    }

    /** Whatever happens to answers on the way: each entry is taken once, in order, and in the end all are. */
    @RepeatedTest(50)
    void everyEntryIsTakenOnceAndInOrderWhateverHappensOnTheWay(RepetitionInfo repetition) {
        long seed = 20_261_123L + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        int length = 1 + random.nextInt(60);
        int limit = 2 + random.nextInt(9);
        List<Long> taken = new ArrayList<>();
        for (int round = 0; round < 5_000 && taken.size() < length; round++) {
            long from = taken.isEmpty() ? 0 : taken.getLast();
            long asked = Math.max(from - 1, 0);
            List<FeedEntry> answer = new ArrayList<>(LongStream.rangeClosed(asked + 1, Math.min(asked + limit, length)).mapToObj(ContinuationTest::entry).toList());
            disturb(answer, random, length);
            if (Continuation.of(at(from), answer) instanceof Continuation.Next(List<FeedEntry> entries)) {
                entries.forEach(entry -> taken.add(entry.position()));
            }
        }
        assertThat(taken).as("seed %d", seed).isEqualTo(LongStream.rangeClosed(1, length).boxed().toList());
    }

    private static void disturb(List<FeedEntry> answer, Random random, int length) {
        switch (random.nextInt(6)) {
            case 0 -> Collections.shuffle(answer, random);
            case 1 -> answer.removeIf(entry -> random.nextInt(3) == 0);
            case 2 -> answer.addAll(List.copyOf(answer));
            case 3 -> {
                answer.clear();
                long other = 1 + random.nextInt(length);
                LongStream.rangeClosed(other, Math.min(other + 5, length)).forEach(position -> answer.add(entry(position)));
            }
            case 4 -> answer.clear();
            default -> {
                // As it was sent.
            }
        }
    }
}

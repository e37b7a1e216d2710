package org.aitreaty.registry.snapshot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.aitreaty.registry.voting.Council;
import org.junit.jupiter.api.Test;

/** EC-71: a decision holds from its instant on for whoever asks, and not a microsecond before, however many ask. */
@QuarkusTest
class InstantOfEffectTest {

    private static final String KEY = "hardware.h100eTflops";
    private static final int REQUESTS = 4_000;
    private static final Duration APART = Duration.ofMillis(1);
    /** As many as a server has open at once; a slow machine is asked more slowly and not turned away. */
    private static final int AT_ONCE = 200;

    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param asOf for which it was answered */
    private record Answer(Instant asOf, String value, Instant sent, Instant received) {}

    @Test
    void ec71NobodyIsToldTheOldFigureAtTheInstantOrAfterAndNobodyTheNewOneBefore() throws Exception {
        String adopted = "991.5";
        Instant effect = adopted(adopted);
        String old = value(get(effect.minusNanos(1_000), null));
        assertThat(old).isNotEqualTo(adopted);

        List<Answer> answers = askAcross(effect);

        assertThat(answers).hasSize(REQUESTS);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.value())
                .as("asked for %s, sent %s, received %s, effect %s", answer.asOf(), answer.sent(), answer.received(), effect)
                .isEqualTo(answer.asOf().isBefore(effect) ? old : adopted));
        long atTheInstant = answers.stream().filter(answer -> answer.asOf().equals(effect)).count();
        long before = answers.stream().filter(answer -> answer.received().isBefore(effect)).count();
        long after = answers.stream().filter(answer -> !answer.sent().isBefore(effect)).count();
        assertThat(atTheInstant).isPositive();
        assertThat(before).as("answered before the instant").isPositive();
        assertThat(after).as("asked after the instant").isPositive();
        Instant first = answers.getFirst().sent();
        Instant last = answers.stream().map(Answer::received).max(Instant::compareTo).orElseThrow();
        System.out.printf(
                "%d answers in %d ms, %d before the instant and %d after it%n", REQUESTS, Duration.between(first, last).toMillis(), before, after);
    }

    /** What confirms a tag says the same as what sends the facts anew. */
    @Test
    void ec71ATagOfTheOldLawIsNotConfirmedForTheInstantOfTheNewOne() throws Exception {
        Instant effect = adopted("992.5");
        String before = get(effect.minusNanos(1_000), null).headers().firstValue("ETag").orElseThrow();

        assertThat(get(effect.minusMillis(5), before).statusCode()).isEqualTo(304);
        HttpResponse<String> at = get(effect, before);
        assertThat(at.statusCode()).isEqualTo(200);
        assertThat(get(effect.plusMillis(1), at.headers().firstValue("ETag").orElseThrow()).statusCode()).isEqualTo(304);
    }

    /** The Council lowers a figure; the decision takes effect at a full second some seconds from now. */
    private static Instant adopted(String value) {
        List<String> members = Council.members();
        Map<String, Object> proposal = Council.proposal(Council.parameter(KEY, value));
        String meeting = Council.sitting(members);
        Instant effect = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.SECONDS);
        proposal.put("effectiveFrom", effect.toString());
        String vote = Council.opened(meeting, "THRESHOLD", "RECORDED", proposal);
        Council.castAll(vote, members, "YES");
        assertThat(Council.close(vote).<String>path("outcome")).isEqualTo("CARRIED");
        assertThat(Instant.now()).as("adopted in time").isBefore(effect.minusSeconds(3));
        return effect;
    }

    /** A thousand a second from two seconds before the instant to two seconds after. Half ask for now, half for instants near it. */
    private List<Answer> askAcross(Instant effect) throws Exception {
        Instant start = effect.minus(APART.multipliedBy(REQUESTS / 2));
        long seed = effect.getEpochSecond();
        Random random = new Random(seed);
        Semaphore open = new Semaphore(AT_ONCE);
        List<Future<Answer>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < REQUESTS; i++) {
                Instant due = start.plus(APART.multipliedBy(i));
                Instant asOf = i % 2 == 0 ? null : near(effect, random);
                waitUntil(due);
                open.acquire();
                asked.add(threads.submit(() -> {
                    try {
                        return ask(asOf);
                    } finally {
                        open.release();
                    }
                }));
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : asked) {
            answers.add(answer.get());
        }
        return answers;
    }

    /** The instant itself, the microseconds and milliseconds beside it, or anything within two seconds. */
    private static Instant near(Instant effect, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> effect;
            case 1 -> effect.minusNanos(1_000);
            case 2 -> effect.plusNanos(1_000);
            case 3 -> effect.minusMillis(1);
            case 4 -> effect.plusMillis(1);
            default -> effect.plusMillis(random.nextInt(4_000) - 2_000);
        };
    }

    private static void waitUntil(Instant due) {
        long left = Duration.between(Instant.now(), due).toNanos();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = Duration.between(Instant.now(), due).toNanos();
        }
    }

    private Answer ask(Instant asOf) throws IOException, InterruptedException {
        Instant sent = Instant.now();
        HttpResponse<String> response = get(asOf, null);
        Instant received = Instant.now();
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode law = JSON.readTree(response.body());
        Instant answered = Instant.parse(law.path("asOf").asText());
        if (asOf == null) {
            assertThat(answered).as("now is when it was asked").isBetween(sent.truncatedTo(ChronoUnit.MICROS), received);
        } else {
            assertThat(answered).isEqualTo(asOf);
        }
        return new Answer(answered, law.path("parameters").path(KEY).path("value").asText(), sent, received);
    }

    private static String value(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body()).path("parameters").path(KEY).path("value").asText();
    }

    private HttpResponse<String> get(Instant asOf, String tag) throws IOException, InterruptedException {
        String question = "http://localhost:" + RestAssured.port + "/v1/legal-snapshot" + (asOf == null ? "" : "?asOf=" + asOf);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(question)).timeout(Duration.ofSeconds(30)).GET();
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}

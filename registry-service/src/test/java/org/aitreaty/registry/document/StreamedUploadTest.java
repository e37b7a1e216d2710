package org.aitreaty.registry.document;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.document.Uploads.eventually;
import static org.aitreaty.registry.document.Uploads.pdf;
import static org.aitreaty.registry.document.Uploads.send;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.aitreaty.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a document while it arrives, and of one that does not arrive whole. */
@QuarkusTest
class StreamedUploadTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST = 50 * MEGABYTE;

    private final String token = Persona.DELEGATE_FRA.token();
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void nothingHalfIsLeft() {
        assertThat(Uploads.stray()).isZero();
    }

    @Test
    void thePiecesAreInTheDatabaseBeforeTheBodyHasEnded() {
        byte[] content = pdf(30 * MEGABYTE);
        long before = Uploads.written();
        try (Line line = new Line()) {
            line.upload(token, key, content.length).bytes(content, 0, 20 * MEGABYTE);

            eventually(() -> Uploads.written() - before > 19L * MEGABYTE);
            assertThat(Uploads.count(content)).as("seen by others before it is whole").isZero();
            line.bytes(content, 20 * MEGABYTE, 10 * MEGABYTE);
            assertThat(line.some()).startsWith("HTTP/1.1 201");
        }
        assertThat(Uploads.count(content)).isOne();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ec171TheLargestDocumentIsTakenAndOneByteMoreIsNot(boolean chunked) {
        long before = Uploads.documents();
        try (Line line = new Line()) {
            line.upload(token, UUID.randomUUID().toString(), chunked ? -1 : LARGEST).pdf(LARGEST, chunked);
            if (chunked) {
                line.text("0\n\n");
            }
            assertThat(line.some()).startsWith("HTTP/1.1 201").contains("\"size\":52428800");
        }
        assertThat(Uploads.documents()).isEqualTo(before + 1);
        try (Line line = new Line()) {
            line.upload(token, key, chunked ? -1 : LARGEST + 1).pdf(LARGEST + 1, chunked);
            String answer = line.all();
            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json").contains("BODY_TOO_LARGE").containsIgnoringCase("connection: close");
        }
        assertThat(Uploads.documents()).isEqualTo(before + 1);
    }

    @Test
    void aDeclaredLengthOverTheLimitIsRefusedBeforeAnythingIsSent() {
        try (Line line = new Line()) {
            assertThat(line.upload(token, key, LARGEST + 1L).some()).startsWith("HTTP/1.1 413").contains("52428801", "52428800");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ec172AConnectionCutInTheMiddleLeavesNothingAndItsKeyUsable(boolean reset) {
        long before = Uploads.documents();
        byte[] content = pdf(12 * MEGABYTE);
        long written = Uploads.written();
        Line line = new Line();
        line.upload(token, key, content.length).bytes(content, 0, 9 * MEGABYTE);
        eventually(() -> Uploads.written() - written > 8L * MEGABYTE);
        if (reset) {
            line.cut();
        } else {
            line.close();
        }

        // The key is locked for as long as the service believes in the first request.
        eventually(() -> send(token, key, "scan.pdf", "application/pdf", content).statusCode() == 201);
        assertThat(Uploads.documents()).isEqualTo(before + 1);
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswerAndIsNotKeptTwice() {
        byte[] content = pdf(3 * MEGABYTE);
        Response first = send(token, key, "scan.pdf", "application/pdf", content);
        Response again = send(token, key, "scan.pdf", "application/pdf", content);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where subject_id = '" + first.path("id") + "'")).isEqualTo("1");
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefusedByItsContentItsNameOrItsType() {
        byte[] content = pdf(3 * MEGABYTE);
        send(token, key, "scan.pdf", "application/pdf", content);
        byte[] other = content.clone();
        other[other.length - 1]++;

        for (Response answer : List.of(
                send(token, key, "scan.pdf", "application/pdf", other),
                send(token, key, "other.pdf", "application/pdf", content),
                send(token, key, "scan.pdf", "image/png", content))) {
            assertProblem(answer, 422, "IDEMPOTENCY_KEY_REUSED").at("#Idempotency-Key", "REUSED");
        }
        assertThat(Uploads.count(other)).isZero();
    }

    @Test
    void theKeyIsNotOptional() {
        assertProblem(
                given().auth().oauth2(token).contentType("application/pdf").body(pdf(100)).post("/v1/documents?name=x"), 400, "MALFORMED_REQUEST");
    }

    @Test
    void aSecondRequestWithTheKeyOfOneUnderWayIsRefusedUnread() {
        byte[] content = pdf(4 * MEGABYTE);
        long written = Uploads.written();
        try (Line first = new Line();
                Line second = new Line()) {
            first.upload(token, key, content.length).bytes(content, 0, 2 * MEGABYTE);
            eventually(() -> Uploads.written() - written > MEGABYTE);

            assertThat(second.upload(token, key, content.length).some()).startsWith("HTTP/1.1 409").contains("REQUEST_IN_FLIGHT").containsIgnoringCase("retry-after: 1");
            first.bytes(content, 2 * MEGABYTE, 2 * MEGABYTE);
            assertThat(first.some()).startsWith("HTTP/1.1 201");
        }
    }

    @Test
    void ec173OfTheSameContentSentManyTimesAtOnceOneIsKept() throws Exception {
        byte[] content = pdf(5 * MEGABYTE);
        List<Response> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            Callable<Response> upload = () -> send(token, "scan.pdf", "application/pdf", content);
            for (Future<Response> answer : threads.invokeAll(Stream.generate(() -> upload).limit(5).toList())) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 200, 200, 200, 200);
        assertThat(answers).extracting(answer -> answer.<String>path("id")).containsOnly(answers.getFirst().<String>path("id"));
        assertThat(Uploads.count(content)).isOne();
    }

    @Test
    void whoIsRefusedBeforeTheBodyIsReadGetsToSeeWhy() {
        String officer = Persona.OFFICER.token();
        String expired = Tokens.bad().get("expired");
        for (var refused : List.of(List.of(officer, "HTTP/1.1 403"), List.of(expired, "HTTP/1.1 401"))) {
            try (Line line = new Line()) {
                // All of it is sent before the answer is looked for, as browsers do.
                String answer = line.upload(refused.getFirst(), key, 20L * MEGABYTE).pdf(20L * MEGABYTE, false).all();
                assertThat(answer).startsWith(refused.getLast()).contains("application/problem+json").containsIgnoringCase("connection: close");
            }
        }
    }

    @Test
    void aWrongTypeIsRefusedAfterItsFirstPieceAndTheSenderGetsToSeeWhy() {
        try (Line line = new Line()) {
            line.upload(token, key, 20L * MEGABYTE).bytes(Uploads.scan("image/png", MEGABYTE));
            assertThat(line.some()).startsWith("HTTP/1.1 422").contains("image/png");
            assertThat(line.bytes(new byte[19 * MEGABYTE]).all()).isEmpty();
        }
    }

    @Test
    void whoAsksBeforeSendingIsToldWhetherTo() {
        String head = "POST /v1/documents?name=scan.pdf HTTP/1.1\nHost: registry\nAuthorization: Bearer %s\nIdempotency-Key: %s\n"
                + "Content-Type: application/pdf\nContent-Length: 100\nExpect: 100-continue\n\n";
        try (Line line = new Line()) {
            assertThat(line.text(head.formatted(Persona.OFFICER.token(), key)).some()).startsWith("HTTP/1.1 403");
        }
        try (Line line = new Line()) {
            assertThat(line.text(head.formatted(token, key)).some()).startsWith("HTTP/1.1 100");
            assertThat(line.bytes(pdf(100)).some()).startsWith("HTTP/1.1 201");
        }
    }

    @Test
    void slowSendersLeaveRoomForTheRestOfTheService() {
        List<Line> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                slow.add(new Line().upload(token, UUID.randomUUID().toString(), MEGABYTE).bytes(pdf(100_000)));
            }
            // Each has begun its transaction, and locked its key in it.
            eventually(() -> EmbeddedDatabase.queryOne("select count(*) from pg_locks where locktype = 'advisory'").equals("6"));
            assertProblem(send(token, "scan.pdf", "application/pdf", pdf(1000)), 503, "UPLOADS_AT_CAPACITY");
            assertThat(given().get("/v1/states").statusCode()).isEqualTo(200);
        } finally {
            slow.forEach(Line::cut);
        }
        eventually(() -> send(token, "scan.pdf", "application/pdf", pdf(1000)).statusCode() == 201);
    }
}

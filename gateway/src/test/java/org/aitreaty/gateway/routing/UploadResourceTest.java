package org.aitreaty.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.aitreaty.gateway.Wire;
import org.aitreaty.gateway.fake.FakeSurroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files on their way through: the one address that takes them, and how much and how slowly it does. */
@QuarkusTest
@WithTestResource(FakeSurroundings.class)
class UploadResourceTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST = 50 * MEGABYTE;

    private static String head(String fake, int length) {
        return "POST /v1/documents?name=scan.pdf&fake=" + fake + " HTTP/1.1\nHost: x\nContent-Type: application/pdf\n"
                + (length < 0 ? "Transfer-Encoding: chunked" : "Content-Length: " + length) + "\n\n";
    }

    /** So many bytes, in chunks when the length was not declared. */
    private static Wire body(Wire wire, int size, boolean chunked) {
        for (int sent = 0; sent < size; ) {
            byte[] piece = new byte[Math.min(MEGABYTE, size - sent)];
            if (chunked) {
                wire.send(Integer.toHexString(piece.length) + "\n").send(piece).send("\n");
            } else {
                wire.send(piece);
            }
            sent += piece.length;
        }
        return wire;
    }

    private static void pause(long millis) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    private static int cuts() {
        return given().get("/v1/states?fake=cuts").path("cuts");
    }

    private static void awaitCut(int before) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (cuts() == before) {
            assertThat(System.nanoTime()).as("the service still waits for the body").isLessThan(deadline);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileOfTheLargestSizePassesAndOneByteMoreDoesNot(boolean chunked) {
        try (Wire wire = new Wire()) {
            body(wire.send(head("count", chunked ? -1 : LARGEST)), LARGEST, chunked);
            if (chunked) {
                wire.send("0\n\n");
            }
            assertThat(wire.some()).startsWith("HTTP/1.1 200").contains("\"bytes\":52428800", "\"name\":\"scan.pdf\"");
        }
        try (Wire wire = new Wire()) {
            wire.send(head("count", chunked ? -1 : LARGEST + 1));
            if (chunked) {
                body(wire, LARGEST + 1, true);
            }
            assertThat(wire.some()).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
        }
    }

    @Test
    void aFileIsPassedOnWhileItArrives() {
        try (Wire wire = new Wire()) {
            wire.send(head("upload-progress", LARGEST)).send(new byte[100]);
            assertThat(wire.some()).startsWith("HTTP/1.1 200").contains("got 100;");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/organisations",
        "POST, /v1/screenings",
        "POST, /v1/documents/",
        "POST, /v1/documents/019aaaaa-0000-7000-8000-000000000000/content",
        "PUT, /v1/documents",
        "PATCH, /v1/documents",
        "POST, /v1/Documents",
        "POST, /v1/%64ocuments",
        "POST, /session/logout",
        "POST, /"
    })
    void elsewhereTwoMegabytesAreTooMuch(String method, String path) {
        String head = method + " " + path + " HTTP/1.1\nHost: x\nContent-Type: application/pdf\n";
        try (Wire wire = new Wire()) {
            assertThat(wire.send(head + "Content-Length: " + 2 * MEGABYTE + "\n\n").some()).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
        }
        if (path.startsWith("/v1/") && !path.startsWith("/v1/D") && !path.contains("%")) {
            try (Wire wire = new Wire()) {
                assertThat(body(wire.send(head + "Transfer-Encoding: chunked\n\n"), 2 * MEGABYTE, true).some()).startsWith("HTTP/1.1 413");
            }
        }
    }

    @Test
    void aSlowLineMayTakeLongerThanAnAnswerMay() {
        try (Wire wire = new Wire()) {
            wire.send(head("count", 10_000));
            // Longer than answer-timeout (1.5 s) and than body-timeout (1 s) are here.
            for (int i = 0; i < 10; i++) {
                pause(300);
                wire.send(new byte[1_000]);
            }
            assertThat(wire.some()).startsWith("HTTP/1.1 200").contains("\"bytes\":10000");
        }
    }

    @Test
    void aServiceThatDoesNotAnswerAnUploadIsATimeoutAsEver() {
        try (Wire wire = new Wire()) {
            long begun = System.nanoTime();
            assertThat(wire.send(head("silent", 1_000)).send(new byte[1_000]).some()).startsWith("HTTP/1.1 504");
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)).isBetween(1_000L, 4_000L);
        }
    }

    @Test
    void anUploadThatStopsIsGivenUpOnBothSides() {
        int before = cuts();
        try (Wire wire = new Wire()) {
            long begun = System.nanoTime();
            assertThat(wire.send(head("count", 10_000)).send(new byte[1_000]).some()).startsWith("HTTP/1.1 408").contains("BODY_TOO_SLOW");
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)).as("well before the time for the whole of it").isLessThan(4_000);
        }
        awaitCut(before);
    }

    @Test
    void anUploadThatNeverEndsIsGivenUpOnBothSides() {
        int before = cuts();
        try (Wire wire = new Wire()) {
            wire.send(head("count", LARGEST));
            // The whole of an upload has 6 s here; a byte now and then does not extend that.
            for (int i = 0; i < 14; i++) {
                wire.send(new byte[1]);
                pause(450);
            }
            assertThat(wire.some()).startsWith("HTTP/1.1 408").contains("BODY_TOO_SLOW");
        }
        awaitCut(before);
    }

    @Test
    void aClientThatIsCutOffIsCutOffFromTheServiceToo() {
        int before = cuts();
        Wire wire = new Wire();
        body(wire.send(head("count", LARGEST)), 5 * MEGABYTE, false);
        wire.cut();
        awaitCut(before);
    }

    @Test
    void aClientThatLooksForTheAnswerAfterSendingFindsIt() {
        try (Wire wire = new Wire()) {
            // The service refuses at once and closes, while most of this is still to come.
            String answer = body(wire.send(head("refuse-unread", 30 * MEGABYTE)), 30 * MEGABYTE, false).all();
            assertThat(answer).startsWith("HTTP/1.1 422").contains("INVALID_INPUT");
            assertThat(answer.toLowerCase(Locale.ROOT)).contains("connection: close");
        }
        assertThat(given().get("/v1/states").statusCode()).as("the service is not taken for broken").isEqualTo(200);
    }
}

package org.aitreaty.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents may be large. Nothing else may, whichever way it is sent. */
@QuarkusTest
class BodyLimitTest {

    private static final byte[] TWO_MEGABYTES = new byte[2 * 1024 * 1024];

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/organisations",
        "POST, /v1/treaty-actions",
        // Other spellings of the one address that takes more, and other methods at it.
        "POST, /v1/documents/",
        "POST, /v1//documents",
        "POST, /v1/Documents",
        "POST, /v1/%64ocuments",
        "POST, /v1/documents;a=b",
        "PUT, /v1/documents",
        "POST, /v1/documents/019aaaaa-0000-7000-8000-000000000000/content"
    })
    void elsewhereTheLimitIsAMegabyte(String method, String path) throws Exception {
        BodyPublisher declared = BodyPublishers.ofByteArray(TWO_MEGABYTES);
        BodyPublisher undeclared = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TWO_MEGABYTES));
        for (BodyPublisher body : new BodyPublisher[] {declared, undeclared}) {
            HttpResponse<String> answer = http.send(request(method, path, body).version(HttpClient.Version.HTTP_1_1).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
            assertThat(answer.body()).contains("BODY_TOO_LARGE");
        }
    }

    @Test
    void aBodyOfHttp2ThatDoesNotSayItsLengthIsLimitedToo() throws Exception {
        // The first request asks for the newer protocol, the second is in it.
        HttpResponse<String> upgrade = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/treaty")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(upgrade.version()).isEqualTo(HttpClient.Version.HTTP_2);

        BodyPublisher undeclared = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TWO_MEGABYTES));
        HttpResponse<String> answer = http.send(request("POST", "/v1/organisations", undeclared).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("BODY_TOO_LARGE");
    }

    private static HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Persona.DEPOSITARY.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .method(method, body);
    }
}

package org.aitreaty.registry.action;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.aitreaty.testkit.Persona;

/** Records acts as the depositary does, for tests that are about what follows from them. */
public final class Acts {

    private Acts() {}

    /**
     * Asks for an act signed by a minister to be recorded.
     *
     * @param dated day of the instrument
     * @param received instant of its receipt
     * @param more further fields, each begun by a comma
     */
    public static Response record(String state, String type, String dated, String received, String more) {
        return given().auth()
                .oauth2(Persona.DEPOSITARY.token())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(
                        """
                        {"state":"%s","type":"%s","instrumentDate":"%s","receivedAt":"%s",
                         "signatory":{"name":"A Minister","office":"MINISTER_FOR_FOREIGN_AFFAIRS"}%s}
                        """
                                .formatted(state, type, dated, received, more))
                .post("/v1/treaty-actions");
    }

    /** An act dated and received on one day, which must be accepted. */
    public static Response recorded(String state, String type, Object day) {
        Response answer = record(state, type, day.toString(), day + "T10:00:00Z", "");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }
}

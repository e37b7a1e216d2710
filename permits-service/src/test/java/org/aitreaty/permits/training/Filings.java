package org.aitreaty.permits.training;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.UUID;

/** Bodies of filings and the requests that send them. */
public final class Filings {

    /** A general model of 7e10 parameters: needs the size permit, nothing more. */
    public static final String ADMISSIBLE =
            """
            { "runName": "Meridian-70B pre-training", "purpose": "General assistant",
              "model": { "name": "Meridian-70B", "parameters": "7e10", "activeParameters": "7e10", "generality": "GENERAL" },
              "compute": { "flop": "7.861e24", "method": "OPERATION_COUNTING", "confidence": "CONFIDENT" },
              "ancestors": [], "teacherFlop": null,
              "capabilityForecast": "BELOW_BASELINE", "capabilityForecastBasis": "Scaling law fitted to three smaller runs",
              "facilities": [ { "name": "Columbus", "state": "USA" } ],
              "plannedStart": "2027-03-01", "plannedEnd": "2027-06-30" }
            """;

    /** Llama 3.1-405B as if it were applied for today. */
    public static final String FRONTIER =
            ADMISSIBLE.replace("7e10", "4.05e11").replace("7.861e24", "3.8e25").replace("Meridian-70B", "Llama 3.1-405B");

    private Filings() {}

    public static Response file(String token, String body) {
        return file(token, body, UUID.randomUUID().toString());
    }

    public static Response file(String token, String body, String key) {
        return given().auth().oauth2(token).header("Idempotency-Key", key).contentType("application/json").body(body).post("/v1/training-applications");
    }

    public static Response get(String token, String reference) {
        var request = given();
        if (token != null) {
            request.auth().oauth2(token);
        }
        return request.get("/v1/training-applications/" + reference);
    }

    public static Response withdraw(String token, String reference, String ifMatch) {
        var request = given().auth().oauth2(token).contentType("application/json").body("{\"reason\":\"Postponed\"}");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post("/v1/training-applications/" + reference + "/withdrawal");
    }
}

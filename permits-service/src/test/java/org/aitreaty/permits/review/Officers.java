package org.aitreaty.permits.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.aitreaty.permits.training.Filings;
import org.aitreaty.testkit.Persona;
import org.aitreaty.testkit.Tokens;

/** What officers of several nationalities do, for tests. */
public final class Officers {

    public static final String KENYAN = Tokens.ofOfficer("officer-wanjiru", "KEN", "CASE_OFFICER");
    public static final String NORWEGIAN = Tokens.ofOfficer("officer-solberg", "NOR", "CASE_OFFICER");
    public static final String AMERICAN = Tokens.ofOfficer("officer-baker", "USA", "CASE_OFFICER");
    public static final String HEAD = Tokens.ofOfficer("head-okafor", "NGA", "HEAD_OF_SECRETARIAT");

    public static final String GRANT =
            """
            { "outcome": "GRANT",
              "terms": { "maxFlop": "8e24", "maxParameters": "7e10", "validFrom": "2027-03-01", "validTo": "2027-06-30", "conditions": [] } }
            """;

    public static final String GRANT_WITH_CONDITION = GRANT.replace(
            "\"conditions\": []",
            "\"conditions\": [ { \"text\": { \"en\": \"An audit of security\", \"fr\": \"Un audit de sécurité\" }, \"dueOn\": \"2027-03-31\" } ]");

    public static final String REFUSE =
            """
            { "outcome": "REFUSE", "reasons": [ { "article": "4(4)",
              "text": { "en": "The plan for stopping the run does not work.", "fr": "Le plan d’arrêt de la session est inopérant." } } ] }
            """;

    private Officers() {}

    /** Number of an application under review. */
    public static String filed() {
        return filed(Filings.ADMISSIBLE);
    }

    public static String filed(String body) {
        Response filed = Filings.file(Persona.LAB_MERIDIAN.token(), body);
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        assertThat(filed.<String>path("status")).as(filed.asString()).isEqualTo("UNDER_REVIEW");
        return filed.path("number");
    }

    public static String tag(String number) {
        return Filings.get(null, number).header("ETag");
    }

    /** With the version the application has now. */
    public static Response move(String token, String number, String action, String body) {
        return move(token, number, action, body, tag(number));
    }

    public static Response move(String token, String number, String action, String body, String ifMatch) {
        RequestSpecification request = given().auth().oauth2(token).header("If-Match", ifMatch);
        if (body != null) {
            request.contentType("application/json").body(body);
        }
        return request.post("/v1/training-applications/" + number + "/" + action);
    }

    public static Response moved(String token, String number, String action, String body) {
        Response answer = move(token, number, action, body);
        assertThat(answer.statusCode()).as("%s: %s", action, answer.asString()).isEqualTo(200);
        return answer;
    }

    /** Proposed by one and confirmed by the other. */
    public static Response decided(String number, String proposal) {
        moved(KENYAN, number, "decision-proposals", proposal);
        return moved(NORWEGIAN, number, "decision-confirmation", null);
    }

    public static Response review(String token, String number) {
        return given().auth().oauth2(token).get("/v1/training-applications/" + number + "/review");
    }

    public static String status(String number) {
        return Filings.get(null, number).path("status");
    }
}

package org.aitreaty.registry.draft;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a draft of a measure says: each mistake at its place, and text as it was written. */
@QuarkusTest
class MeasureContentTest {

    /** What is wrong with one field of the content, and what the API says to it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "jurisdiction | \"us-ca\" | NOT_A_JURISDICTION",
        "jurisdiction | \"US-\" | NOT_A_JURISDICTION",
        "jurisdiction | \"US-CALI\" | NOT_A_JURISDICTION",
        "jurisdiction | \"US-XX\" | UNKNOWN_SUBDIVISION",
        "jurisdiction | \"FR-CA\" | OTHER_STATE",
        "jurisdiction | \"FRA\" | OTHER_STATE",
        "jurisdiction | \"XX-1\" | OTHER_STATE",
        "jurisdiction | null | REQUIRED",
        "jurisdictionName | null | REQUIRED",
        "language | \"english\" | NOT_A_LANGUAGE",
        "language | \"xx\" | NOT_A_LANGUAGE",
        "language | \"EN\" | NOT_A_LANGUAGE",
        "title | {\"fr\":\"Loi\"} | AUTHORS_LANGUAGE_MISSING",
        "title | {\"en\":\"\"} | /title/en BLANK",
        "title | {\"en\":\"a\u202Eb\"} | /title/en DIRECTION_CONTROL",
        "title | {\"en\":\"a\u2066b\"} | /title/en DIRECTION_CONTROL",
        "title | {\"en\":\"a\\u0007b\"} | /title/en CONTROL_CHARACTER",
        "title | {\"en\":\"Act\",\"<script>\":\"x\"} | /title/? NOT_A_LANGUAGE",
        "summary | null | REQUIRED",
        "kind | \"BAN\" | NOT_ONE_OF",
        "regulationLevel | 0 | NOT_A_LEVEL",
        "regulationLevel | 5 | NOT_A_LEVEL",
        "article | \"99\" | UNKNOWN_ARTICLE",
        "article | null | REQUIRED",
        "citation | \" \" | BLANK",
        "sourceUrl | \"http://laws.gov.example/1\" | NOT_HTTPS",
        "sourceUrl | \"javascript:alert(1)\" | NOT_HTTPS",
        "sourceUrl | \"JAVASCRIPT:alert(1)\" | NOT_HTTPS",
        "sourceUrl | \"data:text/html,x\" | NOT_HTTPS",
        "sourceUrl | \"https://gov.example@evil.example/\" | NOT_A_SITE",
        "sourceUrl | \"https://127.0.0.1/\" | NOT_A_SITE",
        "sourceUrl | \"https://laws.gov.example:8443/\" | NOT_A_SITE",
        "sourceUrl | \"https://локальный.example/\" | NOT_AN_ADDRESS",
        "sourceUrl | \"https://laws.gov.example/a b\" | NOT_AN_ADDRESS",
        "sourceUrl | \"https://laws.gov.example/\u202Efdp.exe\" | DIRECTION_CONTROL",
        "adoptedOn | \"2026-02-30\" | NOT_A_DATE",
        "adoptedOn | \"2199-01-01\" | ADOPTED_IN_FUTURE",
        "inForceFrom | \"2026-02-28\" | BEFORE_ADOPTION",
        "inForceTo | \"2026-04-30\" | BEFORE_BEGINNING",
        "binding | null | REQUIRED",
        "thresholds | [{\"measured\":\"TRAINING_COMPUTE\",\"comparator\":\">\",\"value\":\"1e26\",\"unit\":\"FLOP/s\"}] | /thresholds/0/unit WRONG_UNIT",
        "thresholds | [{\"measured\":\"TRAINING_COMPUTE\",\"comparator\":\"=>\",\"value\":\"1e26\",\"unit\":\"FLOP\"}] | /thresholds/0/comparator NOT_ONE_OF",
        "thresholds | [{\"measured\":\"TRAINING_COMPUTE\",\"comparator\":\">\",\"value\":\"1,5e26\",\"unit\":\"FLOP\"}] | /thresholds/0/value DECIMAL_COMMA",
        "thresholds | [{\"measured\":\"REVENUE\",\"comparator\":\">\",\"value\":\"5e8\",\"unit\":\"FLOP\"}] | /thresholds/0/unit WRONG_UNIT",
        "thresholds | [null] | /thresholds/0 REQUIRED"
    })
    void eachMistakeIsToldAtItsPlace(String field, String json, String expected) {
        String content = json(Drafts.content("US-CA"), field, json);
        Response answer = Drafts.record(Drafts.delegate("USA", "author"), "{\"act\":\"ENACTMENT\",\"content\":" + content + "}");

        String[] place = expected.split(" ");
        String pointer = "/content" + (place.length == 2 ? place[0] : "/" + field);
        assertProblem(answer, 422, "INVALID_INPUT").at(pointer, place[place.length - 1]);
    }

    @Test
    void textThatCannotBeStoredIsMalformed() {
        String token = Drafts.delegate("USA", "author");
        String content = json(Drafts.content("US-CA"), "citation", "\"a\\u0000b\"");
        assertProblem(Drafts.record(token, "{\"act\":\"ENACTMENT\",\"content\":" + content + "}"), 400, "MALFORMED_REQUEST")
                .at("/content/citation", "NUL_CHARACTER");
        String title = json(Drafts.content("US-CA"), "title", "{\"en\":\"a\\u0000b\"}");
        assertProblem(Drafts.record(token, "{\"act\":\"ENACTMENT\",\"content\":" + title + "}"), 400, "MALFORMED_REQUEST");
        assertProblem(Drafts.record(token, "{\"act\":\"ENACTMENT\",\"state\":\"FRA\"}"), 400, "MALFORMED_REQUEST").at("/state", "UNKNOWN_FIELD");
        assertProblem(Drafts.record(token, "{\"act\":\"ENACTMENT\",\"content\":" + json(Drafts.content("US-CA"), "regulationLevel", "3.5") + "}"), 400, "MALFORMED_REQUEST");
    }

    @Test
    void markupIsTextAndComesBackAsItWas() {
        Map<String, Object> content = Drafts.content("US-NY");
        content.put("language", "ar");
        content.put("title", Map.of("ar", "قانون \u200fالترخيص", "en", "<img src=x onerror=alert(1)> & \"quotes\""));
        content.put("summary", Map.of("ar", "ملخص", "fr", "Résumé"));
        content.put(
                "thresholds",
                List.of(
                        Map.of("measured", "TRAINING_COMPUTE", "comparator", ">=", "value", "3.0E+25", "unit", "FLOP"),
                        Map.of("measured", "REVENUE", "comparator", ">", "value", "500000000", "unit", "USD")));
        String measure = Drafts.enacted("USA", content);

        Response read = given().get("/v1/national-measures/" + measure);
        assertThat(read.contentType()).startsWith("application/json");
        assertThat(read.<String>path("measure.content.title.en")).isEqualTo("<img src=x onerror=alert(1)> & \"quotes\"");
        assertThat(read.asString()).containsSubsequence("\"title\":{\"ar\":", "\"en\":");
        assertThat(read.<List<String>>path("measure.content.thresholds.value")).containsExactly("3e25", "5e8");
        assertThat(read.<List<String>>path("measure.content.thresholds.comparator")).containsExactly(">=", ">");
    }

    @Test
    void aRepealSaysOnlyWhenAndWhy() {
        String measure = Drafts.enacted("ARE", Drafts.content("AE-DU"));
        Map<String, Object> repeal = Drafts.repeal("2026-10-01");
        repeal.put("kind", "OTHER");
        repeal.put("binding", true);
        repeal.put("inForceFrom", null);

        assertProblem(Drafts.record(Drafts.delegate("ARE", "author"), Drafts.draft("REPEAL", measure, null, repeal)), 422, "INVALID_INPUT")
                .errorCount(3)
                .at("/content/kind", "NOT_IN_A_REPEAL")
                .at("/content/binding", "NOT_IN_A_REPEAL")
                .at("/content/inForceFrom", "REQUIRED");
    }

    @Test
    void whatADraftIsToDoIsSaidCompletely() {
        String token = Drafts.delegate("USA", "author");
        Map<String, Object> content = Drafts.content("USA");
        assertProblem(Drafts.record(token, Drafts.draft("ENACTMENT", UUID.randomUUID().toString(), 1, content)), 422, "INVALID_INPUT")
                .errorCount(2)
                .at("/measure", "NOT_IN_AN_ENACTMENT")
                .at("/corrects", "NOT_A_CORRECTION");
        assertProblem(Drafts.record(token, Drafts.draft("CORRECTION", "mine", null, content)), 422, "INVALID_INPUT")
                .errorCount(2)
                .at("/measure", "NOT_AN_IDENTIFIER")
                .at("/corrects", "REQUIRED");
        assertProblem(Drafts.record(token, "{}"), 422, "INVALID_INPUT").errorCount(2).at("/act", "REQUIRED").at("/content", "REQUIRED");
        assertProblem(Drafts.record(token, ""), 400, "MALFORMED_REQUEST");
        assertProblem(Drafts.record(token, Drafts.draft("ENACTMENT", null, null, withName(Drafts.content("USA")))), 422, "INVALID_INPUT")
                .at("/content/jurisdictionName", "NOT_A_PART");
    }

    @Test
    void aLastDayNeedsAFirst() {
        Map<String, Object> content = Drafts.content("USA");
        content.put("inForceFrom", null);
        content.put("inForceTo", "2027-01-01");
        assertProblem(Drafts.enact(Drafts.delegate("USA", "author"), content), 422, "INVALID_INPUT").errorCount(1).at("/content/inForceTo", "WITHOUT_BEGINNING");
    }

    private static Map<String, Object> withName(Map<String, Object> content) {
        content.put("jurisdictionName", Map.of("en", "x", "fr", "x"));
        return content;
    }

    /** The content as JSON, with one field written as it stands. */
    private static String json(Map<String, Object> content, String field, String value) {
        content.put(field, "@@");
        return new io.vertx.core.json.JsonObject(content).encode().replace("\"@@\"", value);
    }
}

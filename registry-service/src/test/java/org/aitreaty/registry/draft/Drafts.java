package org.aitreaty.registry.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.testkit.Persona;
import org.aitreaty.testkit.Tokens;

/** Writes and sends drafts of national measures. */
public final class Drafts {

    static final String PATH = "/v1/national-measure-drafts";

    private Drafts() {}

    /** A delegate of a State; two persons of one delegation differ by name. */
    public static String delegate(String state, String name) {
        return Tokens.of("delegate", state, name, "DELEGATE");
    }

    /** A complete content of which a test changes what it is about. */
    public static Map<String, Object> content(String jurisdiction) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("jurisdiction", jurisdiction);
        content.put("jurisdictionName", jurisdiction.length() == 3 ? null : new LinkedHashMap<>(Map.of("en", "A part", "fr", "Une partie")));
        content.put("language", "en");
        content.put("title", new LinkedHashMap<>(Map.of("en", "Licence Act")));
        content.put("summary", new LinkedHashMap<>(Map.of("en", "Training needs a licence.")));
        content.put("kind", "TRAINING_LICENCE");
        content.put("regulationLevel", 3);
        content.put("article", "4(1)");
        content.put("citation", "Act 3 of 2026");
        content.put("sourceUrl", "https://laws.gov.example/2026/3");
        content.put("adoptedOn", "2026-03-01");
        content.put("inForceFrom", "2026-05-01");
        content.put("inForceTo", null);
        content.put("thresholds", List.of());
        content.put("binding", true);
        return content;
    }

    /** The content of a repeal. */
    public static Map<String, Object> repeal(String from) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("language", "en");
        content.put("summary", Map.of("en", "The treaty itself applies now."));
        content.put("citation", "Act 9 of 2026");
        content.put("sourceUrl", "https://laws.gov.example/2026/9");
        content.put("adoptedOn", "2026-09-01");
        content.put("inForceFrom", from);
        return content;
    }

    static Map<String, Object> draft(String act, String measure, Integer corrects, Map<String, Object> content) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("act", act);
        draft.put("measure", measure);
        draft.put("corrects", corrects);
        draft.put("content", content);
        return draft;
    }

    static Response record(String token, Object draft) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).contentType(ContentType.JSON).body(draft).post(PATH);
    }

    static Response enact(String token, Map<String, Object> content) {
        return record(token, draft("ENACTMENT", null, null, content));
    }

    static Response publish(String token, Response draft) {
        return as(token).header("If-Match", draft.header("ETag")).post(PATH + "/" + draft.path("id") + "/publication");
    }

    static Response get(String token, String id) {
        return as(token).get(PATH + "/" + id);
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    /** Records and publishes, by a delegate and the depositary; answers the identifier of the measure. */
    public static String published(String state, String act, String measure, Integer corrects, Map<String, Object> content) {
        Response draft = record(delegate(state, "author"), draft(act, measure, corrects, content));
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        Response published = publish(Persona.DEPOSITARY.token(), draft);
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        return published.path("measure");
    }

    public static String enacted(String state, Map<String, Object> content) {
        return published(state, "ENACTMENT", null, null, content);
    }

    /** Every page of a list. */
    static List<String> all(String token, String query, String path) {
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = token == null ? given() : as(token);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(query);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            found.addAll(page.path(path));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return found;
    }
}

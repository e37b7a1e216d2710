package org.aitreaty.registry.voting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.testkit.Persona;
import org.aitreaty.testkit.Tokens;

/** Acts for the secretary and the members of the Council. */
public final class Council {

    private Council() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification secretary() {
        return as(Persona.COUNCIL_SECRETARY.token()).header("Idempotency-Key", UUID.randomUUID());
    }

    public static RequestSpecification representative(String state) {
        return representative(state, "head");
    }

    /** @param person of the delegation */
    public static RequestSpecification representative(String state, String person) {
        return as(Tokens.of("delegate", state, person + "." + state, "REPRESENTATIVE")).header("Idempotency-Key", UUID.randomUUID());
    }

    public static List<String> members() {
        return given().get("/v1/organs/EC").path("members");
    }

    /** A meeting of the Council that is open, with credentials for and the presence of these. */
    public static String sitting(List<String> present) {
        return sitting("EC", present);
    }

    public static String sitting(String organ, List<String> present) {
        String id = convened(organ);
        present.forEach(state -> accredit(id, state));
        open(id);
        present.forEach(state -> attend(id, state, true));
        return id;
    }

    public static String convened(String organ) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Response convened = secretary()
                .body(Map.of(
                        "organ", organ,
                        "titleEn", "A session",
                        "titleFr", "Une session",
                        "place", "Vienna",
                        "zone", "Europe/Vienna",
                        "startsAt", start.toString(),
                        "endsAt", start.plus(3, ChronoUnit.DAYS).toString()))
                .post("/v1/meetings");
        assertThat(convened.statusCode()).as(convened.asString()).isEqualTo(201);
        return convened.path("id");
    }

    public static void open(String meeting) {
        assertThat(move("/v1/meetings/" + meeting, "opening", null).statusCode()).isEqualTo(200);
    }

    public static Response accredit(String meeting, String state) {
        Response recorded = secretary().body(letter(state)).post("/v1/meetings/" + meeting + "/credentials");
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
        return recorded;
    }

    public static Map<String, Object> letter(String state) {
        return new LinkedHashMap<>(Map.of(
                "state", state,
                "representative", "Head of " + state,
                "capacity", "REPRESENTATIVE",
                "issuedByOffice", "MINISTER_FOR_FOREIGN_AFFAIRS",
                "issuedOn", "2026-01-10"));
    }

    public static Response attend(String meeting, String state, boolean present) {
        Response recorded = secretary().body(Map.of("state", state, "present", present)).post("/v1/meetings/" + meeting + "/attendance");
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
        return recorded;
    }

    /** Posts to a sub-resource with the version the resource has. */
    public static Response move(String resource, String action, Object body) {
        RequestSpecification request = secretary().header("If-Match", given().get(resource).header("ETag"));
        return (body == null ? request : request.body(body)).post(resource + "/" + action);
    }

    public static Map<String, Object> proposal(Object... effects) {
        Map<String, Object> proposal = new LinkedHashMap<>();
        proposal.put("title", Map.of("en", "A matter", "fr", "Une question"));
        proposal.put("text", Map.of("en", "The Council decides as follows.", "fr", "Le Conseil décide ce qui suit."));
        proposal.put("effects", List.of(effects));
        return proposal;
    }

    public static Map<String, Object> parameter(String key, String value) {
        return Map.of("kind", "PARAMETER", "parameter", Map.of("key", key, "value", value, "transitionalRule", "APPLY_AT_FILING"));
    }

    public static Map<String, Object> put(String meeting, String matter, String method, Map<String, Object> proposal) {
        Map<String, Object> put = new LinkedHashMap<>();
        put.put("organ", "EC");
        if (meeting != null) {
            put.put("meeting", meeting);
        }
        put.put("matter", matter);
        put.put("method", method);
        put.put("proposal", proposal);
        return put;
    }

    public static String proposed(Map<String, Object> put) {
        Response proposed = secretary().body(put).post("/v1/votes");
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(201);
        return proposed.path("id");
    }

    /** A vote that is open. */
    public static String opened(String meeting, String matter, String method, Map<String, Object> proposal) {
        String id = proposed(put(meeting, matter, method, proposal));
        Response opened = openVote(id, null);
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(200);
        return id;
    }

    public static Response openVote(String vote, Instant closesAt) {
        return move("/v1/votes/" + vote, "opening", closesAt == null ? Map.of() : Map.of("closesAt", closesAt.toString()));
    }

    public static Response cast(String vote, String state, String choice) {
        return representative(state).body(Map.of("choice", choice)).put("/v1/votes/" + vote + "/ballots");
    }

    public static void castAll(String vote, List<String> states, String choice) {
        states.forEach(state -> {
            Response cast = cast(vote, state, choice);
            assertThat(cast.statusCode()).as(cast.asString()).isEqualTo(200);
        });
    }

    public static Response close(String vote) {
        return move("/v1/votes/" + vote, "closing", Map.of());
    }

    public static Response vote(String id) {
        return given().get("/v1/votes/" + id);
    }
}

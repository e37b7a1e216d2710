package org.aitreaty.permits.dataset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.UUID;

/** Bodies of declarations and the requests that send them. */
public final class Declarations {

    public static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    /** Books of which the term has run out, and news under a licence for France and the United States until the end of 2027. */
    public static final String CLEARED =
            """
            { "name": "Open Library Corpus", "version": "1.0", "supersedes": null, "description": "Books and news",
              "location": "https://data.example.org/olc/1.0", "contentHash": "%1$s", "live": false,
              "sizeTokens": "1.5e12", "sizeBytes": "6200000000000", "modalities": ["TEXT"],
              "collectionMethod": "CRAWL", "collectionDescription": "Scans and feeds", "collectionPeriod": { "from": "2025-01-01", "to": "2025-12-31" },
              "crawl": { "identity": "OlcBot/2.0", "optOutsRespected": true, "topDomains": ["example.org"] },
              "personalData": "NO", "sensitiveContent": [], "creators": ["Example Library"],
              "parts": [
                { "key": "novels", "name": "Novels", "items": "48211", "share": "0.9", "spdxLicence": null,
                  "rights": { "basis": "EXPIRED_COPYRIGHT", "exceptions": [] }, "leaves": [], "exclusion": null, "teacher": null, "madeFrom": [] },
                { "key": "news", "name": "News", "items": "1000", "share": "0.1", "spdxLicence": "LicenseRef-Example-Press",
                  "rights": { "basis": "LICENSED" },
                  "leaves": [ { "documentHash": "%1$s", "licensor": "Example Press", "until": "2027-12-31", "states": ["FRA", "USA"] } ] } ] }
            """
                    .formatted(HASH);

    private Declarations() {}

    public static Response declare(String token, Object body) {
        return given().auth().oauth2(token).header("Idempotency-Key", UUID.randomUUID().toString()).contentType("application/json").body(body).post("/v1/datasets");
    }

    /** Declares and answers the identifier. */
    public static String declared(String token, Object body) {
        Response answer = declare(token, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    public static Response get(String token, String path) {
        return given().auth().oauth2(token).get("/v1/datasets" + path);
    }

    public static Response clearance(String token, String id, String query) {
        return get(token, "/" + id + "/clearance" + query);
    }

    /** A dataset of one part with this basis. */
    public static String of(String name, String basis) {
        return """
               { "name": "%s", "version": "1", "location": "s3://store/%s", "contentHash": "%s", "live": false, "modalities": ["TEXT"],
                 "collectionMethod": "COMMISSIONED", "personalData": "UNKNOWN",
                 "parts": [ { "key": "all", "name": "All of it", "items": 10, "rights": { "basis": "%s" } } ] }
               """
                .formatted(name, name.replace(' ', '-'), HASH, basis);
    }

    /** What a model has written; as a dataset of one part. @param teacher JSON of the teacher */
    public static String writtenBy(String name, String teacher) {
        return of(name, "OWN_CONTENT").replace("COMMISSIONED", "SYNTHETIC").replace("\"items\": 10,", "\"items\": 10, \"teacher\": " + teacher + ",");
    }
}

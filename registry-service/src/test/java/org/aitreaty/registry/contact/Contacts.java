package org.aitreaty.registry.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Tokens;

/** Contact points of tests, each test with States of its own, so that none is in another's way. */
final class Contacts {

    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{5}-){4}[0-9A-Z]{5}$", Pattern.MULTILINE);

    private Contacts() {}

    static String newAddress() {
        return "office-" + UUID.randomUUID() + "@mfa.example";
    }

    static String delegate(String state) {
        return Tokens.of("delegate", state, null, "DELEGATE");
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static String path(String state) {
        return "/v1/states/" + state + "/contacts";
    }

    static Map<String, Object> body(String kind, String... addresses) {
        return Map.of("authority", "Ministry for Foreign Affairs", "kind", kind, "language", "EN", "addresses", Arrays.asList(addresses));
    }

    static Response enter(String state, Object body) {
        return as(delegate(state)).header("Idempotency-Key", UUID.randomUUID()).body(body).post(path(state));
    }

    /** Enters a contact point and returns its identifier. */
    static String entered(String state, String kind, String... addresses) {
        Response created = enter(state, body(kind, addresses));
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.path("id");
    }

    static String tag(String state, String id) {
        return as(delegate(state)).get(path(state) + "/" + id).header("ETag");
    }

    static Response change(String state, String id, Object body) {
        return as(delegate(state)).header("If-Match", tag(state, id)).body(body).put(path(state) + "/" + id);
    }

    static Response remove(String state, String id) {
        return as(delegate(state)).header("If-Match", tag(state, id)).delete(path(state) + "/" + id);
    }

    static Response confirm(String code) {
        return given().contentType(ContentType.JSON).body(Map.of("code", code)).post("/v1/contact-confirmations");
    }

    /** The code of the last letter to an address, as its reader finds it there. */
    static String code(String address) {
        Matcher code = CODE.matcher(EmbeddedDatabase.queryOne(
                "select plain_text from posted_letter where recipient = '" + address + "' order by queued_at desc limit 1"));
        assertThat(code.find()).as("a code in the letter to %s", address).isTrue();
        return code.group();
    }

    static void confirmAddress(String address) {
        Response confirmed = confirm(code(address));
        assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(200);
    }
}

package org.aitreaty.registry.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;

/** Subscribers of tests, each with an address of their own, and notifications for them. */
final class Subscribers {

    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{5}-){4}[0-9A-Z]{5}$", Pattern.MULTILINE);

    private Subscribers() {}

    static String newAddress() {
        return "Reader-" + UUID.randomUUID() + "@institute.example";
    }

    static Map<String, Object> wish(String address, String state, String kind) {
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("address", address);
        wish.put("language", "FR");
        wish.put("state", state);
        wish.put("kind", kind);
        return wish;
    }

    static Response ask(Map<String, Object> wish) {
        return given().contentType(ContentType.JSON).header("Idempotency-Key", UUID.randomUUID()).body(wish).post("/v1/subscriptions");
    }

    static Response send(String what, String code) {
        return given().contentType(ContentType.JSON).body(Map.of("code", code)).post("/v1/subscriptions/" + what);
    }

    /** The code of the last letter to an address, as its reader finds it there. */
    static String code(String address) {
        Matcher code = CODE.matcher(EmbeddedDatabase.queryOne(
                "select plain_text from posted_letter where recipient = '" + address + "' order by queued_at desc limit 1"));
        assertThat(code.find()).as("a code in the letter to %s", address).isTrue();
        return code.group();
    }

    /** Subscribes an address and confirms it. Returns the code. */
    static String subscribed(String address, String state, String kind) {
        Response asked = ask(wish(address, state, kind));
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(202);
        String code = code(address);
        assertThat(send("confirmations", code).statusCode()).isEqualTo(200);
        return code;
    }

    static Response act(String state, String type, String more) {
        return officer()
                .body(
                        """
                        {"state":"%s","type":"%s","instrumentDate":"2026-03-01","receivedAt":"2026-11-02T10:00:00Z",
                         "signatory":{"name":"A Minister","office":"MINISTER_FOR_FOREIGN_AFFAIRS"}%s}
                        """
                                .formatted(state, type, more))
                .post("/v1/treaty-actions");
    }

    static RequestSpecification officer() {
        return given().auth().oauth2(Persona.DEPOSITARY.token()).contentType(ContentType.JSON).header("Idempotency-Key", UUID.randomUUID());
    }

    /** The number of the notification of an act. */
    static String numberOf(Response action) {
        assertThat(action.statusCode()).as(action.asString()).isEqualTo(201);
        return EmbeddedDatabase.queryOne("select number from depositary_notification where action_id = '" + action.path("id") + "'");
    }

    /** A declaration of a Party, which it can make as often as it likes. */
    static String declared(String state) {
        return numberOf(act(state, "DECLARATION", ",\"statement\":\"We declare.\""));
    }

    /** The numbers of the notifications that an address was written, in their order. */
    static String writtenTo(String address) {
        return EmbeddedDatabase.queryOne("select coalesce(string_agg(reference, ' ' order by queued_at, id), '') from posted_letter where lower(recipient) = lower('"
                + address + "') and purpose = 'depositary-notification'");
    }

    static void execute(String sql) {
        try (Connection connection = EmbeddedDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

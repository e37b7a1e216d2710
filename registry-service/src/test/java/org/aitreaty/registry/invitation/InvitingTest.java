package org.aitreaty.registry.invitation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.registry.voting.Council;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contact points are put straight into the database; how they come to be there is tested where they are kept. */
@QuarkusTest
class InvitingTest {

    private static final String MARK = "-" + UUID.randomUUID() + "@mfa.example";

    private static void sql(String sql) {
        try (Connection connection = EmbeddedDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void contact(String state, String kind, String language, boolean confirmed, String... addresses) {
        UUID point = UUID.randomUUID();
        sql("insert into contact_point (id, state, authority, kind, language, entered_at, changed_at, version) values ('%s', '%s', 'Invited', '%s', '%s', now(), now(), 0)"
                .formatted(point, state, kind, language));
        for (String address : addresses) {
            sql("insert into contact_address (id, contact_point_id, address, confirmed_at) values ('%s', '%s', '%s', %s)"
                    .formatted(UUID.randomUUID(), point, address + MARK, confirmed ? "now()" : "null"));
        }
    }

    /** Who is told of other tests' meetings is not theirs to know. */
    @AfterEach
    void removeContacts() {
        sql("delete from contact_point where authority = 'Invited'");
    }

    private static Map<String, Object> call(String organ, String title) {
        return new HashMap<>(Map.of(
                "organ", organ,
                "titleEn", title,
                "titleFr", title + " (fr)",
                "place", "Vienna",
                "zone", "Europe/Vienna",
                "startsAt", "2027-07-05T08:00:00Z",
                "endsAt", "2027-07-09T15:00:00Z"));
    }

    private static String convened(String organ) {
        Response convened = Council.secretary().body(call(organ, "A session")).post("/v1/meetings");
        assertThat(convened.statusCode()).as(convened.asString()).isEqualTo(201);
        return convened.path("id");
    }

    private static Response change(String meeting, Map<String, Object> call) {
        return Council.secretary().header("If-Match", given().get("/v1/meetings/" + meeting).header("ETag")).body(call).put("/v1/meetings/" + meeting);
    }

    private static String letters(String meeting) {
        return EmbeddedDatabase.queryOne("select string_agg(replace(recipient, '%s', '') || ' ' || language, ', ' order by recipient, queued_at) from posted_letter where reference = 'meeting/%s' and recipient like '%%%s'"
                .formatted(MARK, meeting, MARK));
    }

    private static String last(String column, String recipient) {
        return EmbeddedDatabase.queryOne("select " + column + " from posted_letter where recipient = '" + recipient + MARK + "' order by queued_at desc limit 1");
    }

    @Test
    void membersAreInvitedInTheirLanguagesAndNobodyElse() {
        contact("FRA", "GENERAL", "FR", true, "paris");
        contact("FRA", "NOTIFICATIONS", "FR", true, "depositary");
        contact("CHN", "NOTIFICATIONS", "ZH", true, "beijing");
        contact("BRA", "GENERAL", "ES", false, "unconfirmed");
        contact("DZA", "GENERAL", "AR", true, "algiers");
        contact("RUS", "GENERAL", "RU", true, "moscow");
        assertThat(Council.members()).contains("FRA", "CHN", "BRA").doesNotContain("RUS");
        String meeting = convened("EC");

        String algiers = Council.members().contains("DZA") ? "algiers AR, " : "";
        assertThat(letters(meeting)).isEqualTo(algiers + "beijing ZH, paris FR");
        assertThat(last("subject", "paris")).isEqualTo("Invitation\u00a0: A session (fr)");
        assertThat(last("plain_text", "paris")).contains("5 juillet 2027, 10:00 (Europe/Vienna)", "Conseil exécutif", "/fr/meetings/" + meeting, "/v1/meetings/" + meeting + "/calendar");
        assertThat(last("subject", "beijing")).isEqualTo("会议邀请：A session");
    }

    @Test
    void aChangeAndACancellationAreToldAndWhatChangesNothingIsNot() {
        contact("GBR", "GENERAL", "EN", true, "london");
        String meeting = convened("EC");
        assertThat(change(meeting, call("EC", "A session")).statusCode()).isEqualTo(200);
        assertThat(letters(meeting)).as("nothing was changed").isEqualTo("london EN");

        Map<String, Object> moved = call("EC", "A session");
        moved.put("place", "Geneva");
        assertThat(change(meeting, moved).statusCode()).isEqualTo(200);
        assertThat(last("subject", "london")).isEqualTo("Change of a meeting: A session");
        assertThat(last("plain_text", "london")).contains("Geneva");
        assertThat(Council.move("/v1/meetings/" + meeting, "cancellation", null).statusCode()).isEqualTo(200);
        assertThat(last("subject", "london")).isEqualTo("Cancellation of a meeting: A session");
        assertThat(letters(meeting)).isEqualTo("london EN, london EN, london EN");
    }

    @Test
    void meetingsOnSafetyResearchInviteAllParties() {
        contact("FRA", "GENERAL", "FR", true, "paris");
        String party = given().queryParam("status", "PARTY").get("/v1/states").<List<String>>path("items.code").stream()
                .filter(state -> !Council.members().contains(state))
                .findFirst()
                .orElseThrow();
        contact(party, "GENERAL", "EN", true, "party");
        String signatory = given().queryParam("status", "SIGNATORY").get("/v1/states").path("items[0].code");
        contact(signatory, "GENERAL", "EN", true, "signatory");

        assertThat(letters(convened("SRM"))).isEqualTo("paris FR, party EN");
    }

    @Test
    void oneAddressGetsOneLetterAlsoWhereSeveralContactPointsShareIt() {
        contact("FRA", "GENERAL", "FR", true, "shared", "other");
        contact("FRA", "GENERAL", "EN", true, "Shared");
        contact("GBR", "GENERAL", "EN", true, "shared");
        assertThat(letters(convened("EC"))).isEqualTo("other FR, shared FR");
    }

    /** EC-233: whatever fails in between, there is one letter to each, or neither a meeting nor letters. */
    @Test
    void ec233AProcessThatDiesWhileItInvitesHasConvenedNothingAndARepeatedRequestInvitesOnce() {
        contact("FRA", "GENERAL", "FR", true, "brest");
        contact("GBR", "GENERAL", "EN", true, "oxford");
        String key = UUID.randomUUID().toString();
        String before = EmbeddedDatabase.queryOne("select count(*) from meeting");
        // The second of the two letters: the first one is in the table by then.
        sql("create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$");
        sql("create trigger tr_die before insert on posted_letter for each row when (new.recipient like 'oxford%') execute function die()");
        try {
            assertThat(conveneWith(key).statusCode()).isEqualTo(500);
        } finally {
            sql("drop trigger tr_die on posted_letter");
            sql("drop function die()");
        }
        assertThat(EmbeddedDatabase.queryOne("select count(*) from meeting")).isEqualTo(before);
        assertThat(EmbeddedDatabase.queryOne("select count(*) from posted_letter where recipient = 'brest" + MARK + "'")).isEqualTo("0");

        String meeting = conveneWith(key).path("id");
        assertThat(conveneWith(key).<String>path("id")).isEqualTo(meeting);
        assertThat(letters(meeting)).isEqualTo("brest FR, oxford EN");
    }

    private static Response conveneWith(String key) {
        return Council.as(Persona.COUNCIL_SECRETARY.token()).header("Idempotency-Key", key).body(call("EC", "A session")).post("/v1/meetings");
    }

    @Test
    void noAddressIsInTheJournal() {
        contact("FRA", "GENERAL", "FR", true, "paris");
        convened("EC");
        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where after::text like '%" + MARK + "%'")).isEqualTo("0");
    }
}

package org.aitreaty.registry.effect;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.action.Acts.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.status.StatusLists;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The register is that of the demonstration, and what other tests have added. Each test uses a State of its own that the
 * demonstration makes a Party early.
 */
@QuarkusTest
class TellingTest {

    @Inject
    Telling telling;

    @Inject
    DayWatch watch;

    @Inject
    StatusLists lists;

    @Inject
    TreatyTime time;

    private LocalDate today;

    @BeforeEach
    void tellThePast() {
        today = time.legalDay(time.now());
        tell(today);
    }

    private void tell(LocalDate day) {
        assertThat(telling.tell(day)).isTrue();
    }

    private static String one(String sql) {
        return EmbeddedDatabase.queryOne(sql);
    }

    private static String told(String state) {
        return one("select string_agg(day || ' ' || from_status || ' ' || to_status || case when revokes_id is null then '' else ' wrong' end, ', ' order by id) "
                + "from effect where state = '" + state + "'");
    }

    private static String events(String state) {
        return one("select string_agg(event_type || ' ' || coalesce(after ->> 'day', before ->> 'day') || ' ' || coalesce(after ->> 'cause', ''), ', ' order by id) "
                + "from journal_entry where subject_type = 'state' and subject_id = '" + state + "' and event_type like 'StandingChange%'");
    }

    private static String notices(String kind, String state) {
        return one("select string_agg(number || ' ' || legal_day || case when demonstration then ' made up' else '' end, ', ' order by issued_at) "
                + "from depositary_notification where kind = '" + kind + "'" + (state == null ? "" : " and state = '" + state + "'"));
    }

    private static void correct(Response wrong, String replacement) {
        Response answer = given().auth()
                .oauth2(Persona.DEPOSITARY.token())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"reason\":\"Wrong.\"" + (replacement == null ? "" : ",\"replacement\":" + replacement) + "}")
                .post("/v1/treaty-actions/" + wrong.path("id") + "/corrections");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    @Test
    void thePastOfADemonstrationIsToldUnderItsOwnDays() {
        assertThat(told("SLV"))
                .isEqualTo("2024-06-26 NON_PARTICIPANT CONTRACTING_STATE, 2025-03-14 CONTRACTING_STATE PARTY, "
                        + "2025-09-15 PARTY WITHDRAWING, 2026-09-15 WITHDRAWING WITHDRAWN");
        assertThat(events("SLV"))
                .isEqualTo("StandingChanged 2024-06-26 ACT, StandingChanged 2025-03-14 TIME, StandingChanged 2025-09-15 ACT, StandingChanged 2026-09-15 TIME");
        assertThat(notices("WITHDRAWAL_EFFECTIVE", "SLV")).matches("C\\.N\\.\\d+\\.2026\\.AIS-1 2026-09-15 made up");
        assertThat(notices("ENTRY_INTO_FORCE", null)).matches("C\\.N\\.\\d+\\.2025\\.AIS-1 2025-03-14 made up");
        assertThat(one("select after ->> 'completedBy' from journal_entry where event_type = 'TreatyEnteredIntoForce'")).contains("BRA", "WSM");
    }

    @Test
    void everythingIsToldOnceHoweverOftenOneLooks() {
        String before = one("select count(*) from effect") + one("select count(*) from journal_entry") + one("select count(*) from depositary_notification");
        tell(today);
        tell(today.minusDays(500));

        assertThat(one("select count(*) from effect") + one("select count(*) from journal_entry") + one("select count(*) from depositary_notification")).isEqualTo(before);
        assertThat(one("select count(*) from effect where state is null")).isEqualTo("1");
    }

    @Test
    void manyReplicasAtOnceTellEverythingOnce() throws Exception {
        recorded("SEN", "WITHDRAWAL_NOTICE", "2025-10-01");
        try (ExecutorService replicas = Executors.newFixedThreadPool(6)) {
            List<Future<Boolean>> answers = java.util.stream.IntStream.range(0, 12).mapToObj(i -> replicas.submit(() -> telling.tell(today))).toList();
            for (Future<Boolean> answer : answers) {
                answer.get();
            }
        }
        tell(today);

        assertThat(told("SEN")).endsWith("2025-10-01 PARTY WITHDRAWING, 2026-10-01 WITHDRAWING WITHDRAWN");
        assertThat(one("select count(*) from effect where state = 'SEN'")).isEqualTo("5");
        assertThat(notices("WITHDRAWAL_EFFECTIVE", "SEN")).matches("C\\.N\\.\\d+\\.\\d+\\.AIS-1 " + today);
    }

    /** EC-43, EC-44: what comes by itself comes on its day, and not on the day before. */
    @Test
    void aWithdrawalTakesEffectOnItsDayWithNobodyPressingAButton() {
        LocalDate given = today.minusDays(3);
        LocalDate ends = given.plusMonths(12);
        recorded("NER", "WITHDRAWAL_NOTICE", given.toString());
        tell(ends.minusDays(1));
        assertThat(told("NER")).endsWith(given + " PARTY WITHDRAWING");
        tell(ends);

        assertThat(told("NER")).endsWith(ends + " WITHDRAWING WITHDRAWN");
        assertThat(events("NER")).endsWith("StandingChanged " + ends + " TIME");
        assertThat(notices("WITHDRAWAL_EFFECTIVE", "NER")).as("dated when it is issued").endsWith(today.toString());
    }

    /** How a State stands is derived; it is right although nothing was told. */
    @Test
    void theStatusDoesNotDependOnTheTelling() {
        assertThat(given().queryParam("asOf", "2027-06-14").get("/v1/states/VCT").<String>path("status")).isEqualTo("WITHDRAWING");
        assertThat(given().queryParam("asOf", "2027-06-15").get("/v1/states/VCT").<String>path("status")).isEqualTo("WITHDRAWN");
        recorded("ISR", "WITHDRAWAL_NOTICE", "2025-10-05");
        assertThat(given().get("/v1/states/ISR").<String>path("status")).isEqualTo("WITHDRAWN");
        assertThat(given().queryParam("states", "ISR").get("/v1/legal-snapshot").<String>path("states.ISR.status")).isEqualTo("WITHDRAWN");
        assertThat(told("ISR")).as("untold").endsWith("CONTRACTING_STATE PARTY");
    }

    @Test
    void aProcessThatDiesWhileItTellsHasToldNothingAndTheNextTellsAllOnce() throws SQLException {
        recorded("LTU", "WITHDRAWAL_NOTICE", "2025-10-02");
        asOwner("create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$");
        asOwner("create trigger tr_die before insert on effect for each row when (new.to_status = 'WITHDRAWN') execute function die()");
        String notices = one("select count(*) from depositary_notification");
        try {
            assertThatThrownBy(() -> telling.tell(today)).hasStackTraceContaining("killed");
            assertThat(told("LTU")).as("all of the transaction or nothing").endsWith("CONTRACTING_STATE PARTY");
            assertThat(events("LTU")).doesNotContain("2025-10-02");
            assertThat(one("select count(*) from depositary_notification")).isEqualTo(notices);
        } finally {
            asOwner("drop trigger tr_die on effect");
            asOwner("drop function die()");
        }
        tell(today);

        assertThat(told("LTU")).endsWith("2025-10-02 PARTY WITHDRAWING, 2026-10-02 WITHDRAWING WITHDRAWN");
        assertThat(notices("WITHDRAWAL_EFFECTIVE", "LTU")).doesNotContain(",");
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = EmbeddedDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first entry said 3 October where the notice had come on the 5th; told already, so both are told anew. */
    @Test
    void aCorrectionOfThePastIsToldAnewAndTheWrongNotificationCorrected() {
        Response notice = recorded("ISL", "WITHDRAWAL_NOTICE", "2025-10-03");
        tell(today);
        String first = notices("WITHDRAWAL_EFFECTIVE", "ISL").split(" ")[0];
        correct(notice,
                """
                {"state":"ISL","type":"WITHDRAWAL_NOTICE","instrumentDate":"2025-10-03","receivedAt":"2025-10-05T10:00:00Z",
                 "signatory":{"name":"A Minister","office":"MINISTER_FOR_FOREIGN_AFFAIRS"}}
                """);
        tell(today);
        tell(today);

        assertThat(told("ISL"))
                .endsWith("2025-10-03 PARTY WITHDRAWING wrong, 2026-10-03 WITHDRAWING WITHDRAWN wrong, "
                        + "2025-10-05 PARTY WITHDRAWING, 2026-10-05 WITHDRAWING WITHDRAWN");
        assertThat(events("ISL")).contains("StandingChangeRevoked 2026-10-03 , ").endsWith("StandingChanged 2026-10-05 TIME");
        String[] issued = notices("WITHDRAWAL_EFFECTIVE", "ISL").split(", ");
        assertThat(issued).hasSize(2);
        Response second = given().get("/v1/notifications/" + issued[1].split(" ")[0]);
        assertThat(second.<String>path("corrects")).isEqualTo(first);
        assertThat(second.<List<String>>path("texts.en.paragraphs")).anyMatch(sentence -> sentence.contains("5 October 2026"));
        assertThat(given().get("/v1/notifications/" + first).<List<String>>path("correctedBy")).hasSize(1);
    }

    /** The correction of the act is notified once, by its recording; the telling adds no second one. */
    @Test
    void whatIsStruckOutIsRevokedWithoutAFurtherNotification() {
        Response notice = recorded("HRV", "WITHDRAWAL_NOTICE", "2025-10-04");
        tell(today);
        correct(notice, null);
        String notices = one("select count(*) from depositary_notification");
        tell(today);

        assertThat(one("select count(*) from depositary_notification")).isEqualTo(notices);
        assertThat(told("HRV")).endsWith("2026-10-04 WITHDRAWING WITHDRAWN wrong");
        assertThat(notices("CORRECTION", "HRV")).doesNotContain(",");
        recorded("HRV", "WITHDRAWAL_NOTICE", "2025-10-04");
        tell(today);
        assertThat(told("HRV")).as("it holds again").endsWith("2025-10-04 PARTY WITHDRAWING, 2026-10-04 WITHDRAWING WITHDRAWN");
        assertThat(one("select max(telling) from effect where state = 'HRV'")).isEqualTo("2");
    }

    @Test
    void aLookIsCheapWhileNothingHasChanged() {
        watch.look();
        assertThat(watch.look()).as("neither the register nor the day has changed").isFalse();
        recorded("MLT", "WITHDRAWAL_NOTICE", "2025-10-06");

        assertThat(watch.look()).isTrue();
        assertThat(told("MLT")).endsWith("WITHDRAWING WITHDRAWN");
        assertThat(watch.look()).isFalse();
    }

    @Test
    void eachChangeIsToldInOrderOfDaysAndPublic() {
        assertThat(one("select count(*) from (select day, lag(day) over (order by id) as before from effect where told_at = (select min(told_at) from effect)) as it "
                        + "where day < before"))
                .isEqualTo("0");
        assertThat(one("select count(*) from journal_entry where event_type in ('StandingChanged', 'TreatyEnteredIntoForce') and visibility <> 'PUBLIC'")).isEqualTo("0");
        History history = lists.present().history();
        assertThat(history.participants())
                .filteredOn(state -> history.turns(state).stream().anyMatch(turn -> !turn.day().isAfter(today)))
                .isNotEmpty()
                .allSatisfy(state -> assertThat(told(state)).as(state).isNotNull());
    }
}

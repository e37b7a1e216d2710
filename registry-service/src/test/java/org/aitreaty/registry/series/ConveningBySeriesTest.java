package org.aitreaty.registry.series;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.aitreaty.registry.voting.Council;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;

/** Meetings are convened when the tests say so; the job that does it in between does nothing else. */
@QuarkusTest
class ConveningBySeriesTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @Inject
    ConveningBySeries convening;

    @Inject
    DemonstrationSeries demonstration;

    private static Map<String, Object> plan(String rule) {
        // Last month, on a day that every month has.
        LocalDate first = LocalDate.now(VIENNA).minusMonths(1).withDayOfMonth(5);
        Map<String, Object> plan = new HashMap<>(Map.of(
                "organ", "EB",
                "titleEn", "Board",
                "titleFr", "Conseil",
                "place", "Vienna",
                "zone", "Europe/Vienna",
                "firstAt", first.atTime(10, 0) + ":00",
                "lengthMinutes", 120,
                "rule", rule));
        return plan;
    }

    private static String begun(Map<String, Object> plan) {
        Response begun = Council.secretary().body(plan).post("/v1/meeting-series");
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
        return begun.path("id");
    }

    private static Response series(String id) {
        return given().get("/v1/meeting-series/" + id);
    }

    private static List<String> meetings(String id) {
        return series(id).path("meetings.meeting");
    }

    private static void sql(String sql) {
        try (Connection connection = EmbeddedDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void meetingsAreConvenedEighteenMonthsAheadAtTheSameHourInSummerAndWinterAndNoneForThePast() {
        String id = begun(plan("FREQ=MONTHLY"));
        convening.conveneDue();
        List<String> recurs = series(id).path("meetings.recursAt");

        assertThat(recurs).hasSize(18).isSorted();
        LocalDateTime now = LocalDateTime.now(VIENNA);
        assertThat(LocalDateTime.parse(recurs.getFirst())).isAfter(now);
        assertThat(LocalDateTime.parse(recurs.getLast())).isBefore(now.plusMonths(18));
        List<Integer> hours = meetings(id).stream()
                .map(meeting -> Instant.parse(given().get("/v1/meetings/" + meeting).path("startsAt")))
                .map(start -> start.atZone(VIENNA).getHour())
                .toList();
        assertThat(hours).containsOnly(10);
        assertThat(meetings(id).stream().map(meeting -> given().get("/v1/meetings/" + meeting).<String>path("startsAt").substring(11, 13)).distinct())
                .as("UTC, over a summer and a winter")
                .containsExactlyInAnyOrder("08", "09");
    }

    /** EC-232. */
    @Test
    void ec232ManyReplicasAtOnceAndAgainConveneEachMeetingOnce() throws Exception {
        String id = begun(plan("FREQ=MONTHLY;INTERVAL=2"));
        try (ExecutorService replicas = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> answers = IntStream.range(0, 12).mapToObj(i -> replicas.submit(convening::conveneDue)).toList();
            for (Future<Integer> answer : answers) {
                answer.get();
            }
        }
        assertThat(meetings(id)).hasSize(9).doesNotHaveDuplicates();
        assertThat(convening.conveneDue()).isZero();
        assertThat(EmbeddedDatabase.queryOne("select count(*) from (select starts_at from meeting where organ = 'EB' and id in "
                        + "(select meeting_id from meeting_occurrence where series_id = '" + id + "') group by starts_at having count(*) > 1) as twice"))
                .isEqualTo("0");
    }

    @Test
    void aProcessThatDiesBetweenMeetingAndRecordHasConvenedNeitherAndTheNextConvenesBothOnce() {
        convening.conveneDue();
        String id = begun(plan("FREQ=MONTHLY;INTERVAL=6"));
        String before = EmbeddedDatabase.queryOne("select count(*) from meeting");
        sql("create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$");
        sql("create trigger tr_die before insert on meeting_occurrence for each row when (new.series_id = '" + id + "') execute function die()");
        try {
            assertThatThrownBy(() -> convening.conveneDue()).hasStackTraceContaining("killed");
        } finally {
            sql("drop trigger tr_die on meeting_occurrence");
            sql("drop function die()");
        }
        assertThat(meetings(id)).isEmpty();
        assertThat(EmbeddedDatabase.queryOne("select count(*) from meeting")).isEqualTo(before);

        convening.conveneDue();
        assertThat(meetings(id)).hasSize(3);
        assertThat(EmbeddedDatabase.queryOne("select count(*) from meeting")).isEqualTo(Integer.toString(Integer.parseInt(before) + 3));
    }

    /** EC-231: the others stay where they are, and what was moved or called off is not convened again. */
    @Test
    void ec231OneIsMovedAndOneCalledOffWithoutMovingTheOthers() {
        String id = begun(plan("FREQ=MONTHLY;INTERVAL=3"));
        convening.conveneDue();
        List<String> convened = meetings(id);
        List<String> starts = convened.stream().map(meeting -> given().get("/v1/meetings/" + meeting).<String>path("startsAt")).toList();
        Instant later = Instant.parse(starts.get(1)).plusSeconds(7 * 86_400);
        Map<String, Object> call = new HashMap<>(Map.of(
                "organ", "EB", "titleEn", "Board", "titleFr", "Conseil", "place", "Vienna", "zone", "Europe/Vienna",
                "startsAt", later.toString(), "endsAt", later.plusSeconds(7200).toString()));
        Response moved = Council.secretary()
                .header("If-Match", given().get("/v1/meetings/" + convened.get(1)).header("ETag"))
                .body(call)
                .put("/v1/meetings/" + convened.get(1));
        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        Council.move("/v1/meetings/" + convened.get(2), "cancellation", null);

        assertThat(convening.conveneDue()).isZero();
        assertThat(meetings(id)).isEqualTo(convened);
        assertThat(series(id).<List<Boolean>>path("meetings.moved")).containsExactly(false, true, false, false, false, false);
        assertThat(series(id).<List<String>>path("meetings.status")).startsWith("CONVENED", "CONVENED", "CANCELLED", "CONVENED");
        assertThat(given().get("/v1/meetings/" + convened.get(3)).<String>path("startsAt")).isEqualTo(starts.get(3));
    }

    @Test
    void aChangedRuleHoldsForWhatIsNotConvenedYetAndAnEndedSeriesConvenesNothing() {
        String id = begun(plan("FREQ=MONTHLY;INTERVAL=6"));
        convening.conveneDue();
        List<String> convened = meetings(id);
        String last = series(id).<List<String>>path("meetings.recursAt").getLast();
        Response changed = Council.secretary().header("If-Match", series(id).header("ETag")).body(plan("FREQ=WEEKLY")).put("/v1/meeting-series/" + id);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        convening.conveneDue();

        assertThat(meetings(id)).startsWith(convened.toArray(String[]::new)).hasSizeGreaterThan(convened.size());
        assertThat(series(id).<List<String>>path("meetings.recursAt").subList(convened.size(), meetings(id).size())).allMatch(at -> at.compareTo(last) > 0);
        assertThat(Council.move("/v1/meeting-series/" + id, "ending", null).<String>path("status")).isEqualTo("ENDED");
        assertProblem(Council.move("/v1/meeting-series/" + id, "ending", null), 409, "MEETING_SERIES_ENDED");
        String other = begun(plan("FREQ=YEARLY"));
        Council.move("/v1/meeting-series/" + other, "ending", null);
        convening.conveneDue();
        assertThat(meetings(other)).isEmpty();
    }

    @Test
    void allThatIsWrongWithARuleIsSaidAtOnce() {
        Map<String, Object> plan = plan("FREQ=DAILY");
        plan.putAll(Map.of("organ", "XX", "zone", "Europe/Nowhere", "firstAt", "2027-04-13", "lengthMinutes", 5, "callDays", 0));
        assertProblem(Council.secretary().body(plan).post("/v1/meeting-series"), 422, "INVALID_INPUT")
                .at("/organ", "UNKNOWN_ORGAN")
                .at("/zone", "UNKNOWN_ZONE")
                .at("/firstAt", "NOT_A_TIME")
                .at("/lengthMinutes", "OUT_OF_RANGE")
                .at("/callDays", "OUT_OF_RANGE")
                .at("/rule", "NOT_A_RULE");
        assertProblem(Council.secretary().body(plan("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")).post("/v1/meeting-series"), 422, "INVALID_INPUT").at("/rule", "NEVER_AGAIN");
    }

    @Test
    void aDemonstrationHasTheMeetingsOnSafetyResearchWithTheirCallsForPapersOnce() {
        QuarkusTransaction.requiringNew().run(demonstration::beginIfNone);
        convening.conveneDue();
        String id = EmbeddedDatabase.queryOne("select string_agg(id::text, ' ') from meeting_series where organ = 'SRM'");

        assertThat(series(id).<String>path("rule")).isEqualTo("FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU");
        assertThat(meetings(id)).hasSize(3);
        String first = meetings(id).getFirst();
        Instant starts = Instant.parse(given().get("/v1/meetings/" + first).path("startsAt"));
        Response call = given().get("/v1/meetings/" + first + "/call-for-papers");
        assertThat(Instant.parse(call.path("deadline")).atZone(VIENNA).toLocalDateTime()).isEqualTo(starts.atZone(VIENNA).toLocalDateTime().minusDays(60));
        assertThat(EmbeddedDatabase.queryOne("select actor_kind || ' ' || actor_id from journal_entry where event_type = 'MeetingConvened' and subject_id = '" + first + "'"))
                .isEqualTo("SYSTEM meeting-series");
        assertThat(Council.as(Persona.OFFICER.token()).header("If-Match", "\"v0\"").post("/v1/meeting-series/" + id + "/ending").statusCode()).isEqualTo(403);
    }
}

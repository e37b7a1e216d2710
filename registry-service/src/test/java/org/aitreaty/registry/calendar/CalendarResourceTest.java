package org.aitreaty.registry.calendar;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.aitreaty.registry.voting.Council;
import org.junit.jupiter.api.Test;

/** Everything is read back by a parser, as the calendar of a reader does. */
@QuarkusTest
class CalendarResourceTest {

    private static final String AWKWARD = "Session; of the Council, \\ with a\nsecond line: “quoted” — " + "中".repeat(40);

    private static Map<String, Object> call(String title, String startsAt) {
        return new HashMap<>(Map.of(
                "organ", "RC",
                "titleEn", title,
                "titleFr", "Conférence d’examen",
                "place", "Vienna; Hall A, first floor",
                "zone", "Europe/Vienna",
                "startsAt", startsAt,
                "endsAt", Instant.parse(startsAt).plusSeconds(7200).toString()));
    }

    private static String convened(String title, String startsAt) {
        Response convened = Council.secretary().body(call(title, startsAt)).post("/v1/meetings");
        assertThat(convened.statusCode()).as(convened.asString()).isEqualTo(201);
        return convened.path("id");
    }

    private static String ofMeeting(String id) {
        return "/v1/meetings/" + id + "/calendar";
    }

    private static Calendar parsed(Response response) throws Exception {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("text/calendar").containsIgnoringCase("charset=utf-8");
        byte[] bytes = response.asByteArray();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r");
        }
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
        assertThat(calendar.validate(true).hasErrors()).isFalse();
        return calendar;
    }

    private static VEvent only(Response response) throws Exception {
        List<VEvent> events = parsed(response).getComponents("VEVENT");
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void aMeetingIsReadBackAsItIs() throws Exception {
        String id = convened(AWKWARD, "2027-06-01T08:00:00Z");
        VEvent event = only(given().get(ofMeeting(id)));

        assertThat(value(event, "UID")).isEqualTo(id);
        assertThat(value(event, "SUMMARY")).isEqualTo(AWKWARD);
        assertThat(value(event, "LOCATION")).isEqualTo("Vienna; Hall A, first floor");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "DTSTART")).as("UTC").isEqualTo("20270601T080000Z");
        assertThat(Instant.from(event.<DtStart<?>>getRequiredProperty("DTSTART").getDate())).isEqualTo(Instant.parse("2027-06-01T08:00:00Z"));
        assertThat(Instant.from(event.<DtEnd<?>>getRequiredProperty("DTEND").getDate())).isEqualTo(Instant.parse("2027-06-01T10:00:00Z"));
        assertThat(value(event, "URL")).endsWith("/en/meetings/" + id);
        assertThat(value(only(given().queryParam("language", "fr").get(ofMeeting(id))), "SUMMARY")).isEqualTo("Conférence d’examen");
    }

    /** EC-230: who has the meeting in a calendar sees it move. */
    @Test
    void ec230AMeetingThatIsMovedAndThenCancelledKeepsItsUidAndRaisesItsSequence() throws Exception {
        String id = convened("Moving", "2027-06-02T08:00:00Z");
        VEvent first = only(given().get(ofMeeting(id)));
        Response moved = Council.secretary()
                .header("If-Match", given().get("/v1/meetings/" + id).header("ETag"))
                .body(call("Moving", "2027-06-03T08:00:00Z"))
                .put("/v1/meetings/" + id);
        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        VEvent second = only(given().get(ofMeeting(id)));
        assertThat(Council.move("/v1/meetings/" + id, "cancellation", null).statusCode()).isEqualTo(200);
        VEvent third = only(given().get(ofMeeting(id)));

        assertThat(List.of(value(second, "UID"), value(third, "UID"))).containsOnly(value(first, "UID"));
        assertThat(Integer.parseInt(value(second, "SEQUENCE"))).isGreaterThan(Integer.parseInt(value(first, "SEQUENCE")));
        assertThat(Integer.parseInt(value(third, "SEQUENCE"))).isGreaterThan(Integer.parseInt(value(second, "SEQUENCE")));
        assertThat(value(second, "DTSTART")).isEqualTo("20270603T080000Z");
        assertThat(value(second, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(third, "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void whoHasTheCalendarAlreadyIsNotSentItAgain() {
        String id = convened("Held", "2027-06-04T08:00:00Z");
        String tag = given().get(ofMeeting(id)).header("ETag");
        Response again = given().header("If-None-Match", tag).get(ofMeeting(id));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();

        Council.move("/v1/meetings/" + id, "cancellation", null);
        assertThat(given().header("If-None-Match", tag).get(ofMeeting(id)).statusCode()).isEqualTo(200);
    }

    @Test
    void theFeedHasAllMeetingsOrThoseOfAnOrganWithCancelledOnesAmongThem() throws Exception {
        String id = convened("In the feed", "2027-06-05T08:00:00Z");
        Council.move("/v1/meetings/" + id, "cancellation", null);
        Calendar all = parsed(given().get("/v1/calendar"));
        List<VEvent> events = parsed(given().queryParam("organ", "RC").get("/v1/calendar")).getComponents("VEVENT");
        List<VEvent> others = parsed(given().queryParam("organ", "EC").get("/v1/calendar")).getComponents("VEVENT");

        assertThat(events).anyMatch(event -> value(event, "UID").equals(id) && value(event, "STATUS").equals("CANCELLED"));
        assertThat(events).allMatch(event -> value(event, "CATEGORIES").equals("RC"));
        assertThat(others).isNotEmpty().noneMatch(event -> value(event, "UID").equals(id));
        assertThat(all.<VEvent>getComponents("VEVENT").stream().map(event -> value(event, "UID")))
                .doesNotHaveDuplicates()
                .contains(id, "summit-bletchley-2023");
    }

    @Test
    void summitsAreDaysInTheFeedMarkedAsNotTheAgencysOwn() throws Exception {
        Map<String, VEvent> summits = new HashMap<>();
        for (VEvent event : parsed(given().get("/v1/calendar")).<VEvent>getComponents("VEVENT")) {
            if (value(event, "UID").startsWith("summit-")) {
                summits.put(value(event, "UID").substring("summit-".length()), event);
            }
        }
        assertThat(summits).containsOnlyKeys("bletchley-2023", "seoul-2024", "san-francisco-2024", "paris-2025", "new-delhi-2026");
        assertThat(summits.values())
                .allMatch(event -> value(event, "CATEGORIES").contains("NOT-OF-THE-AGENCY") && value(event, "DESCRIPTION").startsWith("Not a meeting of the agency."));
        VEvent bletchley = summits.get("bletchley-2023");
        assertThat(bletchley.<DtStart<LocalDate>>getRequiredProperty("DTSTART").getDate()).isEqualTo(LocalDate.of(2023, 11, 1));
        assertThat(bletchley.<DtEnd<LocalDate>>getRequiredProperty("DTEND").getDate()).as("the day after").isEqualTo(LocalDate.of(2023, 11, 3));
        assertThat(value(summits.get("paris-2025"), "DESCRIPTION")).contains("Only the month is known.");
    }

    @Test
    void summitsAreReadWithTheirSources() {
        Response bletchley = given().get("/v1/summits/bletchley-2023");
        assertThat(bletchley.<String>path("from") + bletchley.path("until")).isEqualTo("2023-11-012023-11-02");
        assertThat(bletchley.<String>path("outcome.en")).contains("28 countries", "Bletchley Declaration");
        assertThat(given().get("/v1/summits/paris-2025").<String>path("precision")).isEqualTo("MONTH");
        assertThat(given().get("/v1/summits").<List<List<String>>>path("items.sources")).hasSize(5).noneMatch(List::isEmpty);
        assertProblem(given().get("/v1/summits/yalta-1945"), 404, "NOT_FOUND");
    }

    @Test
    void whatIsAskedWronglyIsSaidAtOnce() {
        assertProblem(given().queryParam("organ", "XX").queryParam("language", "de").get("/v1/calendar"), 422, "INVALID_INPUT")
                .at("?organ", "UNKNOWN_ORGAN")
                .at("?language", "UNKNOWN_LANGUAGE");
        assertProblem(given().get(ofMeeting("019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a")), 404, "NOT_FOUND");
    }
}

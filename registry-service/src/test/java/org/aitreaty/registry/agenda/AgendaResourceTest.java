package org.aitreaty.registry.agenda;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aitreaty.registry.voting.Council;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgendaResourceTest {

    private static Map<String, Object> item(String title, String... votes) {
        return Map.of("titleEn", title, "titleFr", title + " (fr)", "votes", List.of(votes));
    }

    private static Response write(String meeting, String ifMatch, Object... items) {
        return Council.secretary().header("If-Match", ifMatch).body(Map.of("items", List.of(items))).put("/v1/meetings/" + meeting + "/agenda");
    }

    private static Response minutes(String meeting, String ifMatch, String text) {
        return Council.secretary()
                .header("If-Match", ifMatch)
                .body(Map.of("textEn", text, "textFr", text))
                .put("/v1/meetings/" + meeting + "/minutes");
    }

    @Test
    void itemsAreNumberedByTheirPlaceAndNameTheirVotes() {
        String meeting = Council.sitting(Council.members());
        String vote = Council.proposed(Council.put(meeting, "PROCEDURE", "RECORDED", Council.proposal()));
        assertThat(given().get("/v1/meetings/" + meeting + "/agenda").header("ETag")).isEqualTo("\"v0\"");
        Response written = write(meeting, "\"v0\"", item("Opening"), item("A matter", vote));

        assertThat(written.statusCode()).as(written.asString()).isEqualTo(200);
        Response read = given().get("/v1/meetings/" + meeting + "/agenda");
        assertThat(read.<List<Integer>>path("items.number")).containsExactly(1, 2);
        assertThat(read.<String>path("items[1].title.fr")).isEqualTo("A matter (fr)");
        assertThat(read.<String>path("items[1].votes[0].id")).isEqualTo(vote);
        assertThat(read.<String>path("items[1].votes[0].status")).isEqualTo("PROPOSED");
        assertProblem(write(meeting, "\"v0\"", item("Again")), 412, "STALE_VERSION");
        assertThat(write(meeting, "\"v1\"", item("Again")).<List<String>>path("items.title.en")).containsExactly("Again");
    }

    @Test
    void theDecisionsOfAMeetingAreListedByTheirVotes() {
        String meeting = Council.sitting(Council.members());
        String vote = Council.opened(meeting, "SUBSTANCE", "RECORDED", Council.proposal());
        assertThat(given().get("/v1/meetings/" + meeting + "/decisions").<List<Object>>path("items")).isEmpty();
        Council.castAll(vote, Council.members(), "YES");
        Council.close(vote);

        Response decisions = given().get("/v1/meetings/" + meeting + "/decisions");
        assertThat(decisions.<List<String>>path("items.vote")).containsExactly(vote);
        assertThat(decisions.<String>path("items[0].number")).isEqualTo(Council.vote(vote).path("decision"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        String meeting = Council.convened("EC");
        String other = Council.convened("EC");
        String foreign = Council.proposed(Council.put(other, "PROCEDURE", "RECORDED", Council.proposal()));
        assertProblem(write(meeting, "\"v0\"", Map.of("titleEn", " ", "titleFr", "F"), item("A", foreign), item("B", "x")), 422, "INVALID_INPUT")
                .at("/items/0/titleEn", "BLANK")
                .at("/items/1/votes/0", "UNKNOWN_VOTE")
                .at("/items/2/votes/0", "UNKNOWN_VOTE");
        Council.move("/v1/meetings/" + meeting, "cancellation", null);
        assertProblem(write(meeting, "\"v0\"", item("A")), 422, "INVALID_INPUT").at("", "MEETING_OVER");
    }

    @Test
    void aDraftIsForThePartiesAndAdoptedMinutesAreForEverybodyAndForGood() {
        String meeting = Council.convened("EC");
        assertProblem(minutes(meeting, "\"v0\"", "Opened."), 422, "INVALID_INPUT").at("", "NOT_HELD");
        Council.open(meeting);
        assertThat(minutes(meeting, "\"v0\"", "Opened.").<String>path("status")).isEqualTo("DRAFT");
        String path = "/v1/meetings/" + meeting + "/minutes";

        Response stranger = given().get(path);
        assertThat(stranger.<String>path("status") + stranger.path("text") + stranger.header("ETag")).isEqualTo("NONEnull\"v0\"");
        assertThat(Council.as(Tokens.of("delegate", "FRA", null, "DELEGATE")).get(path).<String>path("text.en")).isEqualTo("Opened.");
        String signatory = given().queryParam("status", "SIGNATORY").get("/v1/states").path("items[0].code");
        assertThat(Council.as(Tokens.of("delegate", signatory, null, "DELEGATE")).get(path).<String>path("status")).isEqualTo("NONE");
        assertThat(Council.as(Tokens.of("lab", null, "meridian", "LAB_SUBMITTER")).get(path).<String>path("status")).isEqualTo("NONE");

        assertThat(Council.move(path, "adoption", null).statusCode()).as("without having read the draft's version").isEqualTo(412);
        Response adopted = Council.secretary().header("If-Match", "\"v1\"").post(path + "/adoption");
        assertThat(adopted.statusCode()).as(adopted.asString()).isEqualTo(200);
        assertThat(given().get(path).<String>path("text.fr")).isEqualTo("Opened.");
        assertProblem(minutes(meeting, "\"v2\"", "Otherwise."), 409, "MINUTES_NOT_IN_THIS_STATUS");
        assertProblem(Council.secretary().header("If-Match", "\"v2\"").post(path + "/adoption"), 409, "MINUTES_NOT_IN_THIS_STATUS");
        assertThatThrownBy(() -> asService("update minutes set text_en = 'Otherwise.' where meeting_id = '" + meeting + "'"))
                .hasMessageContaining("are adopted");
    }

    private static void asService(String sql) throws Exception {
        try (Connection connection = EmbeddedDatabase.asService();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void theAttendanceListSaysWhoWasThereAndWhen() {
        String meeting = Council.sitting(List.of("FRA", "GBR"));
        Council.attend(meeting, "GBR", false);
        Council.attend(meeting, "GBR", true);
        Council.attend(meeting, "GBR", true);
        Council.attend(meeting, "BRA", false);
        String path = "/v1/meetings/" + meeting + "/attendance";

        assertThat(given().get(path).<List<String>>path("items.state")).containsExactly("FRA", "GBR");
        assertThat(given().get(path).<List<Object>>path("items[1].periods")).hasSize(2);
        assertThat(given().get(path).<String>path("items[0].periods[0].until")).isNull();
        Council.move("/v1/meetings/" + meeting, "closing", null);
        String closedAt = given().get("/v1/meetings/" + meeting).path("closedAt");
        assertThat(given().get(path).<List<String>>path("items[1].periods.until")).hasSize(2).endsWith(closedAt).doesNotContainNull();
    }

    @Test
    void ofManyWhoWriteAtOnceOneHasWritten() throws Exception {
        String meeting = Council.convened("EC");
        List<Integer> answers = new ArrayList<>();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String title = "Writer " + i;
            writers.add(Thread.ofVirtual().start(() -> {
                int status = write(meeting, "\"v0\"", item(title)).statusCode();
                synchronized (answers) {
                    answers.add(status);
                }
            }));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 412);
    }
}

package org.aitreaty.registry.paper;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.aitreaty.registry.voting.Council;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.aitreaty.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaperResourceTest {

    @Inject
    DemonstrationSession demonstration;

    @SafeVarargs
    private static Map<String, Object> paper(String access, Map<String, Object>... texts) {
        Map<String, Object> paper = content("A paper", texts);
        paper.put("kind", "WP");
        paper.put("access", access);
        return paper;
    }

    @SafeVarargs
    private static Map<String, Object> content(String title, Map<String, Object>... texts) {
        return new HashMap<>(Map.of("titleEn", title, "titleFr", title + " (fr)", "texts", List.of(texts)));
    }

    private static Map<String, Object> text(String language, String text) {
        return Map.of("language", language, "text", text);
    }

    private static Response issue(String meeting, Object paper) {
        return Council.secretary().body(paper).post("/v1/meetings/" + meeting + "/papers");
    }

    private static Response issued(String meeting, Object paper) {
        Response answer = issue(meeting, paper);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    private static String uploaded() {
        byte[] pdf = ("%PDF-1.7\n" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        return given().config(RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(Persona.COUNCIL_SECRETARY.token())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/pdf")
                .queryParam("name", "paper.pdf")
                .body(pdf)
                .post("/v1/documents")
                .path("id");
    }

    private static String delegate(String state) {
        return Tokens.of("delegate", state, null, "DELEGATE");
    }

    @Test
    void papersGetSymbolsInOrderAndANewVersionNeverRemovesAnOldOne() {
        String meeting = Council.convened("EC");
        int session = given().get("/v1/meetings/" + meeting).path("session");
        Response first = issued(meeting, paper("PUBLIC", text("EN", "First words.")));
        assertThat(first.<String>path("symbol")).isEqualTo("EC-" + session + "/WP.1");
        assertThat(issued(meeting, paper("PUBLIC", text("EN", "Another."))).<String>path("symbol")).isEqualTo("EC-" + session + "/WP.2");

        Response revised = Council.secretary()
                .body(content("Revised", text("EN", "Second words."), text("FR", "Deuxième version.")))
                .post("/v1/meetings/" + meeting + "/papers/" + first.path("id") + "/versions");
        assertThat(revised.statusCode()).as(revised.asString()).isEqualTo(201);
        Response read = given().get("/v1/meetings/" + meeting + "/papers/" + first.path("id"));
        assertThat(read.<List<String>>path("versions.symbol")).containsExactly("EC-" + session + "/WP.1", "EC-" + session + "/WP.1/Rev.1");
        assertThat(read.<String>path("versions[0].texts[0].text")).isEqualTo("First words.");
        assertThat(read.<List<String>>path("versions[1].texts.language")).containsExactlyInAnyOrder("EN", "FR");
        assertThat(given().get("/v1/meetings/" + meeting + "/papers").<List<Integer>>path("items.versions")).containsExactly(2, 1);
        for (String sql : List.of("delete from paper_version", "update paper_version set title_en = 'x'", "update paper_text set body = 'x'", "delete from paper")) {
            assertThatThrownBy(() -> asService(sql)).as(sql).hasMessageContaining("permission denied");
        }
    }

    private static void asService(String sql) throws Exception {
        try (Connection connection = EmbeddedDatabase.asService();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aPaperForThePartiesIsNotThereForOthersAndNeitherIsItsDocument() {
        String meeting = Council.convened("EC");
        String document = uploaded();
        String id = issued(meeting, paper("PARTIES", Map.of("language", "EN", "document", document))).path("id");
        String path = "/v1/meetings/" + meeting + "/papers/" + id;

        assertProblem(given().get(path), 404, "NOT_FOUND");
        assertProblem(Council.as(Persona.OFFICER.token()).get("/v1/meetings/" + Council.convened("EC") + "/papers/" + id), 404, "NOT_FOUND");
        assertThat(given().get("/v1/meetings/" + meeting + "/papers").<List<Object>>path("items")).isEmpty();
        assertProblem(Council.as(Tokens.of("lab", null, "meridian", "LAB_SUBMITTER")).get(path), 404, "NOT_FOUND");
        assertProblem(Council.as(Tokens.of("lab", null, "meridian", "LAB_SUBMITTER")).get("/v1/documents/" + document + "/content"), 404, "NOT_FOUND");
        assertProblem(given().get("/v1/documents/" + document), 404, "NOT_FOUND");
        assertThat(Council.as(delegate("FRA")).get(path).statusCode()).isEqualTo(200);
        assertThat(Council.as(delegate("FRA")).get("/v1/documents/" + document + "/content").statusCode()).isEqualTo(200);
        // Signed and did not ratify, or did nothing: a delegate, and not of a Party.
        String stranger = given().queryParam("status", "SIGNATORY").get("/v1/states").path("items[0].code");
        assertProblem(Council.as(delegate(stranger)).get(path), 404, "NOT_FOUND");
        assertProblem(Council.as(delegate(stranger)).get("/v1/documents/" + document), 404, "NOT_FOUND");
    }

    @Test
    void theDocumentOfAPublicPaperIsPublic() {
        String meeting = Council.convened("EC");
        String document = uploaded();
        assertProblem(given().get("/v1/documents/" + document), 404, "NOT_FOUND");
        issued(meeting, paper("PUBLIC", Map.of("language", "FR", "document", document)));
        assertThat(given().get("/v1/documents/" + document + "/content").statusCode()).isEqualTo(200);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        String meeting = Council.convened("EC");
        assertProblem(
                        issue(meeting, Map.of(
                                "kind", "XX",
                                "titleEn", "",
                                "titleFr", "F",
                                "texts", List.of(
                                        Map.of("language", "EN"), text("EN", "Twice"), Map.of("language", "DE", "text", "Deutsch"),
                                        Map.of("language", "FR", "document", UUID.randomUUID().toString())))),
                        422, "INVALID_INPUT")
                .at("/kind", "NOT_ONE_OF")
                .at("/access", "REQUIRED")
                .at("/titleEn", "BLANK")
                .at("/texts/0", "TEXT_OR_DOCUMENT")
                .at("/texts/1/language", "TWICE")
                .at("/texts/2/language", "NOT_ONE_OF")
                .at("/texts/3/document", "UNKNOWN_DOCUMENT");
        assertProblem(issue(meeting, paper("PUBLIC")), 422, "INVALID_INPUT").at("/texts", "NO_TEXT");
    }

    @Test
    void manyPapersAtOnceGetNumbersWithoutAGapAndARepeatedRequestIssuesNone() throws Exception {
        String meeting = Council.convened("EC");
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<Response>> answers = IntStream.range(0, 12).mapToObj(i -> threads.submit(() -> issue(meeting, paper("PUBLIC", text("EN", "Paper " + i))))).toList();
            for (Future<Response> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
        }
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Council.as(Persona.COUNCIL_SECRETARY.token()).header("Idempotency-Key", key).body(paper("PUBLIC", text("EN", "Once"))).post("/v1/meetings/" + meeting + "/papers");
        }
        assertThat(EmbeddedDatabase.queryOne("select count(*) || ' ' || max(serial) from paper where meeting_id = '" + meeting + "'")).isEqualTo("13 13");
    }

    @Test
    void aDemonstrationHasASessionOfTheCouncilWithAnAgendaAndPapersOnce() {
        String count = "select count(*) from meeting where organ = 'EC' and title_en like 'Demonstration:%'";
        assertThat(EmbeddedDatabase.queryOne(count)).isEqualTo("1");
        QuarkusTransaction.requiringNew().run(demonstration::conveneIfNone);
        assertThat(EmbeddedDatabase.queryOne(count)).isEqualTo("1");
        String id = EmbeddedDatabase.queryOne("select id from meeting where organ = 'EC' and title_en like 'Demonstration:%'");
        assertThat(given().get("/v1/meetings/" + id + "/agenda").<List<Integer>>path("items.number")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(given().get("/v1/meetings/" + id + "/papers").<List<String>>path("items.symbol")).containsExactly("EC-1/WP.1");
        assertThat(Council.as(delegate("FRA")).get("/v1/meetings/" + id + "/papers").<List<String>>path("items.symbol"))
                .containsExactly("EC-1/WP.1", "EC-1/WP.2");
        assertThat(EmbeddedDatabase.queryOne("select extract(isodow from starts_at at time zone zone) || ' ' || (starts_at > now() + interval '13 days') from meeting where id = '" + id + "'"))
                .isEqualTo("1 true");
    }
}

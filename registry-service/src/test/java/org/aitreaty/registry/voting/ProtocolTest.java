package org.aitreaty.registry.voting;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.voting.Council.cast;
import static org.aitreaty.registry.voting.Council.castAll;
import static org.aitreaty.registry.voting.Council.close;
import static org.aitreaty.registry.voting.Council.members;
import static org.aitreaty.registry.voting.Council.opened;
import static org.aitreaty.registry.voting.Council.proposal;
import static org.aitreaty.registry.voting.Council.representative;
import static org.aitreaty.registry.voting.Council.sitting;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The result of a vote on paper. */
@QuarkusTest
class ProtocolTest {

    private static Response print(String vote, String language) {
        return given().queryParam("lang", language).get("/v1/votes/" + vote + "/protocol");
    }

    private static String text(Response pdf) throws IOException {
        assertThat(pdf.statusCode()).as(pdf.statusCode() == 200 ? "" : pdf.asString()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC).replaceAll("\\s+", " ");
        }
    }

    private static String carried(String method) {
        List<String> members = members();
        String vote = opened(sitting(members), "SUBSTANCE", method, proposal());
        castAll(vote, members.subList(0, 10), "YES");
        castAll(vote, members.subList(10, 12), "NO");
        Response closed = close(vote);
        assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(200);
        return vote;
    }

    private static String name(String state, String language) {
        return EmbeddedDatabase.queryOne("select short_name from entity_name where entity_code = '" + state + "' and language = '" + language + "'");
    }

    @Test
    void itSaysWhatWasPutByWhichRuleWhoVotedHowAndWhatCameOfIt() throws IOException {
        List<String> members = members();
        String meeting = sitting(members);
        String vote = opened(meeting, "SUBSTANCE", "RECORDED", proposal());
        representative(members.getFirst()).body(Map.of("choice", "YES", "explanation", "We <support> & thank.")).put("/v1/votes/" + vote + "/ballots");
        castAll(vote, members.subList(1, 10), "YES");
        cast(vote, members.get(10), "NO");
        cast(vote, members.get(11), "ABSTAIN");
        Response closed = close(vote);

        Response pdf = print(vote, "en");

        String rule = closed.path("ruleInWords.en");
        int session = given().get("/v1/meetings/" + meeting).path("session");
        assertThat(text(pdf))
                .contains("Protocol of a vote", "A matter", "The Council decides as follows.", "Executive Council", "A session (EC-" + session + ")")
                .contains("Recorded vote", "The proposal was adopted.", rule)
                .contains("Needed for a quorum 8 of 15 members", "Present at the closing 15 of 15 members")
                .contains("In favour 10", "Against 1", "Abstained 1", "Did not vote 3", "Not entitled to vote 0")
                .contains("Decision " + closed.path("decision"), "Closed for the chair by", vote)
                .contains("We <support> & thank.")
                .contains(name(members.getFirst(), "en") + " In favour", name(members.get(10), "en") + " Against", name(members.get(11), "en") + " Abstained")
                .contains("/en/council/votes/" + vote);
        assertThat(text(pdf)).contains("Closed for the chair by " + closer(vote));
        assertThat(pdf.contentType()).isEqualTo("application/pdf");
        assertThat(pdf.header("Content-Disposition")).startsWith("inline; filename=\"vote-EC-").endsWith("-en.pdf\"");
    }

    private static String closer(String vote) {
        return EmbeddedDatabase.queryOne("select actor_name from journal_entry where subject_id = '" + vote + "' and event_type = 'VoteClosed'");
    }

    @Test
    void ofASecretVoteItTellsWhoVotedAndNobodysChoice() throws IOException {
        String text = text(print(carried("SECRET"), "en"));

        String roll = text.substring(text.indexOf("Roll call"));
        assertThat(roll).contains("How anybody voted is secret.", name(members().getFirst(), "en") + " Voted", "Did not vote");
        assertThat(roll).doesNotContain("In favour", "Against", "Abstained");
        assertThat(text).contains("In favour 10", "Against 2");
    }

    @Test
    void whereHandsWereCountedThereIsNoRoll() throws IOException {
        List<String> members = members();
        String vote = opened(sitting(members), "SUBSTANCE", "SHOW_OF_HANDS", proposal());
        Council.move("/v1/votes/" + vote, "closing", Map.of("yes", 11, "no", 2, "abstain", 1));

        String text = text(print(vote, "en"));
        String roll = text.substring(text.indexOf("Roll call"));
        assertThat(roll).contains("Hands were counted in the room").doesNotContain(name(members.getFirst(), "en"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Protocol of a vote    | In favour 10 | A matter
            fr | Procès-verbal de scrutin | Pour 10   | Une question
            es | Acta de votación      | A favor 10   | A matter
            ru | Протокол голосования  | За 10        | A matter
            zh | 表决记录               | 赞成 10       | A matter
            ar | محضر تصويت            | مؤيد         | A matter
            """)
    void itSpeaksTheSixLanguagesAndCallsStatesByTheirNames(String language, String kind, String count, String title) throws IOException {
        Response pdf = print(carried("RECORDED"), language);

        assertThat(text(pdf)).contains(kind, count, title);
        assertThat(members()).allSatisfy(state ->
                assertThat(text(pdf)).contains(Normalizer.normalize(name(state, language), Normalizer.Form.NFKC)));
        assertThat(pdf.header("Content-Language")).isEqualTo(language);
    }

    @Test
    void withoutALanguageInTheAddressItSpeaksTheReaders() {
        String path = "/v1/votes/" + carried("RECORDED") + "/protocol";

        assertThat(given().header("Accept-Language", "de, fr-CA;q=0.8, en;q=0.5").get(path).header("Content-Language")).isEqualTo("fr");
        assertThat(given().header("Accept-Language", "zh-Hans-CN").get(path).header("Content-Language")).isEqualTo("zh");
        assertThat(given().header("Accept-Language", "ar;q=0, de").get(path).header("Content-Language")).isEqualTo("en");
        assertThat(given().header("Accept-Language", ";;;").get(path).header("Content-Language")).isEqualTo("en");
        assertThat(given().header("Accept-Language", "fr").queryParam("lang", "ru").get(path).header("Content-Language")).isEqualTo("ru");
    }

    @Test
    void theSameVoteIsTheSameFile() {
        String vote = carried("RECORDED");
        Response first = print(vote, "fr");

        assertThat(print(vote, "fr").asByteArray()).isEqualTo(first.asByteArray());
        assertThat(given().header("If-None-Match", first.header("ETag")).queryParam("lang", "fr").get("/v1/votes/" + vote + "/protocol").statusCode())
                .isEqualTo(304);
        assertThat(given().header("If-None-Match", first.header("ETag")).queryParam("lang", "en").get("/v1/votes/" + vote + "/protocol").statusCode())
                .isEqualTo(200);
    }

    @Test
    void thereIsNoneBeforeTheVoteIsClosed() {
        List<String> members = members();
        String vote = opened(sitting(members), "SUBSTANCE", "SECRET", proposal());
        cast(vote, members.getFirst(), "YES");

        assertProblem(print(vote, "en"), 409, "VOTE_NOT_IN_THIS_STATUS");
        close(vote);
        assertProblem(print(vote, "tlh"), 422, "INVALID_INPUT").at("?lang", "NOT_A_LANGUAGE");
        assertProblem(print("019ab1c2-0000-7000-8000-000000000000", "en"), 404, "NOT_FOUND");
        assertProblem(given().accept("image/png").get("/v1/votes/" + vote + "/protocol"), 406, "NOT_ACCEPTABLE");
    }
}

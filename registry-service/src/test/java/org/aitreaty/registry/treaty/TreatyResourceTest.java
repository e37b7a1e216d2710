package org.aitreaty.registry.treaty;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aitreaty.registry.participation.ActionType;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TreatyResourceTest {

    @Test
    void theTreatyIsServedWithItsRules() {
        Response response = given().get("/v1/treaty");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.<String>path("shortTitle.fr")).isEqualTo("Traité sur la sûreté de l’IA");
        assertThat(response.<String>path("seatZone")).isEqualTo("Europe/Vienna");
        assertThat(response.<List<String>>path("authenticLanguages")).containsExactly("en", "fr", "es", "ru", "zh", "ar");
        assertThat(response.<Integer>path("finalClauses.entryIntoForce.minInstruments")).isEqualTo(50);
        assertThat(response.<Map<String, Object>>path("finalClauses.entryIntoForce.delay"))
                .containsEntry("counting", "NTH_DAY_AFTER")
                .containsEntry("length", 90);
        assertThat(response.<Map<String, Object>>path("finalClauses.withdrawal.notice"))
                .containsEntry("counting", "MONTHS_AFTER")
                .containsEntry("length", 12);
        assertThat(response.<String>path("finalClauses.reservations.policy")).isEqualTo("PERMITTED_IF_COMPATIBLE");
    }

    @Test
    void everyArticleThatARuleOrParameterNamesExists() {
        List<String> numbers = given().get("/v1/treaty").path("articles.number");
        List<String> named = given().get("/v1/parameters").path("items.article");

        assertThat(numbers).doesNotHaveDuplicates().contains("4(2)(a)", "4(2)(b)", "4(2)(c)", "4(5)", "9(1)", "9(2)", "5(3)", "12", "13(1)", "13(2)", "15");
        assertThat(numbers).containsAll(named);
    }

    @Test
    void everyArticleHasItsAuthenticTextInBothLanguages() {
        List<Map<String, Map<String, Map<String, String>>>> articles = given().get("/v1/treaty").path("articles");

        assertThat(articles).hasSizeGreaterThan(40).allSatisfy(article -> {
            assertThat(article.get("texts")).containsKeys("en", "fr");
            for (String language : List.of("en", "fr")) {
                assertThat(article.get("texts").get(language)).containsEntry("standing", "AUTHENTIC");
                assertThat(article.get("texts").get(language).get("title")).isNotBlank();
                assertThat(article.get("texts").get(language).get("text")).isNotBlank().doesNotContain("'");
            }
        });
    }

    @Test
    void everyTypeOfActRestsOnAnArticleOfTheText() {
        List<String> numbers = given().get("/v1/treaty").path("articles.number");
        Map<String, String> articles = given().get("/v1/treaty").path("finalClauses.articles");

        assertThat(articles.keySet()).containsAll(
                Arrays.stream(ActionType.values()).map(Enum::name).toList());
        assertThat(numbers).containsAll(articles.values());
    }

    @Test
    void earlierVersionsOfTheTextStayReadable() {
        assertThat(given().get("/v1/treaty").<List<Integer>>path("textVersions")).containsExactly(1);
        assertThat(given().get("/v1/treaty/texts/1").asString()).isEqualTo(given().get("/v1/treaty").asString());
        assertProblem(given().get("/v1/treaty/texts/2"), 404, "NOT_FOUND");
        assertProblem(given().get("/v1/treaty/texts/x"), 404, "NOT_FOUND");
    }
}

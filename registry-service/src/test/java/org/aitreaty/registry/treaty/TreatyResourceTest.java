package org.aitreaty.registry.treaty;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
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
        assertThat(response.<Map<String, Object>>path("entryIntoForceRule"))
                .containsEntry("minInstruments", 50)
                .containsEntry("delayDays", 90)
                .containsEntry("countingMode", "NTH_DAY_AFTER");
        assertThat(response.<Integer>path("withdrawalNoticeMonths")).isEqualTo(12);
    }

    @Test
    void everyArticleThatARuleOrParameterNamesExists() {
        List<String> numbers = given().get("/v1/treaty").path("articles.number");
        List<String> named = given().get("/v1/parameters").path("items.article");

        assertThat(numbers).doesNotHaveDuplicates().contains("4(2)(a)", "4(2)(b)", "4(2)(c)", "4(5)", "9(1)", "9(2)", "5(3)", "12", "13(1)", "13(2)", "15");
        assertThat(numbers).containsAll(named);
    }

    @Test
    void everyArticleHasItsTextInBothLanguages() {
        List<Map<String, Map<String, String>>> articles = given().get("/v1/treaty").path("articles");

        assertThat(articles).hasSizeGreaterThan(40).allSatisfy(article -> {
            assertThat(article.get("title").values()).hasSize(2).allSatisfy(title -> assertThat(title).isNotBlank());
            assertThat(article.get("text").values()).hasSize(2).allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("'"));
        });
    }
}

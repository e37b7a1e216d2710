package org.aitreaty.registry.status;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StateResourceTest {

    @Test
    void theWholeListFitsOnePageInTheOrderOfCodes() {
        Response response = given().queryParam("asOf", "2026-11-23").get("/v1/states");

        List<String> codes = response.path("items.code");
        assertThat(codes).hasSize(202).isSorted().doesNotHaveDuplicates();
        assertThat(response.<String>path("asOf")).isEqualTo("2026-11-22T23:00:00Z");
        assertThat(response.<String>path("nextCursor")).isNull();
        assertThat(response.header("Link")).isNull();
        assertThat(response.<Map<String, Object>>path("items.find { it.code == 'AFG' }")).containsEntry("isoNumeric", "004");
        assertThat(response.<Map<String, Object>>path("items.find { it.code == 'EU' }"))
                .containsEntry("iso3", null)
                .containsEntry("isoNumeric", null)
                .containsEntry("kind", "REIO")
                .containsEntry("group", null)
                .containsEntry("status", "NON_PARTICIPANT")
                .containsEntry("statusSince", null);
        assertThat(response.<String>path("items.find { it.code == 'TUR' }.names.zh")).isEqualTo("土耳其");
    }

    @Test
    void pagesTogetherAreTheWholeList() {
        List<String> codes = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = given().queryParam("limit", 50);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/states");
            codes.addAll(page.<List<String>>path("items.code"));
            cursor = page.path("nextCursor");
            assertThat(page.header("Link") == null).isEqualTo(cursor == null);
        } while (cursor != null);
        assertThat(codes).isEqualTo(given().get("/v1/states").path("items.code"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind   | TERRITORY        | HKG,MAC,XKX
            kind   | OBSERVER_STATE   | PSE,VAT
            q      | ivoire           | CIV
            q      | côte d'ivoire    | CIV
            q      | cote d’ivoire    | CIV
            q      | turki            | TUR
            q      | ТУРЦИЯ           | TUR
            q      | 004              | AFG
            q      | fr               | FRA,CAF,ZAF
            q      | nowhere          |
            """)
    void theListCanBeNarrowed(String parameter, String value, String expected) {
        List<String> codes = given().queryParam(parameter, value).get("/v1/states").path("items.code");

        if (expected == null) {
            assertThat(codes).isEmpty();
        } else {
            assertThat(codes).contains(expected.split(","));
        }
    }

    @Test
    void groupAndStatusNarrowTogether() {
        Response response = given().queryParam("group", "WESTERN_EUROPEAN_OTHERS")
                .queryParam("status", "PARTY")
                .queryParam("asOf", "2026-11-23")
                .get("/v1/states");

        assertThat(response.<List<String>>path("items.code")).contains("FRA", "GBR", "USA");
        assertThat(response.<List<String>>path("items.status")).containsOnly("PARTY");
        assertThat(response.<List<String>>path("items.group")).containsOnly("WESTERN_EUROPEAN_OTHERS");
    }

    @Test
    void everyMistakeInTheQuestionIsNamed() {
        assertProblem(given().queryParam("status", "MEMBER").queryParam("group", "WEST").queryParam("limit", "251").get("/v1/states"), 422, "INVALID_INPUT")
                .errorCount(3)
                .at("?status", "NOT_ONE_OF")
                .at("?group", "NOT_ONE_OF")
                .at("?limit", "NOT_A_LIMIT");
        assertProblem(given().queryParam("asOf", "2026-02-30").get("/v1/states"), 422, "INVALID_INPUT").at("?asOf", "NOT_A_TIME");
        assertProblem(given().queryParam("knownAt", "then").get("/v1/states"), 422, "INVALID_INPUT").at("?knownAt", "NOT_A_TIME");
        assertProblem(given().queryParam("asOf", "1944-12-31").get("/v1/states"), 422, "INVALID_INPUT").at("?asOf", "TIME_OUT_OF_RANGE");
    }

    /** EC-31 with the ninety days of this treaty: France acceded long before; the day before entry into force it is not bound. */
    @ParameterizedTest
    @CsvSource({
        "2024-04-11, NON_PARTICIPANT,",
        "2024-04-12, SIGNATORY, 2024-04-12",
        "2024-06-05, CONTRACTING_STATE, 2024-06-05",
        "2025-03-13, CONTRACTING_STATE, 2024-06-05",
        "2025-03-14, PARTY, 2025-03-14"
    })
    void theStandingIsThatOfTheDayAskedFor(String day, String status, String since) {
        Response response = given().queryParam("asOf", day).get("/v1/states/FRA");

        assertThat(response.<String>path("status")).isEqualTo(status);
        assertThat(response.<String>path("statusSince")).isEqualTo(since);
    }

    @Test
    void theTimelineSaysWhatWasDoneAndFromWhenItBinds() {
        Response response = given().queryParam("asOf", "2026-11-23").get("/v1/states/FRA");

        assertThat(response.<List<Map<String, Object>>>path("timeline")).hasSize(2);
        assertThat(response.<String>path("timeline[1].takesEffectOn")).isEqualTo("2025-03-14");
        assertThat(response.<Map<String, Object>>path("timeline[1].act"))
                .containsEntry("type", "RATIFICATION")
                .containsEntry("receivedAt", "2024-06-05T10:00:00Z")
                .containsEntry("effectiveDate", "2024-06-05")
                .containsEntry("article", "13(1)")
                .containsEntry("recordedBy", "SYSTEM");
    }

    @Test
    void beforeTheRegisterKnewAnythingNobodyTookPart() {
        List<String> statuses =
                given().queryParam("asOf", "2026-11-23").queryParam("knownAt", "2020-01-01").get("/v1/states").path("items.status");

        assertThat(statuses).hasSize(202).containsOnly("NON_PARTICIPANT");
    }

    /** EC-39: a new name leaves the code as it was. */
    @ParameterizedTest
    @CsvSource({"TUR, Türkiye", "SWZ, Eswatini", "MKD, North Macedonia", "CZE, Czechia"})
    void renamedStatesKeepTheirCodes(String code, String name) {
        assertThat(given().get("/v1/states/" + code).<String>path("names.en")).isEqualTo(name);
    }

    @Test
    void anUnknownCodeIsNotFound() {
        assertProblem(given().get("/v1/states/ZZZ"), 404, "NOT_FOUND");
        assertProblem(given().get("/v1/states/fra"), 404, "NOT_FOUND");
    }
}

package org.aitreaty.registry.organisation;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OrganisationResourceTest {

    @ParameterizedTest
    @CsvSource({
        "meridian, Meridian Compute Laboratory, USA, DEVELOPER",
        "lumen, Atelier Lumen, FRA, DEVELOPER",
        "tianhe, Tianhe Model Institute, CHN, DEVELOPER",
        "vela, Vela Evaluation Collegium, GBR, EVALUATOR"
    })
    void theDemonstrationHasItsOrganisations(String code, String legalName, String hostState, String role) {
        assertThat(given().get("/v1/organisations/" + code).<Map<String, Object>>path("$"))
                .containsEntry("code", code)
                .containsEntry("legalName", legalName)
                .containsEntry("hostState", hostState)
                .containsEntry("roles", List.of(role))
                .containsEntry("lei", null);
    }

    @Test
    void anOrganisationIsRegisteredListedAndJournalled() {
        Response created = register(
                "{\"code\":\"norte\",\"legalName\":\"Instituto Norte\",\"hostState\":\"BRA\",\"roles\":[\"OPERATOR\",\"DEVELOPER\"],\"lei\":\"54930084UKLVMY22DS16\"}");

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/v1/organisations/norte");
        assertThat(created.header("ETag")).isEqualTo("\"v0\"");
        assertThat(created.<List<String>>path("roles")).containsExactly("DEVELOPER", "OPERATOR");
        assertThat(given().get("/v1/organisations/norte").asString()).isEqualTo(created.asString());
        assertThat(given().get("/v1/organisations").<List<String>>path("items.code")).contains("norte", "meridian");
        assertThat(EmbeddedDatabase.queryOne(
                        "select count(*) from journal_entry where event_type = 'OrganisationRegistered' and subject_id = 'norte' and visibility = 'PUBLIC'"))
                .isEqualTo("1");
        assertProblem(register("{\"code\":\"norte\",\"legalName\":\"Autre\",\"hostState\":\"FRA\",\"roles\":[\"FAB\"],\"lei\":\"54930084UKLVMY22DS16\"}"), 409, "CONFLICT")
                .errorCount(2)
                .at("/code", "CODE_TAKEN")
                .at("/lei", "LEI_TAKEN");
    }

    @Test
    void whatIsWrongIsSaidAllAtOnce() {
        assertProblem(
                        register("{\"code\":\"Norte!\",\"legalName\":\"\",\"roles\":[\"DEVELOPER\",\"SPY\"],\"lei\":\"54930084UKLVMY22DS61\"}"),
                        422,
                        "INVALID_INPUT")
                .errorCount(5)
                .at("/code", "NOT_A_CODE")
                .at("/legalName", "BLANK")
                .at("/hostState", "REQUIRED")
                .at("/roles/1", "NOT_ONE_OF")
                .at("/lei", "CHECK_DIGITS");
        assertProblem(register("{\"code\":\"sur\",\"legalName\":\"Sur\",\"hostState\":\"BRA\",\"roles\":[]}"), 422, "INVALID_INPUT").at("/roles", "EMPTY");
        assertProblem(register("{\"code\":\"sur\",\"legalName\":\"Sur\",\"hostState\":\"BRA\",\"roles\":[null]}"), 422, "INVALID_INPUT")
                .at("/roles/0", "REQUIRED");
    }

    @ParameterizedTest
    @CsvSource({"HKG, NOT_A_STATE", "EU, NOT_A_STATE", "ZZZ, UNKNOWN_STATE", "fra, UNKNOWN_STATE"})
    void theHostIsAState(String host, String code) {
        Response response = register("{\"code\":\"sur\",\"legalName\":\"Sur\",\"hostState\":\"" + host + "\",\"roles\":[\"DEVELOPER\"]}");

        assertProblem(response, 422, "INVALID_INPUT").at("/hostState", code);
        if (host.equals("HKG")) {
            assertThat(response.<String>path("errors[0].fix")).contains("CHN");
        }
    }

    @Test
    void ofTwoRegistrationsAtOnceOneIsTooLate() throws Exception {
        List<Callable<Response>> attempts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            attempts.add(() -> register("{\"code\":\"twin\",\"legalName\":\"Twin\",\"hostState\":\"BRA\",\"roles\":[\"DEVELOPER\"]}"));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(attempts)) {
                statuses.add(answer.get().statusCode());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
        }
    }

    @Test
    void pagesTogetherAreTheWholeList() {
        List<String> codes = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 1);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/organisations");
            codes.addAll(page.<List<String>>path("items.code"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(codes).doesNotHaveDuplicates().contains("meridian", "lumen", "tianhe", "vela");
        assertProblem(given().queryParam("limit", "0").get("/v1/organisations"), 422, "INVALID_INPUT").at("?limit", "NOT_A_LIMIT");
        assertProblem(given().get("/v1/organisations/nobody"), 404, "NOT_FOUND");
    }

    private static Response register(String body) {
        return given().auth()
                .oauth2(Persona.OFFICER.token())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/organisations");
    }
}

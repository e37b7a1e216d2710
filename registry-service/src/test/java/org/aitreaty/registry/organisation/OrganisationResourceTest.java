package org.aitreaty.registry.organisation;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                .containsEntry("lei", null)
                .containsEntry("status", "VALIDATED")
                .containsEntry("statusReasons", List.of());
        assertThat(given().queryParam("asOf", "2024-04-02").get("/v1/organisations/" + code).<String>path("status")).isEqualTo("VALIDATED");
        assertProblem(given().queryParam("asOf", "2024-04-01").get("/v1/organisations/" + code), 404, "NOT_FOUND");
    }

    @Test
    void anOrganisationIsRegisteredListedAndJournalled() {
        Response created = register(
                "{\"code\":\"norte\",\"legalName\":\"Instituto Norte\",\"hostState\":\"BRA\",\"roles\":[\"OPERATOR\",\"DEVELOPER\"],\"lei\":\"54930084UKLVMY22DS16\"}");

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/v1/organisations/norte");
        assertThat(created.header("ETag")).isEqualTo("\"v0\"");
        assertThat(created.<List<String>>path("roles")).containsExactly("DEVELOPER", "OPERATOR");
        assertThat(created.<String>path("status")).isEqualTo("PENDING_VALIDATION");
        assertThat(given().get("/v1/organisations/norte").asString()).isEqualTo(created.asString());
        assertThat(given().get("/v1/organisations?hostState=BRA").<List<String>>path("items.code")).contains("norte").doesNotContain("meridian");
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

    @Test
    void allThatIsStatedIsKeptAsItIsInLaw() {
        Response created = register(
                """
                {"code":"aurora","legalName":"Aurora Modelle Aktiengesellschaft","otherNames":["Aurora AG","Аврора"],"hostState":"DEU",
                 "seat":{"place":"München","subdivision":"DE-BY"},"registration":{"register":"Amtsgericht München","number":"HRB 123456"},
                 "website":"https://aurora.example/en","roles":["DEVELOPER"]}
                """);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(given().get("/v1/organisations/aurora").<Map<String, Object>>path("$"))
                .containsEntry("otherNames", List.of("Aurora AG", "Аврора"))
                .containsEntry("seat", Map.of("place", "München", "subdivision", "DE-BY"))
                .containsEntry("registration", Map.of("register", "Amtsgericht München", "number", "HRB 123456"))
                .containsEntry("website", "https://aurora.example/en")
                .containsEntry("particularsVersion", 1);
    }

    @Test
    void everyWrongParticularIsNamedAtItsPlace() {
        assertProblem(
                        register(
                                """
                                {"code":"sur","legalName":"Sur","hostState":"BRA","roles":["DEVELOPER"],"otherNames":["Sul","Sul",null],
                                 "seat":{"place":" ","subdivision":"BR_SP"},"registration":{"register":"JUCESP"},"website":"javascript:alert(1)"}
                                """),
                        422,
                        "INVALID_INPUT")
                .errorCount(6)
                .at("/otherNames/1", "TWICE")
                .at("/otherNames/2", "REQUIRED")
                .at("/seat/place", "BLANK")
                .at("/seat/subdivision", "NOT_A_SUBDIVISION")
                .at("/registration/number", "REQUIRED")
                .at("/website", "NOT_A_WEB_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "https://", "ftp://a.example", "//a.example", "https://user:pw@a.example", "https://a b.example"})
    void onlyAnAddressOfTheWebIsAWebsite(String website) {
        assertProblem(
                        register("{\"code\":\"sur\",\"legalName\":\"Sur\",\"hostState\":\"BRA\",\"roles\":[\"FAB\"],\"website\":\"" + website + "\"}"),
                        422,
                        "INVALID_INPUT")
                .errorCount(1)
                .at("/website", "NOT_A_WEB_ADDRESS");
    }

    /** EC-208. */
    @Test
    void theSeatLiesInTheStateThatAnswersForIt() {
        String body = "{\"code\":\"%s\",\"legalName\":\"Port\",\"hostState\":\"%s\",\"roles\":[\"FAB\"],\"seat\":{\"subdivision\":\"%s\"}}";
        Response refused = register(body.formatted("sur", "CAN", "US-CA"));

        assertProblem(refused, 422, "INVALID_INPUT").errorCount(1).at("/seat/subdivision", "ANOTHER_STATE");
        assertThat(refused.<String>path("errors[0].message")).contains("CA");
        // Hong Kong is a subdivision of China too, and California begins with the same letters as Canada's code.
        assertThat(register(body.formatted("harbour", "CHN", "CN-HK")).statusCode()).isEqualTo(201);
    }

    @Test
    void theListIsFilteredByStateStatusAndRole() {
        Requests.registered("filter-one", "KEN");
        Requests.validated("filter-two", "KEN");

        assertThat(codes("hostState=KEN")).containsExactly("filter-two", "filter-one");
        assertThat(codes("hostState=KEN&status=PENDING_VALIDATION")).containsExactly("filter-one");
        assertThat(codes("hostState=KEN&status=VALIDATED&role=DEVELOPER")).containsExactly("filter-two");
        assertThat(codes("hostState=KEN&role=FAB")).isEmpty();
        assertThat(codes("hostState=KEN&asOf=2025-01-01")).isEmpty();
        assertThat(codes("asOf=2024-06-01")).containsExactlyInAnyOrder("araucaria", "lumen", "meridian", "tianhe", "vela");
        assertThat(codes("knownAt=2025-01-01")).as("the register learned of them when the demonstration was loaded").isEmpty();
        assertProblem(given().get("/v1/organisations?status=LOST&role=SPY&hostState=ke"), 422, "INVALID_INPUT").errorCount(3);
    }

    private static List<String> codes(String query) {
        return given().get("/v1/organisations?" + query).path("items.code");
    }

    @Test
    void aCursorOfAnotherListIsNone() {
        String cursor = given().get("/v1/organisations?limit=1").path("nextCursor");

        assertProblem(given().queryParam("cursor", cursor).get("/v1/organisations/meridian/statuses"), 422, "INVALID_INPUT").at("?cursor", "NOT_A_CURSOR");
    }

    private static Response register(String body) {
        return Requests.register(Persona.OFFICER.token(), body);
    }
}

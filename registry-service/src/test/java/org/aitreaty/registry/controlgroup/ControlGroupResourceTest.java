package org.aitreaty.registry.controlgroup;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.control.ControlRequests.byContract;
import static org.aitreaty.registry.control.ControlRequests.confirm;
import static org.aitreaty.registry.control.ControlRequests.entity;
import static org.aitreaty.registry.control.ControlRequests.organisation;
import static org.aitreaty.registry.organisation.Requests.lab;
import static org.aitreaty.registry.organisation.Requests.validated;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;

/** Who stands under whose control, over several steps. */
@QuarkusTest
class ControlGroupResourceTest {

    private static final String OFFICER = Persona.OFFICER.token();

    private static void controls(String controller, String controlled) {
        String id = byContract(lab(controller), organisation(controller), controlled);
        assertThat(confirm(lab(controlled), id).statusCode()).isEqualTo(200);
    }

    @Test
    void controlIsToldWithItsWayAndTheUltimateControllersAreMarked() {
        for (String code : List.of("way-a", "way-b", "way-c")) {
            validated(code, "FRA");
        }
        controls("way-a", "way-b");
        controls("way-b", "way-c");
        byContract(OFFICER, entity("FUND", "Way Fund", "CHE"), "way-a");

        Response told = given().get("/v1/organisations/way-c/controllers");

        assertThat(told.<List<Integer>>path("items.depth")).containsExactly(1, 2, 3);
        assertThat(told.<List<Boolean>>path("items.ultimate")).containsExactly(false, false, true);
        assertThat(told.<Map<String, Object>>path("items[2].node"))
                .containsEntry("type", "ENTITY")
                .containsEntry("kind", "FUND")
                .containsEntry("name", "Way Fund")
                .containsEntry("hostState", "CHE")
                .containsEntry("code", null);
        assertThat(told.<List<String>>path("items[2].path.node.code")).containsExactly("way-b", "way-a", null);
        assertThat(told.<List<String>>path("items[2].path.node.name")).containsExactly("way-b SARL", "way-a SARL", "Way Fund");
        assertThat(told.<List<String>>path("items[1].path.link")).hasSize(2).doesNotContainNull();
        assertThat(given().get("/v1/organisations/way-a/controlled").<List<String>>path("items.node.code")).containsExactly("way-b", "way-c");
        assertThat(given().get("/v1/organisations/way-c/controllers?on=2026-02-28").<List<?>>path("items")).isEmpty();
        assertThat(told.<String>path("organisation.code")).isEqualTo("way-c");
        assertThat(told.<Boolean>path("claimedToo")).isFalse();
    }

    @Test
    void whatIsToldPageByPageIsTheWhole() {
        validated("star", "FRA");
        for (int i = 0; i < 5; i++) {
            byContract(OFFICER, entity("FUND", "Star Fund " + i, "CHE"), "star");
        }
        List<String> whole = given().get("/v1/organisations/star/controllers").path("items.node.entity");
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/organisations/star/controllers");
            paged.addAll(page.<List<String>>path("items.node.entity"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(whole).hasSize(5);
        assertThat(paged).isEqualTo(whole);
    }

    /** EC-04: two applicants under one controlling entity; EC-207: a joint venture. */
    @Test
    void organisationsUnderOneRoofAreToldInGroups() {
        for (String code : List.of("roof", "roof-one", "roof-two", "roof-alone")) {
            validated(code, "FRA");
        }
        controls("roof", "roof-one");
        String claimed = byContract(lab("roof"), organisation("roof"), "roof-two");
        String question = "/v1/control-groups?organisations=roof-one,roof-two,roof-alone";

        assertThat(given().get(question).<List<?>>path("groups")).as("one link is only claimed").isEmpty();
        assertThat(given().get(question + "&include=claimed").<List<List<String>>>path("groups.organisations")).containsExactly(List.of("roof-one", "roof-two"));
        confirm(lab("roof-two"), claimed);
        Response told = given().get(question);
        assertThat(told.<List<List<String>>>path("groups.organisations")).containsExactly(List.of("roof-one", "roof-two"));
        assertThat(told.<List<String>>path("groups[0].controllers.code")).containsExactly("roof");
        assertThat(given().get(question + "&on=2026-02-28").<List<?>>path("groups")).isEmpty();
        assertThat(given().get("/v1/control-groups?organisations=roof,roof-one").<List<List<String>>>path("groups.organisations"))
                .containsExactly(List.of("roof", "roof-one"));
    }

    @Test
    void badQuestionsAreRefused() {
        assertProblem(given().get("/v1/control-groups"), 422, "INVALID_INPUT").at("?organisations", "REQUIRED");
        assertProblem(given().get("/v1/control-groups?organisations=meridian,nobody&include=rumours&on=soon"), 422, "INVALID_INPUT")
                .errorCount(3)
                .at("?organisations", "UNKNOWN_ORGANISATION")
                .at("?include", "NOT_ONE_OF")
                .at("?on", "NOT_A_DATE");
        String many = IntStream.range(0, 101).mapToObj(i -> "x" + i).collect(Collectors.joining(","));
        assertProblem(given().get("/v1/control-groups?organisations=" + many), 422, "INVALID_INPUT").at("?organisations", "TOO_MANY");
        assertProblem(given().get("/v1/organisations/nobody/controllers"), 404, "NOT_FOUND");
        assertProblem(given().get("/v1/organisations/meridian/controllers?knownAt=once"), 422, "INVALID_INPUT").at("?knownAt", "NOT_A_TIME");
    }
}

package org.aitreaty.registry.organisation;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.organisation.Requests.body;
import static org.aitreaty.registry.organisation.Requests.decide;
import static org.aitreaty.registry.organisation.Requests.lab;
import static org.aitreaty.registry.organisation.Requests.otherAuthority;
import static org.aitreaty.registry.organisation.Requests.register;
import static org.aitreaty.registry.organisation.Requests.registered;
import static org.aitreaty.registry.organisation.Requests.tag;
import static org.aitreaty.registry.organisation.Requests.validated;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.aitreaty.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an organisation comes into the register and what becomes of it there. */
@QuarkusTest
class OrganisationStatusResourceTest {

    private static final String FRANCE = Persona.AUTHORITY_FRA.token();
    private static final String WHY = "{\"reasons\":[\"By order of the court.\"]}";

    @Test
    void aLabProposesItselfAndTheAuthorityOfItsHostStateValidatesIt() {
        Response proposed = register(lab("nova"), body("nova", "FRA"));

        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(201);
        assertThat(proposed.<String>path("status")).isEqualTo("PENDING_VALIDATION");
        assertThat(proposed.<List<String>>path("allowedActions")).isEmpty();
        assertThat(Requests.as(FRANCE).get("/v1/organisations/nova").<List<String>>path("allowedActions")).containsExactly("validation", "rejection");

        Response validated = decide(FRANCE, "nova", "validation", "{}", proposed.header("ETag"));

        assertThat(validated.statusCode()).as(validated.asString()).isEqualTo(200);
        assertThat(validated.<String>path("status")).isEqualTo("VALIDATED");
        assertThat(validated.header("ETag")).isEqualTo("\"v1\"").isEqualTo(tag("nova"));
        assertThat(validated.<List<String>>path("allowedActions")).containsExactly("suspension", "dissolution");
        assertThat(given().get("/v1/organisations/nova/statuses").<List<String>>path("items.status")).containsExactly("VALIDATED", "PENDING_VALIDATION");
        assertThat(given().get("/v1/organisations/nova/statuses").<List<String>>path("items.recordedBy")).containsExactly("DELEGATE", "LAB");
        assertThat(EmbeddedDatabase.queryOne("select string_agg(event_type, ' ' order by recorded_at) from journal_entry where subject_id = 'nova'"))
                .isEqualTo("OrganisationProposed OrganisationValidated");
    }

    @Test
    void whoProposesSpeaksForWhatIsTheirs() {
        assertProblem(register(lab("mine"), body("yours", "FRA")), 422, "INVALID_INPUT").errorCount(1).at("/code", "NOT_YOUR_ORGANISATION");
        assertProblem(register(lab("meridian"), body("meridian", "USA")), 409, "CONFLICT").at("/code", "CODE_TAKEN");
        assertProblem(register(Persona.DELEGATE_FRA.token(), body("yours", "USA")), 422, "INVALID_INPUT").errorCount(1).at("/hostState", "NOT_YOUR_STATE");
        assertProblem(register(FRANCE, body("yours", "USA")), 422, "INVALID_INPUT").at("/hostState", "NOT_YOUR_STATE");
        assertThat(register(Persona.DELEGATE_FRA.token(), body("by-delegate", "FRA")).statusCode()).isEqualTo(201);
    }

    /** EC-200: validation takes two people. */
    @Test
    void nobodyValidatesOrRejectsWhatRestsOnTheirOwnWord() {
        register(FRANCE, body("own-word", "FRA"));

        assertProblem(decide(FRANCE, "own-word", "validation", "{}"), 409, "SAME_PERSON_TWICE");
        assertProblem(decide(FRANCE, "own-word", "rejection", WHY), 409, "SAME_PERSON_TWICE");
        assertThat(decide(otherAuthority("FRA"), "own-word", "validation", "{}").statusCode()).isEqualTo(200);
    }

    /** EC-200: also not who stated the particulars that are to be validated, whoever proposed the organisation. */
    @Test
    void whoCorrectedTheParticularsDoesNotValidateThemEither() {
        register(lab("corrected"), body("corrected", "FRA"));
        Response changed = Requests.change(FRANCE, "corrected", "{\"legalName\":\"Corrigée SA\",\"roles\":[\"DEVELOPER\"]}");
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);

        assertProblem(decide(FRANCE, "corrected", "validation", "{}"), 409, "SAME_PERSON_TWICE");
        assertThat(decide(otherAuthority("FRA"), "corrected", "validation", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsDecidedOnIsWhatWasRead() {
        registered("stale", "FRA");

        assertProblem(decide(FRANCE, "stale", "validation", "{}", null), 428, "VERSION_REQUIRED");
        Requests.change(Persona.OFFICER.token(), "stale", "{\"legalName\":\"Another name\",\"roles\":[\"DEVELOPER\"]}");
        assertProblem(decide(FRANCE, "stale", "validation", "{}", "\"v0\""), 412, "STALE_VERSION");
        assertThat(decide(FRANCE, "stale", "validation", "{}", "\"v1\"").statusCode()).isEqualTo(200);
    }

    @Test
    void ofSeveralDecisionsAtOnceOneCounts() throws Exception {
        registered("contested", "FRA");
        List<Callable<Response>> decisions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String action = i % 2 == 0 ? "validation" : "rejection";
            decisions.add(() -> decide(FRANCE, "contested", action, WHY, "\"v0\""));
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Response> answer : threads.invokeAll(decisions)) {
                statuses.add(answer.get().statusCode());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
        assertThat(EmbeddedDatabase.queryOne("select count(*) from organisation_status where organisation_code = 'contested'")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejection", "suspension", "reinstatement", "dissolution"})
    void whatTakesSomethingAwaySaysWhy(String action) {
        assertProblem(decide(FRANCE, "lumen", action, "{}", "\"v0\""), 422, "INVALID_INPUT").errorCount(1).at("/reasons", "REQUIRED");
        assertProblem(decide(FRANCE, "lumen", action, "{\"reasons\":[\" \"],\"effectiveFrom\":\"soon\"}", "\"v0\""), 422, "INVALID_INPUT")
                .errorCount(2)
                .at("/reasons/0", "BLANK")
                .at("/effectiveFrom", "NOT_A_TIME");
    }

    /** EC-201: a rejected proposal keeps nobody from the LEI it named, and can be made good. */
    @Test
    void aRejectedOrganisationGivesUpItsLeiAndIsProposedAgain() {
        String lei = "529900LYSEXAMPLE0054";
        String withLei = "{\"code\":\"%s\",\"legalName\":\"Lys\",\"hostState\":\"FRA\",\"roles\":[\"FAB\"],\"lei\":\"" + lei + "\"}";
        assertThat(register(lab("lys-false"), withLei.formatted("lys-false")).statusCode()).isEqualTo(201);
        assertProblem(register(lab("lys"), withLei.formatted("lys")), 409, "CONFLICT").at("/lei", "LEI_TAKEN");

        Response rejected = decide(FRANCE, "lys-false", "rejection", "{\"reasons\":[\"The LEI is another's.\"]}");
        assertThat(rejected.<String>path("status")).isEqualTo("REJECTED");
        assertThat(rejected.<List<String>>path("statusReasons")).containsExactly("The LEI is another's.");
        assertThat(register(lab("lys"), withLei.formatted("lys")).statusCode()).isEqualTo(201);

        assertProblem(decide(lab("lys-false"), "lys-false", "proposal", "{}"), 409, "CONFLICT").at("/lei", "LEI_TAKEN");
        Response corrected = Requests.change(lab("lys-false"), "lys-false", "{\"legalName\":\"Lys faux\",\"roles\":[\"FAB\"]}");
        assertThat(corrected.<String>path("status")).as(corrected.asString()).isEqualTo("REJECTED");
        assertThat(decide(lab("lys-false"), "lys-false", "proposal", "{}").<String>path("status")).isEqualTo("PENDING_VALIDATION");
        assertThat(decide(FRANCE, "lys-false", "validation", "{}").<String>path("status")).isEqualTo("VALIDATED");
    }

    /** EC-202. */
    @Test
    void aSuspensionLearnedOfLateHoldsFromItsDayAndWhoAskedMeanwhileWasToldOtherwise() {
        validated("late", "FRA");
        Instant validatedSince = Instant.parse(given().get("/v1/organisations/late").path("statusSince"));
        Instant ordered = validatedSince.plus(Duration.ofMillis(1));
        Instant between = Instant.parse(given().get("/v1/organisations/late").path("statusSince")).plus(Duration.ofMillis(2));
        String told = statusAt("late", between, between);
        Response suspended = decide(FRANCE, "late", "suspension", "{\"reasons\":[\"Court order\"],\"effectiveFrom\":\"" + ordered + "\"}");

        assertThat(suspended.statusCode()).as(suspended.asString()).isEqualTo(200);
        assertThat(suspended.<String>path("statusSince")).isEqualTo(ordered.toString());
        assertThat(told).isEqualTo("VALIDATED");
        assertThat(statusAt("late", between, between)).isEqualTo("VALIDATED");
        assertThat(statusAt("late", between, null)).isEqualTo("SUSPENDED");
        assertThat(statusAt("late", ordered.minusNanos(1000), null)).isEqualTo("VALIDATED");
        assertThat(given().queryParam("knownAt", between.toString()).get("/v1/organisations/late/statuses").<List<String>>path("items.status"))
                .containsExactly("VALIDATED", "PENDING_VALIDATION");
    }

    private static String statusAt(String code, Instant asOf, Instant knownAt) {
        var request = given().queryParam("asOf", asOf.toString());
        return (knownAt == null ? request : request.queryParam("knownAt", knownAt.toString())).get("/v1/organisations/" + code).path("status");
    }

    @Test
    void noChangeIsRecordedForTheFutureNorBeforeTheLastOne() {
        validated("bounds", "FRA");
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        String body = "{\"reasons\":[\"x\"],\"effectiveFrom\":\"%s\"}";

        assertProblem(decide(FRANCE, "bounds", "suspension", body.formatted(tomorrow)), 422, "INVALID_INPUT").at("/effectiveFrom", "IN_THE_FUTURE");
        assertProblem(decide(FRANCE, "bounds", "suspension", body.formatted("2025-01-01")), 422, "INVALID_INPUT").at("/effectiveFrom", "BEFORE_LAST_CHANGE");
        registered("not-backdated", "FRA");
        assertProblem(decide(FRANCE, "not-backdated", "validation", body.formatted("2025-01-01")), 422, "INVALID_INPUT").at("/effectiveFrom", "NOT_HERE");
    }

    @Test
    void theWholeLifeOfAnOrganisation() {
        registered("whole-life", "FRA");
        assertRefused("whole-life", "suspension", "reinstatement", "dissolution", "proposal");
        decide(FRANCE, "whole-life", "validation", "{}");
        assertRefused("whole-life", "validation", "rejection", "reinstatement", "proposal");
        decide(FRANCE, "whole-life", "suspension", WHY);
        assertRefused("whole-life", "validation", "rejection", "suspension", "proposal");
        assertThat(decide(FRANCE, "whole-life", "reinstatement", WHY).<String>path("status")).isEqualTo("VALIDATED");
        decide(FRANCE, "whole-life", "suspension", WHY);
        assertThat(decide(FRANCE, "whole-life", "dissolution", WHY).<String>path("status")).isEqualTo("DISSOLVED");
        assertRefused("whole-life", "validation", "rejection", "suspension", "reinstatement", "dissolution", "proposal");
        assertProblem(
                Requests.change(Persona.OFFICER.token(), "whole-life", "{\"legalName\":\"Ghost\",\"roles\":[\"FAB\"]}"), 409, "ORGANISATION_STATUS");
        assertThat(given().get("/v1/organisations/whole-life/statuses?limit=2").<List<String>>path("items.status")).containsExactly("DISSOLVED", "SUSPENDED");
        assertThat(allStatuses("whole-life"))
                .containsExactly("DISSOLVED", "SUSPENDED", "VALIDATED", "SUSPENDED", "VALIDATED", "PENDING_VALIDATION");
    }

    private static void assertRefused(String code, String... actions) {
        for (String action : actions) {
            assertProblem(decide(FRANCE, code, action, WHY), 409, "ORGANISATION_STATUS");
        }
    }

    private static List<String> allStatuses(String code) {
        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/organisations/" + code + "/statuses");
            all.addAll(page.<List<String>>path("items.status"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return all;
    }

    /** EC-39 for organisations: the code stays, the name of a day is the name of that day. */
    @Test
    void aNameHoldsForItsTimeAndTheHistoryIsReadable() {
        validated("renamed", "FRA");
        Instant before = Instant.parse(given().get("/v1/organisations/renamed").path("particularsSince"));
        Response changed = Requests.change(
                Persona.OFFICER.token(),
                "renamed",
                "{\"legalName\":\"Nouvelle SA\",\"roles\":[\"DEVELOPER\",\"OPERATOR\"],\"seat\":{\"place\":\"Lyon\",\"subdivision\":\"FR-ARA\"}}");

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.<String>path("legalName")).isEqualTo("Nouvelle SA");
        assertThat(changed.<Integer>path("particularsVersion")).isEqualTo(2);
        assertThat(changed.<String>path("status")).isEqualTo("VALIDATED");
        assertThat(given().queryParam("asOf", before.toString()).get("/v1/organisations/renamed").<String>path("legalName")).isEqualTo("renamed SARL");
        Response history = given().get("/v1/organisations/renamed/versions");
        assertThat(history.<List<String>>path("items.legalName")).containsExactly("Nouvelle SA", "renamed SARL");
        assertThat(history.<List<Integer>>path("items.number")).containsExactly(2, 1);
        assertThat(given().queryParam("knownAt", before.toString()).get("/v1/organisations/renamed/versions").<List<Integer>>path("items.number"))
                .containsExactly(1);
        assertThat(EmbeddedDatabase.queryOne("select before ->> 'legalName' || ' > ' || (after ->> 'legalName') from journal_entry"
                        + " where event_type = 'OrganisationParticularsChanged' and subject_id = 'renamed'"))
                .isEqualTo("renamed SARL > Nouvelle SA");
    }

    /** EC-203: a validated name is the authority's word, not the organisation's. */
    @Test
    void theOrganisationItselfChangesItsParticularsOnlyUntilItIsValidated() {
        register(lab("itself"), body("itself", "FRA"));
        String renamed = "{\"legalName\":\"Itself again\",\"roles\":[\"DEVELOPER\"]}";
        assertThat(Requests.change(lab("itself"), "itself", renamed).statusCode()).isEqualTo(200);
        decide(FRANCE, "itself", "validation", "{}");
        assertProblem(Requests.change(lab("itself"), "itself", renamed.replace("again", "once more")), 409, "ORGANISATION_STATUS");
        assertThat(given().get("/v1/organisations/itself").<String>path("legalName")).isEqualTo("Itself again");
        assertThat(Requests.change(FRANCE, "itself", renamed.replace("again", "once more")).statusCode()).isEqualTo(200);
    }

    @Test
    void aChangeIsCheckedLikeARegistration() {
        validated("checked", "FRA");
        String officer = Persona.OFFICER.token();
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        String body = "{\"legalName\":\"C\",\"roles\":[\"FAB\"],\"seat\":{\"subdivision\":\"US-CA\"},\"effectiveFrom\":\"%s\"}";

        assertProblem(Requests.change(officer, "checked", body.formatted(tomorrow)), 422, "INVALID_INPUT")
                .errorCount(2)
                .at("/seat/subdivision", "ANOTHER_STATE")
                .at("/effectiveFrom", "IN_THE_FUTURE");
        assertProblem(Requests.change(officer, "checked", body.formatted("2020-01-01").replace("US-CA", "FR-IDF")), 422, "INVALID_INPUT")
                .errorCount(1)
                .at("/effectiveFrom", "BEFORE_REGISTRATION");
        assertProblem(Requests.change(officer, "checked", "{\"roles\":[],\"website\":\"x\"}"), 422, "INVALID_INPUT").errorCount(3);
        assertProblem(Requests.change(officer, "checked", "{\"hostState\":\"USA\"}"), 400, "MALFORMED_REQUEST").at("/hostState", "UNKNOWN_FIELD");
        assertProblem(Requests.as(officer).body("{\"legalName\":\"C\",\"roles\":[\"FAB\"]}").put("/v1/organisations/checked"), 428, "VERSION_REQUIRED");
    }

    @Test
    void aLeiIsHeldOnceHoweverItCameToBeHeld() {
        validated("lei-one", "FRA");
        validated("lei-two", "FRA");
        String body = "{\"legalName\":\"L\",\"roles\":[\"FAB\"],\"lei\":\"%s\"}";
        String lei = "529900TWOEXAMPLE0065";
        assertThat(Requests.change(Persona.OFFICER.token(), "lei-one", body.formatted(lei)).statusCode()).isEqualTo(200);
        assertProblem(Requests.change(Persona.OFFICER.token(), "lei-two", body.formatted(lei)), 409, "CONFLICT").at("/lei", "LEI_TAKEN");
        assertThat(Requests.change(Persona.OFFICER.token(), "lei-one", body.formatted(lei)).statusCode()).as("its own").isEqualTo(200);
        assertThat(Requests.change(Persona.OFFICER.token(), "lei-one", "{\"legalName\":\"L\",\"roles\":[\"FAB\"]}").statusCode()).isEqualTo(200);
        assertThat(Requests.change(Persona.OFFICER.token(), "lei-two", body.formatted(lei)).statusCode()).as("given up").isEqualTo(200);
    }

    /** EC-204: the legal snapshot says how an organisation stands at the very instant asked about. */
    @ParameterizedTest
    @CsvSource({"-1, NOT_REGISTERED", "0, PENDING_VALIDATION"})
    void theLegalSnapshotTellsTheStatusAtTheInstant(long microsAfterRegistration, String status) {
        String code = "snapshot" + status.charAt(0) + (status.length());
        code = code.toLowerCase(java.util.Locale.ROOT);
        registered(code, "FRA");
        Instant registered = Instant.parse(given().get("/v1/organisations/" + code).path("registeredAt"));
        decide(FRANCE, code, "validation", "{}");
        String question = "/v1/legal-snapshot?organisations=" + code + "&asOf=";

        Response then = given().get(question + registered.plusNanos(microsAfterRegistration * 1000));
        Response now = given().get(question + Instant.now().plusSeconds(1));
        assertThat(then.<String>path("organisations." + code + ".status")).isEqualTo(status);
        assertThat(then.<String>path("organisations." + code + ".legalName")).isEqualTo(code + " SARL");
        assertThat(now.<String>path("organisations." + code + ".status")).isEqualTo("VALIDATED");
        assertThat(now.header("ETag")).isNotEqualTo(then.header("ETag"));
        decide(FRANCE, code, "suspension", WHY);
        Response after = given().header("If-None-Match", now.header("ETag")).get(question + Instant.now().plusSeconds(1));
        assertThat(after.statusCode()).as("the tag of the validated one no longer holds").isEqualTo(200);
        assertThat(after.<String>path("organisations." + code + ".status")).isEqualTo("SUSPENDED");
    }

    @Test
    void whatIsUnknownIsNotThere() {
        assertProblem(given().get("/v1/organisations/nobody/statuses"), 404, "NOT_FOUND");
        assertProblem(given().get("/v1/organisations/nobody/versions"), 404, "NOT_FOUND");
        assertProblem(decide(FRANCE, "nobody", "validation", "{}", "\"v0\""), 404, "NOT_FOUND");
        assertProblem(
                Requests.as(Tokens.of("staff", null, null, "CASE_OFFICER")).header("If-Match", "\"v0\"").body("{\"legalName\":\"L\",\"roles\":[\"FAB\"]}").put("/v1/organisations/nobody"),
                404,
                "NOT_FOUND");
    }
}

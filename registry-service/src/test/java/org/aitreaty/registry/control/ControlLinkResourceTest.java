package org.aitreaty.registry.control;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.control.ControlRequests.byContract;
import static org.aitreaty.registry.control.ControlRequests.confirm;
import static org.aitreaty.registry.control.ControlRequests.correct;
import static org.aitreaty.registry.control.ControlRequests.declare;
import static org.aitreaty.registry.control.ControlRequests.entity;
import static org.aitreaty.registry.control.ControlRequests.organisation;
import static org.aitreaty.registry.control.ControlRequests.owned;
import static org.aitreaty.registry.control.ControlRequests.retract;
import static org.aitreaty.registry.control.ControlRequests.tag;
import static org.aitreaty.registry.organisation.Requests.as;
import static org.aitreaty.registry.organisation.Requests.lab;
import static org.aitreaty.registry.organisation.Requests.otherAuthority;
import static org.aitreaty.registry.organisation.Requests.validated;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

/** What is said of who controls whom, by whom, and when it counts. */
@QuarkusTest
class ControlLinkResourceTest {

    private static final String OFFICER = Persona.OFFICER.token();
    private static final String FRANCE = Persona.AUTHORITY_FRA.token();
    private static final String USA = Persona.AUTHORITY_USA.token();

    private static String status(String id) {
        return given().get("/v1/control-links/" + id).path("status");
    }

    private static List<String> controllers(String code, String query) {
        return given().get("/v1/organisations/" + code + "/controllers" + (query.isEmpty() ? "" : "?" + query)).path("items.node.code");
    }

    /** EC-210, after the lesson of EUDAMED: a link to another actor needs that actor's word. */
    @Test
    void aLinkBetweenTwoOrganisationsCountsWhenTheOtherSideHasSaidSoToo() {
        validated("both-parent", "USA");
        validated("both-child", "FRA");
        String id = owned(lab("both-parent"), organisation("both-parent"), "both-child", "60", "2026-03-01");

        assertThat(status(id)).isEqualTo("CLAIMED");
        assertThat(controllers("both-child", "")).isEmpty();
        assertThat(controllers("both-child", "include=claimed")).containsExactly("both-parent");
        assertProblem(confirm(lab("both-parent"), id), 409, "OWN_WORD");
        assertThat(as(lab("both-child")).get("/v1/control-links/" + id).<List<String>>path("allowedActions")).containsExactly("confirmation", "retraction");

        Response confirmed = confirm(lab("both-child"), id);
        assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(200);
        assertThat(confirmed.<String>path("status")).isEqualTo("CONFIRMED");
        assertThat(confirmed.header("ETag")).isEqualTo("\"v1\"").isEqualTo(tag(id));
        assertThat(controllers("both-child", "")).containsExactly("both-parent");
        assertThat(controllers("both-child", "on=2026-02-28")).isEmpty();
        assertProblem(confirm(lab("both-child"), id), 409, "CONFLICT");
        assertThat(EmbeddedDatabase.queryOne("select string_agg(event_type || ' ' || visibility, ', ' order by recorded_at) from journal_entry where subject_id = '" + id + "'"))
                .isEqualTo("ControlLinkDeclared PUBLIC, ControlLinkConfirmed PUBLIC");
    }

    /** Who may make a claim of whom count: everyone who is there is asked, and what may not suffice is generated. */
    @Test
    void nobodyConfirmsTheirOwnWordAndNoStrangerConfirmsAnything() {
        validated("say-parent", "USA");
        validated("say-child", "FRA");
        Map<String, Set<String>> whoConfirmsWhom = Map.of(
                "PARENT", Set.of("CHILD", "FRANCE", "USA", "OTHER_FRANCE"),
                "CHILD", Set.of("PARENT", "FRANCE", "USA", "OTHER_FRANCE"),
                "OFFICER", Set.of("PARENT", "CHILD", "FRANCE", "USA", "OTHER_FRANCE"),
                "FRANCE", Set.of("PARENT", "CHILD", "USA", "OTHER_FRANCE"),
                "USA", Set.of("PARENT", "CHILD", "FRANCE", "OTHER_FRANCE"));
        Map<String, String> tokens = new LinkedHashMap<>(Map.of(
                "PARENT", lab("say-parent"),
                "CHILD", lab("say-child"),
                "OFFICER", OFFICER,
                "FRANCE", FRANCE,
                "USA", USA,
                "OTHER_FRANCE", otherAuthority("FRA"),
                "GERMANY", otherAuthority("DEU"),
                "STRANGER", lab("lumen"),
                "DELEGATE", Persona.DELEGATE_FRA.token(),
                "AUDITOR", Persona.AUDITOR.token()));
        whoConfirmsWhom.forEach((declarer, confirmers) -> tokens.forEach((name, token) -> {
            String id = byContract(tokens.get(declarer), organisation("say-parent"), "say-child");
            Response answer = confirm(token, id);
            if (confirmers.contains(name)) {
                assertThat(answer.statusCode()).as("%s confirms %s: %s", name, declarer, answer.asString()).isEqualTo(200);
            } else {
                assertThat(answer.statusCode()).as("%s confirms %s: %s", name, declarer, answer.asString()).isIn(403, 404, 409);
                assertThat(answer.statusCode() == 404).isEqualTo(Set.of("GERMANY", "STRANGER").contains(name));
                assertThat(status(id)).isEqualTo("CLAIMED");
            }
            String other = name.equals("CHILD") || !confirmers.contains(name) ? "CHILD" : "PARENT";
            retract(tokens.get(other), id);
            confirm(tokens.get("OTHER_FRANCE"), id);
            confirm(tokens.get("USA"), id);
            assertThat(given().get("/v1/control-links?organisation=say-child").<List<String>>path("items.id")).as("cleared for the next").isEmpty();
        }));
    }

    /** EC-211: a false claim of a common owner must not draw a competitor into a group. */
    @ParameterizedTest
    @CsvSource({"OFFICER, CONFIRMED", "AUTHORITY_FRA, CONFIRMED", "ITSELF, CLAIMED"})
    void whereTheControllerIsOutsideTheRegisterTheOrganisationsOwnWordNeedsTheAuthority(String who, String status) {
        String code = "one-sided-" + who.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        validated(code, "FRA");
        String token = who.equals("ITSELF") ? lab(code) : Persona.valueOf(who).token();
        String id = byContract(token, entity("FUND", "Fund of " + code, "CHE"), code);

        assertThat(status(id)).isEqualTo(status);
        if (status.equals("CLAIMED")) {
            assertProblem(confirm(lab(code), id), 409, "OWN_WORD");
            assertThat(confirm(otherAuthority("FRA"), id).<String>path("status")).isEqualTo("CONFIRMED");
        }
    }

    @Test
    void aStateThatControlsIsHeardLikeAnotherSide() {
        validated("state-owned", "FRA");
        String id = byContract(lab("state-owned"), "{\"state\":\"DEU\"}", "state-owned");

        assertThat(status(id)).isEqualTo("CLAIMED");
        assertProblem(confirm(otherAuthority("BRA"), id), 404, "NOT_FOUND");
        assertThat(confirm(otherAuthority("DEU"), id).<String>path("status")).isEqualTo("CONFIRMED");
        assertThat(given().get("/v1/organisations/state-owned/controllers").<List<String>>path("items.node.type")).containsExactly("STATE");
    }

    /** EC-209: one side alone can neither end nor undo what both have said. */
    @Test
    void anEndCountsWhenItIsConfirmedAndTheEarlierWordStaysReadable() {
        validated("end-parent", "USA");
        validated("end-child", "FRA");
        String id = owned(lab("end-parent"), organisation("end-parent"), "end-child", "60", "2026-03-01");
        confirm(lab("end-child"), id);
        Instant before = Instant.parse(given().get("/v1/control-links/" + id).path("confirmed.confirmedAt"));
        Response ended = correct(lab("end-parent"), id, "{\"share\":\"60\",\"from\":\"2026-03-01\",\"to\":\"2026-06-30\",\"reason\":\"Sold.\"}");

        assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(200);
        assertThat(ended.<String>path("status")).isEqualTo("CLAIMED");
        assertThat(ended.<String>path("stated.to")).isEqualTo("2026-06-30");
        assertThat(ended.<String>path("confirmed.to")).isNull();
        assertThat(controllers("end-child", "on=2026-07-01")).containsExactly("end-parent");
        assertThat(controllers("end-child", "on=2026-07-01&include=claimed")).as("a claim takes nothing away").containsExactly("end-parent");
        confirm(lab("end-child"), id);
        assertThat(controllers("end-child", "on=2026-07-01")).isEmpty();
        assertThat(controllers("end-child", "on=2026-06-30")).containsExactly("end-parent");
        assertThat(controllers("end-child", "on=2026-07-01&knownAt=" + before)).containsExactly("end-parent");
        assertThat(given().get("/v1/control-links/" + id).<List<Integer>>path("versions.number")).containsExactly(2, 1);
        assertThat(given().get("/v1/control-links/" + id).<String>path("versions[0].reason")).isEqualTo("Sold.");
        assertThat(given().get("/v1/control-links?organisation=end-child&knownAt=" + before).<List<Integer>>path("items[0].versions.number")).containsExactly(1);
        assertThat(given().get("/v1/control-links?organisation=end-child&on=2026-07-01").<List<String>>path("items.id")).isEmpty();
        assertThat(given().get("/v1/control-links?organisation=end-child&status=CONFIRMED").<List<String>>path("items.id")).containsExactly(id);
    }

    @Test
    void aFalseClaimIsStruckByWhomItConcerns() {
        validated("struck", "FRA");
        validated("boaster", "USA");
        String id = byContract(lab("boaster"), organisation("boaster"), "struck");

        Response struck = retract(lab("struck"), id);
        assertThat(struck.statusCode()).as(struck.asString()).isEqualTo(200);
        assertThat(controllers("struck", "include=claimed")).isEmpty();
        assertThat(given().get("/v1/control-links?organisation=struck").<List<String>>path("items.id")).isEmpty();
        assertThat(given().get("/v1/control-links/" + id).<Boolean>path("stated.retracted")).as("it stays on record").isTrue();
        assertProblem(retract(lab("boaster"), id), 409, "CONFLICT");
    }

    /** EC-212. */
    @Test
    void theSharesOfOneKindNeverMakeMoreThanTheWholeOnAnyDay() {
        validated("shared", "FRA");
        String first = owned(OFFICER, entity("COMPANY", "First Holding", "CHE"), "shared", "60.5", "2026-03-01");

        Response tooMuch = declare(
                OFFICER,
                entity("COMPANY", "Second Holding", "CHE"),
                "shared",
                "\"kind\":\"MAJORITY_OWNERSHIP\",\"share\":\"50.0001\",\"from\":\"2026-01-01\"");
        assertProblem(tooMuch, 409, "SHARES_EXCEED_WHOLE").errorCount(1).at("/share", "SUM_ABOVE_100");
        assertThat(tooMuch.<String>path("errors[0].message")).contains(first, "2026-03-01", "110.5001");
        assertThat(declare(OFFICER, entity("COMPANY", "Second Holding", "CHE"), "shared", "\"kind\":\"VOTING_RIGHTS\",\"share\":\"100\",\"from\":\"2026-01-01\"")
                        .statusCode())
                .as("another kind")
                .isEqualTo(201);
        assertThat(EmbeddedDatabase.queryOne("select count(*) from controlling_entity where name = 'Second Holding'")).isEqualTo("1");
        Response before = declare(
                OFFICER,
                entity("COMPANY", "Second Holding", "CHE"),
                "shared",
                "\"kind\":\"MAJORITY_OWNERSHIP\",\"share\":\"50.0001\",\"from\":\"2026-01-01\",\"to\":\"2026-02-28\"");
        assertThat(before.statusCode()).as(before.asString()).isEqualTo(201);
        Response longer = correct(
                OFFICER, before.path("id"), "{\"share\":\"50.0001\",\"from\":\"2026-01-01\",\"to\":\"2026-03-01\",\"reason\":\"One day more.\"}");
        assertProblem(longer, 409, "SHARES_EXCEED_WHOLE").at("/share", "SUM_ABOVE_100");
    }

    /** What was ended by one side only still counts as confirmed, so the buyer's share cannot be confirmed beside it. */
    @Test
    void sharesAreAddedUpAgainWhenTheyAreConfirmed() {
        validated("resold", "FRA");
        validated("seller", "USA");
        validated("buyer", "FRA");
        String old = owned(lab("seller"), organisation("seller"), "resold", "70", "2026-01-01");
        confirm(lab("resold"), old);
        correct(lab("seller"), old, "{\"share\":\"70\",\"from\":\"2026-01-01\",\"to\":\"2026-05-31\",\"reason\":\"Sold.\"}");
        String bought = owned(lab("buyer"), organisation("buyer"), "resold", "70", "2026-06-01");

        assertProblem(confirm(lab("resold"), bought), 409, "SHARES_EXCEED_WHOLE");
        confirm(lab("resold"), old);
        assertThat(confirm(lab("resold"), bought).<String>path("status")).isEqualTo("CONFIRMED");
    }

    @Test
    void ofManyDeclarationsAtOnceNoMoreThanTheWholeIsTaken() throws Exception {
        validated("rush", "FRA");
        List<Callable<Integer>> declarations = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String holder = entity("COMPANY", "Rush Holder " + i, "CHE");
            declarations.add(() -> declare(OFFICER, holder, "rush", "\"kind\":\"VOTING_RIGHTS\",\"share\":\"30\",\"from\":\"2026-03-01\"").statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : threads.invokeAll(declarations)) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 201, 201, 409, 409, 409, 409, 409);
    }

    @Test
    void theSameLinkIsDeclaredOnceForTheSameDays() {
        validated("twice", "FRA");
        validated("twice-parent", "FRA");
        String id = byContract(lab("twice-parent"), organisation("twice-parent"), "twice");

        Response again = declare(lab("twice"), organisation("twice-parent"), "twice", "\"kind\":\"CONTRACT\",\"from\":\"2026-01-01\"");
        assertProblem(again, 409, "CONFLICT").at("/controller", "LINK_THERE");
        assertThat(again.asString()).contains(id);
        assertThat(declare(lab("twice"), organisation("twice-parent"), "twice", "\"kind\":\"CONTRACT\",\"from\":\"2026-01-01\",\"to\":\"2026-02-28\"").statusCode())
                .isEqualTo(201);
        assertThat(declare(lab("twice"), organisation("twice-parent"), "twice", "\"kind\":\"BOARD_APPOINTMENT\",\"from\":\"2026-01-01\"").statusCode())
                .isEqualTo(201);
    }

    @Test
    void nobodyControlsThemselvesButEachOtherTheyMay() {
        validated("ring-a", "FRA");
        validated("ring-b", "FRA");

        assertProblem(declare(lab("ring-a"), organisation("ring-a"), "ring-a", "\"kind\":\"CONTRACT\",\"from\":\"2026-03-01\""), 422, "INVALID_INPUT")
                .at("/controlled", "SELF_CONTROL");
        confirm(lab("ring-b"), byContract(lab("ring-a"), organisation("ring-a"), "ring-b"));
        confirm(lab("ring-b"), byContract(lab("ring-a"), organisation("ring-b"), "ring-a"));
        assertThat(controllers("ring-a", "")).containsExactly("ring-b");
        assertThat(given().get("/v1/organisations/ring-a/controllers").<List<Boolean>>path("items.ultimate")).containsExactly(true);
    }

    @Test
    void onlyThoseConcernedDeclareAnything() {
        validated("concern", "FRA");
        assertProblem(declare(lab("lumen"), organisation("meridian"), "concern", "\"kind\":\"CONTRACT\",\"from\":\"2026-03-01\""), 422, "INVALID_INPUT")
                .errorCount(1)
                .at("/controlled", "NOT_YOURS");
        assertProblem(declare(otherAuthority("DEU"), organisation("meridian"), "concern", "\"kind\":\"CONTRACT\",\"from\":\"2026-03-01\""), 422, "INVALID_INPUT")
                .at("/controlled", "NOT_YOURS");
        // The State of an entity outside the register answers for nobody there.
        assertProblem(declare(otherAuthority("CHE"), entity("FUND", "F", "CHE"), "concern", "\"kind\":\"CONTRACT\",\"from\":\"2026-03-01\""), 422, "INVALID_INPUT")
                .at("/controlled", "NOT_YOURS");
    }

    @Test
    void everythingWrongIsNamedAtItsPlace() {
        validated("wrong", "FRA");
        String tomorrow = LocalDate.now().plusDays(2).toString();
        assertProblem(declare(OFFICER, "{}", "wrong", "\"kind\":\"LOVE\",\"share\":\"-1\",\"from\":\"" + tomorrow + "\",\"to\":\"2026-02-30\""), 422, "INVALID_INPUT")
                .errorCount(4)
                .at("/kind", "NOT_ONE_OF")
                .at("/from", "IN_THE_FUTURE")
                .at("/to", "NOT_A_DATE");
        assertProblem(declare(OFFICER, "{\"organisation\":\"lumen\",\"state\":\"FRA\"}", "nobody", "\"kind\":\"CONTRACT\",\"from\":\"2026-03-01\""), 422, "INVALID_INPUT")
                .errorCount(2)
                .at("/controller", "NOT_ONE")
                .at("/controlled", "UNKNOWN_ORGANISATION");
        assertProblem(declare(OFFICER, "{\"state\":\"HKG\"}", "wrong", "\"kind\":\"CONTRACT\",\"share\":\"5\",\"from\":\"2026-03-01\",\"to\":\"2026-02-01\""), 422, "INVALID_INPUT")
                .errorCount(2)
                .at("/share", "NOT_HERE")
                .at("/to", "BEFORE_FROM");
        assertProblem(declare(OFFICER, "{\"state\":\"HKG\"}", "wrong", "\"kind\":\"CONTRACT\",\"from\":\"2026-03-01\""), 422, "INVALID_INPUT")
                .errorCount(1)
                .at("/controller/state", "NOT_A_STATE");
        assertProblem(
                        declare(OFFICER, "{\"entity\":{\"kind\":\"SECT\",\"name\":\"!!\",\"state\":\"ZZZ\"}}", "wrong", "\"kind\":\"CONTRACT\",\"from\":\"2026-03-01\""),
                        422,
                        "INVALID_INPUT")
                .errorCount(3)
                .at("/controller/entity/kind", "NOT_ONE_OF")
                .at("/controller/entity/name", "NOT_A_NAME")
                .at("/controller/entity/state", "UNKNOWN_STATE");
    }

    @ParameterizedTest
    @CsvSource({
        "MAJORITY_OWNERSHIP, 50, NOT_A_MAJORITY",
        "MAJORITY_OWNERSHIP, 100.01, ABOVE_100",
        "VOTING_RIGHTS, 0, ZERO",
        "BENEFICIAL_OWNER, 101, ABOVE_100",
        "BOARD_APPOINTMENT, 60, NOT_HERE"
    })
    void aShareIsOneThatItsKindCanHave(String kind, String share, String code) {
        assertProblem(declare(OFFICER, "{\"state\":\"FRA\"}", "lumen", "\"kind\":\"%s\",\"share\":\"%s\",\"from\":\"2026-03-01\"".formatted(kind, share)), 422, "INVALID_INPUT")
                .errorCount(1)
                .at("/share", code);
    }

    @ParameterizedTest
    @CsvSource({"MAJORITY_OWNERSHIP, true", "VOTING_RIGHTS, true", "BENEFICIAL_OWNER, false"})
    void aShareIsNeededWhereThereAlwaysIsOne(String kind, boolean needed) {
        String code = "needs-" + kind.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        validated(code, "FRA");
        Response answer = declare(OFFICER, entity("PERSON", "Someone", "FRA"), code, "\"kind\":\"" + kind + "\",\"from\":\"2026-03-01\"");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(needed ? 422 : 201);
    }

    /** EC-213. */
    @Test
    void theNameOfANaturalPersonIsForThoseWhoStandClose() {
        validated("private-one", "FRA");
        String id = ControlRequests.id(declare(
                OFFICER,
                entity("PERSON", "Zoé Confidentielle", "FRA"),
                "private-one",
                "\"kind\":\"BENEFICIAL_OWNER\",\"share\":\"80\",\"from\":\"2026-03-01\",\"evidence\":\"Notarial act 77\""));
        Map<String, String> close = Map.of(
                "officer", OFFICER, "auditor", Persona.AUDITOR.token(), "itself", lab("private-one"), "host", Persona.DELEGATE_FRA.token(), "authority", FRANCE);
        Map<String, String> others = new LinkedHashMap<>(Map.of("lab", lab("lumen"), "delegate", Persona.DELEGATE_USA.token(), "evaluator", Persona.EVALUATOR.token()));
        others.put("anyone", null);
        for (String address : List.of(
                "/v1/control-links/" + id,
                "/v1/control-links?organisation=private-one",
                "/v1/organisations/private-one/controllers",
                "/v1/control-groups?organisations=private-one,lumen")) {
            others.forEach((who, token) -> assertThat(as(token).get(address).asString()).as("%s by %s", address, who).doesNotContain("Confidentielle", "Notarial"));
            if (!address.contains("groups")) {
                close.forEach((who, token) -> assertThat(as(token).get(address).asString()).as("%s by %s", address, who).contains("Confidentielle"));
            }
        }
        assertThat(as(lab("private-one")).get("/v1/control-links/" + id).<String>path("stated.evidence")).isEqualTo("Notarial act 77");
        assertThat(given().get("/v1/control-links/" + id).<String>path("controller.kind")).isEqualTo("PERSON");
        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where coalesce(before::text, '') || after::text like '%Confidentielle%'")).isEqualTo("0");
    }

    /** EC-213: whoever could name a person by an identifier seen elsewhere would be told the name by their own link. */
    @Test
    void aPersonIsNamedByIdentifierByTheSecretariatOnly() {
        validated("person-one", "FRA");
        validated("person-two", "FRA");
        String link = byContract(OFFICER, entity("PERSON", "Known Person", "FRA"), "person-one");
        String person = given().get("/v1/control-links/" + link).path("controller.entity");
        String byId = "{\"entity\":{\"id\":\"" + person + "\"}}";

        assertProblem(declare(lab("person-two"), byId, "person-two", "\"kind\":\"CONTRACT\",\"from\":\"2026-03-01\""), 422, "INVALID_INPUT")
                .at("/controller/entity/id", "UNKNOWN_ENTITY");
        assertProblem(declare(FRANCE, byId, "person-two", "\"kind\":\"CONTRACT\",\"from\":\"2026-03-01\""), 422, "INVALID_INPUT")
                .at("/controller/entity/id", "UNKNOWN_ENTITY");
        byContract(OFFICER, byId, "person-two");
        assertThat(given().get("/v1/control-groups?organisations=person-one,person-two").<List<List<String>>>path("groups.organisations"))
                .containsExactly(List.of("person-one", "person-two"));
        assertThat(given().get("/v1/control-groups?organisations=person-one,person-two").<String>path("groups[0].controllers[0].name")).isNull();
        // Two may bear one name: the second time it is another person.
        byContract(OFFICER, entity("PERSON", "Known Person", "FRA"), "lumen");
        assertThat(given().get("/v1/control-groups?organisations=person-one,lumen").<List<?>>path("groups")).isEmpty();
    }

    @Test
    void aCompanyIsRecognisedByItsNameHoweverItIsWritten() {
        validated("writing-one", "FRA");
        validated("writing-two", "USA");
        byContract(OFFICER, entity("COMPANY", "Boreal Holdings, Ltd.", "CHE"), "writing-one");
        byContract(OFFICER, entity("COMPANY", "BOREAL HOLDINGS LTD", "CHE"), "writing-two");

        assertThat(given().get("/v1/control-groups?organisations=writing-one,writing-two").<String>path("groups[0].controllers[0].name"))
                .isEqualTo("Boreal Holdings, Ltd.");
        validated("writing-three", "USA");
        byContract(OFFICER, entity("COMPANY", "Boreal Holdings Ltd", "FRA"), "writing-three");
        assertThat(given().get("/v1/control-groups?organisations=writing-one,writing-three").<List<?>>path("groups")).as("of another State").isEmpty();
    }

    /** EC-87, as far as the register goes: it tells, others act. */
    @Test
    void aChangeOfTheUltimateStateIsToldForEveryoneBelow() {
        validated("sold-top", "FRA");
        validated("sold-middle", "FRA");
        validated("sold-bottom", "FRA");
        confirm(lab("sold-middle"), byContract(lab("sold-top"), organisation("sold-top"), "sold-middle"));
        confirm(lab("sold-bottom"), byContract(lab("sold-middle"), organisation("sold-middle"), "sold-bottom"));
        assertThat(changes()).as("all of one State").isEqualTo("0");

        String claimed = byContract(lab("sold-top"), entity("FUND", "Far Fund", "NRU"), "sold-top");
        assertThat(changes()).as("a claim changes nothing").isEqualTo("0");
        confirm(FRANCE, claimed);
        assertThat(EmbeddedDatabase.queryOne("select string_agg(subject_id || ' ' || (before -> 'ultimateHostStates')::text || ' ' || (after -> 'ultimateHostStates')::text, ', ' order by subject_id)"
                        + " from journal_entry where event_type = 'OrganisationControlChanged' and subject_id like 'sold-%' and visibility = 'PUBLIC'"))
                .isEqualTo("sold-bottom [\"FRA\"] [\"NRU\"], sold-middle [\"FRA\"] [\"NRU\"], sold-top [\"FRA\"] [\"NRU\"]");
        assertThat(EmbeddedDatabase.queryOne("select distinct after ->> 'controlLink' from journal_entry where event_type = 'OrganisationControlChanged' and subject_id like 'sold-%'"))
                .isEqualTo(claimed);
    }

    private static String changes() {
        return EmbeddedDatabase.queryOne("select count(*) from journal_entry where event_type = 'OrganisationControlChanged' and subject_id like 'sold-%'");
    }

    @Test
    void aRetryDeclaresOnce() {
        validated("retried", "FRA");
        String key = UUID.randomUUID().toString();
        String body = "{\"controller\":{\"state\":\"FRA\"},\"controlled\":\"retried\",\"kind\":\"CONTRACT\",\"from\":\"2026-03-01\"}";
        Response first = as(OFFICER).header("Idempotency-Key", key).body(body).post("/v1/control-links");
        Response second = as(OFFICER).header("Idempotency-Key", key).body(body).post("/v1/control-links");

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(first.header("Location")).isEqualTo("/v1/control-links/" + first.<String>path("id"));
        assertThat(EmbeddedDatabase.queryOne("select count(*) from control_link where controlled = 'retried'")).isEqualTo("1");
    }

    @Test
    void changesAreMadeFromTheVersionReadAndByThoseConcerned() {
        validated("versioned", "FRA");
        String id = byContract(lab("versioned"), entity("FUND", "Versioned Fund", "CHE"), "versioned");
        String body = "{\"from\":\"2026-04-01\",\"reason\":\"A month later.\"}";

        assertProblem(as(OFFICER).body(body).put("/v1/control-links/" + id), 428, "VERSION_REQUIRED");
        assertProblem(as(OFFICER).header("If-Match", "\"v7\"").body(body).put("/v1/control-links/" + id), 412, "STALE_VERSION");
        assertProblem(correct(OFFICER, id, "{\"from\":\"2026-04-01\"}"), 422, "INVALID_INPUT").at("/reason", "REQUIRED");
        for (String stranger : List.of(lab("lumen"), USA, otherAuthority("DEU"), Tokens.of("evaluator", null, "vela", "EVALUATOR"))) {
            assertProblem(correct(stranger, id, body), 404, "NOT_FOUND");
            assertProblem(retract(stranger, id), 404, "NOT_FOUND");
            assertProblem(confirm(stranger, id), 404, "NOT_FOUND");
        }
        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where event_type = 'ForeignControlLinkChangeAttempted' and subject_id = '" + id + "'"))
                .isEqualTo("12");
        assertThat(tag(id)).isEqualTo("\"v0\"");
        assertThat(correct(OFFICER, id, body).<String>path("stated.from")).isEqualTo("2026-04-01");
        assertProblem(given().get("/v1/control-links/" + UUID.randomUUID()), 404, "NOT_FOUND");
        assertProblem(given().get("/v1/control-links/none"), 404, "NOT_FOUND");
    }

    @Test
    void theListIsReadPageByPageNewestFirst() {
        validated("paged", "FRA");
        List<String> declared = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            declared.addFirst(byContract(OFFICER, entity("FUND", "Paged Fund " + i, "CHE"), "paged"));
        }
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("organisation", "paged").queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/control-links");
            paged.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(paged).containsExactlyElementsOf(declared);
        assertProblem(given().get("/v1/control-links?status=LOST&on=soon&limit=0"), 422, "INVALID_INPUT").errorCount(3);
    }
}

package org.aitreaty.registry.organisation;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.organisation.Requests.as;
import static org.aitreaty.registry.organisation.Requests.body;
import static org.aitreaty.registry.organisation.Requests.lab;
import static org.aitreaty.registry.organisation.Requests.register;
import static org.aitreaty.registry.organisation.Requests.tag;
import static org.aitreaty.registry.organisation.Requests.validated;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.aitreaty.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Who may do what with an organisation that France hosts. What suffices is listed; what must fail is generated. */
@QuarkusTest
class OrganisationAccessTest {

    private static final String CODE = "guarded";
    private static final String CHANGE = "{\"legalName\":\"Taken over\",\"roles\":[\"FAB\"]}";
    private static final String CONTACTS = "{\"items\":[{\"kind\":\"LEGAL\",\"person\":\"Mallory\",\"email\":\"m@evil.example\"}]}";
    private static final String WHY = "{\"reasons\":[\"x\"]}";

    /** Everyone there is, with those who stand nearest to what they may not touch. */
    private static Map<String, String> everyone() {
        Map<String, String> tokens = new LinkedHashMap<>();
        for (Persona persona : Persona.values()) {
            tokens.put(persona.name(), persona.token());
        }
        tokens.put("ITSELF", lab(CODE));
        tokens.put("ITS_EVALUATOR_ACCOUNT", Tokens.of("evaluator", null, CODE, "EVALUATOR"));
        tokens.put("AUTHORITY_DEU", Tokens.of("delegate", "DEU", null, "NATIONAL_AUTHORITY"));
        tokens.put("LAB_WITH_A_STATE", Tokens.of("lab", "FRA", "lumen", "LAB_SUBMITTER", "NATIONAL_AUTHORITY"));
        tokens.put("DELEGATE_WITH_AN_ORGANISATION", Tokens.of("delegate", "USA", CODE, "DELEGATE", "NATIONAL_AUTHORITY", "LAB_SUBMITTER"));
        tokens.put("STAFF_WITH_A_STATE", Tokens.of("staff", "FRA", CODE, "NATIONAL_AUTHORITY"));
        return tokens;
    }

    /** What is attempted, by whom it may be done although nothing else stands in the way, and how. */
    private record Attempt(String method, String path, String body, Set<String> allowed) {

        Response by(String token, String tag) {
            var request = as(token).header("If-Match", tag);
            String address = "/v1/organisations/" + CODE + path;
            return method.equals("GET") ? as(token).get(address) : request.body(body).request(method, address);
        }
    }

    private static final List<Attempt> ATTEMPTS = List.of(
            new Attempt("POST", "/validation", "{}", Set.of()),
            new Attempt("POST", "/rejection", WHY, Set.of()),
            new Attempt("POST", "/proposal", "{}", Set.of()),
            new Attempt("POST", "/suspension", WHY, Set.of("AUTHORITY_FRA")),
            new Attempt("POST", "/reinstatement", WHY, Set.of("AUTHORITY_FRA")),
            new Attempt("PUT", "", CHANGE, Set.of("AUTHORITY_FRA", "OFFICER", "DEPOSITARY", "STAFF_WITH_A_STATE")),
            new Attempt(
                    "PUT",
                    "/contact-points",
                    CONTACTS,
                    Set.of("AUTHORITY_FRA", "OFFICER", "DEPOSITARY", "ITSELF", "ITS_EVALUATOR_ACCOUNT", "STAFF_WITH_A_STATE")),
            new Attempt(
                    "GET",
                    "/contact-points",
                    null,
                    Set.of(
                            "AUTHORITY_FRA", "DELEGATE_FRA", "OFFICER", "DEPOSITARY", "COUNCIL_SECRETARY", "AUDITOR", "ITSELF", "ITS_EVALUATOR_ACCOUNT",
                            "STAFF_WITH_A_STATE")),
            new Attempt("POST", "/dissolution", WHY, Set.of("AUTHORITY_FRA")));

    @Test
    void onlyThoseConcernedMoveAnythingAndForAllOthersItIsNotThere() {
        validated(CODE, "FRA");
        for (Attempt attempt : ATTEMPTS) {
            everyone().forEach((name, token) -> {
                if (!attempt.allowed().contains(name)) {
                    String before = tag(CODE);
                    Response answer = attempt.by(token, before);
                    assertThat(answer.statusCode()).as("%s %s by %s: %s", attempt.method(), attempt.path(), name, answer.asString()).isIn(403, 404, 409);
                    assertThat(answer.statusCode() != 409 || mayStandHere(attempt, name)).as("409 tells of a foreign organisation: %s by %s", attempt.path(), name).isTrue();
                    assertThat(answer.asString()).doesNotContain("m@evil.example", "legalName");
                    assertThat(tag(CODE)).as("%s by %s changed nothing", attempt.path(), name).isEqualTo(before);
                }
            });
            for (String name : attempt.allowed()) {
                Response answer = attempt.by(everyone().get(name), tag(CODE));
                assertThat(answer.statusCode()).as("%s %s by %s: %s", attempt.method(), attempt.path(), name, answer.asString()).isEqualTo(200);
            }
        }
    }

    /** Those of the right place and role to whom the status or their own part in it is told as the reason. */
    private static boolean mayStandHere(Attempt attempt, String name) {
        return switch (attempt.path()) {
            case "/validation", "/rejection" -> name.equals("AUTHORITY_FRA");
            case "/proposal" -> Set.of("AUTHORITY_FRA", "DELEGATE_FRA", "OFFICER", "DEPOSITARY", "ITSELF", "STAFF_WITH_A_STATE").contains(name);
            case "" -> Set.of("ITSELF", "ITS_EVALUATOR_ACCOUNT").contains(name);
            default -> false;
        };
    }

    @Test
    void attemptsUponForeignOrganisationsAreRecordedForTheSecretariatOnly() {
        validated("watched", "FRA");
        assertProblem(Requests.decide(Persona.AUTHORITY_USA.token(), "watched", "suspension", WHY), 404, "NOT_FOUND");
        assertProblem(Requests.change(lab("lumen"), "watched", CHANGE), 404, "NOT_FOUND");
        assertProblem(as(Persona.DELEGATE_USA.token()).get("/v1/organisations/watched/contact-points"), 404, "NOT_FOUND");

        assertThat(EmbeddedDatabase.queryOne("select string_agg(event_type || ' ' || coalesce(actor_state, actor_organisation) || ' ' || visibility, ', ' order by recorded_at)"
                        + " from journal_entry where subject_id = 'watched' and event_type like 'Foreign%'"))
                .isEqualTo("ForeignOrganisationDecisionAttempted USA RESTRICTED, ForeignOrganisationChangeAttempted lumen RESTRICTED,"
                        + " ForeignContactPointsReadAttempted USA RESTRICTED");
    }

    /** If an attempt waited with a connection for its turn to write, a few of them would take every connection there is. */
    @Test
    void anAttemptUponAForeignOrganisationWaitsForNoOtherChange() throws Exception {
        validated("besieged", "FRA");
        try (Connection elsewhere = EmbeddedDatabase.asOwner();
                Statement statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('organisation', 0))");
            statement.execute("select 1 from organisation where code = 'besieged' for update");
            ExecutorService threads = Executors.newSingleThreadExecutor();
            Future<List<Integer>> answers = threads.submit(() -> List.of(
                    Requests.decide(Persona.AUTHORITY_USA.token(), "besieged", "suspension", WHY, "\"v1\"").statusCode(),
                    as(lab("lumen")).header("If-Match", "\"v1\"").body(CHANGE).put("/v1/organisations/besieged").statusCode(),
                    as(lab("lumen")).header("If-Match", "\"v1\"").body(CONTACTS).put("/v1/organisations/besieged/contact-points").statusCode(),
                    as(lab("lumen")).get("/v1/organisations/besieged/contact-points").statusCode()));
            assertThat(answers.get(20, TimeUnit.SECONDS)).containsOnly(404);
            threads.shutdown();
        }
    }

    @Test
    void contactPointsAreReplacedAsAWholeAndNobodyIsNamedInTheJournal() {
        register(lab("reachable"), body("reachable", "FRA"));
        String first =
                """
                {"items":[{"kind":"INCIDENT","function":"Duty officer","email":"duty@reachable.example","phone":"+33 1 23 45 67 89"},
                          {"kind":"LEGAL","person":"Zoé Secrète","email":"zoe@reachable.example"}]}
                """;
        Response replaced = as(lab("reachable")).header("If-Match", "\"v0\"").body(first).put("/v1/organisations/reachable/contact-points");

        assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isEqualTo("\"v1\"").isEqualTo(tag("reachable"));
        assertThat(replaced.<List<String>>path("items.kind")).containsExactly("INCIDENT", "LEGAL");
        assertThat(as(Persona.DELEGATE_FRA.token()).get("/v1/organisations/reachable/contact-points").<List<String>>path("items.person"))
                .containsExactly(null, "Zoé Secrète");
        String second = "{\"items\":[{\"kind\":\"TECHNICAL\",\"function\":\"Support\",\"email\":\"help@reachable.example\"}]}";
        assertThat(as(lab("reachable")).header("If-Match", "\"v1\"").body(second).put("/v1/organisations/reachable/contact-points").statusCode()).isEqualTo(200);
        assertThat(EmbeddedDatabase.queryOne("select count(*) from organisation_contact_point where email like '%reachable%'")).isEqualTo("1");
        assertThat(EmbeddedDatabase.queryOne("select string_agg(coalesce(before::text, '') || after::text || visibility, '') from journal_entry"
                        + " where event_type = 'OrganisationContactPointsReplaced' and subject_id = 'reachable'"))
                .contains("LEGAL", "TECHNICAL", "RESTRICTED")
                .doesNotContain("PUBLIC", "Secr", "@");
        assertThat(given().get("/v1/organisations/reachable").asString()).doesNotContain("Support", "@");
    }

    @Test
    void aWrongContactPointIsNamedAtItsPlace() {
        register(lab("wrong-points"), body("wrong-points", "FRA"));
        String body =
                """
                {"items":[{"kind":"FRIEND","email":"a@b"},{"kind":"LEGAL","person":"P","email":"a@b.example, c@d.example","phone":"555"},null]}
                """;
        assertProblem(as(lab("wrong-points")).header("If-Match", "\"v0\"").body(body).put("/v1/organisations/wrong-points/contact-points"), 422, "INVALID_INPUT")
                .errorCount(6)
                .at("/items/0/kind", "NOT_ONE_OF")
                .at("/items/0", "NOBODY")
                .at("/items/0/email", "NOT_AN_ADDRESS")
                .at("/items/1/email", "NOT_AN_ADDRESS")
                .at("/items/1/phone", "NOT_A_NUMBER")
                .at("/items/2", "REQUIRED");
    }
}

package org.aitreaty.permits.training;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aitreaty.kit.number.CheckedNumber;
import org.aitreaty.permits.RegistryStub;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.aitreaty.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FilingTest {

    private static final String LAB = Persona.LAB_MERIDIAN.token();

    private static String token(String organisation) {
        return Tokens.of("lab", null, organisation, "LAB_SUBMITTER");
    }

    private static long count(String table) {
        return Long.parseLong(EmbeddedDatabase.queryOne("select count(*) from " + table));
    }

    @Test
    void anAdmissibleApplicationIsUnderReviewWithANumberThatChecks() {
        Response answer = Filings.file(LAB, Filings.ADMISSIBLE);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<String>path("status")).isEqualTo("UNDER_REVIEW");
        assertThat(answer.<String>path("regime")).isEqualTo("SIZE_PERMIT_REQUIRED");
        assertThat(answer.<String>path("applicant.legalName")).isEqualTo("Meridian Compute Laboratory");
        assertThat(answer.<String>path("hostState")).isEqualTo("USA");
        assertThat(answer.<List<?>>path("reasons")).isEmpty();
        assertThat(answer.<List<String>>path("allowedActions")).containsExactly("withdrawal");
        String number = answer.path("number");
        assertThat(number).matches("TA-20\\d\\d-USA-\\d{6}-[0-9A-Z]");
        assertThat(CheckedNumber.normalise(number)).contains(number);
        assertThat(answer.header("Location")).endsWith("/v1/training-applications/" + answer.<String>path("id"));
        assertThat(answer.header("ETag")).isEqualTo("\"v0\"");
        assertThat(answer.<String>path("dossier.legalSnapshot.parameters.'frontier.flop'.value")).isEqualTo("1e25");
    }

    @Test
    void aFrontierApplicationIsRefusedWithEveryTriggerAndItsLaw() {
        Response answer = Filings.file(LAB, Filings.FRONTIER);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.<String>path("status")).isEqualTo("REFUSED");
        assertThat(answer.<List<String>>path("triggers.code")).containsExactly("FLOP");
        assertThat(answer.<List<String>>path("reasons.code")).containsExactly("FRONTIER_NOT_DEMONSTRATED");
        assertThat(answer.<String>path("reasons[0].article")).isEqualTo("4(1)");
        assertThat(answer.<String>path("reasons[0].parameter")).isEqualTo("frontier.flop");
        assertThat(answer.<Integer>path("reasons[0].parameterVersion")).isEqualTo(1);
        assertThat(answer.<String>path("reasons[0].message.fr")).contains("(FLOP)", "Aucune autorisation");
        assertThat(answer.<List<String>>path("allowedActions")).containsExactly("appeal");
    }

    @Test
    void ec85DeclaredUnsolvableRefusesForGoodAndDemonstratedDoesNot() {
        RegistryStub.whileAlignmentIs("DECLARED_UNSOLVABLE", () -> {
            Response answer = Filings.file(LAB, Filings.FRONTIER);
            assertThat(answer.<List<String>>path("reasons.code")).containsExactly("FRONTIER_DECLARED_UNSOLVABLE");
            assertThat(answer.<String>path("reasons[0].article")).isEqualTo("4(6)");
            assertThat(answer.<String>path("status")).isEqualTo("REFUSED");
            assertThat(answer.<String>path("reasons[0].message.en")).contains("No permit can ever be granted.");
            assertThat(answer.<String>path("reasons[0].message.fr")).contains("Aucune autorisation ne pourra jamais être accordée.");
        });
        RegistryStub.whileAlignmentIs("DEMONSTRATED", () -> {
            Response answer = Filings.file(LAB, Filings.FRONTIER);
            assertThat(answer.<String>path("regime")).isEqualTo("FRONTIER_ELIGIBLE");
            assertThat(answer.<String>path("status")).isEqualTo("UNDER_REVIEW");
        });
    }

    @ParameterizedTest(name = "EC-30: a lab of a {1} State: {2}")
    @CsvSource({
        "signatory-lab, SIGNATORY, has signed the treaty but has not ratified it",
        "outside-lab, NON_PARTICIPANT, has never signed the treaty",
        "waiting-lab, CONTRACTING_STATE, is not yet in force for it"
    })
    void ec30OnlyDevelopersOfPartiesAreAdmitted(String organisation, String status, String words) {
        Response answer = Filings.file(token(organisation), Filings.ADMISSIBLE);

        assertThat(answer.<String>path("status")).isEqualTo("REFUSED");
        assertThat(answer.<List<String>>path("reasons.code")).containsExactly("HOST_STATE_NOT_PARTY_" + status);
        assertThat(answer.<String>path("reasons[0].article")).isEqualTo("9(1)");
        assertThat(answer.<String>path("reasons[0].message.en")).contains(words);
    }

    @ParameterizedTest(name = "EC-214: an organisation that is {1}")
    @CsvSource({
        "not-yet-registered, ORGANISATION_NOT_VALIDATED, was not yet in the register, ne figurait pas encore",
        "pending-validation, ORGANISATION_NOT_VALIDATED, has not yet validated, n’a pas encore validé",
        "rejected, ORGANISATION_NOT_VALIDATED, rejected it, elle l’a rejeté",
        "suspended, ORGANISATION_SUSPENDED, has suspended, a suspendu",
        "dissolved, ORGANISATION_NOT_VALIDATED, has been dissolved, a été dissous"
    })
    void ec214OnlyValidatedDevelopersAreAdmitted(String organisation, String code, String english, String french) {
        Response answer = Filings.file(token(organisation), Filings.ADMISSIBLE);

        assertThat(answer.<String>path("status")).as(answer.asString()).isEqualTo("REFUSED");
        assertThat(answer.<List<String>>path("reasons.code")).containsExactly(code);
        assertThat(answer.<String>path("reasons[0].article")).isEqualTo("9(1)");
        assertThat(answer.<String>path("reasons[0].message.en")).contains(english, "Nuage");
        assertThat(answer.<String>path("reasons[0].message.fr")).contains(french, "Nuage");
        assertThat(Filings.get(null, answer.path("id")).<String>path("reasons[0].message.en")).as("for everyone").contains(english);
    }

    @Test
    void whoIsNotValidatedIsToldEverythingElseToo() {
        Response answer = Filings.file(token("pending-outside"), Filings.FRONTIER);

        assertThat(answer.<List<String>>path("reasons.code"))
                .containsExactly("ORGANISATION_NOT_VALIDATED", "HOST_STATE_NOT_PARTY_SIGNATORY", "FRONTIER_NOT_DEMONSTRATED");
    }

    /** EC-214: it is looked at for each filing, and what was filed before stays. */
    @Test
    void aSuspensionIsSeenByTheVeryNextFilingAndTouchesNoneBefore() {
        Response before = Filings.file(LAB, Filings.ADMISSIBLE);
        RegistryStub.whileOrganisationsAre(
                "SUSPENDED",
                () -> assertThat(Filings.file(LAB, Filings.ADMISSIBLE).<List<String>>path("reasons.code")).containsExactly("ORGANISATION_SUSPENDED"));

        assertThat(Filings.file(LAB, Filings.ADMISSIBLE).<String>path("status")).isEqualTo("UNDER_REVIEW");
        assertThat(Filings.get(LAB, before.path("id")).<String>path("status")).isEqualTo("UNDER_REVIEW");
        assertThat(Filings.get(LAB, before.path("id")).<String>path("dossier.legalSnapshot.organisations.meridian.status")).isEqualTo("VALIDATED");
    }

    @Test
    void aRegistryThatDoesNotSayHowOrganisationsStandDecidesNothing() {
        long before = count("training_application");
        RegistryStub.whileOrganisationsAre(null, () -> assertProblem(Filings.file(LAB, Filings.ADMISSIBLE), 503, "PART_UNAVAILABLE"));

        assertThat(count("training_application")).isEqualTo(before);
    }

    @Test
    void aStateThatHasGivenNoticeIsStillAParty() {
        assertThat(Filings.file(token("leaving-lab"), Filings.ADMISSIBLE).<String>path("status")).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void allReasonsAreGivenAtOnce() {
        String body = Filings.FRONTIER.replace(
                "[ { \"name\": \"Columbus\", \"state\": \"USA\" } ]",
                "[ { \"name\": \"Rio\", \"state\": \"BRA\" }, { \"name\": \"Paris\", \"state\": \"FRA\" }, { \"name\": \"Yaren\", \"state\": \"NRU\" } ]");
        Response answer = Filings.file(token("signatory-lab"), body);

        assertThat(answer.<List<String>>path("reasons.code"))
                .containsExactly(
                        "HOST_STATE_NOT_PARTY_SIGNATORY",
                        "FACILITY_STATE_NOT_PARTY_SIGNATORY",
                        "FACILITY_STATE_NOT_PARTY_NON_PARTICIPANT",
                        "FRONTIER_NOT_DEMONSTRATED");
    }

    @Test
    void undeterminedFiguresAreRefusedWithWhatToDeclare() {
        Response answer = Filings.file(LAB, Filings.ADMISSIBLE.replace("\"parameters\": \"7e10\"", "\"parameters\": null"));

        assertThat(answer.<String>path("regime")).isEqualTo("UNDETERMINED");
        assertThat(answer.<String>path("status")).isEqualTo("REFUSED");
        assertThat(answer.<List<String>>path("reasons.code")).containsExactly("UNDETERMINED_PARAMS");
    }

    @Test
    void everyMistakeIsReportedAtOnceAndNothingIsStored() {
        long before = count("training_application") + count("model") + count("journal_entry");
        Response answer = Filings.file(
                LAB,
                """
                { "runName": "", "model": { "name": "M", "parameters": "7e10", "generality": "GENERAL" }, "compute": { "flop": "1e24" },
                  "capabilityForecast": "NOT_ASSESSED", "facilities": [ { "name": "A", "state": "us" } ],
                  "plannedStart": "2001-01-01", "plannedEnd": "2000-02-30" }
                """);

        assertProblem(answer, 422, "INVALID_INPUT")
                .at("/runName", "BLANK")
                .at("/purpose", "REQUIRED")
                .at("/capabilityForecast", "ASSESSMENT_NEEDED")
                .at("/facilities/0/state", "NOT_A_STATE_CODE")
                .at("/plannedStart", "IN_THE_PAST")
                .at("/plannedEnd", "NOT_A_DATE")
                .errorCount(6);
        assertThat(count("training_application") + count("model") + count("journal_entry")).isEqualTo(before);
    }

    @Test
    void aNarrowModelSaysWhyItIsNarrow() {
        String narrow = Filings.ADMISSIBLE.replace("\"GENERAL\"", "\"NARROW\"");
        assertProblem(Filings.file(LAB, narrow), 422, "INVALID_INPUT").at("/model/narrowReason", "REQUIRED").errorCount(1);
    }

    @Test
    void aFacilityOutsideAnyStateIsRefusedAtItsPlace() {
        assertProblem(Filings.file(LAB, Filings.ADMISSIBLE.replace("\"state\": \"USA\"", "\"state\": \"HKG\"")), 422, "INVALID_INPUT")
                .at("/facilities/0/state", "NOT_A_STATE");
        assertProblem(Filings.file(LAB, Filings.ADMISSIBLE.replace("\"state\": \"USA\"", "\"state\": \"XXX\"")), 422, "INVALID_INPUT")
                .at("/facilities/0/state", "UNKNOWN_STATE");
    }

    @Test
    void theOrganisationOfTheTokenMustBeRegistered() {
        assertProblem(Filings.file(token("nobody-knows"), Filings.ADMISSIBLE), 409, "ORGANISATION_NOT_REGISTERED");
    }

    @Test
    void theOrganisationCannotBeNamedInTheBody() {
        assertProblem(Filings.file(LAB, Filings.ADMISSIBLE.replace("{ \"runName\"", "{ \"organisation\": \"lumen\", \"runName\"")), 400, "MALFORMED_REQUEST")
                .at("/organisation", "UNKNOWN_FIELD");
    }

    @Test
    void ec92TheSameRequestTwiceIsOneApplication() {
        String key = UUID.randomUUID().toString();
        Response first = Filings.file(LAB, Filings.ADMISSIBLE, key);
        long stored = count("training_application");
        Response second = Filings.file(LAB, Filings.ADMISSIBLE, "\"" + key + "\"");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(count("training_application")).isEqualTo(stored);
        assertProblem(Filings.file(LAB, Filings.FRONTIER, key), 422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(count("training_application")).isEqualTo(stored);
    }

    @Test
    void withoutTheRegistryNothingIsStoredAndARetryWithTheSameKeySucceedsOnce() {
        String key = UUID.randomUUID().toString();
        long before = count("training_application");
        RegistryStub.whileAway(() -> {
            assertProblem(Filings.file(LAB, Filings.ADMISSIBLE, key), 503, "PART_UNAVAILABLE");
            assertProblem(Filings.file(LAB, Filings.ADMISSIBLE, key), 503, "PART_UNAVAILABLE");
        });
        assertThat(count("training_application")).isEqualTo(before);
        Response retried = Filings.file(LAB, Filings.ADMISSIBLE, key);
        assertThat(retried.statusCode()).isEqualTo(201);
        RegistryStub.whileAway(() -> assertThat(Filings.file(LAB, Filings.ADMISSIBLE, key).asString()).isEqualTo(retried.asString()));
        assertThat(count("training_application")).isEqualTo(before + 1);
    }

    @Test
    void aHundredFilingsAtOnceGetAHundredNumbersWithoutAGap() throws Exception {
        long before = count("training_application where host_state = 'FRA'");
        Callable<String> filing = () -> Filings.file(Persona.LAB_LUMEN.token(), Filings.ADMISSIBLE).path("number");
        try (var executor = Executors.newFixedThreadPool(16)) {
            List<Future<String>> numbers = executor.invokeAll(java.util.Collections.nCopies(100, filing));
            assertThat(numbers).extracting(Future::get).doesNotHaveDuplicates();
        }
        assertThat(count("training_application where host_state = 'FRA'")).isEqualTo(before + 100);
        assertThat(EmbeddedDatabase.queryOne("select last_serial from number_series where state = 'FRA'")).isEqualTo(String.valueOf(before + 100));
    }

    @Test
    void theJournalHoldsTheFilingWithWhoAndOnWhichLaw() {
        String id = Filings.file(LAB, Filings.FRONTIER).path("id");
        String entry = "select %s from journal_entry where subject_type = 'training-application' and subject_id = '" + id + "'";

        assertThat(EmbeddedDatabase.queryOne(entry.formatted("event_type"))).isEqualTo("TrainingApplicationRefused");
        assertThat(EmbeddedDatabase.queryOne(entry.formatted("actor_organisation"))).isEqualTo("meridian");
        assertThat(EmbeddedDatabase.queryOne(entry.formatted("after->>'parameterSetVersion'"))).isEqualTo("1");
        assertThat(EmbeddedDatabase.queryOne(entry.formatted("after->>'alignment'"))).isEqualTo("NOT_DEMONSTRATED");
        assertThat(EmbeddedDatabase.queryOne(entry.formatted("visibility"))).isEqualTo("PUBLIC");
    }

    @Test
    void aRegisteredAncestorBringsItsFiguresFromTheRegister() {
        String base = register("Base", "3.8e25", "[]");
        String child = register("Child", "1e24", "[ { \"model\": \"" + base + "\" } ]");
        String body = Filings.ADMISSIBLE.replace("\"ancestors\": []", "\"ancestors\": [ { \"model\": \"" + base + "\" }, { \"model\": \"" + child + "\" } ]");
        Response answer = Filings.file(LAB, body);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<String>path("dossier.compute.own")).isEqualTo("7.861e24");
        // The base is an ancestor twice over and counted once: 7.861e24 + 3.8e25 + 1e24.
        assertThat(answer.<String>path("dossier.compute.cumulative")).isEqualTo("4.6861e25");
        assertProblem(Filings.file(Persona.LAB_LUMEN.token(), body), 422, "INVALID_INPUT")
                .at("/ancestors/0/model", "UNKNOWN_MODEL")
                .at("/ancestors/1/model", "UNKNOWN_MODEL");
    }

    private static String register(String name, String flop, String ancestors) {
        Response answer = given().auth().oauth2(LAB)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"model\":{\"name\":\"" + name + "\",\"parameters\":\"7e10\",\"generality\":\"GENERAL\"},\"compute\":{\"flop\":\"" + flop + "\"},\"ancestors\":"
                        + ancestors + "}")
                .post("/v1/models");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }
}

package org.aitreaty.permits.training;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;

/** Who sees what of an application of meridian, in the USA, and who may take it back. */
@QuarkusTest
class TrainingApplicationAccessTest {

    private static final String LAB = Persona.LAB_MERIDIAN.token();
    private static final Set<Persona> SEE_THE_DOSSIER =
            EnumSet.of(Persona.LAB_MERIDIAN, Persona.DELEGATE_USA, Persona.OFFICER, Persona.DEPOSITARY, Persona.AUDITOR, Persona.HEAD_OF_SECRETARIAT);

    @Test
    void theDossierIsForTheApplicantTheHostStateAndTheSecretariatOnly() {
        String id = Filings.file(LAB, Filings.ADMISSIBLE).path("id");

        assertPublicPartOnly(Filings.get(null, id));
        for (Persona persona : Persona.values()) {
            Response answer = Filings.get(persona.token(), id);
            if (SEE_THE_DOSSIER.contains(persona)) {
                assertThat(answer.<String>path("dossier.runName")).as(persona.name()).isEqualTo("Meridian-70B pre-training");
            } else {
                assertPublicPartOnly(answer);
            }
        }
    }

    @Test
    void theReasonsOfARefusalTellEveryoneTheGroundButNothingOfTheDossier() {
        String body = Filings.ADMISSIBLE
                .replace("\"name\": \"Columbus\", \"state\": \"USA\"", "\"name\": \"Secret site\", \"state\": \"BRA\"")
                .replace("\"ancestors\": []", "\"ancestors\": [ { \"name\": \"Secret base\", \"flop\": null } ]");
        String id = Filings.file(LAB, body).path("id");

        Response open = Filings.get(null, id);
        assertThat(open.<List<String>>path("reasons.code")).containsExactly("FACILITY_STATE_NOT_PARTY_SIGNATORY", "UNDETERMINED_FLOP");
        assertThat(open.asString()).doesNotContain("Secret", "BRA");
        assertThat(Filings.get(LAB, id).<String>path("reasons[0].message.en")).contains("Secret site", "BRA");
        assertThat(Filings.get(LAB, id).<String>path("reasons[1].message.fr")).contains("Secret base");
    }

    private static void assertPublicPartOnly(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<Object>path("dossier")).isNull();
        assertThat(answer.asString()).doesNotContain("Meridian-70B", "Columbus", "Scaling law", "General assistant");
        assertThat(answer.<String>path("regime")).isEqualTo("SIZE_PERMIT_REQUIRED");
        assertThat(answer.<List<?>>path("allowedActions")).isEmpty();
    }

    @Test
    void isFoundByItsNumberInAnyLayoutAndAMistypedOneIsToldSo() {
        String number = Filings.file(LAB, Filings.ADMISSIBLE).path("number");

        assertThat(Filings.get(null, number).<String>path("number")).isEqualTo(number);
        assertThat(Filings.get(null, number.toLowerCase(java.util.Locale.ROOT).replace("-", "")).<String>path("number")).isEqualTo(number);
        String mistyped = number.replaceFirst("-0", "-O");
        Response answer = Filings.get(null, mistyped);
        assertProblem(answer, 404, "NOT_FOUND");
        assertThat(answer.<String>path("detail")).contains("check character");
    }

    @Test
    void theApplicantWithdrawsFromTheVersionItHasRead() {
        Response filed = Filings.file(LAB, Filings.ADMISSIBLE);
        String id = filed.path("id");

        assertProblem(Filings.withdraw(LAB, id, null), 428, "VERSION_REQUIRED").at("#If-Match", "MISSING");
        assertProblem(Filings.withdraw(LAB, id, "\"v7\""), 412, "STALE_VERSION").at("#If-Match", "STALE");
        Response withdrawn = Filings.withdraw(LAB, id, filed.header("ETag"));
        assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
        assertThat(withdrawn.<String>path("status")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.header("ETag")).isEqualTo("\"v1\"");
        assertThat(withdrawn.<List<String>>path("history.status")).containsExactly("UNDER_REVIEW", "WITHDRAWN");
        assertProblem(Filings.withdraw(LAB, id, "\"v0\""), 412, "STALE_VERSION");
        assertProblem(Filings.withdraw(LAB, id, "\"v1\""), 409, "NOT_IN_THIS_STATUS");
        assertThat(Filings.get(null, id).<String>path("status")).isEqualTo("WITHDRAWN");
    }

    @Test
    void ec150AnotherLabsApplicationIsNotThereAndTheAttemptIsRecorded() {
        String id = Filings.file(LAB, Filings.ADMISSIBLE).path("id");

        assertProblem(Filings.withdraw(Persona.LAB_LUMEN.token(), id, "\"v0\""), 404, "NOT_FOUND");
        assertThat(Filings.get(null, id).<String>path("status")).isEqualTo("UNDER_REVIEW");
        assertThat(EmbeddedDatabase.queryOne(
                        "select actor_organisation from journal_entry where event_type = 'ForeignWithdrawalAttempted' and subject_id = '" + id + "'"))
                .isEqualTo("lumen");
    }

    @Test
    void theListIsFilteredAndPagedWithoutLossOrRepetition() {
        for (int i = 0; i < 5; i++) {
            Filings.file(LAB, Filings.ADMISSIBLE);
        }
        List<String> all = given().queryParam("organisation", "meridian").queryParam("limit", 100).get("/v1/training-applications").path("items.id");
        List<String> paged = new java.util.ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("organisation", "meridian").queryParam("limit", 3);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/training-applications");
            paged.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
            assertThat(page.header("Link") != null).isEqualTo(cursor != null);
        } while (cursor != null && paged.size() < 100);
        assertThat(paged).containsExactlyElementsOf(all.subList(0, paged.size())).doesNotHaveDuplicates();

        Response mine = given().auth().oauth2(Persona.DELEGATE_FRA.token()).queryParam("mine", true).get("/v1/training-applications");
        assertThat(mine.<List<String>>path("items.hostState")).allMatch("FRA"::equals);
        assertProblem(given().queryParam("mine", true).get("/v1/training-applications"), 422, "INVALID_INPUT").at("?mine", "NOBODY");
        assertProblem(given().queryParam("status", "x").queryParam("limit", 0).queryParam("hostState", "fr").get("/v1/training-applications"), 422, "INVALID_INPUT")
                .at("?status", "NOT_ONE_OF")
                .at("?limit", "NOT_A_LIMIT")
                .at("?hostState", "NOT_A_STATE_CODE");
        assertProblem(given().queryParam("cursor", "AAAA").get("/v1/training-applications"), 422, "INVALID_INPUT").at("?cursor", "NOT_A_CURSOR");
    }
}

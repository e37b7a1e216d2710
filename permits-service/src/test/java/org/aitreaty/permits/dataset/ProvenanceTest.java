package org.aitreaty.permits.dataset;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;

/** EC-95 through the register: what a model was trained on reaches what it writes. */
@QuarkusTest
class ProvenanceTest {

    private static final String LAB = Persona.LAB_MERIDIAN.token();

    private static String model(String name, String ancestors) {
        Response answer = given().auth().oauth2(LAB)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{ \"model\": { \"name\": \"" + name + "\", \"parameters\": \"7e9\", \"activeParameters\": \"7e9\", \"generality\": \"GENERAL\" }, \"compute\": { \"flop\": \"1e23\" }, \"ancestors\": " + ancestors + " }")
                .post("/v1/models");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    static Response trainedOn(String token, String model, String... datasets) {
        return given().auth().oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(java.util.Map.of("datasets", List.of(datasets)))
                .post("/v1/models/" + model + "/training-data");
    }

    private static String registered(String model) {
        return "{ \"model\": \"" + model + "\" }";
    }

    @Test
    void ec95AnUnclearedAncestorSurfacesWithTheWayToIt() {
        String crawl = Declarations.declared(LAB, Declarations.of("Crawl", "UNKNOWN"));
        String base = model("Base-7B", "[]");
        trainedOn(LAB, base, crawl);
        String books = Declarations.declared(LAB, Declarations.of("Books", "PUBLIC_DOMAIN"));
        String teacher = model("Teacher-7B", "[ { \"name\": \"Base-7B\", \"model\": \"" + base + "\" } ]");
        assertThat(trainedOn(LAB, teacher, books).<List<String>>path("datasets.id")).containsExactly(books);
        String synthetic = Declarations.declared(LAB, Declarations.writtenBy("Dialogues", registered(teacher)));

        Response clearance = Declarations.clearance(LAB, synthetic, "");

        assertThat(clearance.<List<String>>path("blocks.ground")).containsExactly("ANCESTOR_UNCLEARED");
        assertThat(clearance.<String>path("blocks[0].cause")).isEqualTo("RIGHTS_UNKNOWN");
        assertThat(clearance.<List<String>>path("blocks[0].path")).containsExactly("Dialogues 1", "Teacher-7B", "Base-7B", "Crawl 1");
        assertThat(clearance.<String>path("blocks[0].dataset")).isEqualTo(synthetic);
    }

    @Test
    void aModelThatNamesNothingAndAModelNobodyKnowsClearNothing() {
        String silent = model("Silent-7B", "[]");
        String bySilent = Declarations.declared(LAB, Declarations.writtenBy("Whispers", registered(silent)));
        String byStranger = Declarations.declared(LAB, Declarations.writtenBy("Echoes", "{ \"name\": \"Somebody else's\" }"));

        assertThat(Declarations.clearance(LAB, bySilent, "").<List<String>>path("blocks.ground")).containsExactly("PROVENANCE_UNKNOWN");
        assertThat(Declarations.clearance(LAB, byStranger, "").<List<String>>path("blocks.path.flatten()")).containsExactly("Echoes 1", "Somebody else's");

        trainedOn(LAB, silent, Declarations.declared(LAB, Declarations.of("Old songs", "EXPIRED_COPYRIGHT")));
        assertThat(Declarations.clearance(LAB, bySilent, "").<Boolean>path("cleared")).isTrue();
    }

    @Test
    void aModelTrainedOnWhatItWroteItselfDoesNotKeepTheQuestionGoing() {
        String model = model("Ouroboros", "[]");
        String own = Declarations.declared(LAB, Declarations.writtenBy("Tail", registered(model)));
        trainedOn(LAB, model, own);

        assertThat(Declarations.clearance(LAB, own, "").<Boolean>path("cleared")).isTrue();
    }

    @Test
    void whatAPartWasMadeFromCountsUnlessThePartIsLeftOut() {
        String crawl = Declarations.declared(LAB, Declarations.of("Raw", "UNKNOWN"));
        String filtered = Declarations.of("Filtered", "PUBLIC_DOMAIN").replace("\"items\": 10,", "\"items\": 10, \"madeFrom\": [ { \"dataset\": \"" + crawl + "\" }, { \"name\": \"Somewhere\" } ],");
        String leftOut = filtered.replace("\"items\": 10,", "\"items\": 10, \"exclusion\": { \"items\": 10, \"listHash\": \"" + Declarations.HASH + "\" },");

        assertThat(Declarations.clearance(LAB, Declarations.declared(LAB, filtered), "").<List<String>>path("blocks.cause")).containsExactly("RIGHTS_UNKNOWN");
        assertThat(Declarations.clearance(LAB, Declarations.declared(LAB, leftOut), "").<Boolean>path("cleared")).isTrue();
    }

    @Test
    void nobodyNamesWhatBelongsToOthers() {
        String lumen = Persona.LAB_LUMEN.token();
        String theirs = Declarations.declared(lumen, Declarations.of("Lumen's", "PUBLIC_DOMAIN"));
        String model = model("Mine-7B", "[]");

        assertProblem(trainedOn(LAB, model, theirs), 422, "INVALID_INPUT").at("/datasets/0", "UNKNOWN_DATASET");
        assertProblem(trainedOn(lumen, model, theirs), 404, "NOT_FOUND");
        assertThat(EmbeddedDatabase.queryOne("select actor_organisation from journal_entry where event_type = 'ForeignTrainingDataAttempted' and subject_id = '" + model + "'")).isEqualTo("lumen");
        assertProblem(Declarations.declare(lumen, Declarations.writtenBy("Stolen", registered(model))), 422, "INVALID_INPUT").at("/parts/0/teacher/model", "UNKNOWN_MODEL");
        assertProblem(
                        Declarations.declare(LAB, Declarations.of("Copied", "PUBLIC_DOMAIN").replace("\"items\": 10,", "\"madeFrom\": [ { \"dataset\": \"" + theirs + "\" } ],")),
                        422,
                        "INVALID_INPUT")
                .at("/parts/0/madeFrom/0/dataset", "UNKNOWN_DATASET");
        assertProblem(Declarations.declare(LAB, Declarations.of("Made", "OWN_CONTENT").replace("COMMISSIONED", "SYNTHETIC")), 422, "INVALID_INPUT").at("/parts/0/teacher", "REQUIRED");
    }

    @Test
    void namingTheSameTwiceChangesNothingAndIsJournalledOnce() {
        String model = model("Twice-7B", "[]");
        String books = Declarations.declared(LAB, Declarations.of("Books", "PUBLIC_DOMAIN"));

        trainedOn(LAB, model, books);
        assertThat(trainedOn(LAB, model, books, books).<List<String>>path("datasets.id")).containsExactly(books);
        assertThat(given().auth().oauth2(Persona.OFFICER.token()).get("/v1/models/" + model + "/training-data").<List<String>>path("datasets.id")).containsExactly(books);
        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where event_type = 'TrainingDataNamed' and subject_id = '" + model + "'")).isEqualTo("1");
        assertThat(Declarations.get(LAB, "/" + books).<List<String>>path("usedByModels")).containsExactly(model);
    }
}

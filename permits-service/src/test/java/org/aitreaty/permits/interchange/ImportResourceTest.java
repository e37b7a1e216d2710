package org.aitreaty.permits.interchange;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aitreaty.permits.dataset.Declarations;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ImportResourceTest {

    private static final String LAB = Persona.LAB_MERIDIAN.token();

    private static Response send(String type, String body) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, io.restassured.http.ContentType.TEXT).appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth().oauth2(LAB).header("Content-Type", type).body(body).post("/v1/datasets/imports");
    }

    private static String file(String name) {
        try (var in = ImportResourceTest.class.getResourceAsStream("/imports/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String why(Response report, String from) {
        return report.path("notUnderstood.find { it.from == '" + from + "' }.why");
    }

    private static String to(Response report, String from) {
        return report.path("understood.find { it.from == '" + from + "' }.to");
    }

    @Test
    void croissant11BecomesADraftAndEverythingInItIsAccountedFor() {
        Response report = send("application/ld+json", file("croissant-1.1.json"));

        assertThat(report.statusCode()).as(report.asString()).isEqualTo(200);
        assertThat(report.<String>path("format")).isEqualTo("Croissant 1.1");
        Map<String, Object> draft = report.path("draft");
        assertThat(draft)
                .containsEntry("name", "Harbour photographs")
                .containsEntry("version", "2.0.0")
                .containsEntry("description", "Photographs of harbours")
                .containsEntry("location", "https://data.example.org/harbours")
                .containsEntry("contentHash", Declarations.HASH)
                .containsEntry("live", false)
                .containsEntry("sizeBytes", "1.3510573713e10")
                .containsEntry("modalities", List.of("IMAGE"))
                .containsEntry("collectionMethod", "USER_DATA")
                .containsEntry("collectionPeriod", Map.of("from", "2024-01-01", "to", "2025-06-30"))
                .containsEntry("sensitiveContent", List.of("Faces of passers-by"))
                .containsEntry("creators", List.of("Harbour Archive", "A. Keeper"));
        assertThat(report.<String>path("draft.parts[0].spdxLicence")).isEqualTo("CC-BY-4.0");
        assertThat(report.<String>path("draft.parts[0].madeFrom[0].name")).isEqualTo("https://data.example.org/older-harbours");
        assertThat(to(report, "/license")).isEqualTo("/parts/0/spdxLicence");
        assertThat(to(report, "/creator/1")).isEqualTo("/creators/1");
        assertThat(why(report, "/temporalCoverage")).contains("need not be when it was collected");
        assertThat(why(report, "/rai:dataCollectionType/1")).contains("no equal");
        assertThat(why(report, "/recordSet")).isNotNull();
        assertThat(why(report, "/datePublished")).isNotNull();
        everyPropertyIsAccountedFor(file("croissant-1.1.json"), report);
    }

    private static void everyPropertyIsAccountedFor(String file, Response report) {
        List<String> told = new java.util.ArrayList<>(report.<List<String>>path("understood.from"));
        told.addAll(report.<List<String>>path("notUnderstood.from"));
        read(file).properties().forEach(property -> {
            if (!property.getKey().startsWith("@") && !property.getKey().endsWith("conformsTo")) {
                String pointer = LinkedData.step(property.getKey());
                assertThat(told).as(property.getKey()).anyMatch(from -> from.equals(pointer) || from.startsWith(pointer + "/"));
            }
        });
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A licence of the collection is not one of the works in it: what a file says clears nothing by itself. */
    @Test
    void theRightsAreAlwaysLeftOpenAndTheDraftSentAsItIsIsNotCleared() {
        String before = EmbeddedDatabase.queryOne("select count(*) from dataset");
        Response report = send("application/ld+json", file("croissant-1.1.json"));
        assertThat(EmbeddedDatabase.queryOne("select count(*) from dataset")).as("nothing is stored by an import").isEqualTo(before);
        assertThat(report.<List<String>>path("missing.pointer")).containsExactly("/personalData", "/parts/0/rights/basis", "/parts/0/leaves");

        Map<String, Object> draft = new HashMap<>(report.<Map<String, Object>>path("draft"));
        assertProblem(Declarations.declare(LAB, draft), 422, "INVALID_INPUT").at("/personalData", "REQUIRED").errorCount(1);
        draft.put("personalData", "YES");
        String id = Declarations.declared(LAB, draft);

        assertThat(Declarations.clearance(LAB, id, "").<List<String>>path("blocks.ground")).containsExactly("RIGHTS_UNKNOWN");
    }

    @Test
    void fullAddressesBareNamesAndAContextThatIsOnlyPointedToAreReadAlike() {
        Response report = send("application/json", file("croissant-1.0-without-context.json"));

        assertThat(report.<String>path("format")).isEqualTo("Croissant 1.0");
        assertThat(report.<String>path("draft.name")).isEqualTo("Town chronicles");
        assertThat(report.<String>path("draft.version")).isEqualTo("3");
        assertThat(report.<Boolean>path("draft.live")).isTrue();
        assertThat(report.<String>path("draft.collectionMethod")).isEqualTo("CRAWL");
        assertThat(report.<String>path("draft.collectionDescription")).isEqualTo("Read from town sites");
        assertThat(report.<String>path("draft.contentHash")).as("of one of two files").isNull();
        assertThat(report.<String>path("draft.sizeBytes")).isNull();
        assertThat(report.<List<String>>path("draft.modalities")).containsExactly("TEXT");
        assertThat(report.<String>path("draft.parts[0].spdxLicence")).as("\"other\" is no licence").isNull();
        assertThat(why(report, "/distribution/0/sha256")).contains("64 hexadecimal digits");
        assertThat(why(report, "/own:remark")).isNotNull();
        assertThat(report.<List<String>>path("missing.pointer")).contains("/location", "/contentHash", "/crawl", "/personalData");
        everyPropertyIsAccountedFor(file("croissant-1.0-without-context.json"), report);
    }

    @Test
    void spdx3BecomesADraftOfTheDatasetThatTheDocumentIsAbout() {
        Response report = send("application/spdx+json", file("spdx-3.0.1.json"));

        assertThat(report.statusCode()).as(report.asString()).isEqualTo(200);
        assertThat(report.<String>path("format")).isEqualTo("SPDX 3.0.1");
        Map<String, Object> draft = report.path("draft");
        assertThat(draft)
                .containsEntry("name", "Tides")
                .containsEntry("version", "4")
                .containsEntry("location", "https://data.example.org/tides")
                .containsEntry("sizeBytes", "5.24288e7")
                .containsEntry("modalities", List.of("SENSOR", "TEXT"))
                .containsEntry("personalData", "UNKNOWN")
                .containsEntry("contentHash", Declarations.HASH)
                .containsEntry("creators", List.of("Tide Institute"));
        assertThat(report.<Object>path("draft.live")).as("not said by an update mechanism").isNull();
        assertThat(report.<String>path("draft.parts[0].spdxLicence")).isEqualTo("CC-BY-4.0 OR LicenseRef-Tides");
        assertThat(report.<String>path("draft.parts[0].madeFrom[0].name")).isEqualTo("Old tides");
        assertThat(report.<List<String>>path("notUnderstood.from"))
                .contains("/@graph/3", "/@graph/4/dataset_datasetType/2", "/@graph/4/verifiedUsing/0", "/@graph/4/dataset_datasetUpdateMechanism", "/@graph/7/to/0");
        assertThat(report.<String>path("understood.find { it.to == '/parts/0/spdxLicence' }.from")).isEqualTo("/@graph/5/to/0");
    }

    @Test
    void theContentDecidesNotItsType() {
        assertThat(send("application/spdx+json", file("croissant-1.1.json")).<String>path("format")).isEqualTo("Croissant 1.1");
        assertThat(send("application/json", file("spdx-3.0.1.json")).<String>path("format")).isEqualTo("SPDX 3.0.1");
        assertThat(send("application/json", "{ \"@graph\": [ { \"x\": 1 }, " + file("croissant-1.1.json") + " ] }").<String>path("draft.name")).isEqualTo("Harbour photographs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "7", "{ \"spdxVersion\": \"SPDX-2.3\", \"packages\": [] }", "{ \"@type\": \"sc:Person\", \"name\": \"A. Keeper\" }"})
    void whatDescribesNoDatasetIsRefused(String body) {
        assertProblem(send("application/ld+json", body), 422, "INVALID_INPUT").at("", "NOT_A_DATASET_FILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{ \"name\": \"a\", \"name\": \"b\" }", "{} {}", "name: Harbours"})
    void whatCannotBeReadIsRefusedWithThePlace(String body) {
        assertProblem(send("application/ld+json", body), 400, "MALFORMED_REQUEST").at("", "NOT_JSON");
    }

    @Test
    void whatIsTooLargeOrTooDeepIsRefusedAndNotHeld() {
        assertProblem(send("application/ld+json", "\"" + "x".repeat(1_100_000) + "\""), 413, "BODY_TOO_LARGE");
        assertProblem(send("application/ld+json", "[".repeat(5_000) + "]".repeat(5_000)), 400, "MALFORMED_REQUEST");
        assertThat(send("text/plain", "{}").statusCode()).isEqualTo(415);
    }

    /** Whatever a file holds where: a draft, or a refusal, never a fault. */
    @Test
    void noFileBringsTheReadingDown() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> shapes = List.of("null", "7", "true", "\"\"", "\"x\"", "[]", "{}", "[null]", "[[]]", "{\"@id\":\"x\"}", "{\"@value\":null}", "{\"@list\":[1]}", "{\"en\":\"x\"}", "\"http://\"", "\":\"", "{\"@type\":7}", "-1e99");
        for (int run = 0; run < 150; run++) {
            String file = file(List.of("croissant-1.1.json", "croissant-1.0-without-context.json", "spdx-3.0.1.json").get(random.nextInt(3)));
            JsonNode document = read(file);
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                replace(document, random, read(shapes.get(random.nextInt(shapes.size()))));
            }
            int status = send("application/ld+json", document.toString()).statusCode();
            assertThat(status).as("seed %d, run %d: %s", seed, run, document).isIn(200, 422);
        }
    }

    private static void replace(JsonNode document, Random random, JsonNode by) {
        JsonNode place = document;
        while (true) {
            List<JsonNode> inner = new java.util.ArrayList<>();
            place.forEach(child -> {
                if (child.isContainerNode() && !child.isEmpty()) {
                    inner.add(child);
                }
            });
            if (inner.isEmpty() || random.nextInt(3) == 0) {
                break;
            }
            place = inner.get(random.nextInt(inner.size()));
        }
        if (place instanceof com.fasterxml.jackson.databind.node.ObjectNode object && !object.isEmpty()) {
            List<String> names = new java.util.ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            object.set(names.get(random.nextInt(names.size())), by);
        } else if (place instanceof com.fasterxml.jackson.databind.node.ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), by);
        }
    }
}

package org.aitreaty.permits.preview;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.RegistryStub;
import org.aitreaty.permits.classification.Classification;
import org.aitreaty.permits.classification.Classifier;
import org.aitreaty.permits.training.Filings;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ClassificationPreviewTest {

    private static final String LAB = Persona.LAB_MERIDIAN.token();
    private static final String EFFECT = "2027-02-01T17:00:00Z";

    @Inject
    @Any
    Instance<Classified> classified;

    private static String change(String key, String value, String rule, Integer days) {
        return "{\"key\":\"%s\",\"value\":\"%s\",\"transitionalRule\":\"%s\",\"graceDays\":%s}".formatted(key, value, rule, days);
    }

    private static Response preview(String... changes) {
        return previewFrom(EFFECT, changes);
    }

    private static Response previewFrom(String instant, String... changes) {
        return given().auth()
                .oauth2(Persona.SERVICE_REGISTRY.token())
                .contentType("application/json")
                .body("{\"effectiveFrom\":\"" + instant + "\",\"changes\":[" + String.join(",", changes) + "]}")
                .post("/v1/classification-previews");
    }

    /** A run of its own amount of compute, so that a draft can be aimed at it. */
    private static String filed(String flop, String start) {
        return filed(LAB, flop, start);
    }

    private static String filed(String lab, String flop, String start) {
        Response filed = Filings.file(lab, Filings.ADMISSIBLE.replace("7.861e24", flop).replace("2027-03-01", start));
        assertThat(filed.<String>path("status")).as(filed.asString()).isEqualTo("UNDER_REVIEW");
        return filed.path("number");
    }

    private static Map<String, Object> item(Response preview, String number) {
        assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
        return preview.path("items.find { it.number == '" + number + "' }");
    }

    private static int count(Response preview, String kind, String what) {
        return preview.path("counts.find { it.kind == '" + kind + "' }." + what);
    }

    /** EC-80: the list before the vote, with what each transitional rule means for it. */
    @ParameterizedTest(name = "{0} {1}, run from {2}: {3} {4}")
    @CsvSource({
        "APPLY_AT_FILING, , 2027-03-01, NO, , filed before",
        "APPLY_AT_DECISION, , 2027-03-01, IF_DECIDED_FROM, 2027-02-01T17:00:00Z, decided from its effect on",
        "GRACE, 60, 2027-03-01, IF_DECIDED_FROM, 2027-04-02T16:00:00Z, 60 days of grace",
        "APPLY_AT_START_OF_RUN, , 2027-02-02, YES, , planned to start then",
        "APPLY_AT_START_OF_RUN, , 2027-02-01, NO, , planned to start before"
    })
    void ec80APendingApplicationIsNamedWithItsClassBeforeAndAfter(
            String rule, Integer days, String start, String applies, String from, String words) {
        String number = filed("9.9e24", start);
        Response preview = preview(change("frontier.flop", "9.87e24", rule, days));
        Map<String, Object> item = item(preview, number);

        assertThat(item)
                .containsEntry("kind", "APPLICATION")
                .containsEntry("organisation", "meridian")
                .containsEntry("organisationName", "Meridian Compute Laboratory")
                .containsEntry("hostState", "USA")
                .containsEntry("plannedStart", start)
                .containsEntry("applies", applies)
                .containsEntry("decidedFrom", from)
                .containsEntry("before", Map.of("regime", "SIZE_PERMIT_REQUIRED", "triggers", List.of()))
                .containsEntry("after", Map.of("regime", "FRONTIER_PROHIBITED_BY_DEFAULT", "triggers", List.of(Map.of(
                        "code", "FLOP", "threshold", "9.87e24", "parameter", "frontier.flop", "parameterVersion", 2, "article", "4(2)(b)"))));
        assertThat(preview.<String>path("items.find { it.number == '" + number + "' }.reaches[0].why.en")).contains(words);
        assertThat(preview.<String>path("items.find { it.number == '" + number + "' }.reaches[0].why.fr")).isNotBlank();
        assertThat(count(preview, "APPLICATION", "changed")).isGreaterThanOrEqualTo(1);
        Filings.withdraw(LAB, number, "\"v0\"");
    }

    @Test
    void whoKeepsItsClassIsNotNamedAndWhoIsWithdrawnNotLookedAt() {
        String number = filed("9.9e24", "2027-03-01");
        String draft = change("frontier.flop", "9.9e24", "APPLY_AT_DECISION", null);
        Response equal = preview(draft);
        assertThat(item(equal, number)).as("more than, not as much as").isNull();

        Response before = preview(change("frontier.flop", "9.89e24", "APPLY_AT_DECISION", null));
        assertThat(item(before, number)).isNotNull();
        assertThat(Filings.withdraw(LAB, number, "\"v0\"").statusCode()).isEqualTo(200);
        Response after = preview(change("frontier.flop", "9.89e24", "APPLY_AT_DECISION", null));
        assertThat(item(after, number)).isNull();
        assertThat(count(after, "APPLICATION", "examined")).isEqualTo(count(before, "APPLICATION", "examined") - 1);
    }

    /** Two changes, of which only one reaches it: it does not change its class before that one does. */
    @Test
    void ofSeveralChangesOnlyThoseThatReachItCount() {
        String number = filed("9.91e24", "2027-03-01");
        Response preview = preview(
                change("frontier.flop", "9.9e24", "APPLY_AT_FILING", null), change("frontier.params", "6e10", "GRACE", 30));
        Map<String, Object> item = item(preview, number);

        assertThat(item).containsEntry("applies", "IF_DECIDED_FROM").containsEntry("decidedFrom", "2027-03-03T17:00:00Z");
        assertThat(preview.<List<String>>path("items.find { it.number == '" + number + "' }.after.triggers.code")).containsExactly("PARAMS", "FLOP");
        assertThat(preview.<List<String>>path("items.find { it.number == '" + number + "' }.reaches.applies")).containsExactly("NO", "IF_DECIDED_FROM");
        Filings.withdraw(LAB, number, "\"v0\"");
    }

    /** What is adopted already is the ground the draft is compared with. */
    @Test
    void itIsComparedWithWhatWouldApplyWithoutTheDraft() {
        String number = filed("9.92e24", "2027-03-01");
        var adopted = new RegistryStub.Version("frontier.flop", 2, "9.91e24", Instant.parse("2027-01-01T00:00:00Z"), "APPLY_AT_DECISION", null);
        RegistryStub.whileAdopted(List.of(adopted), () -> {
            assertThat(item(preview(change("frontier.flop", "9.915e24", "APPLY_AT_DECISION", null)), number)).as("prohibited with and without").isNull();
            Map<String, Object> relief = item(preview(change("frontier.flop", "2e25", "APPLY_AT_DECISION", null)), number);
            assertThat(relief).extractingByKey("before").extracting("regime").isEqualTo("FRONTIER_PROHIBITED_BY_DEFAULT");
            assertThat(relief).extractingByKey("after").extracting("regime").isEqualTo("SIZE_PERMIT_REQUIRED");
        });
        var spared = new RegistryStub.Version("frontier.flop", 2, "9.91e24", Instant.parse("2027-01-01T00:00:00Z"), "APPLY_AT_FILING", null);
        RegistryStub.whileAdopted(List.of(spared), () -> {
            assertThat(item(preview(change("frontier.flop", "2e25", "APPLY_AT_DECISION", null)), number)).as("spared by version 2").isNull();
        });
        Filings.withdraw(LAB, number, "\"v0\"");
    }

    @Test
    void nothingOfTheDossierIsTold() {
        String number = filed("9.93111e24", "2027-03-01");
        Response preview = preview(change("frontier.flop", "9.93e24", "APPLY_AT_DECISION", null), change("frontier.params", "5e10", "APPLY_AT_DECISION", null));

        assertThat(item(preview, number)).isNotNull();
        assertThat(preview.asString()).doesNotContain("9.93111", "7e10", "7e+10", "Columbus", "pre-training", "assistant", "filedBy");
        Filings.withdraw(LAB, number, "\"v0\"");
    }

    @Test
    void whatTheRegisterDoesNotKeepYetIsNought() {
        Response preview = preview(change("incident.clock", "OCCURRENCE", "APPLY_AT_FILING", null));

        assertThat(preview.<List<String>>path("counts.kind")).containsExactly("APPLICATION", "PERMIT", "RUN", "CLUSTER");
        assertThat(preview.<Integer>path("counts[0].changed")).as("no classification rests on it").isZero();
        assertThat(preview.<Object>path("counts[0].note")).isNull();
        for (String kind : List.of("PERMIT", "RUN", "CLUSTER")) {
            assertThat(count(preview, kind, "examined")).isZero();
            assertThat(preview.<Map<String, String>>path("counts.find { it.kind == '" + kind + "' }.note")).containsOnlyKeys("en", "fr");
        }
    }

    @Test
    void manyAreCountedAndTheFirstHundredListed() {
        String lab = Persona.LAB_LUMEN.token();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 103; i++) {
            numbers.add(filed(lab, "9.8e24", "2027-03-01"));
        }
        Response preview = preview(change("frontier.flop", "9.75e24", "APPLY_AT_FILING", null));

        assertThat(preview.<List<?>>path("items")).hasSize(100);
        assertThat(count(preview, "APPLICATION", "changed")).isGreaterThanOrEqualTo(103);
        assertThat(count(preview, "APPLICATION", "reached")).isZero();
        assertThat(preview.<Integer>path("notListed")).isEqualTo(count(preview, "APPLICATION", "changed") - 100);
        numbers.forEach(number -> assertThat(Filings.withdraw(lab, number, "\"v0\"").statusCode()).isEqualTo(200));
    }

    @Test
    void everythingWrongWithADraftIsToldAtOnce() {
        Response refused = previewFrom(
                "2300-01-01T00:00:00Z",
                change("frontier.flop", "0", "APPLY_AT_FILING", 3),
                change("compute.basis", "GUESS", "GRACE", null),
                change("narrow.exemptFromSizePermit", "perhaps", "AT_ONCE", null),
                change("frontier.flop", "1e25 FLOP/s", "GRACE", 0));

        assertProblem(refused, 422, "INVALID_INPUT")
                .at("/effectiveFrom", "TIME_OUT_OF_RANGE")
                .at("/changes/0/value", "ZERO")
                .at("/changes/0/graceDays", "NOT_FOR_THIS_RULE")
                .at("/changes/1/value", "NOT_ONE_OF")
                .at("/changes/1/graceDays", "NOT_FOR_THIS_RULE")
                .at("/changes/2/value", "NOT_A_BOOLEAN")
                .at("/changes/2/transitionalRule", "NOT_ONE_OF")
                .at("/changes/3/key", "TWICE")
                .at("/changes/3/graceDays", "OUT_OF_RANGE");
        assertProblem(preview(), 422, "INVALID_INPUT").at("/changes", "EMPTY");
    }

    @Test
    void withoutTheRegistryNothingIsSaid() {
        RegistryStub.whileAway(
                () -> assertProblem(preview(change("frontier.flop", "1e24", "APPLY_AT_FILING", null)), 503, "PART_UNAVAILABLE"));
    }

    /** The engine is the one of every filing, and the facts are those of the filing, whatever was revised since. */
    @Test
    void everyPendingApplicationClassifiedAgainUnderItsOwnLawHasTheClassAndFiguresItWasFiledWith() {
        String base = model("9e23", "[]");
        String left = model("2e23", "[{\"model\":\"" + base + "\"}]");
        String right = model("3e23", "[{\"model\":\"" + base + "\"},{\"name\":\"Elsewhere\",\"flop\":\"1e23\"}]");
        String ancestors = "\"ancestors\": [{\"model\":\"" + left + "\"},{\"model\":\"" + right + "\"}]";
        String inputs = "\"compute\": {\"inputs\":{\"tokens\":\"1.5e12\",\"chips\":\"1000\",\"hours\":\"100\",\"peakFlopPerSecond\":\"9.894e14\",\"utilisation\":\"0.4\"}}";
        String declared = "\"compute\": { \"flop\": \"7.861e24\", \"method\": \"OPERATION_COUNTING\", \"confidence\": \"CONFIDENT\" }";
        String interval = "\"compute\": {\"flop\":\"9e24\",\"low\":\"8e24\",\"high\":\"1.1e25\"}";
        String admissible = Filings.ADMISSIBLE;
        for (String body : List.of(
                admissible.replace("\"ancestors\": []", ancestors),
                admissible.replace("\"ancestors\": []", ancestors).replace(declared, inputs),
                admissible.replace(declared, inputs),
                admissible.replace(declared, interval),
                admissible.replace("\"teacherFlop\": null", "\"teacherFlop\": \"2e24\""))) {
            assertThat(Filings.file(LAB, body).<String>path("status")).as(body).isEqualTo("UNDER_REVIEW");
        }
        revise(base, "5e25");
        List<String> seen = new ArrayList<>();
        classified.select().forEach(some -> some.each(one -> {
            seen.add(one.number());
            Classification again = Classifier.classify(one.facts(), one.filedUnder().classificationRules());
            String where = " from training_application where number = '" + one.number() + "'";
            assertThat(again.regime().name()).isEqualTo(EmbeddedDatabase.queryOne("select regime" + where));
            assertThat(text(again.compute().own())).isEqualTo(EmbeddedDatabase.queryOne("select classification #>> '{compute,own}'" + where));
            assertThat(text(again.compute().cumulative()))
                    .isEqualTo(EmbeddedDatabase.queryOne("select classification #>> '{compute,cumulative}'" + where));
            assertThat(text(again.compute().cumulativeWithTeacher()))
                    .isEqualTo(EmbeddedDatabase.queryOne("select classification #>> '{compute,cumulativeWithTeacher}'" + where));
            assertThat(again.compute().estimates().size() + "")
                    .isEqualTo(EmbeddedDatabase.queryOne("select jsonb_array_length(classification #> '{compute,estimates}')" + where));
            assertThat(again.manualReview() ? "t" : "f").isEqualTo(EmbeddedDatabase.queryOne("select manual_review" + where).substring(0, 1));
        }));
        assertThat(seen).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
    }

    private static String text(Quantity quantity) {
        return quantity == null ? null : quantity.toString();
    }

    private static String model(String flop, String ancestors) {
        Response registered = given().auth()
                .oauth2(LAB)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("""
                      {"model":{"name":"M-%s","parameters":"1e9","activeParameters":"1e9","generality":"GENERAL"},"compute":{"flop":"%s"},"ancestors":%s}
                      """.formatted(flop, flop, ancestors))
                .post("/v1/models");
        assertThat(registered.statusCode()).as(registered.asString()).isEqualTo(201);
        return registered.path("id");
    }

    private static void revise(String model, String flop) {
        Response revised = given().auth()
                .oauth2(LAB)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"compute\":{\"flop\":\"" + flop + "\"}}")
                .post("/v1/models/" + model + "/compute-estimates");
        assertThat(revised.statusCode()).as(revised.asString()).isEqualTo(201);
    }
}

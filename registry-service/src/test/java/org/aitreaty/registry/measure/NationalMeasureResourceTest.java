package org.aitreaty.registry.measure;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.aitreaty.registry.draft.Drafts;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NationalMeasureResourceTest {

    private static final String PATH = "/v1/national-measures";
    private static final ZoneId SEAT = ZoneId.of("Europe/Vienna");

    /** EC-181: its time is counted in legal days at the seat, wherever the State lies. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-30, ADOPTED",
        "2026-04-30T21:59:59Z, ADOPTED",
        "2026-04-30T22:00:00Z, IN_FORCE",
        "2026-05-01, IN_FORCE",
        "2026-12-31T22:59:59Z, IN_FORCE",
        "2026-12-31T23:00:00Z, EXPIRED"
    })
    void itIsInForceOnLegalDaysAtTheSeat(String asOf, String standing) {
        Map<String, Object> content = Drafts.content("CA-ON");
        content.put("inForceTo", "2026-12-31");
        String id = EmbeddedDatabase.queryOne("select measure_id from national_measure_version where jurisdiction = 'CA-ON'");
        String measure = id != null ? id : Drafts.enacted("CAN", content);

        assertThat(given().queryParam("asOf", asOf).get(PATH + "/" + measure).<String>path("measure.standing")).isEqualTo(standing);
    }

    @Test
    void beforeItsAdoptionItIsNotThere() {
        String measure = Drafts.enacted("AUS", Drafts.content("AU-NSW"));

        assertProblem(given().queryParam("asOf", "2026-02-28T22:59:59Z").get(PATH + "/" + measure), 404, "NOT_FOUND");
        assertThat(given().queryParam("asOf", "2026-02-28T23:00:00Z").get(PATH + "/" + measure).<String>path("measure.standing")).isEqualTo("ADOPTED");
        assertThat(given().queryParam("asOf", "2026-02-28").queryParam("state", "AUS").get(PATH).<List<?>>path("items")).isEmpty();
        assertProblem(given().queryParam("knownAt", "2026-03-02").get(PATH + "/" + measure), 404, "NOT_FOUND");
    }

    /** any State, whatever it has done towards the treaty, and before the treaty is in force. */
    @ParameterizedTest
    @ValueSource(strings = {"CIV", "VAT", "COK"})
    void anyStateRecordsMeasures(String state) {
        Map<String, Object> content = Drafts.content(state);
        content.put("adoptedOn", "2024-03-20");
        content.put("inForceFrom", "2024-03-21");
        String measure = Drafts.enacted(state, content);

        Response read = given().queryParam("asOf", "2024-04-01").get(PATH + "/" + measure);
        assertThat(read.<String>path("measure.standing")).isEqualTo("IN_FORCE");
        assertThat(given().queryParam("asOf", "2024-04-01").get("/v1/treaty/status").<Boolean>path("inForce")).isFalse();
        assertThat(given().get("/v1/states/" + state).<List<?>>path("timeline")).isEmpty();
    }

    @Test
    void aWholeHistoryIsReadAsOfAnyDayAndAsKnownAtAnyInstant() {
        String measure = Drafts.enacted("NZL", Drafts.content("NZL"));
        Instant afterEnactment = publishedAt(measure, 1);
        Map<String, Object> amendment = Drafts.content("NZL");
        amendment.put("kind", "MORATORIUM");
        amendment.put("adoptedOn", "2026-06-01");
        amendment.put("inForceFrom", "2026-08-01");
        Drafts.published("NZL", "AMENDMENT", measure, null, amendment);
        Map<String, Object> correction = Drafts.content("NZL");
        correction.put("inForceFrom", "2026-05-10");
        Drafts.published("NZL", "CORRECTION", measure, 1, correction);
        Drafts.published("NZL", "REPEAL", measure, null, Drafts.repeal("2027-02-01"));

        assertThat(shown(measure, "2026-05-05", afterEnactment)).isEqualTo("IN_FORCE 1 TRAINING_LICENCE");
        assertThat(shown(measure, "2026-05-05", null)).isEqualTo("ADOPTED 3 TRAINING_LICENCE");
        assertThat(shown(measure, "2026-05-10", null)).isEqualTo("IN_FORCE 3 TRAINING_LICENCE");
        assertThat(shown(measure, "2026-08-01", afterEnactment)).isEqualTo("IN_FORCE 1 TRAINING_LICENCE");
        assertThat(shown(measure, "2026-08-01", null)).isEqualTo("IN_FORCE 2 MORATORIUM");
        assertThat(shown(measure, "2027-01-31", null)).isEqualTo("IN_FORCE 2 MORATORIUM");
        assertThat(shown(measure, "2027-02-01", null)).isEqualTo("REPEALED 2 MORATORIUM");
        Response read = given().queryParam("asOf", "2026-11-01").get(PATH + "/" + measure);
        assertThat(read.<List<String>>path("versions.act")).containsExactly("ENACTMENT", "AMENDMENT", "CORRECTION", "REPEAL");
        assertThat(read.<List<String>>path("versions.status")).containsExactly("SUPERSEDED", "PUBLISHED", "SUPERSEDED", "PUBLISHED");
        assertThat(read.<List<Integer>>path("versions.supersededBy")).containsExactly(3, null, 2, null);
        assertThat(read.<String>path("measure.nextChangeOn")).isEqualTo("2027-02-01");
        assertThat(read.<Integer>path("measure.nextVersion")).isEqualTo(4);
        assertThat(read.<Object>path("versions[3].content.kind")).isNull();
    }

    private static String shown(String measure, String asOf, Instant knownAt) {
        RequestSpecification request = given().queryParam("asOf", asOf);
        Response read = (knownAt == null ? request : request.queryParam("knownAt", knownAt.toString())).get(PATH + "/" + measure);
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
        return read.path("measure.standing") + " " + read.path("measure.version") + " " + read.path("measure.content.kind");
    }

    private static Instant publishedAt(String measure, int number) {
        return OffsetDateTime.parse(EmbeddedDatabase.queryOne("select to_char(published_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                        + " from national_measure_version where measure_id = '" + measure + "' and number = " + number))
                .toInstant();
    }

    @Test
    void theListIsNarrowedByTheVersionThatIsShown() {
        String federal = Drafts.enacted("BRA", Drafts.content("BRA"));
        Map<String, Object> local = Drafts.content("BR-BA");
        local.put("kind", "COPYRIGHT");
        local.put("article", "7(1)");
        String part = Drafts.enacted("BRA", local);
        local.put("inForceFrom", "2199-01-01");
        String coming = Drafts.enacted("BRA", local);

        assertThat(ids("state=BRA")).containsSubsequence(coming, part, federal);
        assertThat(ids("state=BRA&jurisdiction=BRA")).contains(federal).doesNotContain(part, coming);
        assertThat(ids("jurisdiction=BR-BA")).containsExactly(coming, part);
        assertThat(ids("state=BRA&kind=COPYRIGHT&standing=IN_FORCE")).contains(part).doesNotContain(federal, coming);
        assertThat(ids("state=BRA&article=7")).contains(coming, part).doesNotContain(federal);
        assertThat(ids("state=BRA&article=7(1)")).contains(coming, part).doesNotContain(federal);
        assertThat(ids("state=BRA&article=7(2)")).isEmpty();
        assertThat(ids("state=FRA&jurisdiction=BR-BA")).isEmpty();
        assertThat(given().get(PATH + "?jurisdiction=BR-BA&standing=ADOPTED").<Map<String, Integer>>path("counts"))
                .isEqualTo(Map.of("ADOPTED", 1, "IN_FORCE", 1, "EXPIRED", 0, "REPEALED", 0));
        assertThat(given().queryParam("state", "BRA").queryParam("knownAt", "2026-01-01").get(PATH).<List<?>>path("items")).isEmpty();
        assertProblem(given().get(PATH + "?state=br&jurisdiction=br-ba&kind=BAN&standing=OPEN&limit=0"), 422, "INVALID_INPUT")
                .errorCount(5)
                .at("?state", "NOT_A_STATE_CODE")
                .at("?jurisdiction", "NOT_A_JURISDICTION")
                .at("?kind", "NOT_ONE_OF")
                .at("?standing", "NOT_ONE_OF")
                .at("?limit", "NOT_A_LIMIT");
        assertProblem(given().get(PATH + "?asOf=soon"), 422, "INVALID_INPUT").at("?asOf", "NOT_A_TIME");
        assertProblem(given().get(PATH + "?cursor=forged"), 422, "INVALID_INPUT").at("?cursor", "NOT_A_CURSOR");
        assertProblem(given().get(PATH + "/none"), 404, "NOT_FOUND");
    }

    @Test
    void pagesTogetherAreTheWholeList() {
        Drafts.enacted("ARG", Drafts.content("ARG"));
        List<String> whole = given().queryParam("limit", 100).get(PATH).path("items.id");
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = given().queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(PATH);
            paged.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("nextCursor");
            assertThat(page.header("Link") != null).isEqualTo(cursor != null);
        } while (cursor != null);
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().hasSizeGreaterThan(3);
    }

    private static List<String> ids(String query) {
        return given().urlEncodingEnabled(false).get(PATH + "?limit=100&" + query.replace("(", "%28").replace(")", "%29")).path("items.id");
    }

    static LongStream seeds() {
        return LongStream.range(1000, 1012);
    }

    /** EC-183: the same through the API as by the clerk, for histories put into the database with other times of publication. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theApiAnswersAsTheClerkDoes(long seed) throws SQLException {
        Random random = new Random(seed);
        UUID measure = UUID.randomUUID();
        List<MeasureFact> facts = RandomMeasures.history(measure, random);
        store(facts);
        for (int question = 0; question < 25; question++) {
            Instant asOf = RandomMeasures.FIRST.atStartOfDay(SEAT).toInstant().plusSeconds(random.nextInt(RandomMeasures.DAYS * 86_400));
            Instant knownAt = RandomMeasures.knownAt(random);
            Clerk.Answer expected = Clerk.answer(facts, LocalDate.ofInstant(asOf, SEAT), knownAt);
            Response read = given().queryParam("asOf", asOf.toString()).queryParam("knownAt", knownAt.toString()).get(PATH + "/" + measure);
            assertThat(answer(read)).as("seed %d, as of %s, known at %s, of %s", seed, asOf, knownAt, facts).isEqualTo(expected);
        }
    }

    private static Clerk.Answer answer(Response read) {
        if (read.statusCode() == 404) {
            return new Clerk.Answer("NONE", 0, List.of());
        }
        List<String> versions = new ArrayList<>();
        for (Map<String, Object> version : read.<List<Map<String, Object>>>path("versions")) {
            Object by = version.get("supersededBy");
            versions.add(version.get("number") + " " + version.get("status") + (by == null ? "" : " by " + by));
        }
        return new Clerk.Answer(read.path("measure.standing"), read.path("measure.version"), versions);
    }

    private static void store(List<MeasureFact> facts) throws SQLException {
        String insert =
                """
                insert into national_measure_version (measure_id, number, state_code, state_iso2, act, corrects, jurisdiction, jurisdiction_name_en,
                    jurisdiction_name_fr, language, title, summary, kind, regulation_level, article, text_version, citation, source_url, adopted_on,
                    in_force_from, in_force_to, thresholds, binding, drafted_by_kind, drafted_by, published_by_kind, published_by_id, published_at)
                values (?, ?, 'USA', 'US', ?, ?, ?, ?, ?, 'en', ?::jsonb, '{"en":"s"}', ?, ?, ?, 1, 'c', 'https://laws.gov.example/', ?, ?, ?, '[]', ?,
                    'DELEGATE', '{a}', 'DELEGATE', 'b', ?)
                """;
        try (Connection connection = EmbeddedDatabase.asService()) {
            try (PreparedStatement measure = connection.prepareStatement("insert into national_measure values (?, 'USA', 'UN_MEMBER', 'US')")) {
                measure.setObject(1, facts.getFirst().measure());
                measure.execute();
            }
            for (MeasureFact fact : facts) {
                boolean repeal = fact.act() == MeasureAct.REPEAL;
                try (PreparedStatement row = connection.prepareStatement(insert)) {
                    row.setObject(1, fact.measure());
                    row.setInt(2, fact.number());
                    row.setString(3, fact.act().name());
                    row.setObject(4, fact.corrects());
                    row.setString(5, fact.jurisdiction());
                    row.setString(6, repeal ? null : "California");
                    row.setString(7, repeal ? null : "Californie");
                    row.setString(8, repeal ? null : "{\"en\":\"t\"}");
                    row.setString(9, repeal ? null : fact.kind().name());
                    row.setObject(10, repeal ? null : 3);
                    row.setString(11, fact.article());
                    row.setObject(12, fact.adoptedOn());
                    row.setObject(13, fact.inForceFrom());
                    row.setObject(14, fact.inForceTo());
                    row.setObject(15, repeal ? null : true);
                    row.setObject(16, OffsetDateTime.ofInstant(fact.publishedAt(), ZoneOffset.UTC));
                    row.execute();
                }
            }
        }
    }
}

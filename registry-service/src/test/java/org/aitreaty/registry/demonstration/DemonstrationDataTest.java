package org.aitreaty.registry.demonstration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DemonstrationDataTest {

    @Inject
    DemonstrationData data;

    @ParameterizedTest
    @CsvSource({"USA", "FRA", "CHN", "GBR", "BRA"})
    void hostStatesOfTheDemonstrationAreParties(String code) {
        assertThat(given().queryParam("asOf", "2026-11-23").get("/v1/states/" + code).<String>path("status")).isEqualTo("PARTY");
    }

    /** What the stated rule says, worked out by hand. */
    @ParameterizedTest
    @CsvSource({
        // 246: remainder 1 by 5; by 60, 6; by 31, 29: deposit 60 + 841 days after 2 April 2024.
        "FIN, 2026-11-23, CONTRACTING_STATE, 2026-09-20",
        "FIN, 2024-04-08, SIGNATORY, 2024-04-08",
        // 670: remainder 0 by 5, divisible by 67.
        "VCT, 2026-11-23, WITHDRAWING, 2026-06-15",
        // 222 is 6 times 37.
        "SLV, 2026-11-23, WITHDRAWN, 2026-09-15",
        // 388 is 4 times 97, but remainder 3 by 5: it only signed, so its notice has no place.
        "JAM, 2026-11-23, SIGNATORY, 2024-04-30",
        "AND, 2026-11-23, PARTY, 2025-10-04"
    })
    void theActsFollowTheStatedRule(String code, String day, String status, String since) {
        Map<String, Object> state = given().queryParam("asOf", day).get("/v1/states/" + code).path("$");

        assertThat(state).containsEntry("status", status).containsEntry("statusSince", since);
    }

    @Test
    void loadingTwiceAddsNothing() {
        String before = EmbeddedDatabase.queryOne("select count(*) from treaty_action where recorded_by_kind = 'SYSTEM'");
        QuarkusTransaction.requiringNew().run(data::loadIfEmpty);

        assertThat(EmbeddedDatabase.queryOne("select count(*) from treaty_action where recorded_by_kind = 'SYSTEM'")).isEqualTo(before);
        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where event_type = 'TreatyActionRecorded' and actor_kind = 'SYSTEM'"))
                .isEqualTo(before);
    }

    @Test
    void theFeedTellsTheActsInTheOrderOfTheirPositions() {
        List<Integer> positions = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        int after = 0;
        List<Integer> page;
        do {
            // As somebody who may read all of it: to others the restricted entries leave gaps.
            var response = given().auth().oauth2(Persona.DEPOSITARY.token()).queryParam("after", after).queryParam("limit", 100).get("/v1/feed");
            page = response.path("items.position");
            positions.addAll(page);
            subjects.addAll(response.<List<String>>path("items.subject"));
            after = response.<Number>path("nextAfter").intValue();
        } while (!page.isEmpty());

        assertThat(positions).hasSizeGreaterThan(230).doesNotHaveDuplicates();
        assertThat(positions).isEqualTo(positions.stream().sorted().toList());
        assertThat(Collections.max(positions)).isEqualTo(positions.size());
        assertThat(subjects).contains("organisation/meridian");
        assertThat(given().get("/v1/feed").<List<String>>path("items.visibility")).containsOnly("PUBLIC");
    }
}

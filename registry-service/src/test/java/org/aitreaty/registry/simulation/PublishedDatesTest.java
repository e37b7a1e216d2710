package org.aitreaty.registry.simulation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aitreaty.registry.clause.CountingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The dates on which treaties entered into force, asked of the API with their clauses as data. Days of deposit and of entry
 * into force, and who deposited on the day that completed the number: United Nations Treaty Collection, status lists.
 */
@QuarkusTest
class PublishedDatesTest {

    /** All of its 44 must ratify (annex 2 of the Comprehensive Nuclear-Test-Ban Treaty). */
    private static final List<String> ANNEX_2 = List.of(
            ("DZA ARG AUS AUT BGD BEL BRA BGR CAN CHL CHN COL PRK COD EGY FIN FRA DEU HUN IND IDN IRN ISR ITA JPN MEX NLD NOR PAK PER POL KOR ROU RUS SVK ZAF ESP "
                            + "SWE CHE TUR UKR GBR USA VNM")
                    .split(" "));

    private static final List<String> NOT_RATIFIED = List.of("CHN", "EGY", "IND", "IRN", "ISR", "PAK", "PRK", "RUS", "USA");

    /**
     * A treaty and what was published of it.
     *
     * @param before instruments before the day that completed the number
     * @param together who deposited on that day
     */
    record Published(String treaty, Map<String, Object> clause, int before, LocalDate day, Set<String> together, LocalDate force) {

        @Override
        public String toString() {
            return treaty;
        }
    }

    static Stream<Published> published() {
        return Stream.of(
                published("Chemical Weapons Convention", clause(65, "NTH_DAY_AFTER", 180, "notBefore", "1995-01-13"), 64, "1996-10-31", "HUN", "1997-04-29"),
                published("Arms Trade Treaty", clause(50, "NTH_DAY_AFTER", 90), 45, "2014-09-25", "ARG BHS BIH CZE LCA PRT SEN URY", "2014-12-24"),
                published("Agreement on biodiversity beyond national jurisdiction", clause(60, "NTH_DAY_AFTER", 120), 59, "2025-09-19", "MAR SLE", "2026-01-17"),
                published(
                        "Rome Statute", clause(60, "FIRST_DAY_OF_MONTH_AFTER_NTH_DAY", 60), 56, "2002-04-11", "BGR BIH COD IRL JOR KHM MNG NER ROU SVK", "2002-07-01"),
                published("Anti-Personnel Mine Ban Convention", clause(40, "FIRST_DAY_OF_NTH_MONTH_AFTER", 6), 39, "1998-09-16", "BFA", "1999-03-01"),
                published("Convention on Cluster Munitions", clause(30, "FIRST_DAY_OF_NTH_MONTH_AFTER", 6), 28, "2010-02-16", "BFA MDA", "2010-08-01"),
                published("Law of the Sea Convention", clause(60, "MONTHS_AFTER", 12), 59, "1993-11-16", "GUY", "1994-11-16"),
                published("Biological Weapons Convention", clause(22, "ON_DEPOSIT", null, "requiredStates", List.of("GBR", "RUS", "USA")), 19, "1975-03-26", "GBR RUS USA", "1975-03-26"));
    }

    @ParameterizedTest
    @MethodSource("published")
    void theTreatyEntersIntoForceOnThePublishedDayAndWhoCompletedTheNumberShareTheirRanks(Published published) {
        List<Map<String, Object>> deposits = new ArrayList<>(earlier(published.before(), published.day()));
        published.together().forEach(state -> deposits.add(deposit(state, published.day())));
        // Whatever the order in which they are told.
        deposits.sort((one, other) -> other.get("state").toString().compareTo(one.get("state").toString()));

        Response answer = simulate(published.clause(), deposits);

        assertThat(answer.<String>path("entryIntoForce")).isEqualTo(published.force().toString());
        assertThat(answer.<String>path("conditionsMetOn")).isEqualTo(published.day().toString());
        assertThat(answer.<List<String>>path("completedBy")).containsExactlyInAnyOrderElementsOf(published.together());
        for (Map<String, Object> deposit : answer.<List<Map<String, Object>>>path("deposits.findAll { it.date == '" + published.day() + "' }")) {
            assertThat(deposit)
                    .containsEntry("firstRank", published.before() + 1)
                    .containsEntry("lastRank", published.before() + published.together().size())
                    .containsEntry("boundFrom", published.force().toString());
        }
        assertThat(answer.<List<Map<String, Object>>>path("deposits")).as("each on the day it had").hasSize(deposits.size());
        assertThat(simulate(published.clause(), earlier(published.before(), published.day())).<String>path("entryIntoForce"))
                .as("without those of the day")
                .isNull();
    }

    @Test
    void everyWayOfCountingIsAmongThem() {
        Set<CountingMode> counted = published()
                .map(it -> CountingMode.valueOf((String) ((Map<?, ?>) it.clause().get("delay")).get("counting")))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CountingMode.class)));

        assertThat(counted).containsExactly(CountingMode.values());
    }

    /** Of the Chemical Weapons Convention: who came before its day was bound on it, who came later on the thirtieth day. */
    @Test
    void whoComesLaterIsBoundByItsOwnDelay() {
        Map<String, Object> clause = clause(65, "NTH_DAY_AFTER", 180, "notBefore", "1995-01-13");
        clause.put("latecomerDelay", Map.of("counting", "NTH_DAY_AFTER", "length", 30));
        clause.put("latecomersAfter", "ENTRY_INTO_FORCE");
        List<Map<String, Object>> deposits = new ArrayList<>(earlier(65, LocalDate.parse("1996-11-01")));
        deposits.add(deposit("USA", LocalDate.parse("1997-04-25")));
        deposits.add(deposit("RUS", LocalDate.parse("1997-11-05")));

        Response answer = simulate(clause, deposits);

        assertThat(answer.<String>path("deposits.find { it.state == 'USA' }.boundFrom")).isEqualTo("1997-04-29");
        assertThat(answer.<String>path("deposits.find { it.state == 'RUS' }.boundFrom")).isEqualTo("1997-12-05");
    }

    /** Had 65 ratified the Chemical Weapons Convention on the day it was opened, it would have waited for two years. */
    @Test
    void theEarliestDayHolds() {
        Map<String, Object> clause = clause(65, "NTH_DAY_AFTER", 180, "notBefore", "1995-01-13");

        assertThat(simulate(clause, earlier(65, LocalDate.parse("1993-01-14"))).<String>path("entryIntoForce")).isEqualTo("1995-01-13");
    }

    @Test
    void anIndispensableStateIsMissedByNameHoweverManyOthersRatify() {
        Map<String, Object> clause = clause(0, "NTH_DAY_AFTER", 180, "requiredStates", ANNEX_2);
        List<Map<String, Object>> deposits = new ArrayList<>(earlier(140, LocalDate.parse("2012-01-01")));
        ANNEX_2.stream().filter(state -> !NOT_RATIFIED.contains(state)).forEach(state -> deposits.add(deposit(state, LocalDate.parse("2012-02-06"))));

        Response today = simulate(clause, deposits);
        assertThat(today.<String>path("entryIntoForce")).isNull();
        assertThat(today.<List<String>>path("missingStates")).containsExactlyInAnyOrderElementsOf(NOT_RATIFIED);

        NOT_RATIFIED.forEach(state -> deposits.add(deposit(state, LocalDate.parse("2030-01-01"))));
        Response complete = simulate(clause, deposits);
        assertThat(complete.<String>path("entryIntoForce")).isEqualTo("2030-06-30");
        assertThat(complete.<List<String>>path("completedBy")).containsExactlyInAnyOrderElementsOf(NOT_RATIFIED);
        deposits.removeLast();
        assertThat(simulate(clause, deposits).<List<String>>path("missingStates")).as("all but one are not all").hasSize(1);
    }

    /** Of the Kyoto Protocol: 55 Parties and 55 per cent of the emissions of 1990; the number was there long before. */
    @Test
    void aShareCompletesTheConditionsWhenTheNumberHasLongBeenReached() {
        Map<String, Object> clause = clause(55, "NTH_DAY_AFTER", 90);
        clause.put(
                "share",
                Map.of(
                        "minimum", "0.55",
                        "total", "13728306",
                        "amounts", List.of(Map.of("state", "OTHERS", "amount", "6057000"), Map.of("state", "RUS", "amount", "2388720"))));
        List<Map<String, Object>> deposits = new ArrayList<>(earlier(126, LocalDate.parse("2004-11-01")));
        deposits.add(deposit("OTHERS", LocalDate.parse("2002-05-31")));
        assertThat(simulate(clause, deposits).<String>path("entryIntoForce")).as("44 per cent").isNull();

        deposits.add(deposit("RUS", LocalDate.parse("2004-11-18")));
        Response answer = simulate(clause, deposits);
        assertThat(answer.<String>path("entryIntoForce")).isEqualTo("2005-02-16");
        assertThat(answer.<List<String>>path("completedBy")).containsExactly("RUS");
    }

    /** The Agreement on biodiversity beyond national jurisdiction again: the Union's instrument does not make up the number. */
    @Test
    void anOrganisationIsNoneOfTheSixty() {
        List<Map<String, Object>> deposits = new ArrayList<>(earlier(59, LocalDate.parse("2025-09-19")));
        Map<String, Object> union = new HashMap<>(deposit("EU", LocalDate.parse("2025-05-28")));
        union.put("organisation", true);
        deposits.add(union);

        Map<String, Object> clause = clause(60, "NTH_DAY_AFTER", 120);
        assertThat(simulate(clause, deposits).<String>path("entryIntoForce")).isNull();
        clause.put("organisationsCount", true);
        assertThat(simulate(clause, deposits).<Integer>path("instruments")).isEqualTo(60);
    }

    private static Published published(String treaty, Map<String, Object> clause, int before, String day, String together, String force) {
        return new Published(treaty, clause, before, LocalDate.parse(day), Set.copyOf(Arrays.asList(together.split(" "))), LocalDate.parse(force));
    }

    private static Map<String, Object> clause(int needed, String counting, Integer length, Object... more) {
        Map<String, Object> clause = new HashMap<>();
        clause.put("minInstruments", needed);
        clause.put("delay", length == null ? Map.of("counting", counting) : Map.of("counting", counting, "length", length));
        for (int i = 0; i < more.length; i += 2) {
            clause.put((String) more[i], more[i + 1]);
        }
        return clause;
    }

    private static Map<String, Object> deposit(String state, LocalDate date) {
        return Map.of("state", state, "date", date.toString());
    }

    /** So many instruments, the last on the eve of a day. */
    private static List<Map<String, Object>> earlier(int number, LocalDate day) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> deposit("S" + i, day.minusDays(number - i + 1L))).toList();
    }

    private static Response simulate(Map<String, Object> clause, List<Map<String, Object>> deposits) {
        Response answer = given().contentType(ContentType.JSON)
                .body(Map.of("clause", clause, "deposits", deposits))
                .post("/v1/treaty/entry-into-force/simulations");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }
}

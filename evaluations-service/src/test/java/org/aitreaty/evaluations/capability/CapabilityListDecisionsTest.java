package org.aitreaty.evaluations.capability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.aitreaty.evaluations.FollowedFeed;
import org.aitreaty.kit.consumer.Following;
import org.aitreaty.kit.consumer.Places;
import org.aitreaty.kit.consumer.Standing;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.FeedSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the registry's feed tells of decisions, and what becomes of the list. */
@QuarkusTest
class CapabilityListDecisionsTest {

    private static final FeedSource REGISTRY = FollowedFeed.REGISTRY;
    private static final String CYBER =
            """
            {"code":"CYBER","titleEn":"Cyber-offence","titleFr":"Cyberattaque","definitionEn":"Finding weaknesses.","definitionFr":"Trouver des failles."}""";
    private static final String PERSUASION =
            """
            {"code":"PERSUASION","titleEn":"Persuasion","titleFr":"Persuasion","definitionEn":"Moving people.","definitionFr":"Influencer les gens."}""";

    @Inject
    Following following;

    @Inject
    Places places;

    @Inject
    CapabilityListDecisions decisions;

    @BeforeEach
    @AfterEach
    void beginAnew() throws SQLException {
        REGISTRY.reset();
        try (Connection connection = EmbeddedDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from dangerous_capability where list_version > 1");
            statement.execute("delete from capability_list where version > 1");
            statement.execute("delete from decision_turn");
            statement.execute("delete from feed_position where consumer = '" + CapabilityListDecisions.NAME + "'");
        }
    }

    private static void adopted(String number, String from, String... effects) {
        REGISTRY.add(
                "DecisionAdopted",
                "decision/" + number,
                Instant.parse("2026-11-23T09:00:00Z"),
                """
                {"number":"%s","kind":"DECISION","organ":"EC","title":{"en":"A","fr":"B"},"effects":[%s],"adoptedAt":"2026-11-23T09:00:00Z","effectiveFrom":"%s"}
                """
                        .formatted(number, String.join(",", effects), from));
    }

    private static String list(String... capabilities) {
        return "{\"kind\":\"CAPABILITY_LIST\",\"capabilityList\":{\"capabilities\":[" + String.join(",", capabilities) + "]}}";
    }

    private static String turn(String decision, String turn) {
        return "{\"kind\":\"EARLIER_DECISION\",\"earlierDecision\":{\"decision\":\"" + decision + "\",\"turn\":\"" + turn + "\"}}";
    }

    private void follow() {
        for (int round = 0; round < 200 && (places.of(decisions.name()).isEmpty() || places.of(decisions.name()).orElseThrow().position() < REGISTRY.length()); round++) {
            try {
                following.step(decisions);
            } catch (RuntimeException e) {
                // As in the schedule: the next step begins where this one began.
            }
        }
    }

    private static Response at(String instant) {
        return given().get("/v1/dangerous-capabilities?asOf=" + instant);
    }

    @Test
    void aDecisionMakesANewVersionFromItsInstantAndIsNamed() {
        adopted("EC-4/DEC.1", "2027-03-01T18:00:00Z", list(CYBER, PERSUASION));
        follow();

        assertThat(at("2027-03-01T17:59:59.999Z").<Integer>path("version")).isEqualTo(1);
        Response held = at("2027-03-01T18:00:00Z");
        assertThat(held.<Integer>path("version")).isEqualTo(2);
        assertThat(held.<String>path("decision")).isEqualTo("EC-4/DEC.1");
        assertThat(held.<String>path("effectiveFrom")).isEqualTo("2027-03-01T18:00:00Z");
        assertThat(held.<List<String>>path("items.code")).containsExactly("CYBER", "PERSUASION");
        assertThat(held.<Map<String, String>>path("items[0].title")).as("called the same as before").containsEntry("fr", "Cyberattaque").containsEntry("zh", "网络攻击");
        assertThat(held.<Map<String, String>>path("items[0].definition")).containsEntry("fr", "Trouver des failles.");
        assertThat(held.<Map<String, String>>path("items[1].title")).containsOnlyKeys("en", "fr");
        assertThat(EmbeddedDatabase.queryOne("select (after ->> 'decision') || ' ' || (after ->> 'codes') from journal_entry"
                        + " where event_type = 'CapabilityListDecided' order by recorded_at desc limit 1"))
                .isEqualTo("EC-4/DEC.1 CYBER,PERSUASION");
    }

    @Test
    void aCapabilityThatIsCalledOtherwiseLosesItsTranslations() {
        adopted("EC-4/DEC.1", "2027-03-01T18:00:00Z", list(CYBER.replace("Cyber-offence", "Attacks on computers")));
        follow();

        assertThat(at("2027-03-02T00:00:00Z").<Map<String, String>>path("items[0].title")).containsOnlyKeys("en", "fr");
    }

    @Test
    void ec228WhatIsSuspendedOrAnnulledIsLeftOutForTheDaysAskedAbout() {
        adopted("EC-4/DEC.1", "2027-03-01T12:00:00Z", list(CYBER));
        adopted("EC-4/DEC.2", "2027-04-01T12:00:00Z", turn("EC-4/DEC.1", "SUSPENDED"));
        adopted("EC-4/DEC.3", "2027-05-01T12:00:00Z", turn("EC-4/DEC.1", "RESUMED"));
        adopted("EC-4/DEC.4", "2027-06-01T12:00:00Z", list(PERSUASION), turn("EC-4/DEC.1", "ANNULLED"));
        follow();

        assertThat(at("2027-03-15").<Integer>path("version")).isEqualTo(2);
        assertThat(at("2027-04-15").<Integer>path("version")).isEqualTo(1);
        assertThat(at("2027-05-15").<Integer>path("version")).isEqualTo(2);
        assertThat(at("2027-06-15").<Integer>path("version")).isEqualTo(3);
        adopted("EC-4/DEC.5", "2027-07-01T12:00:00Z", turn("EC-4/DEC.4", "ANNULLED_FROM_THE_START"));
        follow();
        assertThat(at("2027-06-15").<Integer>path("version")).as("with the annulment goes what it annulled").isEqualTo(2);
    }

    @Test
    void decisionsOnSomethingElseAreNothingHere() {
        REGISTRY.add("StandingChanged", "state/FRA", Instant.parse("2026-11-23T09:00:00Z"), "{\"to\":\"PARTY\"}");
        adopted("EC-4/DEC.1", "2027-03-01T12:00:00Z", "{\"kind\":\"PARAMETER\",\"parameter\":{\"key\":\"frontier.flop\",\"value\":\"1e24\"}}");
        adopted("EC-4/DEC.2", "2027-03-01T12:00:00Z");
        follow();

        assertThat(places.of(decisions.name()).orElseThrow().position()).isEqualTo(3);
        assertThat(EmbeddedDatabase.queryOne("select count(*) from capability_list")).isEqualTo("1");
    }

    /** Answers cut off, repeated and shuffled, and a database connection that dies in the middle of the work. */
    @Test
    void ec227EachDecisionMakesOneVersionWhateverHappensOnTheWay() throws SQLException {
        long seed = System.nanoTime();
        for (int i = 1; i <= 30; i++) {
            adopted("EC-4/DEC." + i, "2027-03-01T12:00:00Z", list(i % 2 == 0 ? CYBER : PERSUASION));
        }
        REGISTRY.misbehave(new Random(seed));
        for (int i = 0; i < 10; i++) {
            stepAndKill();
        }
        follow();

        assertThat(places.of(decisions.name()).orElseThrow().position()).as("seed %d", seed).isEqualTo(30);
        assertThat(EmbeddedDatabase.queryOne("select string_agg(version || '=' || decision, ' ' order by version) from capability_list where version > 1"))
                .as("seed %d", seed)
                .isEqualTo(String.join(" ", IntStream.rangeClosed(1, 30).mapToObj(i -> i + 1 + "=EC-4/DEC." + i).toList()));
        assertThat(at("2027-03-02T00:00:00Z").<String>path("decision")).isEqualTo("EC-4/DEC.30");
    }

    private void stepAndKill() throws SQLException {
        Thread killer = new Thread(() -> {
            try (Connection superuser = EmbeddedDatabase.asSuperuser();
                    Statement statement = superuser.createStatement()) {
                for (int look = 0; look < 200; look++) {
                    // Whoever has written versions that are not yet committed.
                    statement.execute("select pg_terminate_backend(pid) from pg_locks where relation = to_regclass('capability_list') and mode = 'RowExclusiveLock'");
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        killer.start();
        try {
            following.step(decisions);
        } catch (RuntimeException e) {
            // Killed: the step was not taken.
        }
        try {
            killer.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anEntryThatIsNotAsAgreedStopsItVisiblyAndMakesNothing() {
        adopted("EC-4/DEC.1", "2027-03-01T12:00:00Z", list(CYBER));
        adopted("EC-4/DEC.2", "2027-03-01T12:00:00Z", list("{\"code\":\"NO_TITLES\"}"));
        for (int i = 0; i < 5; i++) {
            following.step(decisions);
        }

        assertThat(places.of(decisions.name()).orElseThrow().standing()).isEqualTo(Standing.STOPPED);
        assertThat(places.of(decisions.name()).orElseThrow().position()).isEqualTo(1);
        assertThat(EmbeddedDatabase.queryOne("select count(*) from capability_list")).isEqualTo("2");
    }
}

package org.aitreaty.registry.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.aitreaty.registry.edition.Vantage;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads from every vantage against a model of its own, over random histories; the seed is printed. */
@QuarkusTest
class OrganisationHistoryTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final int HISTORIES = 25;
    private static final int QUESTIONS = 60;

    @Inject
    OrganisationsAt organisations;

    private long seed;
    private Random random;

    @BeforeEach
    void chooseASeed() {
        seed = Long.getLong("seed", System.nanoTime());
        random = new Random(seed);
        System.out.println("OrganisationHistoryTest: -Dseed=" + seed);
    }

    /** A fact as the model sees it: what it says, from when, and when that was learned. */
    private record Fact(int number, String says, Instant from, Instant recorded) {}

    private record History(String code, List<Fact> names, List<Fact> statuses) {}

    @Test
    void whatIsToldIsWhatWasRecordedLastOfAllThatHeldAndWasKnown() throws SQLException {
        for (int i = 0; i < HISTORIES; i++) {
            History history = write(invent("history-" + Long.toString(seed & 0xffffff, 36) + "-" + i));
            for (int q = 0; q < QUESTIONS; q++) {
                Instant asOf = random.nextInt(6) == 0 ? null : moment();
                Instant knownAt = random.nextInt(3) == 0 ? null : moment();
                Optional<Fact> name = model(history.names(), asOf, knownAt);
                Optional<Fact> status = model(history.statuses(), asOf, knownAt);

                Optional<OrganisationAt> told = organisations.named(history.code(), new Vantage(asOf, knownAt));

                String question = "seed %d, %s as of %s known at %s".formatted(seed, history, asOf, knownAt);
                assertThat(told.isPresent()).as(question).isEqualTo(name.isPresent() && status.isPresent());
                told.ifPresent(organisation -> {
                    assertThat(organisation.legalName()).as(question).isEqualTo(name.orElseThrow().says());
                    assertThat(organisation.particulars().since()).as(question).isEqualTo(name.orElseThrow().from());
                    assertThat(organisation.particulars().number()).as(question).isEqualTo(name.orElseThrow().number());
                    assertThat(organisation.standing().status().name()).as(question).isEqualTo(status.orElseThrow().says());
                    assertThat(organisation.standing().since()).as(question).isEqualTo(status.orElseThrow().from());
                });
            }
        }
    }

    @Test
    void theLegalSnapshotTellsTheSame() throws SQLException {
        for (int i = 0; i < 10; i++) {
            History history = write(invent("snap-" + Long.toString(seed & 0xffffff, 36) + "-" + i));
            for (int q = 0; q < 8; q++) {
                Instant asOf = moment();
                String question = "seed %d, %s as of %s".formatted(seed, history, asOf);
                Map<String, Object> told = given().queryParam("asOf", asOf.toString())
                        .queryParam("organisations", history.code())
                        .get("/v1/legal-snapshot")
                        .path("organisations.'" + history.code() + "'");

                assertThat(told).as(question).containsEntry("status", model(history.statuses(), asOf, null).map(Fact::says).orElse("NOT_REGISTERED"));
                assertThat(told).as(question).containsEntry("legalName", model(history.names(), asOf, null).orElse(history.names().getFirst()).says());
            }
        }
    }

    /** The rule in its plainest form: go through the facts in the order of recording and let each that counts replace the last. */
    private static Optional<Fact> model(List<Fact> facts, Instant asOf, Instant knownAt) {
        Fact told = null;
        for (Fact fact : facts) {
            boolean held = asOf == null || !fact.from().isAfter(asOf);
            boolean known = knownAt == null || !fact.recorded().isAfter(knownAt);
            if (held && known) {
                told = fact;
            }
        }
        return Optional.ofNullable(told);
    }

    private History invent(String code) {
        List<Fact> names = new ArrayList<>();
        Instant recorded = START;
        for (int number = 1; number <= 1 + random.nextInt(5); number++) {
            Instant from = number == 1 || random.nextBoolean() ? recorded : between(START, recorded);
            names.add(new Fact(number, "Name " + number, from, recorded));
            recorded = later(recorded);
        }
        List<Fact> statuses = new ArrayList<>();
        recorded = START;
        Instant earliest = START;
        OrganisationStatus status = OrganisationStatus.PENDING_VALIDATION;
        for (int number = 1; status != null; number++) {
            Instant from = random.nextBoolean() ? recorded : between(earliest, recorded);
            statuses.add(new Fact(number, status.name(), from, recorded));
            earliest = from;
            recorded = later(recorded);
            status = next(status);
        }
        return new History(code, names, statuses);
    }

    private OrganisationStatus next(OrganisationStatus status) {
        List<OrganisationStatus> open = new ArrayList<>();
        for (OrganisationLifecycle move : OrganisationLifecycle.values()) {
            if (move.isLegalFrom(status)) {
                open.add(move.to());
            }
        }
        return open.isEmpty() || random.nextInt(4) == 0 ? null : open.get(random.nextInt(open.size()));
    }

    private Instant later(Instant instant) {
        return instant.plus(Duration.ofMinutes(1 + random.nextInt(30)));
    }

    private Instant between(Instant from, Instant to) {
        return from.plusSeconds(60L * random.nextInt((int) Duration.between(from, to).toMinutes() + 1));
    }

    /** Somewhere in the time of the histories, on whole minutes, so that questions fall upon the very instants of facts. */
    private Instant moment() {
        return START.plus(Duration.ofMinutes(random.nextInt(130) - 5));
    }

    private static History write(History history) throws SQLException {
        try (Connection connection = EmbeddedDatabase.asOwner()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into organisation (code, legal_name, host_state, roles, registered_at, changed_at, version)"
                            + " values (?, 'x', 'FRA', '{FAB}', '1990-01-01', now(), 0)")) {
                insert.setString(1, history.code());
                insert.execute();
            }
            insert(connection, history.code(), history.names(),
                    "insert into organisation_version (id, organisation_code, number, legal_name, effective_from, recorded_at, other_names, roles,"
                            + " recorded_by_kind, recorded_by_id) values (gen_random_uuid(), ?, ?, ?, ?, ?, '{}', '{FAB}', 'STAFF', 'x')");
            insert(connection, history.code(), history.statuses(),
                    "insert into organisation_status (id, organisation_code, number, status, effective_from, recorded_at, reasons, recorded_by_kind,"
                            + " recorded_by_id) values (gen_random_uuid(), ?, ?, ?, ?, ?, '{x}', 'STAFF', 'x')");
            connection.commit();
        }
        return history;
    }

    private static void insert(Connection connection, String code, List<Fact> facts, String sql) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Fact fact : facts) {
                insert.setString(1, code);
                insert.setInt(2, fact.number());
                insert.setString(3, fact.says());
                insert.setTimestamp(4, Timestamp.from(fact.from()));
                insert.setTimestamp(5, Timestamp.from(fact.recorded()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}

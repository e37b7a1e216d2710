package org.aitreaty.permits.review;

import static org.aitreaty.permits.review.Officers.GRANT_WITH_CONDITION;
import static org.aitreaty.permits.review.Officers.KENYAN;
import static org.aitreaty.permits.review.Officers.NORWEGIAN;
import static org.aitreaty.permits.review.Officers.filed;
import static org.aitreaty.permits.review.Officers.move;
import static org.aitreaty.permits.review.Officers.moved;
import static org.aitreaty.permits.review.Officers.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A grant whose connection to the database is killed at each of its writes, before, after and at the commit: afterwards
 * there is a permit with its number, step, condition and journal entry, or none of them, and a retry grants it.
 */
@QuarkusTest
class GrantFaultTest {

    private static final String[][] WRITES = {
        {"decision_proposal", "update", ""},
        {"training_application", "update", ""},
        {"application_step", "insert", ""},
        {"journal_entry", "insert", "TrainingPermitGranted"},
        {"number_series", "insert or update", ""},
        {"permit", "insert", ""},
        {"permit_condition", "insert", ""},
        {"permit_step", "insert", ""},
        {"journal_entry", "insert", "PermitIssued"},
    };

    static Stream<String> points() {
        Stream.Builder<String> points = Stream.builder();
        for (String[] write : WRITES) {
            String when = write[2].isEmpty() ? "" : " when (new.event_type = '" + write[2] + "')";
            points.add("create trigger killed before " + write[1] + " on " + write[0] + " for each row" + when);
            points.add("create trigger killed after " + write[1] + " on " + write[0] + " for each row" + when);
            points.add("create constraint trigger killed after " + write[1] + " on " + write[0] + " deferrable initially deferred for each row" + when);
        }
        return points.build();
    }

    @ParameterizedTest
    @MethodSource("points")
    void aGrantThatIsKilledIsThereInFullOrNotAtAll(String point) throws SQLException {
        String number = filed();
        moved(KENYAN, number, "decision-proposals", GRANT_WITH_CONDITION);
        String before = counts();

        execute("create or replace function kill_me() returns trigger language plpgsql security definer as "
                + "$$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$");
        execute(point + " execute function kill_me()");
        Response killed;
        try {
            killed = move(NORWEGIAN, number, "decision-confirmation", null);
        } finally {
            execute("drop trigger killed on " + point.replaceAll(".* on (\\w+) .*", "$1"));
        }

        assertThat(killed.statusCode()).as(killed.asString()).isGreaterThanOrEqualTo(500);
        assertThat(status(number)).isEqualTo("UNDER_REVIEW");
        assertThat(counts()).as("nothing of it is there").isEqualTo(before);
        assertThat(moved(NORWEGIAN, number, "decision-confirmation", null).<String>path("status")).isEqualTo("GRANTED_WITH_CONDITIONS");
        assertThat(EmbeddedDatabase.queryOne(
                        "select (select max(last_serial) from number_series where kind = 'TP') = (select count(*) from permit)"))
                .as("no number is lost or given twice")
                .isEqualTo("t");
    }

    private static String counts() {
        return EmbeddedDatabase.queryOne(
                "select concat_ws(' ', (select count(*) from permit), (select count(*) from permit_step), (select count(*) from permit_condition),"
                        + " (select count(*) from application_step), (select count(*) from journal_entry),"
                        + " (select coalesce(max(last_serial), 0) from number_series where kind = 'TP'))");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = EmbeddedDatabase.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package org.aitreaty.registry.contact;

import static org.aitreaty.registry.contact.Contacts.as;
import static org.aitreaty.registry.contact.Contacts.body;
import static org.aitreaty.registry.contact.Contacts.change;
import static org.aitreaty.registry.contact.Contacts.code;
import static org.aitreaty.registry.contact.Contacts.confirm;
import static org.aitreaty.registry.contact.Contacts.delegate;
import static org.aitreaty.registry.contact.Contacts.enter;
import static org.aitreaty.registry.contact.Contacts.newAddress;
import static org.aitreaty.registry.contact.Contacts.path;
import static org.aitreaty.registry.contact.Contacts.remove;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** Whatever a delegation does in whatever order: a State that could be notified once can always be. */
@QuarkusTest
class ReachabilityTest {

    private static final String STATE = "MEX";

    @Inject
    Recipients recipients;

    @Test
    void aStateThatCouldBeNotifiedOnceAlwaysCan() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> written = new ArrayList<>();
        boolean reachable = false;
        int refusals = 0;
        // On until what is to be shown has come about; few histories need more than the first bound.
        for (int step = 0; step < 150 || step < 2000 && (!reachable || refusals == 0); step++) {
            forgetTheDailyBound();
            List<Map<String, Object>> points = as(delegate(STATE)).get(path(STATE)).path("items");
            int before = written.size();
            Response answer = step(random, points, written);
            if (answer.statusCode() == 409 && written.size() > before) {
                // Nobody was written to.
                written.removeLast();
            }
            assertThat(answer.statusCode()).as("seed %d, step %d: %s", seed, step, answer.asString()).isIn(200, 201, 204, 409, 422);
            boolean now = isReachable();
            assertThat(now || !reachable).as("seed %d, step %d", seed, step).isTrue();
            reachable = now;
            refusals += answer.statusCode() == 409 ? 1 : 0;
        }
        assertThat(reachable).as("the State was reachable at some time; seed %d", seed).isTrue();
        assertThat(refusals).as("and was kept so; seed %d", seed).isPositive();
    }

    private static Response step(Random random, List<Map<String, Object>> points, List<String> written) {
        int kind = random.nextInt(10);
        if (points.isEmpty() || kind < 2) {
            return enter(STATE, body(anyKind(random), remember(written)));
        }
        Map<String, Object> point = points.get(random.nextInt(points.size()));
        String id = point.get("id").toString();
        if (kind < 5) {
            return remove(STATE, id);
        }
        if (kind < 7 && !written.isEmpty()) {
            return confirm(code(written.get(random.nextInt(written.size()))));
        }
        List<?> addresses = (List<?>) point.get("addresses");
        String kept = ((Map<?, ?>) addresses.get(random.nextInt(addresses.size()))).get("address").toString();
        return change(STATE, id, random.nextBoolean() ? body(anyKind(random), kept) : body(anyKind(random), remember(written)));
    }

    private static String anyKind(Random random) {
        return random.nextInt(3) == 0 ? "GENERAL" : "NOTIFICATIONS";
    }

    private static String remember(List<String> written) {
        written.add(newAddress());
        return written.getLast();
    }

    private boolean isReachable() {
        return QuarkusTransaction.requiringNew()
                .call(() -> recipients.ofNotifications().stream().anyMatch(recipient -> recipient.state().equals(STATE)));
    }

    private static void forgetTheDailyBound() {
        try (Connection connection = EmbeddedDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("update confirmation_code set issued_at = now() - interval '2 days' where state = '" + STATE + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

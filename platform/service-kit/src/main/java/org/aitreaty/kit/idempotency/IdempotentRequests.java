package org.aitreaty.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;

/**
 * Makes a request that creates something safe to send again: the answer is stored in the transaction that creates,
 * and the same key gets the same answer. A request that failed left nothing, so its key can be used again.
 *
 * <p>Keys belong to a client and are kept for 24 hours at least. The same request in another layout is the same
 * request: it is compared by what was read from it, not by its bytes.
 */
@ApplicationScoped
public class IdempotentRequests {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final List<String> KEPT_HEADERS = List.of("Location", "ETag");
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String STORED =
            "select route, request_hash, status, headers, body from idempotency_record where client = ? and idempotency_key = ?";

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final TreatyTime time;
    private final CurrentActor actor;

    public IdempotentRequests(DataSource dataSource, ObjectMapper json, TreatyTime time, CurrentActor actor) {
        this.dataSource = dataSource;
        this.json = json;
        this.time = time;
        this.actor = actor;
    }

    /** As {@link #answer(String, String, Object, Supplier, Function)} for an act that needs no facts from elsewhere. */
    public Response answer(String keyHeader, String route, Object request, Supplier<Response> act) {
        return answer(keyHeader, route, request, () -> null, nothing -> act.get());
    }

    /**
     * Answers a request once.
     *
     * @param keyHeader the {@code Idempotency-Key} header as sent
     * @param route what the request asks for, e.g. {@code POST /v1/models}
     * @param request what was read from the body
     * @param prepare gathers the facts that the act rests on, outside any transaction; not called for a replay
     * @param act does it, inside the transaction, and gives the answer
     */
    public <F> Response answer(String keyHeader, String route, Object request, Supplier<F> prepare, Function<F, Response> act) {
        Request asked = new Request(client(), IdempotencyKey.read(keyHeader).value().toString(), route, hash(request));
        Response stored = replay(asked);
        if (stored != null) {
            return stored;
        }
        F facts = prepare.get();
        return QuarkusTransaction.requiringNew().call(() -> {
            Response storedMeanwhile = lockAndReplay(asked);
            if (storedMeanwhile != null) {
                return storedMeanwhile;
            }
            Response answer = act.apply(facts);
            return store(asked, answer);
        });
    }

    private record Request(String client, String key, String route, byte[] hash) {}

    private String client() {
        Actor who = actor.get();
        return who.organisation() != null ? "organisation:" + who.organisation() : "subject:" + who.id();
    }

    private byte[] hash(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Two requests with one key at the same time: the second is told so instead of waiting on the first. Two statements in
     * one round trip; not one, because one would look for the answer before it has the lock.
     */
    private Response lockAndReplay(Request asked) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statements = connection.prepareStatement(LOCK + ";" + STORED)) {
            statements.setString(1, asked.client() + "\n" + asked.key());
            statements.setString(2, asked.client());
            statements.setString(3, asked.key());
            statements.execute();
            try (ResultSet lock = statements.getResultSet()) {
                if (!lock.next() || !lock.getBoolean(1)) {
                    throw inFlight();
                }
            }
            statements.getMoreResults();
            return stored(asked, statements);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemException inFlight() {
        return new ProblemException(
                ProblemType.REQUEST_IN_FLIGHT, "Wait for the first request's answer, then send this one again.", List.of(), Duration.ofSeconds(1));
    }

    private Response replay(Request asked) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(STORED)) {
            query.setString(1, asked.client());
            query.setString(2, asked.key());
            query.execute();
            return stored(asked, query);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Response stored(Request asked, PreparedStatement query) throws SQLException, JsonProcessingException {
        try (ResultSet row = query.getResultSet()) {
            return row.next() ? stored(asked, row) : null;
        }
    }

    private Response stored(Request asked, ResultSet row) throws SQLException, JsonProcessingException {
        if (!row.getString("route").equals(asked.route()) || !MessageDigest.isEqual(row.getBytes("request_hash"), asked.hash())) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "Nothing was done: this key already stands for another request of yours.",
                    List.of(FieldError.header(
                            "Idempotency-Key", "REUSED", "The key was used with another body or address.", "Make a fresh UUID for a new request.")));
        }
        Response.ResponseBuilder answer = Response.status(row.getInt("status"))
                .entity(row.getString("body"))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Idempotency-Replayed", "true");
        json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {}).forEach(answer::header);
        return answer.build();
    }

    private Response store(Request asked, Response answer) {
        String insert =
                """
                insert into idempotency_record (client, idempotency_key, route, request_hash, status, headers, body, recorded_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                """;
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            if (answer.getHeaderString(name) != null) {
                headers.put(name, answer.getHeaderString(name));
            }
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            String body = json.writeValueAsString(answer.getEntity());
            statement.setString(1, asked.client());
            statement.setString(2, asked.key());
            statement.setString(3, asked.route());
            statement.setBytes(4, asked.hash());
            statement.setInt(5, answer.getStatus());
            statement.setString(6, json.writeValueAsString(headers));
            statement.setString(7, body);
            statement.setObject(8, OffsetDateTime.ofInstant(time.now(), ZoneOffset.UTC));
            statement.executeUpdate();
            // The very characters that a replay will send.
            Response.ResponseBuilder first = Response.status(answer.getStatus()).entity(body).type(MediaType.APPLICATION_JSON_TYPE);
            headers.forEach(first::header);
            return first.build();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgets answers older than the time they are kept. Returns how many were forgotten. */
    public int forgetOld() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from idempotency_record where recorded_at < ?")) {
            delete.setObject(1, OffsetDateTime.ofInstant(time.now().minus(KEPT), ZoneOffset.UTC));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

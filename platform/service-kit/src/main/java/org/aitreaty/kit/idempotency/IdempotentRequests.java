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
    private static final String FIND =
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
        Key key = key(keyHeader, route);
        byte[] hash = hash(request);
        Stored stored = find(key);
        if (stored != null) {
            return stored.replay(route, hash);
        }
        F facts = prepare.get();
        return QuarkusTransaction.requiringNew().call(() -> {
            Stored storedMeanwhile = lockAndFind(key);
            return storedMeanwhile != null ? storedMeanwhile.replay(route, hash) : store(key, hash, act.apply(facts));
        });
    }

    /**
     * Answers once a request whose body is too large to be held: it is read while it is acted on, and what it was is
     * known afterwards. A replay has to read it too, to tell whether it is the same; it then does nothing else with it.
     * A second request with the key of one under way is refused before any of its body is read.
     *
     * @param longest the longest time that the transaction may take
     * @param read reads the body to its end and says what it was; only called for a replay
     * @param act reads the body and does it, inside the transaction
     */
    public Response answerStreamed(String keyHeader, String route, Duration longest, Supplier<?> read, Supplier<Answered> act) {
        Key key = key(keyHeader, route);
        Stored stored = find(key);
        if (stored == null) {
            return QuarkusTransaction.requiringNew().timeout((int) longest.toSeconds()).call(() -> {
                if (lockAndFind(key) != null) {
                    // The first request was answered in between; a moment later it is a replay like any other.
                    throw inFlight();
                }
                Answered done = act.get();
                return store(key, hash(done.request()), done.response());
            });
        }
        stored.requireRoute(route);
        return stored.replay(route, hash(read.get()));
    }

    /**
     * An answer, and what the request was that it answers.
     *
     * @param request what was read from the body, for comparing it with a later request of the same key
     */
    public record Answered(Object request, Response response) {}

    private record Key(String client, String value, String route) {}

    /** The answer kept under a key, and which request it belongs to. */
    private record Stored(String route, byte[] hash, Response answer) {

        void requireRoute(String asked) {
            if (!route.equals(asked)) {
                throw reused();
            }
        }

        Response replay(String asked, byte[] hashOfThisRequest) {
            requireRoute(asked);
            if (!MessageDigest.isEqual(hash, hashOfThisRequest)) {
                throw reused();
            }
            return answer;
        }
    }

    private static ProblemException reused() {
        return new ProblemException(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                "Nothing was done: this key already stands for another request of yours.",
                List.of(FieldError.header(
                        "Idempotency-Key", "REUSED", "The key was used with another body or address.", "Make a fresh UUID for a new request.")));
    }

    private Key key(String header, String route) {
        Actor who = actor.get();
        String client = who.organisation() != null ? "organisation:" + who.organisation() : "subject:" + who.id();
        return new Key(client, IdempotencyKey.read(header).value().toString(), route);
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
    private Stored lockAndFind(Key key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statements = connection.prepareStatement(LOCK + ";" + FIND)) {
            statements.setString(1, key.client() + "\n" + key.value());
            statements.setString(2, key.client());
            statements.setString(3, key.value());
            statements.execute();
            try (ResultSet lock = statements.getResultSet()) {
                if (!lock.next() || !lock.getBoolean(1)) {
                    throw inFlight();
                }
            }
            statements.getMoreResults();
            return found(statements);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemException inFlight() {
        return new ProblemException(
                ProblemType.REQUEST_IN_FLIGHT, "Wait for the first request's answer, then send this one again.", List.of(), Duration.ofSeconds(1));
    }

    private Stored find(Key key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setString(1, key.client());
            query.setString(2, key.value());
            query.execute();
            return found(query);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stored found(PreparedStatement query) throws SQLException, JsonProcessingException {
        try (ResultSet row = query.getResultSet()) {
            return row.next() ? new Stored(row.getString("route"), row.getBytes("request_hash"), answer(row)) : null;
        }
    }

    private Response answer(ResultSet row) throws SQLException, JsonProcessingException {
        Response.ResponseBuilder answer = Response.status(row.getInt("status"))
                .entity(row.getString("body"))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Idempotency-Replayed", "true");
        json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {}).forEach(answer::header);
        return answer.build();
    }

    private Response store(Key key, byte[] hash, Response answer) {
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
            statement.setString(1, key.client());
            statement.setString(2, key.value());
            statement.setString(3, key.route());
            statement.setBytes(4, hash);
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

package org.aitreaty.registry.document;

import static org.aitreaty.registry.document.Uploads.eventually;
import static org.aitreaty.registry.document.Uploads.get;
import static org.aitreaty.registry.document.Uploads.pdf;
import static org.aitreaty.registry.document.Uploads.send;
import static org.aitreaty.registry.document.Uploads.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which documents are taken away, and which never are. */
@QuarkusTest
class DiscardingTest {

    private static final Actor FRANCE = new Actor(ActorKind.DELEGATE, "x", "x", "FRA", null, Set.of());

    @Inject
    Discarding discarding;

    @Inject
    Documents documents;

    private final String token = Persona.DELEGATE_FRA.token();

    @AfterEach
    void noPieceStaysBehind() {
        assertThat(Uploads.stray()).isZero();
    }

    private static void age(String id, String by) {
        try (Connection connection = EmbeddedDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("update document set uploaded_at = uploaded_at - interval '%s', offered_at = offered_at - interval '%s' where id = '%s'"
                    .formatted(by, by, id));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isThere(String id) {
        return get(token, "/v1/documents/" + id).statusCode() == 200;
    }

    @Test
    void whatWasNotUsedForSevenDaysIsTakenAwayAndJournalled() {
        String old = uploaded(token);
        String young = uploaded(token);
        age(old, "7 days 1 minute");
        age(young, "6 days 23 hours");

        assertThat(discarding.discardUnused()).isOne();

        assertThat(isThere(old)).isFalse();
        assertThat(isThere(young)).isTrue();
        assertThat(EmbeddedDatabase.queryOne("select count(*) from document_chunk where document_id = '" + old + "'")).isEqualTo("0");
        assertThat(EmbeddedDatabase.queryOne("select actor_id || ' ' || visibility || ' ' || (before ->> 'sha256' is not null) from journal_entry "
                        + "where event_type = 'DocumentDiscarded' and subject_id = '" + old + "'"))
                .isEqualTo("document-housekeeping RESTRICTED true");
    }

    @Test
    void whatIsAttachedStaysForGood() {
        String id = uploaded(token);
        QuarkusTransaction.requiringNew().run(() -> documents.attach(documents.require(UUID.fromString(id), FRANCE), "instrument", id, FRANCE));
        age(id, "100 years");

        assertThat(discarding.discardUnused()).isZero();
        assertThat(isThere(id)).isTrue();
    }

    @Test
    void sendingItAgainBeginsTheTimeAnew() {
        byte[] content = pdf(5_000);
        String id = send(token, "scan.pdf", "application/pdf", content).path("id");
        age(id, "6 days 23 hours");
        assertThat(send(token, "scan.pdf", "application/pdf", content).statusCode()).isEqualTo(200);
        // Had the second upload not counted, it would be eight days old by now.
        age(id, "1 day 1 hour");

        assertThat(discarding.discardUnused()).isZero();
        assertThat(isThere(id)).isTrue();
    }

    @Test
    void whatIsBeingAttachedAtThisMomentIsLeftAlone() throws Exception {
        String id = uploaded(token);
        String other = uploaded(token);
        age(id, "8 days");
        age(other, "8 days");

        QuarkusTransaction.requiringNew().call(() -> {
            Documents.Reference reference = documents.require(UUID.fromString(id), FRANCE);
            // On another thread, as housekeeping does.
            assertThat(onAnotherThread(() -> discarding.discardUnused())).isOne();
            documents.attach(reference, "instrument", id, FRANCE);
            return null;
        });

        assertThat(isThere(id)).isTrue();
        assertThat(isThere(other)).isFalse();
        assertThat(discarding.discardUnused()).isZero();
    }

    @Test
    void theSameContentSentWhileTheUnusedOneIsTakenAwayIsKept() throws Exception {
        byte[] content = pdf(600_000);
        String id = send(token, "scan.pdf", "application/pdf", content).path("id");
        Future<Response> again;
        try (ExecutorService threads = Executors.newSingleThreadExecutor();
                Connection housekeeping = EmbeddedDatabase.asService();
                Statement statement = housekeeping.createStatement()) {
            housekeeping.setAutoCommit(false);
            statement.execute("delete from document where id = '" + id + "'");
            again = threads.submit(() -> send(token, "scan.pdf", "application/pdf", content));
            eventually(() -> EmbeddedDatabase.queryOne("select count(*) from pg_locks where not granted").equals("1"));
            housekeeping.commit();
        }

        assertThat(again.get().statusCode()).isEqualTo(201);
        assertThat(again.get().<String>path("id")).isNotEqualTo(id);
        assertThat(isThere(again.get().path("id"))).isTrue();
    }

    @Test
    void manyAreTakenAwayInRounds() {
        String first = uploaded(token);
        try (Connection connection = EmbeddedDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into document select gen_random_uuid(), owner_kind, owner_code, name, media_type, size, sha256(n::text::bytea), "
                    + "uploaded_at - interval '9 days', uploaded_by_id, offered_at - interval '9 days' from document, generate_series(1, 250) n where id = '" + first + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(discarding.discardUnused()).isEqualTo(250);
        assertThat(isThere(first)).isTrue();
    }

    private static int onAnotherThread(java.util.concurrent.Callable<Integer> work) throws Exception {
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            return threads.submit(work).get();
        }
    }
}

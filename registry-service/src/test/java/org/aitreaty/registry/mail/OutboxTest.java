package org.aitreaty.registry.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {

    @Inject
    Outbox outbox;

    @Test
    void aLetterStandsWithItsTransactionAndIsJournalledWithoutTheAddress() {
        String address = Letters.newAddress();

        UUID id = QuarkusTransaction.requiringNew().call(() -> outbox.put(Letters.to(address)));

        assertThat(Letters.id(address)).isEqualTo(id.toString());
        assertThat(Letters.column(address, "status")).isEqualTo("QUEUED");
        assertThat(EmbeddedDatabase.queryOne("select event_type || ' ' || visibility from journal_entry where subject_id = '" + id + "'"))
                .isEqualTo("LetterQueued RESTRICTED");
        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where before::text || after::text || actor_name like '%@%'"))
                .isEqualTo("0");
        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where after::text like '%" + address + "%'")).isEqualTo("0");
    }

    @Test
    void aLetterFallsWithItsTransaction() {
        String address = Letters.newAddress();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.put(Letters.to(address));
                    throw new IllegalStateException("what the letter tells of did not happen");
                }))
                .hasStackTraceContaining("did not happen");

        assertThat(Letters.id(address)).isNull();
    }

    @Test
    void withoutATransactionNothingIsTaken() {
        assertThatThrownBy(() -> outbox.put(Letters.to(Letters.newAddress()))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void ofLettersWithOneKeyTheFirstStands() {
        String first = Letters.newAddress();
        String second = Letters.newAddress();

        UUID id = QuarkusTransaction.requiringNew().call(() -> outbox.put(Letters.to(first, "key of " + first, null)));
        UUID same = QuarkusTransaction.requiringNew().call(() -> outbox.put(Letters.to(second, "key of " + first, null)));
        UUID withinOne = QuarkusTransaction.requiringNew().call(() -> {
            outbox.put(Letters.to(second, "key of " + second, null));
            return outbox.put(Letters.to(first, "key of " + second, null));
        });

        assertThat(same).isEqualTo(id);
        assertThat(Letters.id(second)).isEqualTo(withinOne.toString());
        assertThat(EmbeddedDatabase.queryOne("select count(*) from posted_letter where recipient in ('" + first + "', '" + second + "')")).isEqualTo("2");
    }

    @Test
    void ofTransactionsAtOnceWithOneKeyOneWritesTheLetter() throws Exception {
        String address = Letters.newAddress();
        CountDownLatch all = new CountDownLatch(6);
        List<Callable<UUID>> writers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            writers.add(() -> QuarkusTransaction.requiringNew().call(() -> {
                all.countDown();
                all.await();
                return outbox.put(Letters.to(address));
            }));
        }
        Set<UUID> ids = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<UUID> id : threads.invokeAll(writers)) {
                ids.add(id.get());
            }
        }

        assertThat(ids).singleElement().hasToString(Letters.id(address));
    }
}

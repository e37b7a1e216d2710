package org.aitreaty.registry.mail;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.EmailAddress;
import org.aitreaty.registry.letter.Letter;
import org.aitreaty.registry.letter.LetterText;
import org.aitreaty.testkit.EmbeddedDatabase;

/** Letters of tests, each to an address of its own. */
final class Letters {

    private Letters() {}

    static String newAddress() {
        return "reader-" + UUID.randomUUID() + "@mfa.example";
    }

    static Letter to(String address) {
        return to(address, "test/" + address, null);
    }

    static Letter to(String address, String key, URI unsubscribe) {
        LetterText text = new LetterText("Deposit of an instrument", "Dear reader,\n.\n", "<p>Dear reader,</p>");
        return new Letter(key, new EmailAddress(address), OfficialLanguage.EN, text, "test-letter", "test/1", unsubscribe);
    }

    /** The value of a column of the letter to an address, as text. */
    static String column(String address, String column) {
        return EmbeddedDatabase.queryOne("select " + column + " from posted_letter where recipient = '" + address + "'");
    }

    static String id(String address) {
        return column(address, "id");
    }

    /** As if its time had come. */
    static void makeDue(String address) {
        execute("update posted_letter set next_attempt_at = now() - interval '1 second' where recipient = '" + address + "'");
    }

    static void makeDueIfQueued(String address) {
        execute("update posted_letter set next_attempt_at = now() - interval '1 second' where status = 'QUEUED' and recipient = '" + address + "'");
    }

    /** What other tests have left in the outbox is not this test's business. */
    static void parkAll() {
        execute("update posted_letter set next_attempt_at = now() + interval '10 years' where status = 'QUEUED'");
    }

    static void execute(String sql) {
        try (Connection connection = EmbeddedDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

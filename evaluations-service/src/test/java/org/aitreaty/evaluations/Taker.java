package org.aitreaty.evaluations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.aitreaty.kit.consumer.FeedConsumer;
import org.aitreaty.kit.consumer.FeedEntry;

/** A consumer that writes down what it takes, and lets a test in before each entry. */
@ApplicationScoped
class Taker implements FeedConsumer {

    static volatile Consumer<FeedEntry> before = entry -> {};

    private final DataSource dataSource;

    Taker(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String name() {
        return "taker";
    }

    @Override
    public String source() {
        return "permits-service";
    }

    @Override
    public void take(FeedEntry entry) {
        before.accept(entry);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into taken (position, fact) values (?, ?)")) {
            insert.setLong(1, entry.position());
            insert.setString(2, entry.fact("number"));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

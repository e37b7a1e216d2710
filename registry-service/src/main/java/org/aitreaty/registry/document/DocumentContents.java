package org.aitreaty.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** The contents of documents, in pieces: never more than one piece of one is in memory. */
@ApplicationScoped
class DocumentContents {

    private static final String INSERT = "insert into document_chunk (document_id, number, content) values (?, ?, ?)";
    private static final String SELECT = "select content from document_chunk where document_id = ? and number = ?";

    private final DataSource dataSource;

    DocumentContents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Remembers the state of the transaction under way, for {@link #forgetSinceMark()}. */
    void mark() {
        execute("savepoint before_content");
    }

    /** Takes back what was stored since {@link #mark()}; the transaction goes on. */
    void forgetSinceMark() {
        execute("rollback to savepoint before_content");
    }

    /** Stores one piece in the transaction under way. */
    void store(UUID documentId, int number, byte[] piece) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, documentId);
            insert.setInt(2, number);
            insert.setBytes(3, piece);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A piece of a document could not be stored.", e);
        }
    }

    /**
     * Writes a content out. Between two pieces no database connection is held: a slow reader holds none.
     *
     * @param size of the content in bytes
     * @throws IOException when the reader is gone, or the document meanwhile
     */
    void writeTo(UUID documentId, long size, OutputStream out) throws IOException {
        long written = 0;
        for (int number = 0; written < size; number++) {
            byte[] piece = read(documentId, number);
            if (piece == null) {
                throw new IOException("The document was taken away while it was read.");
            }
            out.write(piece);
            written += piece.length;
        }
    }

    private byte[] read(UUID documentId, int number) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, documentId);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A piece of a document could not be read.", e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.aitreaty.registry.document;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;

/** A body on its way in: given out piece by piece, counted and hashed, and stopped when it is too large or too slow. */
final class ArrivingBody {

    /** Bytes. As large as the database lets a piece be. */
    static final int PIECE = 256 * 1024;

    private final InputStream source;
    private final long largest;
    private final long deadline;
    private final MessageDigest digest = sha256();
    private long size;

    ArrivingBody(InputStream source, long largest, Duration longest) {
        this.source = source;
        this.largest = largest;
        this.deadline = System.nanoTime() + longest.toNanos();
    }

    /**
     * The next piece, full unless it is the last; empty at the end.
     *
     * @throws ProblemException 413 as soon as the body is larger than allowed, 408 when it takes too long, 400 when it breaks off
     */
    byte[] next() {
        byte[] piece = new byte[PIECE];
        int filled = 0;
        while (filled < PIECE) {
            int read = read(piece, filled);
            if (read < 0) {
                break;
            }
            filled += read;
            size += read;
            refuseExcess();
        }
        digest.update(piece, 0, filled);
        return filled == PIECE ? piece : Arrays.copyOf(piece, filled);
    }

    /** What it was. Only meaningful at its end. */
    ReceivedContent received() {
        return new ReceivedContent(size, digest.digest());
    }

    /** Reads to the end without keeping anything. */
    ReceivedContent discard() {
        while (next().length > 0) {
            // Only counted and hashed.
        }
        return received();
    }

    private int read(byte[] piece, int filled) {
        try {
            return source.read(piece, filled, PIECE - filled);
        } catch (IOException broken) {
            throw ProblemException.malformed(new FieldError("", "BROKEN_OFF", "The body broke off before its end.", "Send the document again."));
        }
    }

    private void refuseExcess() {
        if (size > largest) {
            throw new ProblemException(ProblemType.BODY_TOO_LARGE, "A document has " + largest + " bytes at most. Nothing was kept.");
        }
        if (System.nanoTime() - deadline > 0) {
            throw new ProblemException(ProblemType.BODY_TOO_SLOW, "The document took too long to arrive. Nothing was kept.", List.of(), Duration.ofSeconds(1));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.aitreaty.registry.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HexFormat;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivingBodyTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int PIECE = ArrivingBody.PIECE;

    /** Gives its bytes in dribs, as a network does. */
    private static InputStream network(byte[] content) {
        return new ByteArrayInputStream(content) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1_460));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_460, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 17})
    void allPiecesButTheLastAreFullAndTogetherTheyAreTheBody(int size) {
        byte[] content = Uploads.pdf(Math.max(size, 9));
        byte[] sent = java.util.Arrays.copyOf(content, size);
        ArrivingBody body = new ArrivingBody(network(sent), size, LONG);
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        int pieces = 0;
        for (byte[] piece = body.next(); piece.length > 0; piece = body.next()) {
            together.writeBytes(piece);
            pieces++;
        }
        assertThat(together.toByteArray()).isEqualTo(sent);
        assertThat(pieces).isEqualTo((size + PIECE - 1) / PIECE);
        ReceivedContent received = body.received();
        assertThat(received.size()).isEqualTo(size);
        assertThat(HexFormat.of().formatHex(received.sha256())).isEqualTo(Uploads.sha256(sent));
    }

    @Test
    void discardingFindsTheSameHash() {
        byte[] content = Uploads.pdf(2 * PIECE + 5);
        ReceivedContent discarded = new ArrivingBody(network(content), content.length, LONG).discard();
        assertThat(HexFormat.of().formatHex(discarded.sha256())).isEqualTo(Uploads.sha256(content));
        assertThat(discarded.size()).isEqualTo(content.length);
    }

    @Test
    void oneByteTooManyEndsItAndNoMoreIsRead() {
        CountingStream endless = new CountingStream();
        ArrivingBody body = new ArrivingBody(endless, 1_000_000, LONG);

        assertThatThrownBy(body::discard).isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.BODY_TOO_LARGE));
        assertThat(endless.given).isBetween(1_000_001L, 1_000_000L + 1_460);
    }

    @Test
    void aSenderWhoTakesTooLongIsToldSo() {
        ArrivingBody body = new ArrivingBody(new CountingStream(), Long.MAX_VALUE, Duration.ofMillis(20));

        assertThatThrownBy(body::discard).isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.BODY_TOO_SLOW));
    }

    @Test
    void aBodyThatBreaksOffIsNotTakenForAWholeOne() {
        InputStream broken = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > 10) {
                    throw new IOException("Connection reset");
                }
                return 1;
            }
        };
        assertThatThrownBy(() -> new ArrivingBody(broken, 100, LONG).discard())
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.errors().getFirst().code()).isEqualTo("BROKEN_OFF"));
    }

    /** Never ends. */
    private static final class CountingStream extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int now = Math.min(length, 1_460);
            given += now;
            return now;
        }
    }
}

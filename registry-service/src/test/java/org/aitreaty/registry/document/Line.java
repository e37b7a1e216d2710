package org.aitreaty.registry.document;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** A bare connection to the service, for sending a body slowly, in part, or too much of it. */
final class Line implements AutoCloseable {

    private final Socket socket;

    Line() {
        try {
            socket = new Socket("127.0.0.1", RestAssured.port);
            socket.setSoTimeout(30_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins an upload. @param length of the body, or -1 for one that does not say */
    Line upload(String token, String key, long length) {
        return text("""
                POST /v1/documents?name=scan.pdf HTTP/1.1
                Host: registry
                Authorization: Bearer %s
                Idempotency-Key: %s
                Content-Type: application/pdf
                %s

                """.formatted(token, key, length < 0 ? "Transfer-Encoding: chunked" : "Content-Length: " + length));
    }

    Line text(String text) {
        return bytes(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    Line bytes(byte[] bytes) {
        return bytes(bytes, 0, bytes.length);
    }

    Line bytes(byte[] bytes, int offset, int length) {
        try {
            socket.getOutputStream().write(bytes, offset, length);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many bytes that begin like a PDF, in chunks when the body does not say its length. */
    Line pdf(long size, boolean chunked) {
        byte[] piece = new byte[64 * 1024];
        Random random = new Random();
        byte[] signature = Uploads.SIGNATURES.get("application/pdf");
        for (long sent = 0; sent < size; ) {
            random.nextBytes(piece);
            if (sent == 0) {
                System.arraycopy(signature, 0, piece, 0, signature.length);
            }
            int length = (int) Math.min(piece.length, size - sent);
            if (chunked) {
                text(Integer.toHexString(length) + "\n");
            }
            bytes(piece, 0, length);
            if (chunked) {
                text("\n");
            }
            sent += length;
        }
        return this;
    }

    /** The next bytes of the answer, or "" at its end. */
    String some() {
        try {
            byte[] buffer = new byte[65536];
            int read = socket.getInputStream().read(buffer);
            return read < 0 ? "" : new String(buffer, 0, read, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything until the service closes the connection. */
    String all() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the connection as a pulled cable would look to the service: with a reset, in the middle of whatever it is. */
    void cut() {
        try {
            socket.setSoLinger(true, 0);
        } catch (SocketException e) {
            throw new IllegalStateException(e);
        }
        close();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.aitreaty.registry.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.aitreaty.testkit.EmbeddedDatabase;

/** Made-up scans, and sending them. */
final class Uploads {

    static final Map<String, byte[]> SIGNATURES = Map.of(
            "application/pdf", "%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1),
            "image/png", HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"),
            "image/jpeg", HexFormat.of().parseHex("ffd8ffe000104a4649460001"),
            "image/tiff", HexFormat.of().parseHex("49492a0008000000"));

    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Uploads() {}

    /** Begins like that type and is otherwise noise that no other document of the test has. */
    static byte[] scan(String mediaType, int size) {
        byte[] content = new byte[size];
        new Random().nextBytes(content);
        byte[] signature = SIGNATURES.get(mediaType);
        System.arraycopy(signature, 0, content, 0, signature.length);
        return content;
    }

    static byte[] pdf(int size) {
        return scan("application/pdf", size);
    }

    static Response send(String token, String name, String mediaType, byte[] content) {
        return send(token, UUID.randomUUID().toString(), name, mediaType, content);
    }

    static Response send(String token, String key, String name, String mediaType, byte[] content) {
        var request = given().config(AS_IT_IS).auth().oauth2(token).header("Idempotency-Key", key).contentType(mediaType).body(content);
        return (name == null ? request : request.queryParam("name", name)).post("/v1/documents");
    }

    /** Uploads a small PDF and gives its identifier. */
    static String uploaded(String token) {
        Response answer = send(token, "scan.pdf", "application/pdf", pdf(5_000));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    static Response get(String token, String path) {
        return token == null ? given().get(path) : given().auth().oauth2(token).get(path);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until something has come about that another process or thread brings about, and not longer than half a minute. */
    static void eventually(BooleanSupplier comeAbout) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!comeAbout.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Bytes that the database has written, committed or not; they only grow. */
    static long written() {
        return Long.parseLong(EmbeddedDatabase.queryOne("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint"));
    }

    static long documents() {
        return Long.parseLong(EmbeddedDatabase.queryOne("select count(*) from document"));
    }

    static int count(byte[] content) {
        return Integer.parseInt(EmbeddedDatabase.queryOne("select count(*) from document where sha256 = '\\x" + sha256(content) + "'"));
    }

    /** Pieces that belong to no document, or more than their documents need. Nothing that failed may leave any. */
    static int stray() {
        return Integer.parseInt(EmbeddedDatabase.queryOne(
                """
                select (select count(*) from document_chunk c where not exists (select 1 from document d where d.id = c.document_id))
                     + (select count(*) from document d where d.size <> (select sum(length(content)) from document_chunk c where c.document_id = d.id))
                """));
    }
}

package org.aitreaty.registry.document;

import static org.aitreaty.registry.document.Uploads.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;

/** Documents through the packaged service: with less memory than they need together, and when it is killed. */
class DocumentIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST = 50 * MEGABYTE;

    private final String token = Persona.DELEGATE_FRA.token();

    @Test
    void threeHundredMegabytesAtOncePassThroughAHeapOfOneHundredAndTwelve() throws Exception {
        try (PackagedRegistry service = PackagedRegistry.start("-Xmx112m", "-XX:MaxDirectMemorySize=48m", "-Dio.netty.maxDirectMemory=50331648")) {
            List<String> ids = atOnce(Collections.nCopies(6, this::upload));
            assertThat(service.isRunning()).isTrue();
            assertThat(ids).doesNotHaveDuplicates();
            for (String id : ids) {
                assertThat(EmbeddedDatabase.queryOne("select size from document where id = '" + id + "'")).isEqualTo(Integer.toString(LARGEST));
            }

            List<Callable<String>> downloads = new ArrayList<>();
            ids.forEach(id -> downloads.add(() -> hashOfDownload(id)));
            List<String> hashes = atOnce(downloads);
            assertThat(service.isRunning()).isTrue();
            for (int i = 0; i < ids.size(); i++) {
                assertThat(hashes.get(i)).isEqualTo(EmbeddedDatabase.queryOne("select encode(sha256, 'hex') from document where id = '" + ids.get(i) + "'"));
            }
            assertThat(Uploads.stray()).isZero();
        }
    }

    @Test
    void aServiceThatIsKilledInTheMiddleLeavesNothing() {
        try (PackagedRegistry service = PackagedRegistry.start("-Xmx128m");
                Line line = new Line()) {
            long documents = Uploads.documents();
            long before = Uploads.written();
            line.upload(token, UUID.randomUUID().toString(), LARGEST).pdf(30L * MEGABYTE, false);
            eventually(() -> Uploads.written() - before > 28L * MEGABYTE);

            service.kill();

            eventually(() -> EmbeddedDatabase.queryOne("select count(*) from pg_locks where locktype = 'advisory'").equals("0"));
            assertThat(Uploads.documents()).isEqualTo(documents);
            assertThat(Uploads.stray()).isZero();
        }
    }

    private String upload() {
        try (Line line = new Line()) {
            String answer = line.upload(token, UUID.randomUUID().toString(), LARGEST).pdf(LARGEST, false).some();
            assertThat(answer).startsWith("HTTP/1.1 201");
            return answer.replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        }
    }

    private String hashOfDownload(String id) throws IOException, InterruptedException, NoSuchAlgorithmException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/documents/" + id + "/content"))
                .header("Authorization", "Bearer " + token)
                .build();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        // As the gateway does.
        try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                InputStream body = http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
                DigestInputStream hashed = new DigestInputStream(body, digest)) {
            hashed.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            for (Future<T> result : threads.invokeAll(works)) {
                results.add(result.get());
            }
        }
        return results;
    }
}

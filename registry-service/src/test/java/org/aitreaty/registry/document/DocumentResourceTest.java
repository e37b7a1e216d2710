package org.aitreaty.registry.document;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.document.Uploads.get;
import static org.aitreaty.registry.document.Uploads.pdf;
import static org.aitreaty.registry.document.Uploads.scan;
import static org.aitreaty.registry.document.Uploads.send;
import static org.aitreaty.registry.document.Uploads.sha256;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploading a document and reading it again. */
@QuarkusTest
class DocumentResourceTest {

    private static final String FRANCE = Persona.DELEGATE_FRA.token();

    @AfterEach
    void nothingHalfIsLeft() {
        assertThat(Uploads.stray()).isZero();
    }

    static Stream<String> types() {
        return Uploads.SIGNATURES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aDocumentComesBackByteForByte(String mediaType) {
        // Not a whole number of pieces, and more than one.
        byte[] content = scan(mediaType, 600_001);

        Response answer = send(FRANCE, "scan." + mediaType.split("/")[1], mediaType, content);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        String id = answer.path("id");
        assertThat(answer.header("Location")).isEqualTo("/v1/documents/" + id);
        assertThat(answer.header("ETag")).isEqualTo("\"v0\"");
        Response facts = get(FRANCE, "/v1/documents/" + id);
        assertThat(facts.asString()).isEqualTo(answer.asString());
        assertThat(facts.<Integer>path("size")).isEqualTo(600_001);
        assertThat(facts.<String>path("mediaType")).isEqualTo(mediaType);
        assertThat(facts.<String>path("sha256")).isEqualTo(sha256(content));
        assertThat(facts.<Map<String, String>>path("owner")).isEqualTo(Map.of("kind", "STATE", "code", "FRA"));
        assertThat(facts.<Object>path("releasedAt")).isNull();
        Response body = get(FRANCE, "/v1/documents/" + id + "/content");
        assertThat(body.asByteArray()).isEqualTo(content);
        assertThat(body.contentType()).isEqualTo(mediaType);
    }

    @Test
    void theContentIsSavedAndNeverShownInPlace() {
        byte[] content = pdf(5_000);
        String id = send(FRANCE, "Instrument de ratification – été.pdf", "application/pdf", content).path("id");

        Response body = get(FRANCE, "/v1/documents/" + id + "/content");

        assertThat(body.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Instrument de ratification _ _t_.pdf\"; "
                        + "filename*=UTF-8''Instrument%20de%20ratification%20%E2%80%93%20%C3%A9t%C3%A9.pdf");
        assertThat(body.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(body.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(body.header("Content-Length")).isEqualTo("5000");
        assertThat(body.header("ETag")).isEqualTo("\"" + sha256(content) + "\"");
        Response held = given().auth().oauth2(FRANCE).header("If-None-Match", body.header("ETag")).get("/v1/documents/" + id + "/content");
        assertThat(held.statusCode()).isEqualTo(304);
        assertThat(held.asByteArray()).isEmpty();
        Response head = given().auth().oauth2(FRANCE).head("/v1/documents/" + id + "/content");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo("5000");
    }

    @Test
    void anUploadIsJournalledWithItsHashAndWithoutItsName() {
        byte[] content = pdf(5_000);
        String id = send(FRANCE, "Full powers of a person.pdf", "application/pdf", content).path("id");

        String entry = EmbeddedDatabase.queryOne(
                "select event_type || ' ' || visibility || ' ' || after::text from journal_entry where subject_id = '" + id + "'");
        assertThat(entry).startsWith("DocumentUploaded RESTRICTED ").contains(sha256(content)).doesNotContain("Full powers");
    }

    @ParameterizedTest
    @CsvSource({
        // What the header says, what the content is.
        "application/pdf, image/png",
        "image/png, application/pdf",
        "image/jpeg, image/tiff",
        "image/tiff, image/jpeg"
    })
    void aContentOfAnotherTypeIsRefusedWithBothNamed(String declared, String content) {
        byte[] bytes = scan(content, 400_000);

        Response answer = send(FRANCE, "scan", declared, bytes);

        assertProblem(answer, 422, "DOCUMENT_TYPE").errorCount(1).at("#Content-Type", "OTHER_TYPE");
        assertThat(answer.<String>path("detail")).contains(declared, content);
        assertThat(Uploads.count(bytes)).isZero();
    }

    static Stream<Arguments> impostors() throws IOException {
        return Stream.of(
                Arguments.of("a page", "text/html", "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("a drawing that can run", "image/svg+xml", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("a zip bomb", "application/zip", bomb()),
                Arguments.of("a program", "application/x-msdownload", windowsProgram()),
                Arguments.of("a text", "text/plain", "Nous ratifions.".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("nothing known", "application/octet-stream", new byte[] {0, 1, 2, 3, 4, 5, 6, 7}));
    }

    private static byte[] windowsProgram() {
        byte[] program = new byte[512];
        System.arraycopy("MZ".getBytes(StandardCharsets.US_ASCII), 0, program, 0, 2);
        return program;
    }

    /** A hundred megabytes of nothing in a hundred kilobytes. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("scan.pdf"));
            byte[] megabyte = new byte[1024 * 1024];
            for (int i = 0; i < 100; i++) {
                zip.write(megabyte);
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impostors")
    void ec170WhatIsNoScanIsRefusedWhateverItIsCalled(String what, String detected, byte[] content) {
        Response answer = send(FRANCE, "scan.pdf", "application/pdf", content);

        assertProblem(answer, 422, "DOCUMENT_TYPE").at("#Content-Type", "OTHER_TYPE");
        assertThat(answer.<String>path("detail")).contains("application/pdf", detected);
        assertThat(Uploads.count(content)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "application/octet-stream", "image/jpg", "image/svg+xml", "multipart/form-data", "garbage"})
    void aTypeThatIsNotTakenIsRefusedUnread(String mediaType) {
        Response answer = send(FRANCE, "scan.pdf", mediaType, pdf(5_000));

        assertProblem(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void parametersAndCapitalsOfTheTypeDoNotMatter() {
        assertThat(send(FRANCE, "scan", "Application/PDF; charset=binary", pdf(5_000)).statusCode()).isEqualTo(201);
    }

    @Test
    void anEmptyDocumentIsRefused() {
        assertProblem(send(FRANCE, "scan.pdf", "application/pdf", new byte[0]), 422, "INVALID_INPUT").at("", "EMPTY");
        assertProblem(
                given().auth().oauth2(FRANCE).header("Idempotency-Key", UUID.randomUUID()).contentType("application/pdf").post("/v1/documents?name=x"),
                422,
                "INVALID_INPUT");
    }

    @Test
    void aDocumentWithoutANameIsRefused() {
        assertProblem(send(FRANCE, null, "application/pdf", pdf(5_000)), 422, "INVALID_INPUT").at("?name", "MISSING");
        assertProblem(send(FRANCE, "  ", "application/pdf", pdf(5_000)), 422, "INVALID_INPUT").at("?name", "MISSING");
        assertProblem(send(FRANCE, "../..", "application/pdf", pdf(5_000)), 422, "INVALID_INPUT").at("?name", "NOT_A_NAME");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "'C:\\fakepath\\note.pdf', note.pdf",
        "instrument\u202Efdp.exe, instrumentfdp.exe.pdf",
        "'a\tb\r\nX-Header: 1.pdf', 'a b X-Header: 1.pdf'"
    })
    void aNameIsShownWithoutWhatItCouldDo(String sent, String shown) {
        Response answer = send(FRANCE, sent, "application/pdf", pdf(5_000));

        assertThat(answer.<String>path("name")).isEqualTo(shown);
        assertThat(get(FRANCE, "/v1/documents/" + answer.path("id") + "/content").header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + shown + "\"");
    }

    @Test
    void theSameContentOfTheSameOwnerIsOneDocument() {
        byte[] content = pdf(300_000);
        String token = Persona.DELEGATE_BRA.token();
        Response first = send(token, "first.pdf", "application/pdf", content);
        Response again = send(token, "second.pdf", "application/pdf", content);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(Uploads.count(content)).isOne();
        assertThat(EmbeddedDatabase.queryOne("select string_agg(event_type, ' ' order by id) from journal_entry where subject_id = '"
                        + first.path("id") + "'"))
                .isEqualTo("DocumentUploaded DocumentUploadedAgain");
    }

    @Test
    void theSameContentOfAnotherOwnerIsAnotherDocumentAndTellsNothing() {
        byte[] content = pdf(300_000);
        Response french = send(FRANCE, "fr.pdf", "application/pdf", content);
        Response american = send(Persona.DELEGATE_USA.token(), "us.pdf", "application/pdf", content);
        Response secretariat = send(Persona.DEPOSITARY.token(), "s.pdf", "application/pdf", content);

        assertThat(Stream.of(french, american, secretariat).map(Response::statusCode)).containsOnly(201);
        assertThat(Stream.of(french, american, secretariat).map(answer -> answer.<String>path("id"))).doesNotHaveDuplicates();
        assertThat(american.<String>path("name")).isEqualTo("us.pdf");
        assertProblem(get(Persona.DELEGATE_USA.token(), "/v1/documents/" + french.path("id")), 404, "NOT_FOUND");
    }
}

package org.aitreaty.registry.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aitreaty.registry.voting.Council;

/** Evidence as the secretariat records it for tests. */
public final class EvidenceOnRecord {

    public static final String CONSENSUS = "/v1/determinations/consensus";
    public static final String PROOFS = "/v1/determinations/proofs";
    private static final Random RANDOM = new Random();

    private EvidenceOnRecord() {}

    static String today() {
        return LocalDate.now(ZoneId.of("Europe/Vienna")).toString();
    }

    static Map<String, Object> text(String en) {
        return Map.of("en", en, "fr", en + " (fr)");
    }

    static Map<String, Object> member(String opinion) {
        return Map.of(
                "capacity", text("Expert in verification"),
                "opinion", opinion,
                "language", "es",
                "reasons", Map.of("en", "In translation.", "es", "En sus palabras: " + opinion));
    }

    static Map<String, Object> consensus(String conclusion, String... opinions) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("panel", text("Panel on alignment"));
        body.put("question", text("Is the problem of alignment solved?"));
        body.put("method", text("Two rounds of written opinions; three quarters concur."));
        body.put("members", List.of(opinions).stream().map(EvidenceOnRecord::member).toList());
        body.put("conclusion", conclusion);
        body.put("concludedOn", today());
        return body;
    }

    static Map<String, Object> proof(String sha256, String verdict) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("claim", text("No reachable state violates the specification."));
        body.put("artefact", Map.of("sha256", sha256, "place", "https://proofs.example.org/alignment.olean"));
        body.put("formalSystem", "Calculus of inductive constructions");
        body.put("checker", "Lean");
        body.put("checkerVersion", "4.12.0");
        body.put("verdict", verdict);
        body.put("checkedBy", "Vela Evaluation Collegium");
        body.put("checkedOn", today());
        return body;
    }

    static String someSha256() {
        StringBuilder digits = new StringBuilder();
        while (digits.length() < 64) {
            digits.append(Character.forDigit(RANDOM.nextInt(16), 16));
        }
        return digits.toString();
    }

    static Response record(String path, Map<String, Object> body) {
        return Council.secretary().body(body).post(path);
    }

    static String recorded(String path, Map<String, Object> body) {
        Response answer = record(path, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    /** A panel finds a consensus today. @return its entry */
    public static String consensusReached() {
        return recorded(CONSENSUS, consensus("REACHED", "CONCURS", "CONCURS", "CONCURS", "DISSENTS"));
    }

    /** A panel finds none, so that none is on file. @return its entry */
    public static String consensusNotReached() {
        return recorded(CONSENSUS, consensus("NOT_REACHED", "CONCURS", "DISSENTS", "DISSENTS"));
    }

    /** A proof of its own is accepted today. @return its entry */
    public static String proofAccepted() {
        return recorded(PROOFS, proof(someSha256(), "ACCEPTED"));
    }

    /** Every proof that was accepted is checked again and rejected. */
    public static void proofsRejected() {
        String cursor = "";
        while (cursor != null) {
            Response page = given().get(PROOFS + "?limit=100&cursor=" + cursor);
            page.<List<String>>path("items.findAll { it.verdict == 'ACCEPTED' }.artefact.sha256").stream()
                    .distinct()
                    .forEach(sha256 -> recorded(PROOFS, proof(sha256, "REJECTED")));
            cursor = page.path("nextCursor");
        }
    }
}

package org.aitreaty.kit.idempotency;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;

/** The {@code Idempotency-Key} header: a UUID, bare or in quotes (as the structured field the draft standard wants). */
record IdempotencyKey(UUID value) {

    static IdempotencyKey read(String header) {
        if (header == null || header.isBlank()) {
            throw refuse("MISSING", "The header Idempotency-Key is missing.");
        }
        String bare = header.strip();
        if (bare.length() > 2 && bare.startsWith("\"") && bare.endsWith("\"")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        return Ids.parse(bare.toLowerCase(Locale.ROOT))
                .map(IdempotencyKey::new)
                .orElseThrow(() -> refuse("NOT_A_UUID", "The header Idempotency-Key is not a UUID."));
    }

    private static ProblemException refuse(String code, String message) {
        return new ProblemException(
                ProblemType.MALFORMED_REQUEST,
                message,
                List.of(FieldError.header(
                        "Idempotency-Key", code, message, "Make a fresh UUID for each new request, and send the same one again when you retry.")));
    }
}

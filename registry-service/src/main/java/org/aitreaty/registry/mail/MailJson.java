package org.aitreaty.registry.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aitreaty.registry.language.OfficialLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Letters as JSON: what became of them, not what they say, since some carry codes that only their reader may use. */
final class MailJson {

    private MailJson() {}

    @Schema(name = "Letter", description = "A letter by e-mail and what became of it.")
    record View(
            @Schema(description = "Identifier; its Message-ID begins with it.", examples = {"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"}) UUID id,
            @Schema(description = "What kind of letter it is.", examples = {"contact-confirmation"}) String purpose,
            @Schema(description = "What it is about.", examples = {"contact/019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"}) String reference,
            @Schema(description = "Address it goes to.", examples = {"treaties@mfa.example"}) String recipient,
            OfficialLanguage language,
            @Schema(description = "Subject.", examples = {"Please confirm this e-mail address"}) String subject,
            LetterStatus status,
            @Schema(description = "When it was put in the outbox.") Instant queuedAt,
            @Schema(description = "Attempts since then, or since staff had it tried again.", examples = {"1"}) int attempts,
            @Schema(description = "When it was last tried.", nullable = true, examples = {"2026-11-23T10:00:01Z"}) Instant lastAttemptAt,
            @Schema(description = "When it is tried next; null when it is not.", nullable = true, examples = {"2026-11-23T10:01:01Z"}) Instant nextAttemptAt,
            @Schema(description = "When it was sent or given up; null while it waits.", nullable = true, examples = {"2026-11-23T10:00:01Z"})
                    Instant settledAt,
            @Schema(
                            description = "What the mail server said last, or what kept it from saying anything. Addresses in it are left out.",
                            nullable = true,
                            examples = {"250 2.0.0 Ok: queued"})
                    String lastAnswer) {

        static View of(PostedLetter letter) {
            return new View(
                    letter.id(),
                    letter.purpose(),
                    letter.reference(),
                    letter.recipient().value(),
                    letter.language(),
                    letter.subject(),
                    letter.status(),
                    letter.queuedAt(),
                    letter.attempts(),
                    letter.lastAttemptAt(),
                    letter.nextAttemptAt(),
                    letter.settledAt(),
                    letter.lastAnswer());
        }
    }

    @Schema(name = "LetterPage", description = "A part of the letters, newest first.")
    record Page(
            @Schema(description = "The letters, the one written last first.") List<View> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {}
}

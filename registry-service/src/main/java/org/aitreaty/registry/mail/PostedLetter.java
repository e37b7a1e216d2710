package org.aitreaty.registry.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.EmailAddress;
import org.aitreaty.registry.letter.Letter;
import org.aitreaty.registry.letter.LetterText;

/** A letter in the outbox, and the record of it afterwards. */
@Entity
@Table(name = "posted_letter")
class PostedLetter {

    @Id
    private UUID id;

    @Column(name = "unique_key")
    private String key;

    private String recipient;

    @Enumerated(EnumType.STRING)
    private OfficialLanguage language;

    private String subject;

    @Column(name = "plain_text")
    private String plain;

    @Column(name = "html_text")
    private String html;

    private String purpose;
    private String reference;
    private String unsubscribe;

    @Enumerated(EnumType.STRING)
    private LetterStatus status;

    @Column(name = "queued_at")
    private Instant queuedAt;

    private int attempts;

    @Column(name = "last_attempt_at")
    private Instant lastAttemptAt;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "last_answer")
    private String lastAnswer;

    @Version
    private long version;

    protected PostedLetter() {}

    PostedLetter(Letter letter, Instant now) {
        id = Ids.next();
        key = letter.key();
        recipient = letter.recipient().value();
        language = letter.language();
        subject = letter.text().subject();
        plain = letter.text().plain();
        html = letter.text().html();
        purpose = letter.purpose();
        reference = letter.reference();
        unsubscribe = letter.unsubscribe() == null ? null : letter.unsubscribe().toString();
        status = LetterStatus.QUEUED;
        queuedAt = now;
        nextAttemptAt = now;
    }

    UUID id() {
        return id;
    }

    /** Of letters with the same key there is one. */
    String key() {
        return key;
    }

    EmailAddress recipient() {
        return new EmailAddress(recipient);
    }

    OfficialLanguage language() {
        return language;
    }

    String subject() {
        return subject;
    }

    /** What it says, or null when it was removed after its time. */
    LetterText text() {
        return html == null ? null : new LetterText(subject, plain, html);
    }

    String purpose() {
        return purpose;
    }

    String reference() {
        return reference;
    }

    URI unsubscribe() {
        return unsubscribe == null ? null : URI.create(unsubscribe);
    }

    LetterStatus status() {
        return status;
    }

    Instant queuedAt() {
        return queuedAt;
    }

    /** How many since it was put in the outbox, or since staff had it tried again. */
    int attempts() {
        return attempts;
    }

    Instant lastAttemptAt() {
        return lastAttemptAt;
    }

    /** Null when no attempt will follow. */
    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    /** When it was sent or given up; null while it waits. */
    Instant settledAt() {
        return settledAt;
    }

    /** What the mail server said last; null before the first attempt. */
    String lastAnswer() {
        return lastAnswer;
    }

    long version() {
        return version;
    }

    /**
     * An attempt begins. Should this process die in it, the letter comes up again after the lease.
     *
     * @return the number of the attempt
     */
    int begin(Instant now, Duration lease) {
        attempts++;
        lastAttemptAt = now;
        nextAttemptAt = now.plus(lease);
        return attempts;
    }

    void sent(String answer, Instant now) {
        settle(LetterStatus.SENT, answer, now);
    }

    void failed(String answer, Instant now) {
        settle(LetterStatus.FAILED, answer, now);
    }

    void postponed(String answer, Instant until) {
        lastAnswer = answer;
        nextAttemptAt = until;
    }

    /** From the beginning, and at once. */
    void tryAgain(Instant now) {
        status = LetterStatus.QUEUED;
        attempts = 0;
        settledAt = null;
        nextAttemptAt = now;
    }

    private void settle(LetterStatus outcome, String answer, Instant now) {
        status = outcome;
        lastAnswer = answer;
        settledAt = now;
        nextAttemptAt = null;
    }

    /** What the journal says of it: no address, no subject. The journal cannot forget. */
    Map<String, ?> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("purpose", purpose);
        facts.put("reference", reference);
        facts.put("language", language.name());
        facts.put("status", status.name());
        facts.put("attempts", attempts);
        return facts;
    }
}

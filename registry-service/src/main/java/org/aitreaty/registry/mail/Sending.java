package org.aitreaty.registry.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.smtp.Outcome;
import org.aitreaty.registry.smtp.Relay;
import org.jboss.logging.Logger;

/**
 * Sends the letters that are due, one after the other. Any number of replicas may do it at once.
 *
 * <p>Two transactions a letter. The first counts the attempt and sets when the letter comes up again, so that a process
 * that dies loses nothing and a letter that kills processes is given up in the end. The second holds the row's lock while
 * the letter is with the mail server, however long that takes, so that nobody else sends it meanwhile. Between the
 * server's last word and the commit of the second lies the one moment in which a crash has the letter sent twice; both
 * then bear the same Message-ID.
 */
@ApplicationScoped
class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);

    /** When the letter of a process that died comes up again. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** Longer than any mail server that still answers can take: the lock must outlast the conversation. */
    private static final int LONGEST_ATTEMPT_SECONDS = (int) Duration.ofHours(2).toSeconds();

    private static final Duration RATE_PERIOD = Duration.ofMinutes(1);

    private final PostedLetters letters;
    private final Relay relay;
    private final Envelopes envelopes;
    private final MailConfig config;
    private final Journal journal;
    private final TreatyTime time;
    private final SecureRandom random = new SecureRandom();

    Sending(PostedLetters letters, Relay relay, Envelopes envelopes, MailConfig config, Journal journal, TreatyTime time) {
        this.letters = letters;
        this.relay = relay;
        this.envelopes = envelopes;
        this.config = config;
        this.journal = journal;
        this.time = time;
    }

    /** An attempt that was begun. */
    private record Begun(UUID letter, int attempt) {}

    /**
     * Sends until nothing is due or the rate is reached.
     *
     * @param goOn asked before each letter
     * @return how many attempts were made
     */
    int sendDue(BooleanSupplier goOn) {
        int made = 0;
        while (goOn.getAsBoolean()) {
            Optional<Begun> begun = QuarkusTransaction.requiringNew().call(this::begin);
            if (begun.isEmpty()) {
                break;
            }
            attempt(begun.get());
            made++;
        }
        return made;
    }

    private Optional<Begun> begin() {
        Instant now = time.now();
        if (!letters.isAnyDue(now)) {
            return Optional.empty();
        }
        letters.lockTaking();
        if (letters.attemptedSince(now.minus(RATE_PERIOD)) >= config.perMinute()) {
            return Optional.empty();
        }
        return letters.takeDue(now).map(letter -> new Begun(letter.id(), letter.begin(now, LEASE)));
    }

    private void attempt(Begun begun) {
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_ATTEMPT_SECONDS)
                    .run(() -> letters.takeInAttempt(begun.letter(), begun.attempt()).ifPresent(this::send));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "The outcome of attempt %d for letter %s could not be stored (%s); it is sent again with the same Message-ID.",
                    begun.attempt(), begun.letter(), kind(e));
        }
    }

    /** Only the class of what went wrong: messages of the database quote what was to be stored. */
    static String kind(Throwable failure) {
        return failure.getCause() == null ? failure.getClass().getName() : kind(failure.getCause());
    }

    private void send(PostedLetter letter) {
        if (letter.attempts() > Backoff.ATTEMPTS) {
            // The process died in the last attempt. Nobody knows what came of it, and this is not a reason to begin anew.
            fail(letter, "The last attempt was interrupted.");
            return;
        }
        switch (relay.send(envelopes.of(letter))) {
            case Outcome.Accepted(String answer) -> {
                letter.sent(answer, time.now());
                record("LetterSent", letter);
            }
            case Outcome.Refused(String answer) -> fail(letter, answer);
            case Outcome.Postponed(String answer) -> Backoff.after(letter.attempts(), random)
                    .ifPresentOrElse(pause -> postpone(letter, answer, pause), () -> fail(letter, answer));
        }
    }

    private void postpone(PostedLetter letter, String answer, Duration pause) {
        letter.postponed(answer, time.now().plus(pause));
        LOG.infof("Letter %s was not sent at attempt %d and waits %d s. %s", letter.id(), letter.attempts(), pause.toSeconds(), answer);
    }

    private void fail(PostedLetter letter, String answer) {
        letter.failed(answer, time.now());
        record("LetterFailed", letter);
        LOG.warnf("Letter %s (%s) is given up at attempt %d. %s", letter.id(), letter.purpose(), letter.attempts(), answer);
    }

    private void record(String event, PostedLetter letter) {
        journal.record(
                Outbox.MAIL,
                new JournalEvent(
                        event, "letter", letter.id().toString(), Map.of("status", LetterStatus.QUEUED.name()), letter.facts(), Visibility.RESTRICTED));
    }
}

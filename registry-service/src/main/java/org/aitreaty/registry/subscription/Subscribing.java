package org.aitreaty.registry.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.ConfirmationCode;
import org.aitreaty.registry.letter.EmailAddress;

/** Takes the wish of somebody for notifications, and asks the reader of the address by letter whether it is theirs. */
@ApplicationScoped
class Subscribing {

    /** So many letters an address gets in a day that its reader may not have asked for. */
    static final int MOST_A_DAY = 3;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Subscriptions subscriptions;
    private final ConfirmationLetter letter;
    private final SubscriptionConfig config;
    private final Journal journal;
    private final TreatyTime time;
    private final SecureRandom random = new SecureRandom();

    Subscribing(Subscriptions subscriptions, ConfirmationLetter letter, SubscriptionConfig config, Journal journal, TreatyTime time) {
        this.subscriptions = subscriptions;
        this.letter = letter;
        this.config = config;
        this.journal = journal;
        this.time = time;
    }

    /** What somebody asks for. */
    record Request(EmailAddress address, OfficialLanguage language, Subscription.Wanted wanted) {}

    /**
     * Puts the letter in the outbox. What the address gets already makes no difference: nobody is told of it but its reader.
     *
     * @throws ProblemException 429 when the address was asked too often in a day, or too many who are not signed in have asked in an hour
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Subscription ask(Request request, Actor actor) {
        Instant now = time.now();
        subscriptions.lock(request.address());
        if (subscriptions.askedFor(request.address(), now.minus(DAY)) >= MOST_A_DAY) {
            throw tooMany("/address", "This address has been asked " + MOST_A_DAY + " times within a day.", "Look for the letters that were sent there.", DAY);
        }
        if (actor.kind() == ActorKind.ANONYMOUS && subscriptions.askedSince(now.minus(HOUR)) >= config.askedPerHour()) {
            throw tooMany("", "Too many have asked for notifications within this hour.", "Sign in, or ask again in an hour.", HOUR);
        }
        Subscription subscription = new Subscription(request.address(), request.language(), request.wanted(), ConfirmationCode.next(random), now);
        subscriptions.persistAndFlush(subscription);
        letter.send(subscription);
        journal.record(
                actor,
                JournalEvent.created("SubscriptionRequested", "subscription", subscription.id(), subscription.facts(), Visibility.RESTRICTED));
        return subscription;
    }

    private static ProblemException tooMany(String pointer, String message, String fix, Duration pause) {
        return new ProblemException(
                ProblemType.TOO_MANY_REQUESTS, message, List.of(new FieldError(pointer, "TOO_MANY_LETTERS", message, fix)), pause);
    }
}

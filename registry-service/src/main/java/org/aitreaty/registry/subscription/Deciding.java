package org.aitreaty.registry.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.letter.ConfirmationCode;

/** What the reader of an address decides with the code of a letter. Doing anything again changes nothing. */
@ApplicationScoped
class Deciding {

    /** So many an address has at a time; who wants more wants all. */
    static final int MOST_ACTIVE = 10;

    private final Subscriptions subscriptions;
    private final Journal journal;
    private final TreatyTime time;

    Deciding(Subscriptions subscriptions, Journal journal, TreatyTime time) {
        this.subscriptions = subscriptions;
        this.journal = journal;
        this.time = time;
    }

    /** @throws ProblemException 422 when the code was never sent or was not used in time; which of them, nobody is told */
    @Transactional
    Subscription read(ConfirmationCode code) {
        return known(code);
    }

    @Transactional
    boolean isKnown(ConfirmationCode code) {
        return find(code).isPresent();
    }

    /**
     * From now on letters are sent. One that the address has for the same notifications gives way to this one.
     *
     * @throws ProblemException 422 for the code; 409 when it has ended, or the address has as many as it can have
     */
    @Transactional
    Subscription confirm(ConfirmationCode code, Actor actor) {
        Subscription subscription = locked(code);
        if (subscription.status() == SubscriptionStatus.ACTIVE) {
            return subscription;
        }
        if (subscription.status() == SubscriptionStatus.ENDED) {
            throw conflict("ENDED", "This subscription has been ended.", "Subscribe anew.");
        }
        List<Subscription> active = subscriptions.active(subscription.address());
        List<Subscription> same = active.stream().filter(other -> other.wanted().equals(subscription.wanted())).toList();
        if (active.size() - same.size() >= MOST_ACTIVE) {
            throw conflict(
                    "TOO_MANY_SUBSCRIPTIONS", "An address has at most " + MOST_ACTIVE + " subscriptions.", "End one of them, or subscribe to all notifications.");
        }
        Instant now = time.now();
        same.forEach(other -> end(other, now, actor));
        Map<String, ?> before = subscription.facts();
        subscription.confirm(now);
        record("SubscriptionConfirmed", subscription, before, actor);
        return subscription;
    }

    /**
     * No letter is written from now on, and the address is forgotten.
     *
     * @throws ProblemException 422 for the code
     */
    @Transactional
    Subscription end(ConfirmationCode code, Actor actor) {
        Subscription subscription = locked(code);
        if (subscription.status() != SubscriptionStatus.ENDED) {
            end(subscription, time.now(), actor);
        }
        return subscription;
    }

    private void end(Subscription subscription, Instant now, Actor actor) {
        Map<String, ?> before = subscription.facts();
        subscription.end(now);
        record("SubscriptionEnded", subscription, before, actor);
    }

    /** The address is locked before the row is looked at: what may be confirmed depends on all of its subscriptions. */
    private Subscription locked(ConfirmationCode code) {
        Subscription subscription = known(code);
        if (subscription.status() != SubscriptionStatus.ENDED) {
            subscriptions.lock(subscription.address());
            subscriptions.getEntityManager().refresh(subscription, LockModeType.PESSIMISTIC_WRITE);
        }
        return subscription;
    }

    private Subscription known(ConfirmationCode code) {
        return find(code).orElseThrow(Deciding::unknown);
    }

    private Optional<Subscription> find(ConfirmationCode code) {
        return subscriptions.withCode(code).filter(it -> !it.hasLapsed(time.now()));
    }

    private static ProblemException unknown() {
        return ProblemException.invalid(
                new FieldError("/code", "NOT_A_VALID_CODE", "This code is not, or no longer, valid.", "Subscribe anew; another letter is sent."));
    }

    private void record(String event, Subscription subscription, Map<String, ?> before, Actor actor) {
        journal.record(
                actor,
                new JournalEvent(event, "subscription", subscription.id().toString(), before, subscription.facts(), Visibility.RESTRICTED));
    }

    private static ProblemException conflict(String code, String message, String fix) {
        return new ProblemException(ProblemType.CONFLICT, message, List.of(new FieldError("", code, message, fix)));
    }
}

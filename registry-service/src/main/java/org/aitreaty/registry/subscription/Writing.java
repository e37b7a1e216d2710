package org.aitreaty.registry.subscription;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.language.Words;
import org.aitreaty.registry.letter.EmailAddress;
import org.aitreaty.registry.letter.Letter;
import org.aitreaty.registry.letter.Letterhead;
import org.aitreaty.registry.mail.Outbox;
import org.aitreaty.registry.notification.IssuedNotifications;
import org.aitreaty.registry.notification.NotificationIssued;
import org.jboss.logging.Logger;

/**
 * Writes the letters about notifications to subscribers, some at a time. What was written and how far that is stand in
 * one transaction, so a process that dies writes none twice and leaves none out. Any number of replicas may do it.
 */
@ApplicationScoped
class Writing {

    static final String PURPOSE = "depositary-notification";

    private static final Logger LOG = Logger.getLogger(Writing.class);
    private static final Words WORDS = Words.read("subscription/words");

    private final Mailings mailings;
    private final IssuedNotifications notifications;
    private final Letterhead letterhead;
    private final Outbox outbox;
    private final TreatyTime time;

    Writing(Mailings mailings, IssuedNotifications notifications, Letterhead letterhead, Outbox outbox, TreatyTime time) {
        this.mailings = mailings;
        this.notifications = notifications;
        this.letterhead = letterhead;
        this.outbox = outbox;
        this.time = time;
    }

    /**
     * Writes what is owed. One notification that cannot be written does not hold up the others.
     *
     * @param goOn asked before each batch
     * @param batch letters in one transaction, at most
     */
    void write(BooleanSupplier goOn, int batch) {
        List<String> unfinished = QuarkusTransaction.requiringNew().call(mailings::unfinished);
        for (String number : unfinished) {
            try {
                boolean more = true;
                while (more && goOn.getAsBoolean()) {
                    more = QuarkusTransaction.requiringNew().call(() -> writeSome(number, batch));
                }
            } catch (RuntimeException e) {
                // Only the class: messages of the database quote what was to be stored.
                LOG.errorf("Letters about %s could not be written (%s); they are tried again.", number, e.getClass().getName());
            }
        }
    }

    /** Returns whether there may be more. */
    private boolean writeSome(String number, int batch) {
        if (!mailings.take(number)) {
            return false;
        }
        List<Subscription> next = mailings.next(number, batch);
        if (!next.isEmpty()) {
            NotificationIssued.Copies copies = notifications.copiesOf(number);
            next.forEach(subscription -> outbox.put(letter(number, subscription, copies)));
            mailings.reached(number, next.getLast().id());
        }
        if (next.size() < batch) {
            mailings.finish(number, time.now());
            return false;
        }
        return true;
    }

    private Letter letter(String number, Subscription subscription, NotificationIssued.Copies copies) {
        String code = subscription.code().written();
        URI page = letterhead.portalPage("/subscriptions#" + code);
        return new Letter(
                key(number, subscription.address()),
                subscription.address(),
                subscription.language(),
                copies.in(subscription.language(), WORDS.get(subscription.language(), "why"), page),
                PURPOSE,
                "notification/" + number,
                letterhead.portalPage("/v1/subscriptions/endings/" + code));
    }

    /** By the address and not by the subscription: another one of the same reader must not bring the letter again. */
    private static String key(String number, EmailAddress address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(address.value().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
            return "notification/" + number + "/subscriber/" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.aitreaty.registry.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.aitreaty.registry.language.OfficialLanguage;

/** The notifications that were issued, for whoever prints them or passes them on. */
@ApplicationScoped
public class IssuedNotifications {

    private final Notifications notifications;
    private final CourtesyCopies copies;

    IssuedNotifications(Notifications notifications, CourtesyCopies copies) {
        this.notifications = notifications;
        this.copies = copies;
    }

    /** The notification with this number, if there is one. */
    @Transactional
    public Optional<IssuedNotification> numbered(String number) {
        return notifications.numbered(number).map(this::read);
    }

    private IssuedNotification read(DepositaryNotification it) {
        return new IssuedNotification(
                it.number(),
                it.issuedAt(),
                it.isDemonstration(),
                it.correctsId() == null ? null : notifications.findById(it.correctsId()).number(),
                notifications.correctionsOf(it.id()).stream().map(DepositaryNotification::number).toList(),
                notifications.texts(it.id()),
                notifications.quotations(it.id()));
    }

    /**
     * Writes courtesy copies of a notification, from what is on record.
     *
     * @throws java.util.NoSuchElementException when there is no notification with this number
     */
    @Transactional
    public NotificationIssued.Copies copiesOf(String number) {
        DepositaryNotification it = notifications.numbered(number).orElseThrow();
        return copies.of(it, notifications.texts(it.id()), notifications.quotations(it.id()));
    }

    /** What a kind is called. */
    public static String nameOf(NotificationKind kind, OfficialLanguage language) {
        return NotificationWriter.WORDS.get(language, "act." + kind);
    }
}

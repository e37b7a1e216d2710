package org.aitreaty.registry.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aitreaty.registry.notification.NotificationIssued;

/** Which notifications are still to be written to subscribers, and how far that has come. */
@ApplicationScoped
class Mailings {

    private final EntityManager entities;

    Mailings(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * In the transaction that issues the notification: from then on the letters are owed. They are not written there,
     * because the series of notifications is locked meanwhile and subscribers may be many.
     */
    void begin(@Observes NotificationIssued issued) {
        entities.createNativeQuery(
                        """
                        insert into subscription_mailing (notification_number, kinds, state, issued_at)
                        values (:number, string_to_array(:kinds, ','), nullif(:state, ''), :at)
                        """)
                .setParameter("number", issued.number())
                .setParameter("kinds", issued.kinds().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .setParameter("state", issued.state() == null ? "" : issued.state())
                .setParameter("at", issued.at())
                .executeUpdate();
    }

    /** Numbers of the notifications whose letters are not all written, the oldest first. */
    @SuppressWarnings("unchecked")
    List<String> unfinished() {
        return entities.createNativeQuery(
                        "select notification_number from subscription_mailing where finished_at is null order by issued_at, notification_number", String.class)
                .getResultList();
    }

    /** Locks one of them; false when another replica is at it, or it is finished. */
    boolean take(String number) {
        return !entities.createNativeQuery(
                        "select notification_number from subscription_mailing where notification_number = :number and finished_at is null for update skip locked",
                        String.class)
                .setParameter("number", number)
                .getResultList()
                .isEmpty();
    }

    /**
     * The subscriptions that come next. Of several of one address that the notification meets only the first is among
     * them: nobody wants the same letter twice.
     */
    @SuppressWarnings("unchecked")
    List<Subscription> next(String number, int most) {
        return entities.createNativeQuery(
                        """
                        with met as (
                            select s.*, row_number() over (partition by lower(s.address) order by s.id) as place
                            from subscription s join subscription_mailing m on m.notification_number = :number
                            where s.confirmed_at <= m.issued_at and s.ended_at is null
                                and (s.state is null or s.state = m.state) and (s.kind is null or s.kind = any (m.kinds)))
                        select met.* from met join subscription_mailing m on m.notification_number = :number
                        where met.place = 1 and (m.last_subscription_id is null or met.id > m.last_subscription_id)
                        order by met.id limit :most
                        """,
                        Subscription.class)
                .setParameter("number", number)
                .setParameter("most", most)
                .getResultList();
    }

    /** Remembers how far the letters are written. */
    void reached(String number, UUID subscription) {
        entities.createNativeQuery("update subscription_mailing set last_subscription_id = :id where notification_number = :number")
                .setParameter("id", subscription)
                .setParameter("number", number)
                .executeUpdate();
    }

    void finish(String number, Instant now) {
        entities.createNativeQuery("update subscription_mailing set finished_at = :now where notification_number = :number")
                .setParameter("now", now)
                .setParameter("number", number)
                .executeUpdate();
    }
}

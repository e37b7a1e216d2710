package org.aitreaty.registry.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.treaty.TextStanding;

/** The notifications that were issued, with their texts. */
@ApplicationScoped
class Notifications implements PanacheRepositoryBase<DepositaryNotification, UUID> {

    private final ObjectMapper json;

    Notifications(ObjectMapper json) {
        this.json = json;
    }

    /** @param state null for all; the others likewise. @param until instant by which they were issued */
    record Filter(String state, NotificationKind kind, Integer year, Instant until) {

        Filter until(Instant instant) {
            return new Filter(state, kind, year, instant);
        }
    }

    /** Where a list broke off: they are in the order of their numbers, the newest first. */
    record Place(int year, int serial) {

        static Place of(DepositaryNotification notification) {
            return new Place(notification.year(), notification.serial());
        }

        static Place read(String sortKey) {
            String[] parts = sortKey.split(" ");
            return new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }

        String sortKey() {
            return year + " " + serial;
        }
    }

    /** Takes the next number of a year. The series is locked from here to the end of the transaction, so take it last. */
    int nextSerial(int year) {
        Number serial = (Number) getEntityManager()
                .createNativeQuery(
                        """
                        insert into notification_series (year, last_serial) values (:year, 1)
                        on conflict (year) do update set last_serial = notification_series.last_serial + 1
                        returning last_serial
                        """)
                .setParameter("year", year)
                .getSingleResult();
        return serial.intValue();
    }

    void add(DepositaryNotification notification, Map<OfficialLanguage, NotificationText> texts, List<Quotation> quotations) {
        persist(notification);
        flush();
        EntityManager entities = getEntityManager();
        texts.forEach((language, text) -> entities.createNativeQuery(
                        "insert into notification_text values (:id, :language, :subject, cast(:facts as jsonb), cast(:paragraphs as jsonb), :standing)")
                .setParameter("id", notification.id())
                .setParameter("language", language.name())
                .setParameter("subject", text.subject())
                .setParameter("facts", write(text.facts()))
                .setParameter("paragraphs", write(text.paragraphs()))
                .setParameter("standing", text.standing().name())
                .executeUpdate());
        for (int i = 0; i < quotations.size(); i++) {
            Quotation quotation = quotations.get(i);
            entities.createNativeQuery("insert into notification_quotation values (:id, :ordinal, :what, :language, :standing, :text)")
                    .setParameter("id", notification.id())
                    .setParameter("ordinal", i + 1)
                    .setParameter("what", quotation.what().name())
                    .setParameter("language", quotation.language())
                    .setParameter("standing", quotation.standing().name())
                    .setParameter("text", quotation.text())
                    .executeUpdate();
        }
    }

    List<DepositaryNotification> page(Filter filter, Place last, int most) {
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters values = new Parameters();
        narrow(where, values, "state = :state", "state", filter.state());
        narrow(where, values, "kind = :kind", "kind", filter.kind());
        narrow(where, values, "year = :ofYear", "ofYear", filter.year());
        narrow(where, values, "issuedAt <= :until", "until", filter.until());
        if (last != null) {
            where.append(" and (year < :year or year = :year and serial < :serial)");
            values.and("year", last.year()).and("serial", last.serial());
        }
        return find(where + " order by year desc, serial desc", values).page(0, most).list();
    }

    private static void narrow(StringBuilder where, Parameters values, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.and(name, value);
        }
    }

    Optional<DepositaryNotification> numbered(String number) {
        return find("number", number).singleResultOptional();
    }

    /** The notification of an act, if it was notified. */
    Optional<DepositaryNotification> ofAction(UUID actionId) {
        return find("actionId", actionId).singleResultOptional();
    }

    List<DepositaryNotification> correctionsOf(UUID id) {
        return list("correctsId = ?1 order by year, serial", id);
    }

    Map<OfficialLanguage, NotificationText> texts(UUID id) {
        return texts(List.of(id)).getOrDefault(id, Map.of());
    }

    /** The texts of several, by notification. */
    Map<UUID, Map<OfficialLanguage, NotificationText>> texts(Collection<UUID> ids) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        """
                        select notification_id, language, subject, cast(facts as text), cast(paragraphs as text), standing
                        from notification_text where notification_id in (:ids)
                        """)
                .setParameter("ids", ids.isEmpty() ? List.of(new UUID(0, 0)) : ids)
                .getResultList();
        Map<UUID, Map<OfficialLanguage, NotificationText>> texts = new HashMap<>();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            NotificationText text = new NotificationText(
                    (String) cells[2],
                    read((String) cells[3], new TypeReference<>() {}),
                    read((String) cells[4], new TypeReference<>() {}),
                    TextStanding.valueOf((String) cells[5]));
            texts.computeIfAbsent((UUID) cells[0], id -> new EnumMap<>(OfficialLanguage.class)).put(OfficialLanguage.valueOf((String) cells[1]), text);
        }
        return texts;
    }

    List<Quotation> quotations(UUID id) {
        List<?> rows = getEntityManager()
                .createNativeQuery("select what, language, standing, text from notification_quotation where notification_id = :id order by ordinal")
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(cells -> new Quotation(
                        Quotation.What.valueOf((String) cells[0]), (String) cells[1], TextStanding.valueOf((String) cells[2]), (String) cells[3]))
                .toList();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String stored, TypeReference<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored notification cannot be read.", e);
        }
    }
}

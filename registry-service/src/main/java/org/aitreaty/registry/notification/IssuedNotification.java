package org.aitreaty.registry.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aitreaty.registry.language.OfficialLanguage;

/**
 * A notification as it was issued, with what corrects it by now.
 *
 * @param corrects number of the notification it corrects, or null
 * @param correctedBy numbers of those that correct it, the earliest first
 */
public record IssuedNotification(
        String number,
        Instant issuedAt,
        boolean demonstration,
        String corrects,
        List<String> correctedBy,
        Map<OfficialLanguage, NotificationText> texts,
        List<Quotation> quotations) {

    public IssuedNotification {
        correctedBy = List.copyOf(correctedBy);
        texts = Map.copyOf(texts);
        quotations = List.copyOf(quotations);
    }
}

package org.aitreaty.registry.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aitreaty.registry.contact.Recipients;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.Block;
import org.aitreaty.registry.letter.Letter;
import org.aitreaty.registry.letter.Letterhead;
import org.aitreaty.registry.mail.Outbox;

/** Copies of notifications by e-mail. The record is in the portal; a letter that does not arrive changes nothing in law. */
@ApplicationScoped
class CourtesyCopies {

    static final String PURPOSE = "depositary-notification";

    private final Letterhead letterhead;
    private final Recipients recipients;
    private final Outbox outbox;

    CourtesyCopies(Letterhead letterhead, Recipients recipients, Outbox outbox) {
        this.letterhead = letterhead;
        this.recipients = recipients;
        this.outbox = outbox;
    }

    /** To the address that each State's authority has named. */
    void toStates(@Observes NotificationIssued issued) {
        for (Recipients.Recipient recipient : recipients.ofNotifications()) {
            String why = NotificationWriter.WORDS.get(recipient.language(), "why.contact");
            outbox.put(new Letter(
                    "notification/" + issued.number() + "/" + recipient.contactPoint() + "/" + Integer.toHexString(recipient.address().value().hashCode()),
                    recipient.address(),
                    recipient.language(),
                    issued.copies().in(recipient.language(), why, null),
                    PURPOSE,
                    "notification/" + issued.number(),
                    null));
        }
    }

    NotificationIssued.Copies of(DepositaryNotification notification, Map<OfficialLanguage, NotificationText> texts, List<Quotation> quotations) {
        return (language, reason, unsubscribe) -> {
            NotificationText text = texts.get(language);
            List<Block> body = new ArrayList<>();
            body.add(new Block.Paragraph(text.paragraphs().getFirst()));
            body.add(new Block.Facts(text.facts().stream().map(fact -> new Block.Fact(fact.name(), fact.value())).toList()));
            text.paragraphs().stream().skip(1).forEach(paragraph -> body.add(new Block.Paragraph(paragraph)));
            for (Quotation quotation : quotations) {
                body.add(new Block.Facts(List.of(new Block.Fact(
                        NotificationWriter.WORDS.get(language, "quotation." + quotation.what()), quotation.text()))));
            }
            body.add(new Block.Link(
                    NotificationWriter.WORDS.get(language, "open"),
                    letterhead.portalPage("/" + language.tag() + "/notifications/" + notification.number())));
            return letterhead.write(language, notification.number() + " – " + text.subject(), body, new Letterhead.Footing(reason, unsubscribe));
        };
    }
}

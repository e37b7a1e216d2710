package org.aitreaty.registry.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.aitreaty.registry.letter.EmailAddress;
import org.aitreaty.registry.smtp.Envelope;

/** Puts letters into envelopes: who sends them, and the fields of the header that programs read. */
@ApplicationScoped
class Envelopes {

    private static final DateTimeFormatter RFC_5322 = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    private final EmailAddress from;
    private final String fromName;
    private final EmailAddress replyTo;

    Envelopes(MailConfig config) {
        from = new EmailAddress(config.from());
        fromName = config.fromName();
        replyTo = config.replyTo().map(EmailAddress::new).orElse(from);
    }

    Envelope of(PostedLetter letter) {
        return new Envelope(from, fromName, letter.recipient(), letter.text(), letter.language(), headers(letter));
    }

    private Map<String, String> headers(PostedLetter letter) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Message-ID", "<" + letter.id() + "@" + from.domain() + ">");
        headers.put("Date", RFC_5322.format(letter.queuedAt().atOffset(ZoneOffset.UTC)));
        if (!replyTo.equals(from)) {
            headers.put("Reply-To", replyTo.value());
        }
        // RFC 3834: nobody's automatic answer is wanted.
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("X-Auto-Response-Suppress", "OOF, AutoReply");
        String byMail = "<mailto:" + replyTo.value() + "?subject=unsubscribe%20" + letter.reference() + ">";
        if (letter.unsubscribe() == null) {
            headers.put("List-Unsubscribe", byMail);
        } else {
            headers.put("List-Unsubscribe", "<" + letter.unsubscribe() + ">, " + byMail);
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }
}

package org.aitreaty.registry.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.EmailAddress;

/** A letter as a MIME message: plain text first, HTML after it, as alternatives (RFC 2046, 5.1.4), all in UTF-8. */
final class MimeLetter extends MimeMessage {

    private static final String CHARSET = "UTF-8";

    private MimeLetter(Session session) {
        super(session);
    }

    static MimeMessage of(Envelope envelope, Session session) throws MessagingException {
        MimeLetter message = new MimeLetter(session);
        message.setFrom(address(envelope.from(), envelope.fromName()));
        message.setRecipient(Message.RecipientType.TO, address(envelope.to(), null));
        message.setSubject(envelope.text().subject(), CHARSET);
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(envelope.text().plain(), "plain", envelope.language()));
        alternatives.addBodyPart(part(envelope.text().html(), "html", envelope.language()));
        message.setContent(alternatives);
        message.setHeader("Content-Language", envelope.language().tag());
        for (var header : envelope.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String kind, OfficialLanguage language) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, CHARSET, kind);
        part.setHeader("Content-Language", language.tag());
        return part;
    }

    private static InternetAddress address(EmailAddress address, String name) throws MessagingException {
        try {
            return new InternetAddress(address.value(), name, CHARSET);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The library would make a new one; ours stays the same however often the letter is sent. */
    @Override
    protected void updateMessageID() {
        // Set among the headers.
    }
}

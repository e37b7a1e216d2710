package org.aitreaty.registry.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection for one message. It remembers the first refusal of the recipient or of the message: the library goes
 * on speaking after it (RSET), and when the server has left meanwhile, the library tells of that instead.
 */
final class Attempt extends SMTPTransport {

    private boolean aboutTheLetter;
    private int refusal;
    private String refusalWords;

    Attempt(Session session) {
        super(session, null);
    }

    void send(MimeMessage message) throws MessagingException {
        sendMessage(message, message.getAllRecipients());
    }

    /** From here on the server's answers concern this letter; those before concern the secretariat's account. */
    @Override
    protected void rcptTo() throws MessagingException {
        aboutTheLetter = true;
        super.rcptTo();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        if (aboutTheLetter && refusal == 0 && code >= 400) {
            refusal = code;
            refusalWords = getLastServerResponse();
        }
        return code;
    }

    /** What came of it, when {@link #send} did not succeed. */
    Outcome outcome(Exception failure) {
        if (refusal >= 500) {
            return new Outcome.Refused(Answers.clean(refusalWords));
        }
        if (refusal >= 400) {
            return new Outcome.Postponed(Answers.clean(refusalWords));
        }
        return new Outcome.Postponed(failure instanceof SendFailedException ? Answers.clean(getLastServerResponse()) : Answers.describe(failure));
    }

    /** Whatever happens at the end of the conversation, the message has been taken, or not, before it. */
    void end() {
        try {
            close();
        } catch (MessagingException e) {
            // The socket is closed all the same.
        }
    }
}

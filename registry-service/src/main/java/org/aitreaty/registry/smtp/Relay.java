package org.aitreaty.registry.smtp;

import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/**
 * Hands messages to the mail server, one connection a message, and says what came of it.
 *
 * <p>The connection is closed before the outcome is told, so that an attempt that was given up cannot succeed later.
 */
@ApplicationScoped
public class Relay {

    private final SmtpConfig config;
    private final SSLSocketFactory trusted;

    @Inject
    Relay(SmtpConfig config, TlsConfigurationRegistry tls) {
        this(config, config.tlsConfigurationName().map(name -> trusted(tls, name)).orElse(null));
    }

    /** @param trusted makes sockets that trust the right authorities; null for those of the Java runtime */
    public Relay(SmtpConfig config, SSLSocketFactory trusted) {
        this.config = config;
        this.trusted = trusted;
    }

    private static SSLSocketFactory trusted(TlsConfigurationRegistry tls, String name) {
        try {
            return tls.get(name)
                    .orElseThrow(() -> new IllegalStateException("There are no settings quarkus.tls." + name + "."))
                    .createSSLContext()
                    .getSocketFactory();
        } catch (Exception e) {
            throw new IllegalStateException("The authorities in quarkus.tls." + name + " cannot be used.", e);
        }
    }

    /** Tries once. Never throws: whatever goes wrong is an outcome. */
    public Outcome send(Envelope envelope) {
        Session session = Session.getInstance(properties(envelope));
        Attempt attempt = new Attempt(session);
        try {
            MimeMessage message = MimeLetter.of(envelope, session);
            attempt.connect(config.host(), config.port(), config.username().orElse(null), config.password().orElse(null));
            if (config.username().isPresent() && !attempt.supportsExtension("AUTH")) {
                return new Outcome.Postponed("The mail server offers no way to sign in.");
            }
            attempt.send(message);
            return new Outcome.Accepted(Answers.clean(attempt.getLastServerResponse()));
        } catch (MessagingException | RuntimeException failure) {
            return attempt.outcome(failure);
        } finally {
            attempt.end();
        }
    }

    private Properties properties(Envelope envelope) {
        Properties properties = new Properties();
        // How we call ourselves to the server; looking up a name of this machine could take longer than sending.
        set(properties, "localhost", envelope.from().domain());
        set(properties, "connectiontimeout", config.connectTimeout().toMillis());
        set(properties, "timeout", config.answerTimeout().toMillis());
        set(properties, "writetimeout", config.answerTimeout().toMillis());
        set(properties, "auth", config.username().isPresent());
        set(properties, "starttls.enable", config.security() == SmtpConfig.Security.STARTTLS);
        set(properties, "starttls.required", config.security() == SmtpConfig.Security.STARTTLS);
        set(properties, "ssl.enable", config.security() == SmtpConfig.Security.TLS);
        set(properties, "ssl.checkserveridentity", true);
        // What the server says after QUIT changes nothing.
        set(properties, "quitwait", false);
        if (trusted != null) {
            properties.put("mail.smtp.ssl.socketFactory", trusted);
        }
        return properties;
    }

    private static void set(Properties properties, String name, Object value) {
        properties.setProperty("mail.smtp." + name, value.toString());
    }
}

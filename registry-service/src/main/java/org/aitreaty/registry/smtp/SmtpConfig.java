package org.aitreaty.registry.smtp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server that takes our letters and passes them on (a submission server, RFC 6409). */
@ConfigMapping(prefix = "secretariat.mail.smtp")
public interface SmtpConfig {

    @WithDefault("localhost")
    String host();

    /** 587 with STARTTLS, 465 with TLS. */
    @WithDefault("587")
    int port();

    @WithDefault("STARTTLS")
    Security security();

    /** Account at the server; without one nobody signs in. */
    Optional<String> username();

    Optional<String> password();

    /** Name of the settings {@code quarkus.tls.<name>} whose trust store signs the server's certificate; Java's own when missing. */
    Optional<String> tlsConfigurationName();

    @WithDefault("30S")
    Duration connectTimeout();

    /**
     * How long to wait for one answer of the server. RFC 5321, 4.5.3.2, asks for ten minutes after the end of a message:
     * who goes earlier sends again what the server has already passed on.
     */
    @WithDefault("10M")
    Duration answerTimeout();

    /** How the connection is protected. */
    enum Security {
        /** Not at all: only for a server on the same machine, and refused in production. */
        NONE,
        /** Begun in the open and then encrypted, or not used. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS
    }
}

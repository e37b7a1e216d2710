package org.aitreaty.registry.smtp;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** Relays to servers of tests. */
public final class TestRelays {

    private TestRelays() {}

    public static Relay to(int port) {
        return new Relay(config(port, SmtpConfig.Security.NONE, null), (SSLSocketFactory) null);
    }

    /** With more patience than the second that tests usually have. */
    public static Relay to(int port, Duration patience) {
        return new Relay(new Settings("localhost", port, SmtpConfig.Security.NONE, Optional.empty(), Optional.empty(), patience), (SSLSocketFactory) null);
    }

    static SmtpConfig config(int port, SmtpConfig.Security security, String account) {
        return new Settings("localhost", port, security, Optional.ofNullable(account), Optional.ofNullable(account).map(name -> "secret"));
    }

    record Settings(
            String host, int port, SmtpConfig.Security security, Optional<String> username, Optional<String> password, Duration answerTimeout)
            implements SmtpConfig {

        Settings(String host, int port, SmtpConfig.Security security, Optional<String> username, Optional<String> password) {
            this(host, port, security, username, password, Duration.ofSeconds(1));
        }

        @Override
        public Optional<String> tlsConfigurationName() {
            return Optional.empty();
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(2);
        }
    }
}

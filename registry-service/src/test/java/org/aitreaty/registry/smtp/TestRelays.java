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

    static SmtpConfig config(int port, SmtpConfig.Security security, String account) {
        return new Settings("localhost", port, security, Optional.ofNullable(account), Optional.ofNullable(account).map(name -> "secret"));
    }

    record Settings(String host, int port, SmtpConfig.Security security, Optional<String> username, Optional<String> password)
            implements SmtpConfig {

        @Override
        public Optional<String> tlsConfigurationName() {
            return Optional.empty();
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration answerTimeout() {
            return Duration.ofSeconds(1);
        }
    }
}

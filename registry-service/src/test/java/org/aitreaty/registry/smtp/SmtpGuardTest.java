package org.aitreaty.registry.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.aitreaty.kit.guard.SecretsConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpGuardTest {

    @ParameterizedTest
    @CsvSource({
        "STARTTLS, registry, secret, https://treaty.example, s@treaty.example,      ''",
        "TLS,      registry, secret, https://treaty.example, s@treaty.example,      ''",
        "TLS,      ,         ,       https://treaty.example, s@treaty.example,      ''",
        "NONE,     registry, secret, https://treaty.example, s@treaty.example,      smtp.security",
        "TLS,      registry, ,       https://treaty.example, s@treaty.example,      smtp.username",
        "TLS,      ,         secret, https://treaty.example, s@treaty.example,      smtp.username",
        "TLS,      registry, secret, http://treaty.example,  s@treaty.example,      portal.url",
        "NONE,     registry, ,       http://localhost:8080,  s@localhost.invalid,   smtp.security smtp.username mail.from portal.url"
    })
    void whatIsNotFitForRealLettersIsNamed(SmtpConfig.Security security, String username, String password, URI portal, String from, String named) {
        SmtpConfig smtp = new TestRelays.Settings("mail.treaty.example", 587, security, Optional.ofNullable(username), Optional.ofNullable(password));

        String faults = String.join(" ", new SmtpGuard(installation(), smtp, () -> portal, from).faults());

        assertThat(faults.isEmpty()).isEqualTo(named.isEmpty());
        for (String name : named.split(" ")) {
            assertThat(faults).contains(name);
        }
        assertThat(faults).doesNotContain("(secret)").doesNotContain("treaty.example");
    }

    private static SecretsConfig installation() {
        return new SecretsConfig() {
            @Override
            public Mode mode() {
                return Mode.PRODUCTION;
            }

            @Override
            public String cursorKey() {
                return "";
            }
        };
    }
}

package org.aitreaty.registry.smtp;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import org.aitreaty.kit.guard.SecretsConfig;
import org.aitreaty.registry.letter.PortalConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the service from sending letters of a real installation unprotected, or with links to a demonstration. */
@ApplicationScoped
class SmtpGuard {

    private final SecretsConfig installation;
    private final SmtpConfig smtp;
    private final PortalConfig portal;
    private final String from;

    SmtpGuard(
            SecretsConfig installation, SmtpConfig smtp, PortalConfig portal, @ConfigProperty(name = "secretariat.mail.from") String from) {
        this.installation = installation;
        this.smtp = smtp;
        this.portal = portal;
        this.from = from;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL && installation.mode() == SecretsConfig.Mode.PRODUCTION) {
            List<String> faults = faults();
            if (!faults.isEmpty()) {
                throw new IllegalStateException("Not started. " + String.join(" ", faults));
            }
        }
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (smtp.security() == SmtpConfig.Security.NONE) {
            faults.add("Mail would be sent without TLS (secretariat.mail.smtp.security).");
        }
        if (smtp.username().isPresent() != smtp.password().isPresent()) {
            faults.add("Of the mail server's account only one of name and password is set (secretariat.mail.smtp.username, .password).");
        }
        if (from.endsWith(".invalid")) {
            faults.add("Letters have no sender (secretariat.mail.from).");
        }
        if (!"https".equals(portal.url().getScheme())) {
            faults.add("The links in letters do not begin with https (secretariat.portal.url).");
        }
        return faults;
    }
}

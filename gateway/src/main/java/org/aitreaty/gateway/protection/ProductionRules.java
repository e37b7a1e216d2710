package org.aitreaty.gateway.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What must not be so where the register is real. Development's defaults are public: they are in the source. */
final class ProductionRules {

    private static final String PROVIDER = "quarkus.oidc.auth-server-url";
    private static final String SECURE_COOKIE = "quarkus.oidc.authentication.cookie-force-secure";

    private static final Map<String, String> DEVELOPMENT_SECRETS = Map.of(
            "quarkus.oidc.credentials.secret", "gateway-demonstration-secret",
            "quarkus.oidc.authentication.state-secret", "development-state-secret-32-bytes!",
            "gateway.session.encryption-key", "ZGV2ZWxvcG1lbnQta2V5LTMyLWJ5dGVzLWxvbmchISE=",
            "quarkus.datasource.password", "gateway_app",
            "quarkus.flyway.password", "gateway_owner");

    private ProductionRules() {}

    /** Every broken rule at once, each with the name of the setting. */
    static List<String> broken(Function<String, Optional<String>> settings) {
        List<String> broken = new ArrayList<>();
        DEVELOPMENT_SECRETS.keySet().stream().sorted().forEach(name -> {
            String value = settings.apply(name).orElse("");
            if (value.isBlank()) {
                broken.add(name + " is not set");
            } else if (value.equals(DEVELOPMENT_SECRETS.get(name))) {
                broken.add(name + " is the development secret");
            }
        });
        if (!settings.apply(PROVIDER).orElse("").startsWith("https://")) {
            broken.add(PROVIDER + " is not https");
        }
        for (String tenant : List.of("quarkus.oidc.tls.verification", "quarkus.oidc.api.tls.verification")) {
            if (settings.apply(tenant).filter("none"::equalsIgnoreCase).isPresent()) {
                broken.add(tenant + " is none");
            }
        }
        if (!settings.apply(SECURE_COOKIE).filter("true"::equalsIgnoreCase).isPresent()) {
            broken.add(SECURE_COOKIE + " is not true");
        }
        return broken;
    }
}

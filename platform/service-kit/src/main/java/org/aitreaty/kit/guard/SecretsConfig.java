package org.aitreaty.kit.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this installation is run, and the secrets that are not a library's own. */
@ConfigMapping(prefix = "secretariat")
public interface SecretsConfig {

    /** What the installation is for. Outside DEMONSTRATION no development secret and no unencrypted identity provider is accepted. */
    @WithDefault("PRODUCTION")
    Mode mode();

    /** Signs the cursors of lists; any text of 32 characters or more, the same on all replicas of a service. */
    @WithDefault(ProductionGuard.DEVELOPMENT_SECRET)
    String cursorKey();

    /** What an installation is for. */
    enum Mode {
        PRODUCTION,
        DEMONSTRATION
    }
}

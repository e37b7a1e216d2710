package org.aitreaty.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How sessions of browsers are kept. */
@ConfigMapping(prefix = "gateway.session")
public interface SessionConfig {

    /** 32 bytes in base64, the AES key under which tokens are stored. A new one ends every session. */
    String encryptionKey();

    /** After this a person signs in again, however active. */
    @WithDefault("12H")
    Duration longest();

    /** How often expired sessions are deleted. */
    @WithDefault("10M")
    String cleanupEvery();
}

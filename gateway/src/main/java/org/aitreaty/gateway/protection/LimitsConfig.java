package org.aitreaty.gateway.protection;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one request may ask of the gateway. Idle connections are closed by quarkus.http.idle-timeout. */
@ConfigMapping(prefix = "gateway.limits")
public interface LimitsConfig {

    /** The largest request body, declared or chunked. */
    @WithDefault("1M")
    MemorySize body();
}

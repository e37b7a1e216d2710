package org.aitreaty.gateway.protection;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How much one request may ask of the gateway. Idle connections are closed by quarkus.http.idle-timeout. */
@ConfigMapping(prefix = "gateway.limits")
public interface LimitsConfig {

    /** The largest request body, declared or chunked, of all requests but the uploads. */
    @WithDefault("1M")
    MemorySize body();

    /** The addresses that take files, each by a name of its own. */
    Map<String, UploadConfig> uploads();

    interface UploadConfig {

        /** The address, exactly; only POST to it is an upload. */
        String path();

        /** The largest file. The service behind has the same limit. */
        MemorySize body();

        /** For the whole file to arrive; a sender that stops meanwhile is given up as elsewhere, by gateway.routing.body-timeout. */
        @WithDefault("5M")
        Duration time();
    }
}

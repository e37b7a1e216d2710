package org.aitreaty.kit.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one request may send. */
@ConfigMapping(prefix = "secretariat.body")
public interface BodyConfig {

    /** The largest request body, declared or not, of every route that does not read its body as a {@link StreamedBody}. */
    @WithDefault("1M")
    MemorySize largest();
}

package org.aitreaty.registry.document;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How documents are taken in and how long an unused one is kept. */
@ConfigMapping(prefix = "secretariat.documents")
public interface DocumentConfig {

    /** The largest document. quarkus.http.limits.max-body-size must be larger by 1M, and the gateway's limit for the route the same. */
    @WithDefault("50M")
    MemorySize largest();

    /** For one document to arrive. Its transaction and its database connection are held that long. */
    @WithDefault("5M")
    Duration longestUpload();

    /** Documents received at the same time by one replica; fewer than its database connections, so that the rest of the service goes on. */
    @WithDefault("6")
    int uploadsAtOnce();

    /** How long an upload waits for one of those places. */
    @WithDefault("5S")
    Duration longestWait();

    /** How long a document that is attached to nothing is kept after it was last sent. */
    @WithDefault("7D")
    Duration keptUnattached();
}

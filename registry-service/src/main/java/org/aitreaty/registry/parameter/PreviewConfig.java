package org.aitreaty.registry.parameter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where permits-service is asked what a draft would change. */
@ConfigMapping(prefix = "secretariat.previews")
interface PreviewConfig {

    /** Its address inside the installation, without a path: where its feed is, too. */
    @WithDefault("${secretariat.feeds.sources.permits-service.url}")
    URI permits();

    /** How long to wait for the whole of its answer: it looks at everything that is pending. */
    @WithDefault("10S")
    Duration answerTimeout();
}

package org.aitreaty.kit.consumer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** How the feeds of other services are followed. */
@ConfigMapping(prefix = "secretariat.feeds")
interface FeedsConfig {

    /** Whether they are followed at all. When not, they wait. */
    @WithDefault("true")
    boolean active();

    /** How long to wait when there was nothing new. */
    @WithDefault("1S")
    Duration every();

    /** The longest pause between attempts while a source does not answer or an entry cannot be taken. */
    @WithDefault("60S")
    Duration longestPause();

    /** At most so many entries in one transaction, 1 to 99. */
    @WithDefault("50")
    int batch();

    /** How long to wait for the whole of an answer. */
    @WithDefault("10S")
    Duration answerTimeout();

    /** The services followed, by their name. */
    Map<String, Source> sources();

    /** A service whose feed is followed. */
    interface Source {

        /** Its address inside the installation, without a path. */
        URI url();
    }
}

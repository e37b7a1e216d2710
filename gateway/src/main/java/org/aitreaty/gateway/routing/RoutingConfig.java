package org.aitreaty.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Which part of the API is answered by which service, and how long the gateway waits for it. */
@ConfigMapping(prefix = "gateway.routing")
public interface RoutingConfig {

    /** The parts by name; the name is what clients read when a part is unavailable, and the last word of its feed. */
    Map<String, PartConfig> parts();

    /** To get a connection to a service, waiting in the queue for one included. */
    @WithDefault("1S")
    Duration connectTimeout();

    /** Until the first byte of the answer. Under the 30 s after which an idle client connection is closed. */
    @WithDefault("15S")
    Duration answerTimeout();

    /** For a client to send its whole body: a trickle holds a connection of the service behind. */
    @WithDefault("10S")
    Duration bodyTimeout();

    /** Connections kept to one service by each event loop. A service works on far fewer requests than this at once. */
    @WithDefault("64")
    int poolSize();

    /** Requests that may wait for a connection before the part is called unavailable. */
    @WithDefault("512")
    int queueSize();

    /** Shorter than the 30 s after which a service closes an idle connection, so that we never send into a closing one. */
    @WithDefault("20S")
    Duration keepAlive();

    interface PartConfig {

        /** Scheme, host and port of the service. */
        URI url();

        /** First words after {@code /v1/} that this part answers. */
        @WithName("resources")
        List<String> resources();
    }
}

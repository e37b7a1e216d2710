package org.aitreaty.registry.series;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Meetings that recur. */
@ConfigMapping(prefix = "secretariat.series")
interface SeriesConfig {

    /** Whether they are convened. */
    @WithDefault("true")
    boolean active();

    /** How long before its begin a meeting is convened, in months. */
    @WithDefault("18")
    int horizonMonths();
}

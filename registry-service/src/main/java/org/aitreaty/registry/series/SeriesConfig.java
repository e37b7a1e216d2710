package org.aitreaty.registry.series;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** Meetings that recur. */
@ConfigMapping(prefix = "secretariat.series")
interface SeriesConfig {

    /** Whether they are convened. */
    @WithDefault("true")
    boolean active();

    /** How long before its begin a meeting is convened, in months. */
    @WithDefault("18")
    int horizonMonths();

    default Period horizon() {
        return Period.ofMonths(horizonMonths());
    }
}

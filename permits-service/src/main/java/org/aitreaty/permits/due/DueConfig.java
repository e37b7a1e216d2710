package org.aitreaty.permits.due;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether this process looks for what has become due. */
@ConfigMapping(prefix = "secretariat.due")
interface DueConfig {

    /** False where something else calls it, as tests do. */
    @WithDefault("true")
    boolean active();
}

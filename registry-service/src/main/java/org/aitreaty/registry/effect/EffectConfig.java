package org.aitreaty.registry.effect;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Telling what the passage of time brings about. */
@ConfigMapping(prefix = "secretariat.effects")
interface EffectConfig {

    /** Whether it is told. How States stand does not depend on it. */
    @WithDefault("true")
    boolean active();
}

package org.aitreaty.kit.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** Where the secretariat sits, as far as its calendar goes. */
@ConfigMapping(prefix = "secretariat.seat")
public interface SeatConfig {

    /** IANA name of the zone whose midnight begins a legal day. */
    @WithDefault("Europe/Vienna")
    ZoneId zone();
}

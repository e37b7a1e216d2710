package org.aitreaty.kit.time;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The clock of a demonstration. */
@ConfigMapping(prefix = "secretariat.clock")
public interface ClockConfig {

    /**
     * A file that says how far the clock is set from the machine's: an ISO 8601 duration such as {@code P90D} or
     * {@code -PT12H}, or an instant such as {@code 2024-11-04T09:00:00Z}, which is what the clock showed when the file was
     * written. Read again whenever it changes; no file, or an empty one, sets nothing. The same file for all services of a
     * stack. Refused in production.
     */
    Optional<Path> offsetFile();
}

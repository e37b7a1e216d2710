package org.aitreaty.registry.pause;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Class pauses as JSON. */
final class ClassPauseJson {

    private ClassPauseJson() {}

    @Schema(name = "ClassPauseList", description = "Which classes of training runs are paused.")
    record ListView(
            @Schema(required = true, description = "The instant the answer holds for.", examples = {"2027-03-02T00:00:00Z"}) Instant asOf,
            @Schema(required = true, description = "The classes that are paused, with their ground; none while nothing is.") List<Paused> items) {}
}

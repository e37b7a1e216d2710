package org.aitreaty.registry.summit;

import java.time.LocalDate;
import java.util.List;
import org.aitreaty.registry.language.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Summits as JSON. */
final class SummitJson {

    private SummitJson() {}

    @Schema(name = "Summit", description = "A summit of governments on the safety of AI, before there was an agency.")
    record View(
            @Schema(required = true, description = "Short name.", examples = {"bletchley-2023"}) String code,
            @Schema(required = true, description = "Name.") Bilingual name,
            @Schema(required = true, description = "Place.") Bilingual place,
            @Schema(required = true, description = "First day.", examples = {"2023-11-01"}) LocalDate from,
            @Schema(required = true, description = "Last day.", examples = {"2023-11-02"}) LocalDate until,
            @Schema(required = true, description = "How exactly its days are known.") Summit.Precision precision,
            @Schema(required = true, description = "What came of it.") Bilingual outcome,
            @Schema(required = true, description = "Pages that say so.", examples = {"[\"https://pauseai.info/summit\"]"}) List<String> sources) {

        static View of(Summit summit) {
            return new View(
                    summit.code(),
                    summit.name(),
                    summit.place(),
                    summit.fromDay(),
                    summit.untilDay(),
                    summit.precision(),
                    summit.outcome(),
                    summit.sources());
        }
    }

    @Schema(name = "SummitList", description = "Summits before there was an agency.")
    record ListView(@Schema(required = true, description = "The first one first.") List<View> items) {}
}

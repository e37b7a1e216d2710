package org.aitreaty.registry.measure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a publication does to a measure. */
@Schema(
        name = "NationalMeasureAct",
        description = "What a publication does to a measure. ENACTMENT begins it; AMENDMENT replaces it from the amendment's own day in force; "
                + "CORRECTION takes the place of one published version for all days, because that version was recorded wrongly; REPEAL ends it for good.")
public enum MeasureAct {
    ENACTMENT,
    AMENDMENT,
    CORRECTION,
    REPEAL
}

package org.aitreaty.registry.measure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a measure demands. */
@Schema(name = "NationalMeasureKind", description = "What a measure demands.")
public enum MeasureKind {
    /** Halts an activity altogether. */
    MORATORIUM,
    TRAINING_LICENCE,
    DEPLOYMENT_LICENCE,
    /** Something must be told to an authority or the public. */
    REPORTING_DUTY,
    HARDWARE_CONTROL,
    LIABILITY,
    /** Limits what may be published of methods or weights (article 8(1)). */
    PUBLICATION_CONTROL,
    COPYRIGHT,
    OTHER
}

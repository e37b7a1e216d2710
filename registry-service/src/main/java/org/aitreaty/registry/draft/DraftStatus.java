package org.aitreaty.registry.draft;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a draft stands. */
@Schema(name = "NationalMeasureDraftStatus", description = "Where a draft stands. PUBLISHED and DISCARDED are final.")
enum DraftStatus {
    DRAFT,
    PUBLISHED,
    DISCARDED;

    boolean isTerminal() {
        return this != DRAFT;
    }
}

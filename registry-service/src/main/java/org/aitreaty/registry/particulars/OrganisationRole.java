package org.aitreaty.registry.particulars;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organisation does that the treaty takes an interest in. */
@Schema(name = "OrganisationRole", description = "What an organisation does that the treaty takes an interest in.")
public enum OrganisationRole {
    /** Trains models. */
    DEVELOPER,
    /** Runs facilities in which models are trained or served. */
    OPERATOR,
    CLOUD_PROVIDER,
    CHIP_VENDOR,
    /** Makes chips. */
    FAB,
    /** Tests models for dangerous capabilities. */
    EVALUATOR,
    DATA_PROVIDER
}

package org.aitreaty.registry.state;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The electoral groups of the United Nations. */
@Schema(name = "RegionalGroup", description = "Electoral group of the United Nations.")
public enum RegionalGroup {
    AFRICAN,
    ASIA_PACIFIC,
    EASTERN_EUROPEAN,
    LATIN_AMERICAN_CARIBBEAN,
    WESTERN_EUROPEAN_OTHERS
}

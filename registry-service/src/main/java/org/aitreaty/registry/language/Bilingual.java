package org.aitreaty.registry.language;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text in the two working languages. */
@Schema(name = "Bilingual", description = "A text in English and French.", requiredProperties = {"en", "fr"})
public record Bilingual(
        @Schema(description = "English.", examples = {"Ratification"}) String en,
        @Schema(description = "French.", examples = {"Ratification"}) String fr) {}

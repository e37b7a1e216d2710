package org.aitreaty.registry.parameter;

import java.time.Instant;
import java.util.List;
import org.aitreaty.registry.language.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Treaty parameters as JSON. */
final class ParameterJson {

    private ParameterJson() {}

    @Schema(name = "ParameterList", description = "The treaty's parameters in force at an instant.")
    record ListView(
            @Schema(description = "The instant the answer holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(description = "Version of all of them together.", examples = {"1"}) int version,
            @Schema(description = "The parameters, in the order of their keys.") List<Item> items) {

        static ListView of(Parameters parameters, Instant asOf) {
            return new ListView(asOf, parameters.setVersion(), parameters.byKey().values().stream().map(Item::of).toList());
        }
    }

    @Schema(name = "Parameter", description = "One parameter in the version that holds.")
    record Item(
            @Schema(description = "Stable key.", examples = {"frontier.flop"}) String key,
            @Schema(description = "A decimal number, a word or a fraction.", examples = {"1e25"}) String value,
            @Schema(description = "Unit of a number.", nullable = true, examples = {"FLOP"}) String unit,
            @Schema(description = "How a figure is compared with the value.", nullable = true, examples = {">"}) String comparator,
            @Schema(description = "Version of this parameter.", examples = {"1"}) int version,
            @Schema(description = "Article of the treaty text.", examples = {"4(2)(b)"}) String article,
            @Schema(description = "From when this version holds.", examples = {"1945-01-01T00:00:00Z"}) Instant effectiveFrom,
            @Schema(description = "Number of the Council's decision; null for the treaty's own figures.", nullable = true, examples = {"EC-4/DEC.2"}) String decision,
            @Schema(description = "What it is for.") Bilingual description) {

        static Item of(TreatyParameter parameter) {
            return new Item(
                    parameter.key(),
                    parameter.value(),
                    parameter.unit(),
                    parameter.comparator(),
                    parameter.version(),
                    parameter.article(),
                    parameter.set().effectiveFrom(),
                    parameter.set().decision(),
                    parameter.description());
        }
    }
}

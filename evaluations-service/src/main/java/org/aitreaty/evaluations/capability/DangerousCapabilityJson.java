package org.aitreaty.evaluations.capability;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The list of dangerous capabilities as JSON. */
final class DangerousCapabilityJson {

    private DangerousCapabilityJson() {}

    @Schema(name = "DangerousCapabilityList")
    record ListView(
            @Schema(description = "The instant the answer holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(description = "Version of the list; every result of a test names it.", examples = {"1"}) int version,
            @Schema(description = "From when this version has been in force.", examples = {"1970-01-01T00:00:00Z"}) Instant effectiveFrom,
            @Schema(description = "Number of the Council's decision; null for the list of the treaty itself.", nullable = true, examples = {"EC-4/DEC.2"}) String decision,
            @Schema(description = "The capabilities, in the order of the list.") List<Item> items) {

        static ListView of(CapabilityList list, Instant asOf) {
            List<Item> items = list.capabilities().stream()
                    .map(capability -> new Item(capability.code(), capability.title(), capability.definition(), list.article()))
                    .toList();
            return new ListView(asOf, list.version(), list.effectiveFrom(), list.decision(), items);
        }
    }

    @Schema(name = "DangerousCapability")
    record Item(
            @Schema(description = "Stable code.", examples = {"SELF_REPLICATION"}) String code,
            @Schema(description = "Title by language: English and French, and the other official languages where there is a translation.", examples = {"{\"en\":\"Self-replication\",\"fr\":\"Autoréplication\"}"})
                    Map<String, String> title,
            @Schema(description = "What it means, English and French.", examples = {"{\"en\":\"Copying itself to other machines …\"}"})
                    Map<String, String> definition,
            @Schema(description = "Article of the treaty text.", examples = {"5(3)"}) String article) {}
}

package org.aitreaty.permits.spdx;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.dataset.Modality;
import org.aitreaty.permits.dataset.Presence;
import org.aitreaty.permits.interchange.Draft;
import org.aitreaty.permits.interchange.Licences;
import org.aitreaty.permits.interchange.LinkedData;
import org.aitreaty.permits.interchange.Sizes;

/** Reads the dataset of an SPDX document into a draft. */
final class SpdxReading {

    private static final Map<String, Modality> KINDS = Map.of(
            "text", Modality.TEXT,
            "image", Modality.IMAGE,
            "audio", Modality.AUDIO,
            "video", Modality.VIDEO,
            "sensor", Modality.SENSOR,
            "structured", Modality.STRUCTURED,
            "graph", Modality.STRUCTURED,
            "numeric", Modality.STRUCTURED,
            "categorical", Modality.STRUCTURED,
            "timeseries", Modality.STRUCTURED);

    private static final Map<String, String> WHY_NOT = Map.of(
            "datasetUpdateMechanism", "Whether the content changes while the version stays is not said by it; say live yourself.",
            "datasetAvailability", "Who may fetch the data says nothing of the rights in it.",
            "copyrightText", "A notice names who claims rights; on what the use rests has to be said.");

    private static final Set<String> OF_THE_DOCUMENT = Set.of("type", "@type", "spdxId", "@id", "creationInfo", "@context", "primaryPurpose", "additionalPurpose");

    private final Map<String, JsonNode> byIdentifier = new HashMap<>();
    private final List<JsonNode> elements;
    private final Draft draft;

    SpdxReading(List<JsonNode> elements, Draft draft) {
        this.elements = elements;
        this.draft = draft;
        elements.forEach(element -> byIdentifier.put(identifier(element), element));
    }

    static String identifier(JsonNode element) {
        return element.path("spdxId").asText(element.path("@id").asText());
    }

    /** The class of an element without its namespace, however that is written: {@code dataset_DatasetPackage}, an address, or bare. */
    static String kind(JsonNode element) {
        return bare(element.path("type").asText(element.path("@type").asText()));
    }

    private static String bare(String name) {
        return name.substring(Math.max(Math.max(name.lastIndexOf('_'), name.lastIndexOf('/')), Math.max(name.lastIndexOf('#'), name.lastIndexOf(':'))) + 1);
    }

    /** @param at where the dataset stands in the document */
    void read(JsonNode dataset, String at) {
        for (Map.Entry<String, JsonNode> property : dataset.properties()) {
            String name = bare(property.getKey());
            if (!OF_THE_DOCUMENT.contains(property.getKey()) && !OF_THE_DOCUMENT.contains(name)) {
                property(name, at + LinkedData.step(property.getKey()), property.getValue());
            }
        }
        for (int i = 0; i < elements.size(); i++) {
            JsonNode element = elements.get(i);
            if (kind(element).endsWith("Relationship") && element.path("from").asText().equals(identifier(dataset))) {
                relationship("/@graph/" + i, element);
            }
        }
    }

    private void property(String name, String from, JsonNode value) {
        switch (name) {
            case "name" -> text(from, "/name", value);
            case "packageVersion" -> text(from, "/version", value);
            case "description" -> text(from, "/description", value);
            case "downloadLocation" -> text(from, "/location", value);
            case "dataCollectionProcess" -> text(from, "/collectionDescription", value);
            case "datasetSize", "artifactSize" -> size(from, value);
            case "datasetType" -> each(from, value, this::kindOfThings);
            case "hasSensitivePersonalInformation" -> personalData(from, value.asText());
            case "verifiedUsing" -> hashes(from, value);
            case "originatedBy", "suppliedBy" -> each(from, value, this::creator);
            default -> draft.passOver(from, value.isContainerNode() ? null : value.asText(), WHY_NOT.getOrDefault(name, "No field of a declaration says this."));
        }
    }

    private static void each(String from, JsonNode value, BiConsumer<String, JsonNode> taking) {
        List<JsonNode> values = LinkedData.values(value);
        for (int i = 0; i < values.size(); i++) {
            taking.accept(value.isArray() ? from + "/" + i : from, values.get(i));
        }
    }

    private void text(String from, String to, JsonNode value) {
        if (value.isValueNode() && !value.asText().isBlank()) {
            draft.take(from, to, value.asText().strip());
        } else {
            draft.passOver(from, null, "This is not a text.");
        }
    }

    /** Of both names for it, of which 3.1 gives up the older one, the unit is the byte. */
    private void size(String from, JsonNode value) {
        Quantity bytes = value.isValueNode() ? Sizes.bytes(value.asText()) : null;
        if (bytes == null) {
            draft.passOver(from, value.asText(), "This is not a number of bytes.");
        } else {
            draft.take(from, "/sizeBytes", bytes);
        }
    }

    private void kindOfThings(String from, JsonNode value) {
        Modality kind = KINDS.get(bare(value.asText()).toLowerCase(Locale.ROOT));
        if (kind == null) {
            draft.passOver(from, value.asText(), "This kind of data has no equal here.");
        } else {
            draft.add(from, "/modalities", kind.name());
        }
    }

    private void personalData(String from, String text) {
        switch (bare(text)) {
            case "yes" -> draft.take(from, "/personalData", Presence.YES.name());
            case "no" -> draft.take(from, "/personalData", Presence.NO.name());
            case "noAssertion" -> draft.take(from, "/personalData", Presence.UNKNOWN.name());
            default -> draft.passOver(from, text, "This is none of yes, no and noAssertion.");
        }
    }

    private void hashes(String from, JsonNode value) {
        each(from, value, (pointer, method) -> {
            JsonNode hash = method.isTextual() ? byIdentifier.getOrDefault(method.textValue(), method) : method;
            String digits = hash.path("hashValue").asText();
            if (bare(hash.path("algorithm").asText()).equals("sha256") && digits.matches("[0-9a-fA-F]{64}")) {
                draft.take(pointer, "/contentHash", digits.toLowerCase(Locale.ROOT));
            } else {
                draft.passOver(pointer, digits, "Only a SHA-256 of 64 hexadecimal digits counts here.");
            }
        });
    }

    private void creator(String from, JsonNode value) {
        JsonNode agent = value.isTextual() ? byIdentifier.get(value.textValue()) : value;
        String name = agent == null ? "" : agent.path("name").asText();
        if (name.isBlank()) {
            draft.passOver(from, value.asText(), "The document does not name this agent.");
        } else {
            draft.add(from, "/creators", name);
        }
    }

    private void relationship(String from, JsonNode relationship) {
        String kind = bare(relationship.path("relationshipType").asText());
        each(from + "/to", relationship.path("to"), (pointer, to) -> {
            JsonNode target = byIdentifier.get(to.asText());
            switch (kind) {
                case "hasDeclaredLicense", "hasConcludedLicense" -> licence(pointer, to.asText(), target);
                case "descendantOf", "hasInput", "variantOf" -> draft.addSource(pointer, target == null || target.path("name").asText().isBlank() ? to.asText() : target.path("name").asText());
                default -> draft.passOver(pointer, kind + " " + to.asText(), "No field of a declaration says this.");
            }
        });
    }

    private void licence(String from, String address, JsonNode target) {
        String text = address;
        if (target != null) {
            for (Map.Entry<String, JsonNode> property : target.properties()) {
                text = bare(property.getKey()).equals("licenseExpression") ? property.getValue().asText() : text;
            }
        }
        String licence = Licences.spdx(text);
        if (licence == null) {
            draft.passOver(from, text, "No SPDX identifier is known here for this licence.");
        } else {
            draft.take(from, "/parts/0/spdxLicence", licence);
        }
    }
}

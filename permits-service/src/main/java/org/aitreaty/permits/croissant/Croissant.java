package org.aitreaty.permits.croissant;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aitreaty.permits.interchange.DatasetFormat;
import org.aitreaty.permits.interchange.Draft;
import org.aitreaty.permits.interchange.LinkedData;

/**
 * Croissant, the description of datasets of MLCommons, in its versions 1.0 and 1.1 with the vocabulary for responsible AI:
 * JSON-LD on the ground of schema.org's Dataset.
 */
@Singleton
class Croissant implements DatasetFormat {

    private static final Pattern VERSION = Pattern.compile("https?://(?:www\\.)?mlcommons\\.org/croissant/(\\d+\\.\\d+)/?");

    @Override
    public String recognise(JsonNode document) {
        LinkedData names = LinkedData.of(document);
        JsonNode dataset = dataset(names, document);
        if (dataset == null) {
            return null;
        }
        for (JsonNode standard : LinkedData.values(names.get(dataset, "dct:conformsTo"))) {
            String address = names.text(standard);
            Matcher version = VERSION.matcher(address == null ? "" : address);
            if (version.matches()) {
                return "Croissant " + version.group(1);
            }
        }
        // Older files name their version in another way, or none; they are read alike.
        return "Croissant";
    }

    @Override
    public void read(JsonNode document, Draft draft) {
        LinkedData names = LinkedData.of(document);
        JsonNode dataset = dataset(names, document);
        new CroissantReading(names, draft).read(dataset, dataset == document ? "" : pointer(document, dataset));
    }

    private static String pointer(JsonNode document, JsonNode dataset) {
        JsonNode list = document.isArray() ? document : document.path("@graph");
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == dataset) {
                return (document.isArray() ? "/" : "/@graph/") + i;
            }
        }
        return "";
    }

    /** The dataset that a document is about: itself, or the first in its graph. */
    private static JsonNode dataset(LinkedData names, JsonNode document) {
        if (document.isObject() && names.isOf(document, "sc:Dataset")) {
            return document;
        }
        JsonNode list = document.isArray() ? document : document.path("@graph");
        for (JsonNode node : list) {
            LinkedData own = node.has("@context") ? LinkedData.of(node) : names;
            if (node.isObject() && own.isOf(node, "sc:Dataset")) {
                return node;
            }
        }
        return null;
    }
}

package org.aitreaty.permits.spdx;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.aitreaty.permits.interchange.DatasetFormat;
import org.aitreaty.permits.interchange.Draft;

/** SPDX 3 with its dataset profile: a graph of elements, one of which is the dataset. */
@Singleton
class Spdx implements DatasetFormat {

    @Override
    public String recognise(JsonNode document) {
        if (packages(document).isEmpty()) {
            return null;
        }
        for (JsonNode element : elements(document)) {
            if (SpdxReading.kind(element).equals("CreationInfo") && element.path("specVersion").isTextual()) {
                return "SPDX " + element.path("specVersion").textValue();
            }
        }
        return "SPDX 3";
    }

    @Override
    public void read(JsonNode document, Draft draft) {
        List<JsonNode> elements = elements(document);
        List<JsonNode> packages = packages(document);
        JsonNode dataset = root(elements, packages);
        for (JsonNode other : packages) {
            if (other != dataset) {
                draft.passOver(pointer(document, elements, other), other.path("name").asText(), "The document describes several datasets; this one is not the one it is about. Send it by itself.");
            }
        }
        new SpdxReading(elements, draft).read(dataset, pointer(document, elements, dataset));
    }

    static List<JsonNode> elements(JsonNode document) {
        List<JsonNode> elements = new ArrayList<>();
        JsonNode graph = document.path("@graph");
        (graph.isArray() ? graph : List.of(document)).forEach(elements::add);
        return elements;
    }

    private static List<JsonNode> packages(JsonNode document) {
        return elements(document).stream().filter(element -> SpdxReading.kind(element).equals("DatasetPackage")).toList();
    }

    /** The dataset that the document says it is about; the first when it does not say. */
    private static JsonNode root(List<JsonNode> elements, List<JsonNode> packages) {
        for (JsonNode element : elements) {
            for (JsonNode root : element.path("rootElement")) {
                for (JsonNode dataset : packages) {
                    if (root.asText().equals(SpdxReading.identifier(dataset))) {
                        return dataset;
                    }
                }
            }
        }
        return packages.getFirst();
    }

    private static String pointer(JsonNode document, List<JsonNode> elements, JsonNode element) {
        return document == element ? "" : "/@graph/" + elements.indexOf(element);
    }
}

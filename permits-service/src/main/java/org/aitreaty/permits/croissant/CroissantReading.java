package org.aitreaty.permits.croissant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.aitreaty.permits.dataset.CollectionMethod;
import org.aitreaty.permits.interchange.Draft;
import org.aitreaty.permits.interchange.Licences;
import org.aitreaty.permits.interchange.LinkedData;

/** Reads one dataset of a Croissant file into a draft. */
final class CroissantReading {

    /** Recommended words of the vocabulary for responsible AI, in small letters. The others mean nothing that we keep. */
    private static final Map<String, CollectionMethod> METHODS = Map.of(
            "web scraping", CollectionMethod.CRAWL,
            "user-generated content data", CollectionMethod.USER_DATA,
            "manual human curator", CollectionMethod.COMMISSIONED);

    private static final Map<String, String> WHY_NOT = Map.of(
            "cr:recordSet", "How the records are laid out does not bear on the rights in them.",
            "sc:temporalCoverage", "This is the time that the content is about, which need not be when it was collected.",
            "sc:usageInfo", "Terms of use are for a person to read; give the leave they contain as a document.",
            "sc:sdLicense", "This is the licence of the description, not of the data.",
            "sc:isAccessibleForFree", "What is free to read is not therefore free to use.",
            "prov:wasGeneratedBy", "Who or what made it has to be said as the teacher of a part.");

    private final LinkedData names;
    private final Draft draft;

    CroissantReading(LinkedData names, Draft draft) {
        this.names = names;
        this.draft = draft;
    }

    /** @param at where the dataset stands in the document */
    void read(JsonNode dataset, String at) {
        for (Map.Entry<String, JsonNode> property : dataset.properties()) {
            String term = names.term(property.getKey());
            if (!term.startsWith("@") && !term.equals("dct:conformsTo")) {
                property(term, at + LinkedData.step(property.getKey()), property.getValue());
            }
        }
    }

    private void property(String term, String from, JsonNode value) {
        switch (term) {
            case "sc:name" -> first(from, "/name", value);
            case "sc:version" -> first(from, "/version", value);
            case "sc:description" -> first(from, "/description", value);
            case "sc:url" -> first(from, "/location", value);
            case "sc:license" -> licence(from, value);
            case "cr:isLiveDataset" -> live(from, value);
            case "sc:creator" -> each(from, value, (pointer, text) -> draft.add(pointer, "/creators", text));
            case "rai:personalSensitiveInformation" -> each(from, value, (pointer, text) -> draft.add(pointer, "/sensitiveContent", text));
            case "rai:dataCollection" -> first(from, "/collectionDescription", value);
            case "rai:dataCollectionType" -> method(from, value);
            case "rai:dataCollectionTimeframe" -> timeframe(from, value);
            case "prov:wasDerivedFrom", "sc:isBasedOn" -> each(from, value, draft::addSource);
            case "sc:distribution" -> new Distribution(names, draft).read(from, LinkedData.values(value));
            default -> draft.passOver(from, value.isContainerNode() ? null : value.asText(), WHY_NOT.getOrDefault(term, "No field of a declaration says this."));
        }
    }

    private interface Taking {
        void take(String pointer, String text);
    }

    private void each(String from, JsonNode value, Taking taking) {
        List<JsonNode> values = LinkedData.values(value);
        for (int i = 0; i < values.size(); i++) {
            String pointer = value.isArray() ? from + "/" + i : from;
            String text = names.text(values.get(i));
            if (text == null) {
                draft.passOver(pointer, null, "This has neither a name nor an address.");
            } else {
                taking.take(pointer, text);
            }
        }
    }

    private void first(String from, String to, JsonNode value) {
        each(from, value, (pointer, text) -> draft.take(pointer, to, text));
    }

    private void licence(String from, JsonNode value) {
        List<String> found = LinkedData.values(value).stream().map(this::licenceText).filter(Objects::nonNull).distinct().toList();
        List<String> known = found.stream().map(Licences::spdx).filter(Objects::nonNull).distinct().toList();
        String shown = String.join(", ", found);
        if (found.size() > 1) {
            draft.passOver(from, shown, "Several licences are named; whether all hold together, or each for some items, or one may choose, is not said.");
        } else if (known.isEmpty()) {
            draft.passOver(from, found.isEmpty() ? null : shown, "No SPDX identifier is known here for this licence.");
        } else {
            draft.take(from, "/parts/0/spdxLicence", known.getFirst());
        }
    }

    /** Of a licence that is a thing of its own the address, which says more than its name. */
    private String licenceText(JsonNode value) {
        if (value.isObject()) {
            for (String address : new String[] {"sc:url", "@id", "sc:license"}) {
                String text = names.get(value, address).isTextual() ? names.get(value, address).textValue() : null;
                if (text != null && Licences.spdx(text) != null) {
                    return text;
                }
            }
        }
        return names.text(value);
    }

    private void live(String from, JsonNode value) {
        String text = LinkedData.values(value).stream().map(names::text).filter(Objects::nonNull).findFirst().orElse("");
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            draft.take(from, "/live", Boolean.valueOf(text.toLowerCase(Locale.ROOT)));
        } else {
            draft.passOver(from, text, "This is neither true nor false.");
        }
    }

    private void method(String from, JsonNode value) {
        each(from, value, (pointer, text) -> {
            CollectionMethod method = METHODS.get(text.toLowerCase(Locale.ROOT));
            if (method == null) {
                draft.passOver(pointer, text, "This way of collecting has no equal here; say collectionMethod yourself.");
            } else {
                draft.take(pointer, "/collectionMethod", method.name());
            }
        });
    }

    private void timeframe(String from, JsonNode value) {
        List<String> instants = LinkedData.values(value).stream().map(names::text).filter(Objects::nonNull).flatMap(text -> java.util.stream.Stream.of(text.split("/"))).toList();
        boolean dates = !instants.isEmpty() && instants.size() <= 2 && instants.stream().allMatch(text -> text.matches("\\d{4}-\\d{2}-\\d{2}([T ].*)?"));
        if (!dates) {
            draft.passOver(from, String.join(", ", instants), "This is not a first and a last day.");
            return;
        }
        draft.take(from, "/collectionPeriod/from", instants.getFirst().substring(0, 10));
        if (instants.size() == 2) {
            draft.take(from, "/collectionPeriod/to", instants.getLast().substring(0, 10));
        }
    }
}

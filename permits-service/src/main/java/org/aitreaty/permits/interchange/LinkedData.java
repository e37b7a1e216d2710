package org.aitreaty.permits.interchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the names in a compacted JSON-LD document: whatever prefixes, full addresses or own terms it uses, each is told by
 * the short name that is usual for its vocabulary, e.g. {@code sc:name}. Contexts that the document only points to are never
 * fetched; where it says nothing of a name itself, the vocabulary of Croissant is assumed.
 */
public final class LinkedData {

    private static final int MOST_STEPS = 10;

    private static final Map<Pattern, String> VOCABULARIES = new java.util.LinkedHashMap<>();

    static {
        // Some write the version, or a namespace without its last stroke, into the address; the names are the same.
        VOCABULARIES.put(Pattern.compile("https?://(?:www\\.)?mlcommons\\.org/croissant/RAI/?(?:\\d+(?:\\.\\d+)*/?)?(.+)"), "rai:");
        VOCABULARIES.put(Pattern.compile("https?://(?:www\\.)?mlcommons\\.org/croissant/(?:\\d+(?:\\.\\d+)*/?)?(.+)"), "cr:");
        VOCABULARIES.put(Pattern.compile("https?://(?:www\\.)?schema\\.org/(.+)"), "sc:");
        VOCABULARIES.put(Pattern.compile("https?://purl\\.org/dc/terms/(.+)"), "dct:");
        VOCABULARIES.put(Pattern.compile("https?://(?:www\\.)?w3\\.org/ns/prov#(.+)"), "prov:");
    }

    private static final Map<String, String> USUAL_PREFIXES = Map.of(
            "sc", "https://schema.org/",
            "schema", "https://schema.org/",
            "schema.org", "https://schema.org/",
            "cr", "http://mlcommons.org/croissant/",
            "rai", "http://mlcommons.org/croissant/RAI/",
            "dct", "http://purl.org/dc/terms/",
            "prov", "http://www.w3.org/ns/prov#");

    /** Of Croissant, though documents without a context of their own write them bare, as if they were of schema.org. */
    private static final Set<String> CROISSANT = Set.of("isLiveDataset", "citeAs", "recordSet", "sdVersion", "FileObject", "FileSet", "containedIn", "includes", "excludes");

    private static final Set<String> RESPONSIBLE_AI = Set.of(
            "dataCollection", "dataCollectionType", "dataCollectionMissingData", "dataCollectionRawData", "dataCollectionTimeframe", "dataImputationProtocol",
            "dataManipulationProtocol", "dataPreprocessingProtocol", "dataAnnotationProtocol", "dataAnnotationPlatform", "dataAnnotationAnalysis",
            "dataReleaseMaintenancePlan", "personalSensitiveInformation", "dataSocialImpact", "dataBiases", "dataLimitations", "dataUseCases",
            "annotationsPerItem", "annotatorDemographics", "machineAnnotationTools");

    private final Map<String, String> terms = new HashMap<>();
    private String vocabulary = "https://schema.org/";

    private LinkedData() {}

    /** The names as the context of a document defines them. */
    public static LinkedData of(JsonNode document) {
        LinkedData names = new LinkedData();
        names.learn(document.path("@context"));
        return names;
    }

    private void learn(JsonNode context) {
        if (context.isArray()) {
            context.forEach(this::learn);
        } else if (context.isObject()) {
            context.properties().forEach(entry -> {
                JsonNode meaning = entry.getValue().isObject() ? entry.getValue().path("@id") : entry.getValue();
                if (entry.getKey().equals("@vocab") && meaning.isTextual()) {
                    vocabulary = meaning.textValue();
                } else if (!entry.getKey().startsWith("@") && meaning.isTextual()) {
                    terms.put(entry.getKey(), meaning.textValue());
                }
            });
        }
    }

    /** The usual short name for a name in the document; a name of an unknown vocabulary in full, a keyword as it is. */
    public String term(String name) {
        if (name.startsWith("@")) {
            return name;
        }
        String full = expand(name, MOST_STEPS);
        for (Map.Entry<Pattern, String> known : VOCABULARIES.entrySet()) {
            Matcher matcher = known.getKey().matcher(full);
            if (matcher.matches()) {
                return shorter(known.getValue(), matcher.group(1));
            }
        }
        return full;
    }

    private static String shorter(String prefix, String local) {
        if (prefix.equals("sc:") && CROISSANT.contains(local)) {
            return "cr:" + local;
        }
        return !prefix.equals("prov:") && RESPONSIBLE_AI.contains(local) ? "rai:" + local : prefix + local;
    }

    private String expand(String name, int steps) {
        String defined = terms.get(name);
        if (defined != null && !defined.equals(name) && steps > 0) {
            return expand(defined, steps - 1);
        }
        int colon = name.indexOf(':');
        if (colon < 0) {
            // The specification's own examples write the type as "schema.org/Dataset".
            int stroke = name.indexOf('/');
            return stroke > 0 && USUAL_PREFIXES.containsKey(name.substring(0, stroke)) ? "https://" + name : vocabulary + name;
        }
        if (name.startsWith("//", colon + 1)) {
            return name;
        }
        String prefix = name.substring(0, colon);
        String namespace = terms.getOrDefault(prefix, USUAL_PREFIXES.get(prefix));
        return namespace == null ? name : (steps > 0 && !namespace.contains("//") ? expand(namespace, steps - 1) : namespace) + name.substring(colon + 1);
    }

    /** Whether a node says that it is of a type, among others perhaps. */
    public boolean isOf(JsonNode node, String type) {
        for (JsonNode named : values(node.has("@type") ? node.path("@type") : node.path("type"))) {
            if (named.isTextual() && term(named.textValue()).equals(type)) {
                return true;
            }
        }
        return false;
    }

    /** The value of a property of a node, by its usual short name; missing when it has none. */
    public JsonNode get(JsonNode node, String term) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (term(property.getKey()).equals(term)) {
                return property.getValue();
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    /** The values of a property, one or many, whether they stand in a list or a set or alone. */
    public static List<JsonNode> values(JsonNode value) {
        List<JsonNode> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> values.addAll(values(item)));
        } else if (value.isObject() && (value.has("@list") || value.has("@set"))) {
            values.addAll(values(value.has("@list") ? value.path("@list") : value.path("@set")));
        } else if (value.isObject() && value.path("@value").isValueNode()) {
            values.add(value.path("@value"));
        } else if (!value.isMissingNode() && !value.isNull()) {
            values.add(value);
        }
        return values;
    }

    /**
     * A value as a text: itself when it is plain; of several languages the English one, else the first; of a thing its name,
     * else its address. Null when it has none of these.
     */
    public String text(JsonNode value) {
        if (value.isValueNode()) {
            return value.isNull() || value.asText().isBlank() ? null : value.asText().strip();
        }
        if (!value.isObject()) {
            return null;
        }
        JsonNode name = get(value, "sc:name");
        if (name.isTextual()) {
            return text(name);
        }
        for (String address : new String[] {"sc:url", "@id"}) {
            if (get(value, address).isTextual()) {
                return text(get(value, address));
            }
        }
        boolean byLanguage = !value.isEmpty() && value.properties().stream().allMatch(entry -> entry.getKey().matches("[a-z]{2,3}(-[A-Za-z0-9]+)*") && entry.getValue().isTextual());
        return byLanguage ? text(value.has("en") ? value.path("en") : value.properties().iterator().next().getValue()) : null;
    }

    /** A name as a step of a JSON pointer. */
    public static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}

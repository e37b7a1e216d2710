package org.aitreaty.permits.croissant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.dataset.Modality;
import org.aitreaty.permits.interchange.Draft;
import org.aitreaty.permits.interchange.LinkedData;
import org.aitreaty.permits.interchange.Sizes;

/** Reads the files of a dataset: from them come its hash, its size and what kinds of things it holds, where they tell. */
final class Distribution {

    private final LinkedData names;
    private final Draft draft;

    Distribution(LinkedData names, Draft draft) {
        this.names = names;
        this.draft = draft;
    }

    /** A file that is not inside another. */
    private record File(String pointer, String hash, Quantity bytes) {}

    void read(String from, List<JsonNode> resources) {
        List<File> files = new ArrayList<>();
        Map<Modality, String> kinds = new LinkedHashMap<>();
        for (int i = 0; i < resources.size(); i++) {
            JsonNode resource = resources.get(i);
            String pointer = from + "/" + i;
            if (!resource.isObject()) {
                draft.passOver(pointer, resource.asText(), "This is not a file or a set of files.");
                continue;
            }
            kinds(pointer, resource, kinds);
            if (names.get(resource, "cr:containedIn").isMissingNode()) {
                files.add(new File(pointer, hash(pointer, resource), bytes(pointer, resource)));
            }
        }
        kinds.forEach((kind, pointer) -> draft.add(pointer, "/modalities", kind.name()));
        contentHash(from, files);
        size(from, files);
    }

    private String hash(String pointer, JsonNode resource) {
        String hash = names.text(names.get(resource, "sc:sha256"));
        if (hash == null || hash.matches("[0-9a-fA-F]{64}")) {
            return hash == null ? null : hash.toLowerCase(Locale.ROOT);
        }
        // Seen in thousands of published files: an address, or the word sha256, in the place of the hash.
        draft.passOver(pointer + "/sha256", hash, "This is not a SHA-256, which has 64 hexadecimal digits.");
        return null;
    }

    private Quantity bytes(String pointer, JsonNode resource) {
        String text = names.text(names.get(resource, "sc:contentSize"));
        Quantity bytes = text == null ? null : Sizes.bytes(text);
        if (text != null && bytes == null) {
            draft.passOver(pointer + "/contentSize", text, "This is not a number of bytes.");
        }
        return bytes;
    }

    private void contentHash(String from, List<File> files) {
        List<File> hashed = files.stream().filter(file -> file.hash() != null).toList();
        if (files.size() == 1 && hashed.size() == 1) {
            draft.take(files.getFirst().pointer() + "/sha256", "/contentHash", files.getFirst().hash());
        } else if (!hashed.isEmpty()) {
            draft.passOver(from, null, hashed.size() + " of " + files.size() + " files have a hash of their own; one of the whole is not given.");
        }
    }

    private void size(String from, List<File> files) {
        List<Quantity> sizes = files.stream().map(File::bytes).filter(java.util.Objects::nonNull).toList();
        if (!sizes.isEmpty() && sizes.size() == files.size()) {
            draft.take(from, "/sizeBytes", sizes.stream().reduce(Quantity.ZERO, Quantity::plus));
        } else if (!sizes.isEmpty()) {
            draft.passOver(from, null, sizes.size() + " of " + files.size() + " files give their size; that of the whole is not known.");
        }
    }

    private void kinds(String pointer, JsonNode resource, Map<Modality, String> kinds) {
        for (JsonNode format : LinkedData.values(names.get(resource, "sc:encodingFormat"))) {
            String type = format.asText().toLowerCase(Locale.ROOT);
            Modality kind = kind(type);
            if (kind != null) {
                kinds.putIfAbsent(kind, pointer + "/encodingFormat");
            }
        }
    }

    /** Archives, tables and records can hold anything. */
    private static Modality kind(String type) {
        return switch (type.replaceFirst("/.*", "")) {
            case "image" -> Modality.IMAGE;
            case "audio" -> Modality.AUDIO;
            case "video" -> Modality.VIDEO;
            case "text" -> type.matches("text/(plain|html|markdown)") ? Modality.TEXT : null;
            default -> type.equals("application/warc") ? Modality.TEXT : null;
        };
    }
}

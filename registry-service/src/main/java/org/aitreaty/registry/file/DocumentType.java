package org.aitreaty.registry.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats in which a document is taken. */
public enum DocumentType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TIFF("image/tiff", "tif", "tiff");

    private final String mediaType;
    private final List<String> extensions;

    DocumentType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** As registered with IANA, e.g. {@code application/pdf}. */
    public String mediaType() {
        return mediaType;
    }

    /** Ends of file names that mean this format, the usual one first; without the dot, in lower case. */
    public List<String> extensions() {
        return extensions;
    }

    /** @param mediaType a media type without parameters, in any case */
    public static Optional<DocumentType> of(String mediaType) {
        String wanted = mediaType.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(wanted)).findFirst();
    }

    /** All media types for a sentence. */
    public static String list() {
        return Arrays.stream(values()).map(DocumentType::mediaType).collect(Collectors.joining(", "));
    }
}

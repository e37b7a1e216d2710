package org.aitreaty.registry.table;

import java.util.Locale;

/** In which forms the status list is given out. */
enum Format {
    JSON("application/json"),
    CSV("text/csv"),
    PDF("application/pdf");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** How it is asked for in an address, and the ending of a file's name. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.aitreaty.registry.language;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An official language of the United Nations, in which the secretariat writes to States. */
@Schema(name = "OfficialLanguage", description = "An official language of the United Nations, by its ISO 639-1 code in capitals.")
public enum OfficialLanguage {
    EN,
    FR,
    ES,
    RU,
    ZH,
    AR;

    /** The language tag of BCP 47. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The direction in which it is written, as HTML says it: {@code ltr} or {@code rtl}. */
    public String direction() {
        return this == AR ? "rtl" : "ltr";
    }
}

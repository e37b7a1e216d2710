package org.aitreaty.registry.treaty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a language version of a legal text is worth. */
@Schema(name = "TextStanding", description = "AUTHENTIC texts are law; a TRANSLATION only helps to read one.")
public enum TextStanding {
    AUTHENTIC,
    TRANSLATION
}

package org.aitreaty.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text with U+0000, which PostgreSQL cannot hold and nobody means. */
class TextWithNul extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    TextWithNul(JsonParser parser) {
        super(parser, "U+0000");
    }
}

package org.aitreaty.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text that PostgreSQL cannot hold and nobody means: with U+0000, or with half of a surrogate pair. */
class UnfitText extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private UnfitText(JsonParser parser, String code, String message) {
        super(parser, message);
        this.code = code;
    }

    static void refuse(JsonParser parser, String text) throws UnfitText {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0') {
                throw new UnfitText(parser, "NUL_CHARACTER", "The text contains the character U+0000.");
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new UnfitText(parser, "LONE_SURROGATE", "The text contains half of a surrogate pair, which is no character.");
            }
        }
    }

    String code() {
        return code;
    }
}

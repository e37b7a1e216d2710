package org.aitreaty.kit.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;

/**
 * Says what is wrong with a JSON body in our own words. Jackson's own messages name classes and quote the source,
 * which is neither kind nor safe to repeat.
 */
final class JsonComplaint {

    private JsonComplaint() {}

    static ProblemException about(JsonProcessingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return about(unknown);
        }
        if (unreadable instanceof TextWithNul nul) {
            return malformed(pointer(nul), "NUL_CHARACTER", "The text contains the character U+0000.", "Remove it: it has no meaning in a text.");
        }
        if (unreadable instanceof MismatchedInputException mismatch) {
            boolean missingBody = mismatch.getPath().isEmpty() && mismatch.getMessage().startsWith("No content");
            return missingBody
                    ? malformed("", "NO_BODY", "The request has no body.", "Send a JSON object.")
                    : malformed(
                            pointer(mismatch),
                            "WRONG_TYPE",
                            "The value here is of another JSON type than expected" + place(mismatch) + ".",
                            "See the schema of this request in the API description.");
        }
        String what = unreadable.getOriginalMessage() == null ? "" : unreadable.getOriginalMessage();
        if (what.startsWith("Duplicate field")) {
            return malformed("", "DUPLICATE_FIELD", "A field stands twice in one object" + place(unreadable) + ".", "Keep one of them.");
        }
        return malformed("", "NOT_JSON", "The body is not valid JSON" + place(unreadable) + ".", "Check brackets, quotes and commas near that place.");
    }

    private static ProblemException about(UnrecognizedPropertyException unknown) {
        String known = unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
        return malformed(
                pointer(unknown),
                "UNKNOWN_FIELD",
                "The field \"" + unknown.getPropertyName() + "\" is not known here.",
                "Fields known here: " + known + ".");
    }

    private static ProblemException malformed(String pointer, String code, String message, String fix) {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, message, List.of(new FieldError(pointer, code, message, fix)));
    }

    private static String pointer(JsonMappingException mismatch) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mismatch.getPath()) {
            String name = step.getFieldName() != null ? step.getFieldName() : Integer.toString(step.getIndex());
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static String place(JsonProcessingException unreadable) {
        JsonLocation location = unreadable.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}

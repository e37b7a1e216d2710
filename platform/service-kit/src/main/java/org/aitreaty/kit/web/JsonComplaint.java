package org.aitreaty.kit.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
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

    private static final int LONGEST_NAME = 60;

    private JsonComplaint() {}

    static ProblemException about(JsonProcessingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return about(unknown);
        }
        if (unreadable instanceof UnfitText unfit) {
            return malformed(pointer(unfit), unfit.code(), unfit.getOriginalMessage(), "Remove it: it has no meaning in a text.");
        }
        if (unreadable instanceof StreamConstraintsException || unreadable.getCause() instanceof StreamConstraintsException) {
            return malformed("", "BEYOND_LIMITS", "The body nests too deeply, or holds a number or a name that is too long" + place(unreadable) + ".",
                    "Send at most 50 levels, and numbers of at most 200 digits.");
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
        FieldError error = unknownField(pointer(unknown), unknown.getPropertyName(), unknown.getKnownPropertyIds());
        return new ProblemException(ProblemType.MALFORMED_REQUEST, error.message(), List.of(error));
    }

    static FieldError unknownField(String pointer, String name, Collection<Object> known) {
        String names = known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
        return new FieldError(
                pointer, "UNKNOWN_FIELD", "The field \"" + abbreviated(name) + "\" is not known here.", "Fields known here: " + names + ".");
    }

    private static String abbreviated(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
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

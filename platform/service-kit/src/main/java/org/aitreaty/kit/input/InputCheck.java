package org.aitreaty.kit.input;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.kit.quantity.QuantityInput;

/**
 * Reads the values of one request and keeps every complaint, so that all of them are reported at once.
 *
 * <p>Each reading method answers null when the value is missing or bad; {@link #throwIfAny()} must be called before
 * the values are used.
 */
public final class InputCheck {

    private final List<FieldError> errors = new ArrayList<>();

    /**
     * A request that must carry a body.
     *
     * @throws ProblemException 400 when there is none
     */
    public static void requireBody(Object body) {
        if (body == null) {
            throw ProblemException.malformed(new FieldError("", "NO_BODY", "The request has no body.", "Send a JSON object."));
        }
    }

    public void refuse(String pointer, String code, String message, String fix) {
        errors.add(new FieldError(pointer, code, message, fix));
    }

    public void refuseIf(boolean broken, String pointer, String code, String message, String fix) {
        if (broken) {
            refuse(pointer, code, message, fix);
        }
    }

    public boolean hasErrorAt(String pointer) {
        return errors.stream().anyMatch(error -> error.pointer().equals(pointer));
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** @throws ProblemException 422 with everything that was refused */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** True when the value is there; else the complaint is kept. */
    public boolean required(String pointer, Object value) {
        if (value == null) {
            refuse(pointer, "REQUIRED", "This is missing.", "Give a value.");
            return false;
        }
        return true;
    }

    /** A text that must be there: NFC, without surrounding space, characters that control or turn the line, or more than {@code longest} characters. */
    public String text(String pointer, String value, int longest) {
        return required(pointer, value) ? optionalText(pointer, value, longest) : null;
    }

    public String optionalText(String pointer, String value, int longest) {
        if (value == null) {
            return null;
        }
        String text = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            refuse(pointer, "BLANK", "This is empty.", "Write at least one character.");
            return null;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            refuse(pointer, "TOO_LONG", "This has more than " + longest + " characters.", "Shorten it to " + longest + " characters.");
            return null;
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            refuse(pointer, "CONTROL_CHARACTER", "This contains a control character.", "Remove characters that cannot be seen.");
            return null;
        }
        if (text.codePoints().anyMatch(InputCheck::steersDirection)) {
            refuse(
                    pointer,
                    "DIRECTION_CONTROL",
                    "This contains a character that turns the direction of writing.",
                    "Remove it: letters have their own direction, in Arabic too.");
            return null;
        }
        return text;
    }

    /** Embeddings, overrides and isolates: with them a text reads otherwise than it is stored. Mere marks are harmless. */
    private static boolean steersDirection(int c) {
        return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }

    public <E extends Enum<E>> E oneOf(String pointer, String value, Class<E> kind) {
        return required(pointer, value) ? optionalOneOf(pointer, value, kind) : null;
    }

    public <E extends Enum<E>> E optionalOneOf(String pointer, String value, Class<E> kind) {
        if (value == null) {
            return null;
        }
        for (E candidate : kind.getEnumConstants()) {
            if (candidate.name().equals(value)) {
                return candidate;
            }
        }
        String names = Arrays.stream(kind.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        refuse(pointer, "NOT_ONE_OF", quoted(value) + " is not known here.", "Use one of: " + names + ".");
        return null;
    }

    /** ISO 3166-1 alpha-3 in form; whether such a State exists is the registry's to say. A form sends nothing chosen as blank. */
    public String state(String pointer, String value) {
        if (!required(pointer, value == null || value.isBlank() ? null : value)) {
            return null;
        }
        if (!value.matches("[A-Z]{3}")) {
            refuse(pointer, "NOT_A_STATE_CODE", quoted(value) + " is not a State's code.", "Write the three capital letters of ISO 3166-1, e.g. FRA.");
            return null;
        }
        return value;
    }

    public Instant optionalInstant(String pointer, String value) {
        if (value == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            refuse(pointer, "NOT_AN_INSTANT", quoted(value) + " is not an instant.", "Write date, time and offset, e.g. 2026-11-23T09:30:00Z.");
            return null;
        }
    }

    public LocalDate date(String pointer, String value) {
        return required(pointer, value) ? optionalDate(pointer, value) : null;
    }

    public LocalDate optionalDate(String pointer, String value) {
        if (value == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.getYear() >= 1945 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeException e) {
            // Falls through to the one complaint below.
        }
        refuse(pointer, "NOT_A_DATE", quoted(value) + " is not a date between 1945 and 2200.", "Write year, month and day, e.g. 2026-11-23.");
        return null;
    }

    public Quantity quantity(String pointer, QuantityInput value) {
        return required(pointer, value) ? optionalQuantity(pointer, value) : null;
    }

    public Quantity optionalQuantity(String pointer, QuantityInput value) {
        if (value == null) {
            return null;
        }
        return switch (value.read()) {
            case Quantity.Reading.Accepted(Quantity quantity) -> quantity;
            case Quantity.Reading.Refused(String code, String message, String fix) -> {
                refuse(pointer, code, message, fix);
                yield null;
            }
        };
    }

    /** A whole number above zero, such as a count of parameters or chips; null stands for unknown. */
    public Quantity optionalCount(String pointer, QuantityInput value) {
        Quantity quantity = optionalPositive(pointer, value);
        if (quantity != null && !quantity.isWhole()) {
            refuse(pointer, "NOT_WHOLE", quantity + " is not a whole number.", "This counts things: write a whole number.");
            return null;
        }
        return quantity;
    }

    public Quantity optionalPositive(String pointer, QuantityInput value) {
        Quantity quantity = optionalQuantity(pointer, value);
        if (quantity != null && quantity.isZero()) {
            refuse(pointer, "ZERO", "Zero has no meaning here.", "Write a number above zero, or null where it is unknown.");
            return null;
        }
        return quantity;
    }

    private static String quoted(String value) {
        return "\"" + (value.length() > 60 ? value.substring(0, 60) + "…" : value) + "\"";
    }
}

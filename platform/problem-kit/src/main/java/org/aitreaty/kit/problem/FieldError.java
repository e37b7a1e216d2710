package org.aitreaty.kit.problem;

/**
 * One thing wrong with the input, precise enough to be mended without asking.
 *
 * @param pointer where: a JSON pointer into the body ({@code /compute/flop}), or {@code ?name} for a query
 *     parameter, or {@code #Name} for a header
 * @param code stable code of the broken rule, never translated
 * @param message what is wrong, with the value seen
 * @param fix what to write instead
 */
public record FieldError(String pointer, String code, String message, String fix) {

    public static FieldError query(String name, String code, String message, String fix) {
        return new FieldError("?" + name, code, message, fix);
    }

    public static FieldError header(String name, String code, String message, String fix) {
        return new FieldError("#" + name, code, message, fix);
    }
}

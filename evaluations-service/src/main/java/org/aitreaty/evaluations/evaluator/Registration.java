package org.aitreaty.evaluations.evaluator;

import org.aitreaty.kit.input.InputCheck;

/**
 * What is entered in the register, checked in form.
 *
 * @param code short name that never changes; the claim {@code organisation} of the evaluator's tokens
 * @param hostState alpha-3 of the State under whose law the evaluator stands
 */
record Registration(String code, String legalName, String hostState) {

    private static final int LONGEST_NAME = 200;

    /** Reads what was sent; complaints go to the check. */
    static Registration read(InputCheck check, String code, String legalName, String hostState) {
        return new Registration(
                code(check, code), check.text("/legalName", legalName, LONGEST_NAME), check.state("/hostState", hostState));
    }

    private static String code(InputCheck check, String code) {
        if (check.required("/code", code) && !code.matches("[a-z][a-z0-9-]{1,39}")) {
            check.refuse(
                    "/code",
                    "NOT_A_CODE",
                    "This is not a code for an evaluator.",
                    "Write 2 to 40 lower-case letters, digits or hyphens, beginning with a letter, e.g. vela.");
        }
        return code;
    }
}

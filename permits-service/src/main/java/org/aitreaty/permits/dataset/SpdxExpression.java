package org.aitreaty.permits.dataset;

import java.util.Set;

/**
 * The form of an SPDX licence expression: identifiers, also of one's own, joined by AND, OR and WITH, in parentheses where
 * needed. Whether an identifier stands in the list of SPDX is not asked: the list grows every quarter.
 */
public final class SpdxExpression {

    private static final String IDENTIFIER = "(DocumentRef-[A-Za-z0-9.-]+:)?[A-Za-z0-9][A-Za-z0-9.-]*\\+?";
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "WITH");

    private SpdxExpression() {}

    public static boolean isOne(String text) {
        int depth = 0;
        boolean operandNext = true;
        for (String token : text.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+")) {
            if (token.equals("(")) {
                depth++;
            } else if (token.equals(")")) {
                depth--;
            } else if (OPERATORS.contains(token) == operandNext || operandNext && !token.matches(IDENTIFIER)) {
                return false;
            } else {
                operandNext = !operandNext;
            }
            boolean misplaced = token.equals("(") && !operandNext || token.equals(")") && operandNext;
            if (depth < 0 || misplaced) {
                return false;
            }
        }
        return depth == 0 && !operandNext;
    }
}

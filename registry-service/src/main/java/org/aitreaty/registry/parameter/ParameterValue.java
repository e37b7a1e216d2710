package org.aitreaty.registry.parameter;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.quantity.Quantity;

/**
 * What values a parameter can have.
 *
 * @param words those allowed, where it is one of some words
 */
record ParameterValue(Form form, Set<String> words) {

    /** In what form it is written. */
    enum Form {
        FIGURE,
        COUNT,
        SHARE,
        MAJORITY,
        NAME,
        WORD
    }

    private static final Pattern MAJORITY = Pattern.compile("(\\S+) of (all members|members present and voting)");
    private static final Pattern PART = Pattern.compile("([1-9][0-9]{0,3})/([1-9][0-9]{0,3})");
    private static final int LONGEST_NAME = 200;

    private static final Map<String, ParameterValue> OF = Map.ofEntries(
            Map.entry("training.permit.params", in(Form.FIGURE)),
            Map.entry("frontier.params", in(Form.FIGURE)),
            Map.entry("frontier.flop", in(Form.FIGURE)),
            Map.entry("hardware.h100eTflops", in(Form.FIGURE)),
            Map.entry("evaluation.countersignatures", in(Form.COUNT)),
            Map.entry("frontier.vetoShare", in(Form.SHARE)),
            Map.entry("frontier.approvalRule", in(Form.MAJORITY)),
            Map.entry("frontier.capability.baseline", in(Form.NAME)),
            Map.entry("application.publicFields", in(Form.NAME)),
            Map.entry("narrow.exemptFromSizePermit", oneOf("true", "false")),
            Map.entry("copyright.licensedWorksAllowed", oneOf("true", "false")),
            Map.entry("compute.basis", oneOf("OWN", "CUMULATIVE", "CUMULATIVE_WITH_TEACHER")),
            Map.entry("compute.uncertaintyPolicy", oneOf("CENTRAL", "CENTRAL_WITH_REVIEW_BAND", "UPPER_BOUND")),
            Map.entry("deployment.gateScope", oneOf("ALL", "ABOVE_SIZE_PERMIT", "GENERAL_ONLY")),
            Map.entry("incident.clock", oneOf("AWARENESS", "OCCURRENCE", "DISCOVERY")),
            Map.entry("vote.conflictOfInterest", oneOf("MAY_VOTE", "EXCLUDED")));

    private static ParameterValue in(Form form) {
        return new ParameterValue(form, Set.of());
    }

    private static ParameterValue oneOf(String... words) {
        return new ParameterValue(Form.WORD, Set.of(words));
    }

    /** @throws IllegalArgumentException for a parameter of which nobody has said this */
    static ParameterValue of(String key) {
        ParameterValue kind = OF.get(key);
        if (kind == null) {
            throw new IllegalArgumentException("What values has the parameter " + key + "?");
        }
        return kind;
    }

    boolean isFigure() {
        return form == Form.FIGURE;
    }

    void check(InputCheck check, String pointer, String value) {
        switch (form) {
            case FIGURE, COUNT -> number(check, pointer, value);
            case SHARE -> check.refuseIf(!isPart(value), pointer, "NOT_A_PART", "This is not a part of a whole.", "Write 1/3.");
            case MAJORITY -> check.refuseIf(
                    !isMajority(value), pointer, "NOT_A_MAJORITY", "This is not a majority.", "Write 2/3 of all members, or 2/3 of members present and voting.");
            case NAME -> check.text(pointer, value, LONGEST_NAME);
            case WORD -> check.refuseIf(
                    !words.contains(value), pointer, "NOT_ALLOWED", "\"" + value + "\" is not one of the values allowed.", "Write one of " + new TreeSet<>(words) + ".");
        }
    }

    private void number(InputCheck check, String pointer, String value) {
        switch (Quantity.read(value)) {
            case Quantity.Reading.Refused refused -> check.refuse(pointer, refused.code(), refused.message(), refused.fix());
            case Quantity.Reading.Accepted accepted -> {
                boolean zero = accepted.quantity().value().signum() == 0;
                boolean whole = accepted.quantity().value().stripTrailingZeros().scale() <= 0;
                check.refuseIf(zero && form == Form.FIGURE, pointer, "ZERO", "A limit of zero would forbid everything.", "Name a figure above zero.");
                check.refuseIf(!whole && form == Form.COUNT, pointer, "NOT_WHOLE", "This is not a whole number.", "Write a whole number.");
            }
        }
    }

    private static boolean isMajority(String value) {
        Matcher matcher = MAJORITY.matcher(value);
        return matcher.matches() && isPart(matcher.group(1));
    }

    private static boolean isPart(String value) {
        Matcher matcher = PART.matcher(value);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) <= Integer.parseInt(matcher.group(2));
    }
}

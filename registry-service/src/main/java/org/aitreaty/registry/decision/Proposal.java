package org.aitreaty.registry.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is put to an organ and becomes its decision word for word.
 *
 * @param title by language: English and French at least
 * @param text by language: English and French at least; the other official languages as they come
 * @param effects what the decision does, in this order
 * @param effectiveFrom from when; null for the instant of adoption
 * @param concerns the application that it is about, or null
 */
@Schema(name = "Proposal", description = "What is put to an organ and becomes its decision word for word.")
public record Proposal(
        @Schema(required = true, description = "Title by language, English and French at least.", examples = {"{\"en\":\"Lower limit on compute\",\"fr\":\"Abaissement de la limite de calcul\"}"})
                Map<String, String> title,
        @Schema(required = true, description = "Text by language, English and French at least.", examples = {"{\"en\":\"The Council decides ...\",\"fr\":\"Le Conseil décide ...\"}"})
                Map<String, String> text,
        @Schema(required = true, description = "What the decision does, in this order; none for a decision that only declares something.")
                List<DecisionEffect> effects,
        @Schema(nullable = true, description = "From when it holds; null for the instant of adoption.", examples = {"2027-01-01T00:00:00Z"})
                Instant effectiveFrom,
        @Schema(nullable = true, description = "Number of the application it is about.", examples = {"TA-2026-FRA-000002-K"}) String concerns) {

    static final Pattern APPLICATION = Pattern.compile("[A-Z]{2}-[0-9]{4}-([A-Z]{3})-[0-9]{6}-[0-9A-Z]");

    public Proposal {
        title = Map.copyOf(title);
        text = Map.copyOf(text);
        effects = List.copyOf(effects);
    }

    /** The State that answers for the applicant, as the number of the application says; null where it is about none. */
    public String applicantState() {
        Matcher matcher = concerns == null ? null : APPLICATION.matcher(concerns);
        return matcher != null && matcher.matches() ? matcher.group(1) : null;
    }
}

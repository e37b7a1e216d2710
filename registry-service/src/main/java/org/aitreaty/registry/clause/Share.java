package org.aitreaty.registry.clause;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A condition on a quantity that States hold, such as 55 per cent of all emissions (Paris Agreement, article 21).
 *
 * @param quantity what is counted
 * @param minimum the part of the whole that must be reached or, if strict, exceeded; between 0 and 1
 * @param strict whether the part must be exceeded
 * @param total the whole; the sum of all amounts when null
 * @param amounts what each State holds, by code
 */
@Schema(name = "Share", description = "A condition on a quantity that States hold, such as 55 per cent of all emissions.")
public record Share(
        @Schema(required = true, description = "What is counted.", examples = {"carbon dioxide emissions of 1990"}) String quantity,
        @Schema(required = true, description = "The part of the whole that must be reached, between 0 and 1.", examples = {"0.55"}) BigDecimal minimum,
        @Schema(description = "True where the part must be exceeded and not merely reached.", examples = {"false"}) boolean strict,
        @Schema(nullable = true, description = "The whole; the sum of all amounts when missing.", examples = {"13728306"}) BigDecimal total,
        @Schema(required = true, description = "What each State holds, by code.", examples = {"{\"USA\":4957022}"}) Map<String, BigDecimal> amounts) {

    public Share {
        amounts = Map.copyOf(amounts);
        if (minimum.signum() < 0 || minimum.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("The part of a whole lies between 0 and 1.");
        }
        if (amounts.values().stream().anyMatch(amount -> amount.signum() < 0) || total != null && total.signum() <= 0) {
            throw new IllegalArgumentException("Amounts are not negative, and their whole is more than nought.");
        }
    }

    /** What these States hold together; a State that is not on the list holds nothing. */
    public BigDecimal heldBy(Collection<String> states) {
        return states.stream().map(state -> amounts.getOrDefault(state, BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether these States hold enough. Exact: products are compared, nothing is divided. */
    public boolean isReachedBy(Collection<String> states) {
        int comparison = heldBy(states).compareTo(minimum.multiply(whole()));
        return strict ? comparison > 0 : comparison >= 0;
    }

    public BigDecimal whole() {
        return total != null ? total : heldBy(amounts.keySet());
    }
}

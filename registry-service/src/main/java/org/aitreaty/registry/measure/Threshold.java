package org.aitreaty.registry.measure;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.kit.quantity.QuantityInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure above or below which a measure applies. Whether the figure itself is reached is part of the law, so the comparator is too. */
public final class Threshold {

    private static final Set<String> COMPARATORS = Set.of(">", ">=", "<", "<=");
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());

    private Threshold() {}

    /** What is measured, with the units it can be stated in. */
    @Schema(
            name = "NationalMeasureQuantity",
            description = "What a threshold measures. Units: FLOP for compute of training, a count; FLOP/s for the speed of a cluster, a rate; "
                    + "PARAMETERS; bit/s; B; H100E or CHIPS; USERS; a currency of ISO 4217 for cost and revenue.")
    public enum Measured {
        TRAINING_COMPUTE("FLOP"),
        FINE_TUNING_COMPUTE("FLOP"),
        MODEL_PARAMETERS("PARAMETERS"),
        CLUSTER_COMPUTE("FLOP/s"),
        NETWORK_BANDWIDTH("bit/s"),
        MEMORY("B"),
        ACCELERATORS("H100E", "CHIPS"),
        USERS("USERS"),
        TRAINING_COST,
        REVENUE;

        private final List<String> units;

        Measured(String... units) {
            this.units = List.of(units);
        }

        private boolean takes(String unit) {
            return units.isEmpty() ? CURRENCIES.contains(unit) : units.contains(unit);
        }

        private String unitsInWords() {
            return units.isEmpty() ? "a currency of ISO 4217, e.g. USD" : String.join(" or ", units);
        }
    }

    /** A threshold as it was sent. */
    @Schema(name = "NationalMeasureThresholdRequest", description = "A figure above or below which the measure applies.")
    public record Input(
            @Schema(
                            description = "What is measured.",
                            enumeration = {
                                "TRAINING_COMPUTE", "FINE_TUNING_COMPUTE", "MODEL_PARAMETERS", "CLUSTER_COMPUTE", "NETWORK_BANDWIDTH", "MEMORY",
                                "ACCELERATORS", "USERS", "TRAINING_COST", "REVENUE"
                            },
                            examples = {"TRAINING_COMPUTE"})
                    String measured,
            @Schema(description = "How a figure is compared with the value.", enumeration = {">", ">=", "<", "<="}, examples = {">"}) String comparator,
            @Schema(description = "The value, exact.", examples = {"1e26"}) QuantityInput value,
            @Schema(description = "Unit of the value.", examples = {"FLOP"}) String unit) {}

    /** A threshold as it stands in the register. */
    @Schema(name = "NationalMeasureThreshold", description = "A figure above or below which the measure applies.")
    public record View(
            @Schema(description = "What is measured.", examples = {"TRAINING_COMPUTE"}) Measured measured,
            @Schema(description = "How a figure is compared with the value.", examples = {">"}) String comparator,
            @Schema(description = "The value, exact.", examples = {"1e26"}) String value,
            @Schema(description = "Unit of the value.", examples = {"FLOP"}) String unit) {}

    /** Reads one threshold; null when anything is wrong with it. */
    static View read(InputCheck check, String pointer, Input input) {
        if (!check.required(pointer, input)) {
            return null;
        }
        int before = check.errors().size();
        Measured measured = check.oneOf(pointer + "/measured", input.measured(), Measured.class);
        if (check.required(pointer + "/comparator", input.comparator())) {
            check.refuseIf(
                    !COMPARATORS.contains(input.comparator()), pointer + "/comparator", "NOT_ONE_OF", "This is not a comparator.", "Use one of: >, >=, <, <=.");
        }
        Quantity value = check.quantity(pointer + "/value", input.value());
        if (check.required(pointer + "/unit", input.unit()) && measured != null) {
            check.refuseIf(
                    !measured.takes(input.unit()),
                    pointer + "/unit",
                    "WRONG_UNIT",
                    measured + " is not stated in this unit.",
                    "Use " + measured.unitsInWords() + ".");
        }
        return check.errors().size() == before ? new View(measured, input.comparator(), value.toString(), input.unit()) : null;
    }
}

package org.aitreaty.permits.permit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.quantity.Quantity;

/**
 * Within which limits a permit allows a run.
 *
 * @param maxFlop operations of the run, at most
 * @param maxParameters parameters of the model, at most
 * @param validFrom first legal day
 * @param validTo last legal day
 */
public record PermitTerms(Quantity maxFlop, Quantity maxParameters, LocalDate validFrom, LocalDate validTo, List<Condition> conditions) {

    /**
     * Something the holder has to do.
     *
     * @param text by language, en and fr
     * @param dueOn last legal day on which evidence can be given
     */
    @RegisterForReflection
    public record Condition(Map<String, String> text, LocalDate dueOn) {}

    /** As it is stored until it is confirmed. */
    @RegisterForReflection
    public record Stored(String maxFlop, String maxParameters, LocalDate validFrom, LocalDate validTo, List<Condition> conditions) {

        public PermitTerms terms() {
            return new PermitTerms(Quantity.of(maxFlop), Quantity.of(maxParameters), validFrom, validTo, conditions);
        }
    }

    public Stored stored() {
        return new Stored(maxFlop.toString(), maxParameters.toString(), validFrom, validTo, conditions);
    }
}

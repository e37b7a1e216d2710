package org.aitreaty.registry.clause;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a treaty can be signed.
 *
 * @param closesAfter the last day, or null while it stays open
 * @param closesOnEntryIntoForce whether the day of entry into force closes it
 * @param definitive whether a State may declare its signature definitive (VCLT 12)
 */
@Schema(name = "SignatureClause", description = "When the treaty can be signed.")
public record SignatureClause(
        @Schema(nullable = true, description = "The last day on which it can be signed; null while it stays open.", examples = {"2030-12-31"})
                LocalDate closesAfter,
        @Schema(description = "Whether the day of entry into force closes it.", examples = {"false"}) boolean closesOnEntryIntoForce,
        @Schema(description = "Whether a State may declare its signature definitive, and so be bound by it.", examples = {"true"})
                boolean definitive) {

    /** @param entryIntoForce of the treaty, or null while it is not certain */
    public boolean isClosedOn(LocalDate day, LocalDate entryIntoForce) {
        return closesAfter != null && day.isAfter(closesAfter)
                || closesOnEntryIntoForce && entryIntoForce != null && !day.isBefore(entryIntoForce);
    }
}

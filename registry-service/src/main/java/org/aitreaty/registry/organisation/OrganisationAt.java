package org.aitreaty.registry.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.aitreaty.registry.circle.Circle;
import org.aitreaty.registry.particulars.Particulars;

/**
 * An organisation as it stands from one vantage.
 *
 * @param version the version of the record, whatever the vantage: what clients see as entity tag
 * @param particulars what it is in law from there
 * @param standing how it stands in the register from there
 * @param words the people on whose word that rests, by their token's subject
 */
public record OrganisationAt(
        String code, String hostState, Instant registeredAt, long version, Stated particulars, Standing standing, Set<String> words) {

    /** Particulars with their number and the instant from which they hold. */
    public record Stated(int number, Instant since, Particulars particulars) {}

    /** A status with its reasons and the instant from which it holds. */
    public record Standing(OrganisationStatus status, List<String> reasons, Instant since) {}

    public String legalName() {
        return particulars.particulars().legalName();
    }

    public Circle circle() {
        return new Circle(code, hostState);
    }
}

package org.aitreaty.registry.authority;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who performed an act for a State.
 *
 * @param fullPowers what was produced, or null
 */
public record Signatory(String name, Office office, FullPowers fullPowers) {

    /**
     * Whether an act signed on this date is the State's (VCLT 7, 8): by virtue of office, or by full powers that one of
     * the three offices issued and that were in being when the act was signed.
     */
    public boolean hasAuthorityOn(LocalDate signed) {
        return office.binds() || fullPowers != null && fullPowers.issuedByOffice().binds() && !fullPowers.issuedOn().isAfter(signed);
    }

    /** The same with the scan of the full powers. */
    public Signatory withFullPowers(UUID document) {
        return fullPowers == null
                ? this
                : new Signatory(
                        name, office, new FullPowers(fullPowers.issuedByOffice(), fullPowers.issuedByName(), fullPowers.issuedOn(), document));
    }
}

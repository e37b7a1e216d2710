package org.aitreaty.registry.clause;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * In which ways consent to be bound can be expressed besides ratification (VCLT 11).
 *
 * @param acceptanceAndApproval whether a signatory may accept or approve instead of ratifying
 * @param accessionFrom from when a State that did not sign may accede
 * @param succession whether a State may succeed to the participation of its predecessor
 * @param organisations whether a regional economic integration organisation may sign, confirm formally or accede
 */
@Schema(name = "ConsentClause", description = "In which ways consent to be bound can be expressed.")
public record ConsentClause(
        @Schema(description = "Whether a signatory may accept or approve instead of ratifying.", examples = {"true"}) boolean acceptanceAndApproval,
        @Schema(description = "From when a State that did not sign may accede.") AccessionFrom accessionFrom,
        @Schema(description = "Whether a State may succeed to its predecessor.", examples = {"true"}) boolean succession,
        @Schema(description = "Whether regional economic integration organisations may take part.", examples = {"true"}) boolean organisations) {

    /** From when a treaty is open for accession. */
    @Schema(name = "AccessionFrom", description = "From when the treaty is open for accession.")
    public enum AccessionFrom {
        OPENING_FOR_SIGNATURE,
        CLOSING_OF_SIGNATURE,
        ENTRY_INTO_FORCE
    }

    public boolean isOpenForAccession(LocalDate day, SignatureClause signature, LocalDate entryIntoForce) {
        return switch (accessionFrom) {
            case OPENING_FOR_SIGNATURE -> true;
            case CLOSING_OF_SIGNATURE -> signature.isClosedOn(day, entryIntoForce);
            case ENTRY_INTO_FORCE -> entryIntoForce != null && !day.isBefore(entryIntoForce);
        };
    }
}

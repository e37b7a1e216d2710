package org.aitreaty.registry.clause;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The final clauses of a treaty as data: what differs between treaties is here and not in the code.
 *
 * @param adoptedOn day of adoption of the text
 * @param opensForSignatureOn first day on which States can sign
 * @param provisionalApplication whether a signatory may apply it before it is in force (VCLT 25)
 * @param territorialApplication whether a State may extend it to territories it answers for (VCLT 29)
 * @param articles the article that provides for each type of act, by the type's name
 */
@Schema(name = "FinalClauses", description = "What the treaty says of signature, consent, entry into force, reservations and withdrawal, as data.")
public record FinalClauses(
        @Schema(required = true, description = "Day of adoption of the text.", examples = {"2024-03-15"}) LocalDate adoptedOn,
        @Schema(required = true, description = "First day on which States can sign.", examples = {"2024-04-02"}) LocalDate opensForSignatureOn,
        @Schema(required = true) SignatureClause signature,
        @Schema(required = true) ConsentClause consent,
        @Schema(required = true) EntryIntoForceClause entryIntoForce,
        @Schema(required = true) ReservationClause reservations,
        @Schema(required = true) WithdrawalClause withdrawal,
        @Schema(description = "Whether a signatory may apply it before it is in force.", examples = {"true"}) boolean provisionalApplication,
        @Schema(description = "Whether a State may extend it to territories it answers for.", examples = {"true"}) boolean territorialApplication,
        @Schema(required = true, description = "The article that provides for each type of act.", examples = {"{\"RATIFICATION\":\"13(1)\"}"})
                Map<String, String> articles) {

    public FinalClauses {
        articles = Map.copyOf(articles);
        if (opensForSignatureOn.isBefore(adoptedOn)) {
            throw new IllegalArgumentException("A treaty is not open for signature before it is adopted.");
        }
    }

    /** @throws IllegalStateException where the text names none: every act rests on an article */
    public String article(String actType) {
        String article = articles.get(actType);
        if (article == null) {
            throw new IllegalStateException("The treaty's text names no article for " + actType + ".");
        }
        return article;
    }

    /** The earliest day of entry into force, or null. */
    public LocalDate notBefore() {
        return entryIntoForce.notBefore() == null ? null : entryIntoForce.notBefore().on(adoptedOn, opensForSignatureOn);
    }
}

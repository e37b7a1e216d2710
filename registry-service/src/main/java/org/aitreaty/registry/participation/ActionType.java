package org.aitreaty.registry.participation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be done towards the treaty. Which article provides for it, and whether the treaty provides for it at all,
 * is data of the text ({@link org.aitreaty.registry.clause.FinalClauses}).
 */
@Schema(name = "ActionType", description = "What was done towards the treaty.")
public enum ActionType {
    /** Subject to ratification, acceptance or approval: not yet consent to be bound (VCLT 14). */
    SIGNATURE(Author.STATE, ""),
    /** Signature that is itself consent to be bound (VCLT 12). */
    DEFINITIVE_SIGNATURE(Author.STATE, "s"),
    RATIFICATION(Author.STATE, ""),
    ACCEPTANCE(Author.STATE, "A"),
    APPROVAL(Author.STATE, "AA"),
    ACCESSION(Author.STATE, "a"),
    /** A new State takes the place of its predecessor from the day of the succession on. */
    SUCCESSION(Author.STATE, "d"),
    /** What ratification is to a State, for a regional economic integration organisation. */
    FORMAL_CONFIRMATION(Author.STATE, "c"),
    /** Notification that a signatory applies the treaty before it is in force (VCLT 25). */
    PROVISIONAL_APPLICATION(Author.STATE, "n"),
    RESERVATION(Author.STATE, ""),
    /** A statement that does not modify the effect of the treaty. */
    DECLARATION(Author.STATE, ""),
    /** To another State's reservation. */
    OBJECTION(Author.STATE, ""),
    WITHDRAWAL_OF_RESERVATION(Author.STATE, ""),
    WITHDRAWAL_OF_OBJECTION(Author.STATE, ""),
    TERRITORIAL_APPLICATION(Author.STATE, ""),
    WITHDRAWAL_NOTICE(Author.STATE, "w"),
    RETRACTION_OF_WITHDRAWAL(Author.STATE, ""),
    /** A State confirms an act performed for it without authority (VCLT 8). */
    CONFIRMATION(Author.STATE, ""),
    /** The Conference suspends the rights of a Party; its obligations go on. */
    SUSPENSION(Author.ORGAN, ""),
    RESTORATION_OF_RIGHTS(Author.ORGAN, ""),
    /** The competent organ accepts a reservation to a constituent instrument (VCLT 20(3)). */
    ACCEPTANCE_OF_RESERVATION(Author.ORGAN, ""),
    REFUSAL_OF_RESERVATION(Author.ORGAN, ""),
    /** The depositary corrects what the register says of an act. */
    CORRECTION(Author.DEPOSITARY, "");

    /** Whose act it is. */
    public enum Author {
        STATE,
        ORGAN,
        DEPOSITARY
    }

    private final Author author;
    private final String symbol;

    ActionType(Author author, String symbol) {
        this.author = author;
        this.symbol = symbol;
    }

    public Author author() {
        return author;
    }

    /** The sign that stands behind its date in a published list of status; empty where there is none. */
    public String symbol() {
        return symbol;
    }

    /** Whether the act expresses consent to be bound (VCLT 11). */
    public boolean isConsent() {
        return switch (this) {
            case DEFINITIVE_SIGNATURE, RATIFICATION, ACCEPTANCE, APPROVAL, ACCESSION, SUCCESSION, FORMAL_CONFIRMATION -> true;
            default -> false;
        };
    }

    public boolean isSignature() {
        return this == SIGNATURE || this == DEFINITIVE_SIGNATURE;
    }

    /** Whether the act is about an earlier act and has to name it. */
    public boolean needsTarget() {
        return switch (this) {
            case OBJECTION,
                    WITHDRAWAL_OF_RESERVATION,
                    WITHDRAWAL_OF_OBJECTION,
                    CONFIRMATION,
                    ACCEPTANCE_OF_RESERVATION,
                    REFUSAL_OF_RESERVATION,
                    CORRECTION -> true;
            default -> false;
        };
    }
}

package org.aitreaty.registry.participation;

/**
 * What forbids an act. Each says its reason and what to do instead; which article it rests on follows from the act and
 * the treaty's text.
 */
public enum OrderRule {
    BEFORE_OPENING("The treaty was not yet open for signature on that day.", "Check the day of receipt."),
    SIGNATURE_CLOSED("The treaty was no longer open for signature on that day.", "A State that did not sign accedes: record an ACCESSION."),
    ALREADY_SIGNED("The State has already signed.", "A State signs once; look at its acts for the signature on record."),
    ALREADY_CONSENTED("The State has already consented to be bound.", "Nothing more is needed; look at its acts for the instrument on record."),
    NON_SIGNATORY_CANNOT_RATIFY(
            "Only a signatory ratifies, accepts or approves, and the State had not signed by that day.",
            "A State that did not sign accedes: record an ACCESSION."),
    SIGNATORY_CANNOT_ACCEDE(
            "A signatory ratifies, accepts or approves and cannot accede; the State had signed by that day.",
            "Record a RATIFICATION, ACCEPTANCE or APPROVAL."),
    SIGNATORY_CANNOT_SUCCEED(
            "The State has itself signed; it ratifies and does not succeed.", "Record a RATIFICATION, or strike the signature out if it is a mistake."),
    ACCESSION_NOT_OPEN("The treaty was not yet open for accession on that day.", "Check the day of receipt and the treaty's clause on accession."),
    WITHDRAWN_MUST_ACCEDE("The State has withdrawn and can come back by accession only.", "Record an ACCESSION."),
    NOT_PROVIDED_FOR("The treaty does not provide for this act.", "Look at the treaty's final clauses for the acts it provides for."),
    ORGANISATIONS_NOT_ADMITTED("The treaty is open to States only.", "Name the State whose act this is."),
    ORGANISATIONS_CONFIRM("An organisation does not ratify; it confirms formally or accedes.", "Record a FORMAL_CONFIRMATION or an ACCESSION."),
    ONLY_ORGANISATIONS_CONFIRM("Only an organisation confirms formally.", "Record a RATIFICATION, ACCEPTANCE, APPROVAL or ACCESSION."),
    PREDECESSOR_NOT_BOUND("The treaty did not bind the predecessor on the day of the succession.", "Check the predecessor and the day; else record an ACCESSION."),
    NOT_A_PARTICIPANT("The State has neither signed nor consented to be bound.", "Record its signature or instrument first."),
    ALREADY_BOUND("The treaty already binds the State.", "Nothing is left to be applied provisionally."),
    ALREADY_PROVISIONAL("The State already applies the treaty provisionally.", "Look at its acts for the notification on record."),
    NOT_BOUND("Only a Party withdraws, and the treaty was not in force for the State on that day.", "Wait until it is a Party."),
    WITHDRAWAL_TOO_EARLY("The treaty allows a notice of withdrawal only some time after it began to bind the State.", "Wait until that time has passed."),
    ALREADY_WITHDRAWING("The State has already given notice of withdrawal.", "Look at its acts for the notice on record."),
    ALREADY_WITHDRAWN("The State has already withdrawn.", "There is nothing left to withdraw from."),
    NO_NOTICE_TO_RETRACT("The State has given no notice of withdrawal that could be taken back.", "Look at its acts."),
    WITHDRAWAL_HAS_TAKEN_EFFECT("The withdrawal has taken effect; a notice is taken back before that.", "The State comes back by accession."),
    NOT_A_PARTY("Only a Party's rights can be suspended, and the treaty did not bind the State on that day.", "Check the State and the day."),
    ALREADY_SUSPENDED("The rights of the State are suspended already.", "Look at its acts for the suspension on record."),
    NOT_SUSPENDED("The rights of the State are not suspended.", "Look at its acts."),
    ENDS_BEFORE_IT_BEGINS("The suspension would end before it begins.", "Name a later day, or none."),
    RESERVATIONS_PROHIBITED("The treaty prohibits reservations.", "A statement that does not modify the treaty's effect is a DECLARATION."),
    RESERVATION_NOT_SPECIFIED("The treaty allows reservations to certain articles only, and this is to another one.", "Confine it to the articles the treaty names."),
    RESERVATION_EXCLUDED("The treaty allows no reservation to this article.", "Leave that article out of it."),
    RESERVATION_WITHOUT_ACT(
            "A reservation is made when signing or when expressing consent to be bound.", "Send it with the instrument that it belongs to."),
    RESERVATION_TOO_LATE("The treaty allows no reservation after consent to be bound.", "A statement that does not modify the treaty's effect is a DECLARATION."),
    NO_SUCH_RESERVATION("The act named is not a reservation in effect.", "Name the identifier of the reservation."),
    OWN_RESERVATION("A State does not object to its own reservation.", "To give it up, record a WITHDRAWAL_OF_RESERVATION."),
    NOT_ITS_RESERVATION("The reservation is another State's.", "Only its author withdraws a reservation."),
    RESERVATION_WITHDRAWN("The reservation has been withdrawn.", "Nothing is left of it."),
    ALREADY_OBJECTED("The State has already objected to this reservation.", "Look at its acts for the objection on record."),
    NO_SUCH_OBJECTION("The act named is not an objection of this State in effect.", "Name the identifier of the objection."),
    OBJECTION_WITHDRAWN("The objection has been withdrawn.", "Nothing is left of it."),
    NO_ORGAN_NEEDED("The treaty asks for no organ's acceptance of reservations.", "Nothing need be recorded."),
    ALREADY_DECIDED("The organ has already decided on this reservation.", "Look at the acts about it."),
    NOTHING_TO_CONFIRM("The act named does not wait for confirmation.", "Name the identifier of an act performed without authority."),
    NO_SUCH_ENTRY("The act named is not in the register.", "Name the identifier of the act."),
    ANOTHER_STATE("The act named is another State's.", "A correction keeps the State: strike the act out and record it anew."),
    ALREADY_STRUCK_OUT("The act named has been struck out of the register.", "Record it anew."),
    LATER_ACT_WOULD_BE_WRONG("An act already on record for a later day would become impossible.", "Check the day of receipt and the acts on record.");

    private final String sentence;
    private final String fix;

    OrderRule(String sentence, String fix) {
        this.sentence = sentence;
        this.fix = fix;
    }

    public String sentence() {
        return sentence;
    }

    public String fix() {
        return fix;
    }
}

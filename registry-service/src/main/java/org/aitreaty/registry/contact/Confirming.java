package org.aitreaty.registry.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.letter.ConfirmationCode;

/** Takes the word of whoever read the letter that it has reached the right place. */
@ApplicationScoped
class Confirming {

    private final IssuedCodes codes;
    private final ContactPoints points;
    private final Journal journal;
    private final TreatyTime time;

    Confirming(IssuedCodes codes, ContactPoints points, Journal journal, TreatyTime time) {
        this.codes = codes;
        this.points = points;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Doing it again changes nothing.
     *
     * @throws ProblemException 422 when the code was never sent, is too old, or its address was taken away; which of them, nobody is told
     */
    @Transactional
    ContactAddress confirm(ConfirmationCode code, Actor actor) {
        Instant now = time.now();
        IssuedCode first = codes.findById(code.hash());
        if (first == null) {
            throw notGood();
        }
        points.lock(first.state());
        points.getEntityManager().clear();
        IssuedCode issued = codes.findById(code.hash());
        if (issued == null || !issued.isValid(now)) {
            throw notGood();
        }
        ContactAddress address = issued.address();
        ContactPoint point = address.contactPoint();
        if (!address.isConfirmed()) {
            Map<String, ?> before = point.facts();
            point.confirm(address, now);
            journal.record(
                    actor,
                    new JournalEvent("ContactAddressConfirmed", "contact", point.id().toString(), before, point.facts(), Visibility.RESTRICTED));
        }
        return address;
    }

    private static ProblemException notGood() {
        return ProblemException.invalid(new FieldError(
                "/code", "NOT_A_VALID_CODE", "This code is not, or no longer, valid.", "Ask your delegation to have another letter sent."));
    }
}

package org.aitreaty.permits.legal;

import java.time.Instant;
import java.util.SortedSet;

/** Where the law of an instant is to be had. */
public interface Law {

    /**
     * The law at an instant, with what the States and organisations named are to the treaty.
     *
     * @throws UnknownCodes when one of them is not in the register
     * @throws org.aitreaty.kit.problem.ProblemException 503 when the register cannot be asked; nothing is guessed
     */
    LegalSnapshot at(Instant asOf, SortedSet<String> states, SortedSet<String> organisations) throws UnknownCodes;
}

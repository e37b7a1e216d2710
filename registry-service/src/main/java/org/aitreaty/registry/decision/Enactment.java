package org.aitreaty.registry.decision;

import java.util.stream.Collectors;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;

/**
 * What one kind of effect means. A bean of this type for each kind, in the package that the effect is about; a kind
 * without one can be decided, and other services act on what the journal tells of it.
 */
public interface Enactment {

    DecisionEffect.Kind kind();

    /**
     * Whether an effect is one the organ could decide, at this moment.
     *
     * @param pointer where the member of the effect stands in the proposal
     * @param organ the organ it is put to, e.g. EC; TS for an emergency order
     */
    void check(InputCheck check, String pointer, DecisionEffect effect, String organ);

    /**
     * Refuses to adopt what has become impossible since the vote was opened.
     *
     * @throws ProblemException 409 with all that stands against it
     */
    default void requireStillPossible(DecisionEffect effect, Decision decision) {
        InputCheck check = new InputCheck();
        check(check, "/proposal/effects", effect, decision.organ());
        if (!check.errors().isEmpty()) {
            String against = check.errors().stream().map(FieldError::message).collect(Collectors.joining(" "));
            throw new ProblemException(ProblemType.CONFLICT, "The decision cannot be adopted any more. " + against, check.errors());
        }
    }

    /** Enters what was decided, in the transaction in which it was adopted; it holds from the decision's instant of effect. */
    void enact(DecisionEffect effect, Decision decision, Actor recorder);
}

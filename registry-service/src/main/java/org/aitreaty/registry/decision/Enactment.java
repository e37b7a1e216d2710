package org.aitreaty.registry.decision;

import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;

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

    /** Enters what was decided, in the transaction in which it was adopted; it holds from the decision's instant of effect. */
    void enact(DecisionEffect effect, Decision decision, Actor recorder);
}

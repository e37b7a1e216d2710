package org.aitreaty.registry.action;

import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.state.State;

/**
 * An entry has been made in the register of treaty acts. Observed inside the transaction that makes it: what follows
 * from it in law stands or falls with it.
 *
 * @param before all acts without it
 * @param after all acts with it
 */
public record ActRecorded(TreatyAction action, State author, History before, History after) {}

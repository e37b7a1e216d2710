package org.aitreaty.registry.participation;

import org.aitreaty.registry.treaty.EntryIntoForceRule;
import org.aitreaty.registry.treaty.TreatyText;
import org.aitreaty.registry.treaty.WithdrawalRule;

/** The rules of a treaty text that participation depends on. */
public record TreatyRules(EntryIntoForceRule entryIntoForce, WithdrawalRule withdrawal) {

    public static TreatyRules of(TreatyText text) {
        return new TreatyRules(text.entryIntoForceRule(), text.withdrawalRule());
    }
}

package org.aitreaty.registry.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.aitreaty.registry.treaty.CountingMode;
import org.aitreaty.registry.treaty.EntryIntoForceRule;
import org.aitreaty.registry.treaty.WithdrawalRule;

/** Short ways to write acts and rules in tests. */
final class Acts {

    private static long next = 1;

    private Acts() {}

    static Act act(String state, ActionType type, String day) {
        return act(state, type, LocalDate.parse(day));
    }

    static Act act(String state, ActionType type, LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new Act(new UUID(0, next++), state, type, day, noon, noon);
    }

    /** @param needed instruments, @param delay days after the last of them, @param latecomer days after a State's own */
    static TreatyRules rules(int needed, int delay, int latecomer, int noticeMonths) {
        return new TreatyRules(
                new EntryIntoForceRule(needed, delay, CountingMode.NTH_DAY_AFTER, latecomer), new WithdrawalRule(noticeMonths));
    }
}

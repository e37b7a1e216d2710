package org.aitreaty.registry.effect;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What has to be told.
 *
 * @param wrong what was told and has not come about, as the register now has it, in order of days
 * @param due what has come about and was not told, in order of days
 */
record Untold(List<Change> wrong, List<Change> due) {

    /**
     * Compares what follows from the register with what was told. What is told and lies ahead, because the clock was set
     * back, is left alone as long as it still follows.
     *
     * @param following all that follows from the register, what is still to come included
     * @param told what was told and not revoked
     */
    static Untold of(List<Change> following, Collection<Change> told, LocalDate today) {
        Set<Change> holds = new HashSet<>(following);
        Set<Change> known = new HashSet<>(told);
        return new Untold(
                told.stream().filter(change -> !holds.contains(change)).sorted(Change.ORDER).toList(),
                following.stream().filter(change -> !change.day().isAfter(today) && !known.contains(change)).sorted(Change.ORDER).toList());
    }

    boolean isNothing() {
        return wrong.isEmpty() && due.isEmpty();
    }
}

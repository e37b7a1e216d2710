package org.aitreaty.registry.controlgraph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * That one controls another, with everything that was ever said of it.
 *
 * @param versions in the order of their numbers, which is that of their recording
 */
public record Link(UUID id, Node controller, Node controlled, List<Version> versions) {

    /**
     * What is said of a link by one version of it.
     *
     * @param confirmedAt null while it is only claimed
     * @param from the first day of control
     * @param to the last day of control, or null while it goes on
     * @param retracted true when it says that there never was such control
     */
    public record Version(int number, Instant recordedAt, Instant confirmedAt, LocalDate from, LocalDate to, boolean retracted) {

        public boolean holdsOn(LocalDate day) {
            return !retracted && !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean wasKnown(Instant knownAt) {
            return knownAt == null || !recordedAt.isAfter(knownAt);
        }

        boolean wasConfirmed(Instant knownAt) {
            return confirmedAt != null && (knownAt == null || !confirmedAt.isAfter(knownAt));
        }
    }

    public Link {
        versions = List.copyOf(versions);
    }

    /** What is said of it: the newest version known at an instant, confirmed or not. Null when there is none; {@code knownAt} null for all. */
    public Version stated(Instant knownAt) {
        return newest(version -> version.wasKnown(knownAt));
    }

    /** What counts of it: the newest version that was confirmed by an instant. A newer claim does not take its place. */
    public Version confirmed(Instant knownAt) {
        return newest(version -> version.wasConfirmed(knownAt));
    }

    /** A plain loop: a question about a day asks this of tens of thousands of links. */
    private Version newest(Predicate<Version> which) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (which.test(versions.get(i))) {
                return versions.get(i);
            }
        }
        return null;
    }

    /**
     * Whether it holds on a day.
     *
     * @param claimedToo also when it is only claimed. A claim adds and takes nothing away: that somebody says a
     *     confirmed control has ended does not end it
     */
    public boolean holdsOn(LocalDate day, Instant knownAt, boolean claimedToo) {
        Version confirmed = confirmed(knownAt);
        if (confirmed != null && confirmed.holdsOn(day)) {
            return true;
        }
        Version stated = claimedToo ? stated(knownAt) : null;
        return stated != null && stated.holdsOn(day);
    }
}

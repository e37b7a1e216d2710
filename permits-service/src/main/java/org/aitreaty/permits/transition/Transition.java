package org.aitreaty.permits.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aitreaty.permits.legal.ParameterVersion;
import org.aitreaty.permits.wording.Sentence;

/**
 * Which version of a parameter an application is decided by (article 10(1)).
 *
 * <p>A version speaks only for itself: its transitional rule says whether it reaches an application that was filed before
 * it took effect. The latest version that reaches the application applies; if none does, it is the one that held when the
 * application was filed. So a version 3 that spares what was filed before does not undo that version 2 reached it.
 * Pure: the same versions and application always give the same answer.
 *
 * @param filedAt when the application was filed
 * @param plannedStart the legal day on which its run is to start
 * @param seat the zone whose midnight begins a legal day, in which days of grace are counted
 */
public record Transition(Instant filedAt, LocalDate plannedStart, ZoneId seat) {

    /** In order of time; of several with one instant of effect the one decided last is the later. */
    static final Comparator<ParameterVersion> BY_TIME =
            Comparator.comparing(ParameterVersion::effectiveFrom).thenComparing(ParameterVersion::version);

    /**
     * From when on a version applies to a decision on the application.
     *
     * @param always whenever it is decided
     * @param from whenever it is decided from this instant on; null when always or never
     */
    public record Reach(boolean always, Instant from, Sentence why) {

        static Reach always(String why, Object... arguments) {
            return new Reach(true, null, Sentence.of(why, arguments));
        }

        static Reach from(Instant instant, String why, Object... arguments) {
            return new Reach(false, instant, Sentence.of(why, arguments));
        }

        static Reach never(String why, Object... arguments) {
            return new Reach(false, null, Sentence.of(why, arguments));
        }

        public boolean never() {
            return !always && from == null;
        }

        /** Whether a decision of this instant is taken by the version. */
        public boolean covers(Instant decidedAt) {
            return always || from != null && !decidedAt.isBefore(from);
        }
    }

    /**
     * What applies, and why.
     *
     * @param present the version in force at the decision
     * @param applied the version it is decided by
     */
    public record Verdict(ParameterVersion present, ParameterVersion applied, List<Sentence> why) {}

    /** From when on a version applies to a decision on this application. */
    public Reach reach(ParameterVersion version) {
        if (!version.effectiveFrom().isAfter(filedAt)) {
            return Reach.always("transition.filedUnder", version.version());
        }
        return switch (version.transitionalRule()) {
            case APPLY_AT_FILING -> Reach.never("transition.filedBefore", version.version());
            case APPLY_AT_DECISION -> Reach.from(version.effectiveFrom(), "transition.decision", version.version());
            case APPLY_AT_START_OF_RUN -> startsUnder(version)
                    ? Reach.always("transition.startsAfter", version.version())
                    : Reach.never("transition.startsBefore", version.version());
            case GRACE -> Reach.from(endOfGrace(version), "transition.grace", version.version(), version.graceDays());
        };
    }

    /** A run starts with its legal day: one planned for the very day on which a version takes effect later starts before it. */
    private boolean startsUnder(ParameterVersion version) {
        return !plannedStart.atStartOfDay(seat).toInstant().isBefore(version.effectiveFrom());
    }

    /** The same time of day at the seat, so many days later; the change to summer time makes no day longer or shorter. */
    private Instant endOfGrace(ParameterVersion version) {
        return version.effectiveFrom().atZone(seat).plusDays(version.graceDays()).toInstant();
    }

    /**
     * What applies to a decision.
     *
     * @param versions all of one parameter, each as its decision stands at {@code decidedAt}; what does not hold then applies to nobody
     * @param filedUnder the number of the version it was filed under
     */
    public Verdict verdict(List<ParameterVersion> versions, int filedUnder, Instant decidedAt) {
        List<ParameterVersion> latestFirst = versions.stream().sorted(BY_TIME.reversed()).toList();
        List<Sentence> why = new ArrayList<>();
        ParameterVersion present = null;
        for (ParameterVersion version : latestFirst) {
            boolean ahead = version.effectiveFrom().isAfter(decidedAt);
            if (!version.isInForce() && !(ahead && version.standing() == ParameterVersion.Standing.ADOPTED)) {
                continue;
            }
            present = present == null && !ahead ? version : present;
            Reach reach = reach(version);
            if (reach.covers(decidedAt)) {
                why.add(reason(reach, version, filedUnder));
                return new Verdict(present == null ? inForce(latestFirst, decidedAt) : present, version, why);
            }
            if (!ahead) {
                why.add(reach.why());
            }
        }
        throw new IllegalArgumentException("No version of the parameter held when the application was filed: " + versions);
    }

    private Sentence reason(Reach reach, ParameterVersion applied, int filedUnder) {
        boolean replaces = !applied.effectiveFrom().isAfter(filedAt) && applied.version() != filedUnder;
        return replaces ? Sentence.of("transition.noLongerHolds", filedUnder, applied.version()) : reach.why();
    }

    private static ParameterVersion inForce(List<ParameterVersion> latestFirst, Instant at) {
        return latestFirst.stream()
                .filter(version -> version.isInForce() && !version.effectiveFrom().isAfter(at))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No version of the parameter holds at " + at + "."));
    }
}

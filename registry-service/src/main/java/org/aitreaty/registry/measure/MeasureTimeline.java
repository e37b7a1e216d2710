package org.aitreaty.registry.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything published of one measure, and what it means on a day. Immutable.
 *
 * <p>A version states the whole measure. From its day in force it takes the place of those before it, for good: one that
 * expires does not bring back its predecessor. A correction takes the place of what it corrects on all days. A repeal is
 * final from its day, whatever was to come into force later.
 */
public final class MeasureTimeline {

    /** The order in which versions take effect; of two on one day the later publication holds. */
    private static final Comparator<MeasureFact> EFFECT = Comparator.comparing(MeasureFact::inForceFrom).thenComparing(MeasureFact::number);

    private final List<MeasureFact> facts;

    /** @param facts the publications of one measure, at least one */
    public MeasureTimeline(List<MeasureFact> facts) {
        this.facts = facts.stream().sorted(Comparator.comparing(MeasureFact::number)).toList();
    }

    /** How a measure stands on a legal day. */
    @Schema(
            name = "NationalStanding",
            description = "How a measure stands on a legal day at the seat. ADOPTED is not yet in force; EXPIRED has passed its own last day.")
    public enum Standing {
        ADOPTED,
        IN_FORCE,
        EXPIRED,
        REPEALED
    }

    /** What became of a published version by a legal day. */
    @Schema(
            name = "NationalMeasureVersionStatus",
            description = "What became of a published version: SUPERSEDED by an amendment that was in force by that day or by a correction; "
                    + "REPEALED when a repeal ended it, or kept it from ever coming into force.")
    public enum VersionStatus {
        PUBLISHED,
        SUPERSEDED,
        REPEALED
    }

    /**
     * How a measure stands on a day.
     *
     * @param shown the version that holds, or else the one to read: the next to hold, or the last that held
     * @param next the next version or repeal to take effect, adopted by that day, or null
     */
    record Reading(Standing standing, MeasureFact shown, MeasureFact next) {}

    /**
     * A version and what became of it.
     *
     * @param supersededBy number of the version that took its place, or null
     */
    record Version(MeasureFact fact, VersionStatus status, Integer supersededBy) {}

    MeasureFact first() {
        return facts.getFirst();
    }

    /** The instant of the newest publication. */
    public Instant lastPublishedAt() {
        return facts.stream().map(MeasureFact::publishedAt).max(Comparator.naturalOrder()).orElseThrow();
    }

    public int publications() {
        return facts.size();
    }

    /**
     * How the measure stands on a day; nothing when it was not adopted by then, or not known.
     *
     * @param knownAt what was published later is passed over; null for all that is on record
     */
    Optional<Reading> on(LocalDate day, Instant knownAt) {
        View view = new View(day, knownAt);
        List<MeasureFact> contents = view.contents();
        if (contents.isEmpty()) {
            return Optional.empty();
        }
        MeasureFact holder = view.holder().orElse(null);
        MeasureFact shown = holder != null ? holder : view.upcoming().orElse(contents.getLast());
        return Optional.of(new Reading(view.standing(), shown, view.next()));
    }

    /** The publications that were known and adopted by then, in the order of their numbers. */
    List<Version> versions(LocalDate day, Instant knownAt) {
        View view = new View(day, knownAt);
        return view.known.stream().filter(fact -> !fact.adoptedOn().isAfter(day)).map(view::version).toList();
    }

    /** The first rule that forbids publishing one more. */
    public Optional<MeasureRule> refusal(MeasureFact added) {
        if (added.act() == MeasureAct.CORRECTION) {
            if (facts.stream().noneMatch(fact -> added.corrects().equals(fact.number()))) {
                return Optional.of(MeasureRule.NO_SUCH_VERSION);
            }
            if (facts.stream().anyMatch(fact -> added.corrects().equals(fact.corrects()))) {
                return Optional.of(MeasureRule.CORRECTED_ALREADY);
            }
        }
        MeasureFact repeal = live(facts).stream().filter(MeasureFact::isRepeal).findFirst().orElse(null);
        if (repeal != null && added.isRepeal()) {
            return Optional.of(MeasureRule.REPEALED_ALREADY);
        }
        if (repeal != null && added.act() == MeasureAct.AMENDMENT && !startsBefore(added, repeal.inForceFrom())) {
            return Optional.of(MeasureRule.AFTER_REPEAL);
        }
        return beforeEnactment(Stream.concat(facts.stream(), Stream.of(added)).toList());
    }

    private static Optional<MeasureRule> beforeEnactment(List<MeasureFact> all) {
        MeasureFact root = root(all);
        List<MeasureFact> others = live(all).stream().filter(fact -> fact != root).toList();
        if (others.stream().anyMatch(fact -> fact.adoptedOn().isBefore(root.adoptedOn()))) {
            return Optional.of(MeasureRule.ADOPTED_BEFORE_ENACTMENT);
        }
        boolean early = root.inForceFrom() != null
                && others.stream().anyMatch(fact -> !fact.isRepeal() && startsBefore(fact, root.inForceFrom()));
        return early ? Optional.of(MeasureRule.IN_FORCE_BEFORE_ENACTMENT) : Optional.empty();
    }

    /** The enactment, or what has taken its place by correction. */
    private static MeasureFact root(List<MeasureFact> all) {
        MeasureFact root = all.getFirst();
        for (MeasureFact fact : all) {
            if (fact.corrects() != null && fact.corrects() == root.number()) {
                root = fact;
            }
        }
        return root;
    }

    private static List<MeasureFact> live(List<MeasureFact> known) {
        Set<Integer> corrected = known.stream().map(MeasureFact::corrects).filter(Objects::nonNull).collect(Collectors.toSet());
        return known.stream().filter(fact -> !corrected.contains(fact.number())).toList();
    }

    private static boolean startsBefore(MeasureFact fact, LocalDate day) {
        return fact.inForceFrom() != null && fact.inForceFrom().isBefore(day);
    }

    /** What will hold on the first day on which anything takes effect: a repeal before everything, else the later publication. */
    private static Optional<MeasureFact> firstToHold(List<MeasureFact> facts) {
        return facts.stream()
                .map(MeasureFact::inForceFrom)
                .min(Comparator.naturalOrder())
                .flatMap(first -> facts.stream()
                        .filter(fact -> fact.inForceFrom().equals(first))
                        .max(Comparator.comparing(MeasureFact::isRepeal).thenComparing(MeasureFact::number)));
    }

    /** The publications as of one day and one state of knowledge. */
    private final class View {

        private final LocalDate day;
        private final List<MeasureFact> known;
        private final List<MeasureFact> adopted;
        private final LocalDate repealed;

        View(LocalDate day, Instant knownAt) {
            this.day = day;
            this.known = facts.stream().filter(fact -> knownAt == null || !fact.publishedAt().isAfter(knownAt)).toList();
            this.adopted = live(known).stream().filter(fact -> !fact.adoptedOn().isAfter(day)).toList();
            this.repealed = adopted.stream()
                    .filter(fact -> fact.isRepeal() && !fact.inForceFrom().isAfter(day))
                    .map(MeasureFact::inForceFrom)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        List<MeasureFact> contents() {
            return adopted.stream().filter(fact -> !fact.isRepeal()).toList();
        }

        /** The versions that have taken effect, the present one last. */
        private List<MeasureFact> effective() {
            LocalDate end = repealed == null ? day.plusDays(1) : repealed;
            return contents().stream().filter(fact -> startsBefore(fact, end)).sorted(EFFECT).toList();
        }

        Optional<MeasureFact> holder() {
            List<MeasureFact> effective = effective();
            return effective.isEmpty() ? Optional.empty() : Optional.of(effective.getLast());
        }

        Optional<MeasureFact> upcoming() {
            return firstToHold(contents().stream().filter(fact -> fact.inForceFrom() != null).toList());
        }

        MeasureFact next() {
            List<MeasureFact> later =
                    adopted.stream().filter(fact -> fact.inForceFrom() != null && fact.inForceFrom().isAfter(day)).toList();
            return repealed != null ? null : firstToHold(later).orElse(null);
        }

        Standing standing() {
            if (repealed != null) {
                return Standing.REPEALED;
            }
            return holder()
                    .map(fact -> fact.inForceTo() != null && fact.inForceTo().isBefore(day) ? Standing.EXPIRED : Standing.IN_FORCE)
                    .orElse(Standing.ADOPTED);
        }

        Version version(MeasureFact fact) {
            Optional<MeasureFact> correction =
                    known.stream().filter(other -> other.corrects() != null && other.corrects() == fact.number()).findFirst();
            if (correction.isPresent()) {
                return new Version(fact, VersionStatus.SUPERSEDED, correction.get().number());
            }
            if (fact.isRepeal()) {
                return new Version(fact, VersionStatus.PUBLISHED, null);
            }
            return successor(fact)
                    .map(next -> new Version(fact, VersionStatus.SUPERSEDED, next.number()))
                    .orElseGet(() -> new Version(fact, repealed == null ? VersionStatus.PUBLISHED : VersionStatus.REPEALED, null));
        }

        /** What took the place of a version by that day. One without a day in force gives way to a later publication. */
        private Optional<MeasureFact> successor(MeasureFact fact) {
            List<MeasureFact> effective = new ArrayList<>(effective());
            int place = effective.indexOf(fact);
            if (place >= 0) {
                return place + 1 < effective.size() ? Optional.of(effective.get(place + 1)) : Optional.empty();
            }
            return fact.inForceFrom() == null && !effective.isEmpty() && effective.getLast().number() > fact.number()
                    ? Optional.of(effective.getLast())
                    : Optional.empty();
        }
    }
}

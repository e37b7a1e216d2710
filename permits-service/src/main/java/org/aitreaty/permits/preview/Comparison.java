package org.aitreaty.permits.preview;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aitreaty.permits.classification.Classification;
import org.aitreaty.permits.classification.Classifier;
import org.aitreaty.permits.legal.LegalSnapshot;
import org.aitreaty.permits.legal.ParameterVersion;
import org.aitreaty.permits.transition.ApplicableLaw;
import org.aitreaty.permits.transition.Transition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Classifies cases by the law without a draft and with it. Pure: the classification is that of every filing. */
final class Comparison {

    private final LegalSnapshot law;
    private final Map<String, List<ParameterVersion>> versions;
    private final Map<String, ParameterVersion> drafted;
    private final ZoneId seat;

    /**
     * @param law of the instant from which the draft would hold, without it
     * @param versions all versions of all parameters, as they stand at that instant
     */
    Comparison(LegalSnapshot law, List<ParameterVersion> versions, Draft draft, ZoneId seat) {
        this.law = law;
        this.versions = versions.stream().collect(Collectors.groupingBy(ParameterVersion::key));
        this.drafted = new TreeMap<>(draft.ofClassification().versions(law.parameters(), versions));
        this.seat = seat;
    }

    /** Whether a draft makes the difference for a case. */
    @Schema(name = "DraftApplies", description = "NO: left out by the transitional rule. IF_DECIDED_FROM: if it is decided from an instant on. YES: whenever it is decided.")
    enum Applies {
        /** The case keeps its class: the transitional rule leaves it out. */
        NO,
        /** Its class changes if it is decided from an instant on. */
        IF_DECIDED_FROM,
        /** Its class changes whenever it is decided. */
        YES
    }

    /**
     * A case that the whole draft would classify otherwise.
     *
     * @param decidedFrom of IF_DECIDED_FROM; else null
     * @param reaches how far each change reaches this case, by key of the parameter
     */
    record Difference(
            Classified.Case one,
            Classification before,
            Classification after,
            Applies applies,
            Instant decidedFrom,
            Map<String, Transition.Reach> reaches) {}

    /** Empty when the case has the same class with the draft as without. */
    Optional<Difference> of(Classified.Case one) {
        Transition transition = new Transition(one.filedAt(), one.plannedStart(), seat);
        LegalSnapshot without = law.with(ApplicableLaw.parameters(one.filedUnder(), versions, transition, law.asOf()));
        Classification before = classify(one, without);
        Classification after = classify(one, with(without, key -> true));
        if (sameClass(before, after)) {
            return Optional.empty();
        }
        Map<String, Transition.Reach> reaches = new TreeMap<>();
        drafted.forEach((key, version) -> reaches.put(key, transition.reach(version)));
        if (!sameClass(before, classify(one, with(without, key -> reaches.get(key).always())))) {
            return Optional.of(new Difference(one, before, after, Applies.YES, null, reaches));
        }
        Optional<Instant> from = reaches.values().stream()
                .map(Transition.Reach::from)
                .filter(Objects::nonNull)
                .sorted()
                .filter(instant -> !sameClass(before, classify(one, with(without, key -> reaches.get(key).covers(instant)))))
                .findFirst();
        return Optional.of(new Difference(
                one, before, after, from.isPresent() ? Applies.IF_DECIDED_FROM : Applies.NO, from.orElse(null), reaches));
    }

    private LegalSnapshot with(LegalSnapshot without, Predicate<String> reached) {
        Map<String, LegalSnapshot.Parameter> others = new HashMap<>();
        drafted.forEach((key, version) -> {
            if (reached.test(key)) {
                others.put(key, version.parameter());
            }
        });
        return without.with(others);
    }

    private static Classification classify(Classified.Case one, LegalSnapshot law) {
        return Classifier.classify(one.facts(), law.classificationRules());
    }

    private static boolean sameClass(Classification one, Classification other) {
        return one.regime() == other.regime() && codes(one).equals(codes(other));
    }

    private static List<Classification.Code> codes(Classification classification) {
        return classification.triggers().stream().map(Classification.Trigger::code).toList();
    }
}

package org.aitreaty.permits.preview;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aitreaty.permits.legal.LegalSnapshot;
import org.aitreaty.permits.legal.ParameterVersion;
import org.aitreaty.permits.legal.TransitionalRule;

/**
 * Changes of parameters that somebody thinks of.
 *
 * @param effectiveFrom from when they would hold
 */
record Draft(Instant effectiveFrom, List<Change> changes) {

    Draft {
        changes = List.copyOf(changes);
    }

    /** @param graceDays of GRACE; else null */
    record Change(String key, String value, TransitionalRule rule, Integer graceDays) {}

    /** The changes that a classification can depend on. */
    Draft ofClassification() {
        return new Draft(effectiveFrom, changes.stream().filter(change -> LegalSnapshot.CLASSIFICATION.contains(change.key())).toList());
    }

    /** What each parameter's next version would be, by key; unit, comparator and article stay. */
    Map<String, ParameterVersion> versions(Map<String, LegalSnapshot.Parameter> present, List<ParameterVersion> known) {
        return changes.stream().map(change -> version(change, present.get(change.key()), known)).collect(Collectors.toMap(ParameterVersion::key, Function.identity()));
    }

    private ParameterVersion version(Change change, LegalSnapshot.Parameter present, List<ParameterVersion> known) {
        int last = known.stream()
                .filter(version -> version.key().equals(change.key()))
                .map(ParameterVersion::version)
                .max(Comparator.naturalOrder())
                .orElse(present.version());
        return new ParameterVersion(
                change.key(),
                last + 1,
                change.value(),
                present.unit(),
                present.comparator(),
                present.article(),
                effectiveFrom,
                null,
                ParameterVersion.Standing.ADOPTED,
                change.rule(),
                change.graceDays());
    }
}

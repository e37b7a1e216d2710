package org.aitreaty.permits.transition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.permits.legal.LegalSnapshot;
import org.aitreaty.permits.legal.ParameterVersion;
import org.aitreaty.permits.legal.ParameterVersions;
import org.aitreaty.permits.wording.Sentence;

/** Which versions of the parameters a pending application would be decided by now. */
@ApplicationScoped
public class PresentLaw {

    private final ParameterVersions versions;
    private final TreatyTime time;

    PresentLaw(ParameterVersions versions, TreatyTime time) {
        this.versions = versions;
        this.time = time;
    }

    /**
     * What the registry told of an instant.
     *
     * @param versions by key of the parameter; null when they are not known
     * @param unknown why they are not; else null
     */
    public record Told(Instant at, Map<String, List<ParameterVersion>> versions, Sentence unknown) {

        /** For an application that is not to be decided, or was filed in the request under way. */
        public static Told notAsked() {
            return new Told(null, null, Sentence.of("transition.notAsked"));
        }

        public boolean isKnown() {
            return versions != null;
        }
    }

    /**
     * What becomes of one parameter.
     *
     * @param filedUnder number of the version the application was filed under
     */
    public record Passage(String parameter, int filedUnder, Transition.Verdict verdict) {}

    /** Asks the registry, outside any transaction. Not being able to ask is an answer: an application can be read without. */
    public Told ask() {
        Instant now = time.now();
        try {
            return new Told(now, versions.at(now).stream().collect(Collectors.groupingBy(ParameterVersion::key)), null);
        } catch (ProblemException away) {
            return new Told(now, null, Sentence.of("transition.registryAway"));
        }
    }

    /** One for each parameter of classification. @param told must be known */
    public List<Passage> passages(Instant filedAt, LocalDate plannedStart, LegalSnapshot filedUnder, Told told) {
        Transition transition = new Transition(filedAt, plannedStart, time.seat());
        return LegalSnapshot.CLASSIFICATION.stream()
                .map(key -> {
                    int filed = filedUnder.parameters().get(key).version();
                    return new Passage(key, filed, transition.verdict(told.versions().get(key), filed, told.at()));
                })
                .toList();
    }
}

package org.aitreaty.permits.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.permits.classification.Classification;
import org.aitreaty.permits.classification.Classifier;
import org.aitreaty.permits.classification.TrainingFacts;
import org.aitreaty.permits.legal.Law;
import org.aitreaty.permits.legal.LegalSnapshot;
import org.aitreaty.permits.legal.NamedState;
import org.aitreaty.permits.legal.UnknownCodes;

/** Answers "do I need a permit?" for anybody, without keeping the question. */
@ApplicationScoped
class Screening {

    private final Law law;
    private final TreatyTime time;

    Screening(Law law, TreatyTime time) {
        this.law = law;
        this.time = time;
    }

    /** @param developerState what the developer's State is to the treaty */
    record Result(Classification classification, LegalSnapshot law, LegalSnapshot.ParticipationStatus developerState) {}

    Result screen(ScreeningJson.Ask ask) {
        InputCheck check = new InputCheck();
        TrainingFacts facts = ask.declared().read(check);
        String state = check.state("/developerState", ask.developerState());
        Instant asOf = ask.asOf() == null ? time.now() : time.parse(ask.asOf());
        check.refuseIf(
                asOf == null || !TreatyTime.isInCalendar(asOf),
                "/asOf",
                "NOT_A_TIME",
                "This is neither an instant nor a date between 1945 and 2200.",
                "Write an instant such as 2026-11-23T00:00:00Z, or a date such as 2026-11-23.");
        check.throwIfAny();
        LegalSnapshot snapshot = lawFor(check, asOf, new NamedState("/developerState", state));
        return new Result(Classifier.classify(facts, snapshot.classificationRules()), snapshot, snapshot.states().get(state).status());
    }

    private LegalSnapshot lawFor(InputCheck check, Instant asOf, NamedState developer) {
        LegalSnapshot snapshot = null;
        try {
            snapshot = law.at(asOf, new TreeSet<>(List.of(developer.code())), new TreeSet<>());
            NamedState.refuseOthers(check, List.of(developer), snapshot);
        } catch (UnknownCodes unknown) {
            NamedState.refuseUnknown(check, List.of(developer), unknown);
        }
        check.throwIfAny();
        return snapshot;
    }
}

package org.aitreaty.permits.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.permits.dataset.RegisteredProvenance;
import org.aitreaty.permits.legal.Law;
import org.aitreaty.permits.legal.LegalSnapshot;
import org.aitreaty.permits.legal.NamedState;
import org.aitreaty.permits.legal.UnknownCodes;

/** Answers whether one dataset is cleared, with the law asked of the registry outside any transaction. */
@ApplicationScoped
class Examining {

    private static final int MOST_STATES = 250;

    private final Law law;
    private final RegisteredProvenance provenance;
    private final Clearance clearance;

    Examining(Law law, RegisteredProvenance provenance, Clearance clearance) {
        this.law = law;
        this.provenance = provenance;
        this.clearance = clearance;
    }

    /**
     * @param jurisdictions States beside the host State, divided by commas; or null
     * @return empty when there is no such dataset that the actor may see
     * @throws ProblemException 422 for States that are none, 503 when the law cannot be had
     */
    Optional<ClearanceJson.View> examine(Actor actor, String id, String jurisdictions, Instant at) {
        Optional<RegisteredProvenance.Found> found = Ids.parse(id).flatMap(provenance::find).filter(dataset -> actor.isStaff()
                || actor.actsForOrganisation(dataset.organisation())
                || actor.actsForState(dataset.hostState()));
        return found.map(dataset -> {
            UUID identifier = dataset.dataset().id();
            SortedSet<String> states = states(jurisdictions);
            LegalSnapshot snapshot = law(at, states);
            states.add(dataset.hostState());
            var rule = Clearance.rule(snapshot)
                    .orElseThrow(() -> new ProblemException(ProblemType.PART_UNAVAILABLE, "The registry does not tell the rule on protected works."));
            var question = new Clearance.Question(List.of(identifier), rule, at, states);
            return ClearanceJson.View.of(identifier.toString(), question, clearance.blocks(question));
        });
    }

    private static SortedSet<String> states(String jurisdictions) {
        InputCheck check = new InputCheck();
        SortedSet<String> states = new TreeSet<>();
        if (jurisdictions != null && !jurisdictions.isBlank()) {
            String[] codes = jurisdictions.split(",", -1);
            check.refuseIf(codes.length > MOST_STATES, "?jurisdictions", "TOO_MANY", "There are more than 250 States.", "Name each State once.");
            for (int i = 0; i < Math.min(codes.length, MOST_STATES); i++) {
                String state = check.state("?jurisdictions", codes[i].strip());
                if (state != null) {
                    states.add(state);
                }
            }
        }
        check.throwIfAny();
        return states;
    }

    private LegalSnapshot law(Instant at, SortedSet<String> states) {
        InputCheck check = new InputCheck();
        List<NamedState> named = new ArrayList<>();
        states.forEach(state -> named.add(new NamedState("?jurisdictions", state)));
        LegalSnapshot snapshot = null;
        try {
            snapshot = law.at(at, states, new TreeSet<>());
        } catch (UnknownCodes unknown) {
            NamedState.refuseUnknown(check, named, unknown);
        }
        check.throwIfAny();
        return snapshot;
    }
}

package org.aitreaty.registry.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.decision.DecisionEffect;
import org.aitreaty.registry.decision.DecisionEffect.ParameterChange;
import org.aitreaty.registry.decision.ProposalCheck;

/** Says what a draft of changes of parameters would change, before anybody votes on it. */
@ApplicationScoped
class Previewing {

    private static final String COUNCIL = "EC";

    private final ProposalCheck proposals;
    private final TreatyParameters parameters;
    private final ClassificationPreviewClient permits;
    private final Journal journal;
    private final TreatyTime time;

    Previewing(ProposalCheck proposals, TreatyParameters parameters, ClassificationPreviewClient permits, Journal journal, TreatyTime time) {
        this.proposals = proposals;
        this.parameters = parameters;
        this.permits = permits;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Checks a draft as a proposal to the Council, and asks what it would change, outside any transaction.
     *
     * @throws org.aitreaty.kit.problem.ProblemException 422 with everything wrong in it, 503 when permits-service cannot be asked
     */
    PreviewJson.Answer preview(Actor actor, PreviewJson.Ask ask) {
        check(ask);
        Instant from = ask.effectiveFrom() == null ? time.now() : ask.effectiveFrom();
        List<ParameterChange> changes = ask.effects().stream().map(DecisionEffect::parameter).toList();
        // A series of drafts narrows a confidential figure down; whoever tries it has left a trace.
        journal.recordAttempt(
                actor, JournalEvent.created("ParametersPreviewed", "parameter-preview", Ids.next(), facts(changes, from), Visibility.RESTRICTED));
        Parameters present = parameters.inForceAt(from);
        return new PreviewJson.Answer(
                from, changes.stream().map(change -> difference(change, present, from)).toList(), permits.ask(changes, from));
    }

    private void check(PreviewJson.Ask ask) {
        InputCheck check = new InputCheck();
        proposals.effectiveFrom(check, "/effectiveFrom", ask.effectiveFrom());
        if (check.required("/effects", ask.effects())) {
            check.refuseIf(ask.effects().isEmpty(), "/effects", "MISSING", "The draft changes nothing.", "Name a parameter and its new value.");
            proposals.effects(check, "/effects", ask.effects(), COUNCIL);
            for (int i = 0; i < ask.effects().size(); i++) {
                DecisionEffect effect = ask.effects().get(i);
                check.refuseIf(
                        effect != null && effect.kind() != null && effect.kind() != DecisionEffect.Kind.PARAMETER,
                        "/effects/" + i + "/kind",
                        "NOT_A_PARAMETER",
                        "Only changes of parameters can be previewed.",
                        "Leave this effect out.");
            }
        }
        check.throwIfAny();
    }

    private static Map<String, Object> facts(List<ParameterChange> changes, Instant from) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("effectiveFrom", from.toString());
        facts.put("values", changes.stream().map(change -> change.key() + "=" + change.value()).toList());
        return facts;
    }

    private ParameterJson.Difference difference(ParameterChange change, Parameters present, Instant from) {
        TreatyParameter last = parameters.historyOf(change.key()).getLast();
        TreatyParameter drafted = last.changed(new ParameterSet(last.set().version() + 1, from, null), change);
        return new ParameterJson.Difference(
                change.key(),
                ParameterJson.Item.of(present.byKey().get(change.key())),
                ParameterJson.Item.of(new Parameters.Holding(drafted, change.value())));
    }
}

package org.aitreaty.registry.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.decision.Decision;
import org.aitreaty.registry.decision.DecisionEffect;
import org.aitreaty.registry.decision.Decisions;
import org.aitreaty.registry.decision.Enactment;
import org.aitreaty.registry.determination.AlignmentDetermination.Finding;
import org.aitreaty.registry.evidence.Evidence;

/** How the Council comes to another finding on alignment: with a consensus and a proof on file, or for good. */
@ApplicationScoped
class AlignmentChanges implements Enactment {

    private final AlignmentDeterminations determinations;
    private final Decisions decisions;
    private final Evidence evidence;
    private final TreatyTime time;

    AlignmentChanges(AlignmentDeterminations determinations, Decisions decisions, Evidence evidence, TreatyTime time) {
        this.determinations = determinations;
        this.decisions = decisions;
        this.evidence = evidence;
        this.time = time;
    }

    @Override
    public DecisionEffect.Kind kind() {
        return DecisionEffect.Kind.ALIGNMENT;
    }

    @Override
    public void check(InputCheck check, String pointer, DecisionEffect effect, String organ) {
        Finding finding = check.oneOf(pointer + "/alignment/finding", effect.alignment().finding(), Finding.class);
        new AlignmentRule(finding, organ, finalDecision(), evidence.onFile()).check(check, pointer + "/alignment");
    }

    /** That by which the problem was declared insoluble, whether that holds already or not yet. */
    private Optional<String> finalDecision() {
        return determinations.<AlignmentDetermination>streamAll()
                .filter(AlignmentDetermination::isFinal)
                .map(AlignmentDetermination::decision)
                .filter(decision -> !decisions.present().isAnnulled(decision, time.now()))
                .findFirst();
    }

    @Override
    public void enact(DecisionEffect effect, Decision decision, Actor recorder) {
        evidence.lock();
        requireStillPossible(effect, decision);
        determinations.persistAndFlush(new AlignmentDetermination(
                Finding.valueOf(effect.alignment().finding()), decision, determinations.latest(), evidence.onFile()));
    }
}

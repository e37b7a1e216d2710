package org.aitreaty.permits.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.permits.application.TrainingApplication;
import org.aitreaty.permits.application.TrainingApplicationStatus;
import org.aitreaty.permits.application.TrainingApplications;
import org.aitreaty.permits.council.FrontierDecision;
import org.aitreaty.permits.council.FrontierDecisions;
import org.aitreaty.permits.due.Due;
import org.aitreaty.permits.permit.PermitTerms;
import org.jboss.logging.Logger;

/**
 * Acts on the Council's decisions when they take effect. An approval issues the permit that two officers had recommended,
 * if the law allows it then: no vote takes the place of a finding that alignment is demonstrated.
 */
@ApplicationScoped
class CouncilDecisions implements Due {

    private static final Logger LOG = Logger.getLogger(CouncilDecisions.class);
    private static final Actor COUNCIL = Actor.system("council-decisions");

    private final FrontierDecisions decisions;
    private final TrainingApplications applications;
    private final Reviews reviews;
    private final Proposals proposals;
    private final Rechecking rechecking;
    private final Deciding deciding;

    CouncilDecisions(
            FrontierDecisions decisions,
            TrainingApplications applications,
            Reviews reviews,
            Proposals proposals,
            Rechecking rechecking,
            Deciding deciding) {
        this.decisions = decisions;
        this.applications = applications;
        this.reviews = reviews;
        this.proposals = proposals;
        this.rechecking = rechecking;
        this.deciding = deciding;
    }

    @Override
    public int bringAbout(Instant now) {
        List<FrontierDecision> due = QuarkusTransaction.requiringNew().call(() -> decisions.due(now));
        due.forEach(decision -> act(decision, now));
        return due.size();
    }

    private record Recommended(TrainingApplication application, PermitTerms terms) {}

    private void act(FrontierDecision decision, Instant now) {
        Optional<Recommended> recommended = QuarkusTransaction.requiringNew().call(() -> recommended(decision));
        // The registry is asked outside the transaction; without an answer nothing is decided, and a later look asks again.
        Rechecking.Found found = recommended.map(one -> rechecking.now(one.application().id(), one.terms())).orElse(null);
        QuarkusTransaction.requiringNew().run(() -> {
            FrontierDecision present = decisions.find(decision.position());
            if (present.isActedOn()) {
                return;
            }
            present.actedOn(now);
            Optional<Recommended> still = recommended(present);
            if (still.isPresent() && found != null) {
                deciding.byCouncil(COUNCIL, still.get().application(), still.get().terms(), found, present);
            } else {
                LOG.infof("%s is about %s, which does not wait for the Council: nothing is to be done.", present.decision(), present.application());
            }
        });
    }

    private Optional<Recommended> recommended(FrontierDecision decision) {
        return applications.byNumber(decision.application())
                .filter(application -> application.status() == TrainingApplicationStatus.COUNCIL_PENDING)
                .flatMap(application -> reviews.lastConfirmed(application.id())
                        .map(proposals::terms)
                        .map(terms -> new Recommended(application, terms.terms())));
    }
}

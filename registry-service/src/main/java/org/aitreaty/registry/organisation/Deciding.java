package org.aitreaty.registry.organisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.circle.Attempts;

/** Moves an organisation in the register by the table {@link OrganisationLifecycle}. */
@ApplicationScoped
class Deciding {

    static final ProblemType SAME_PERSON_TWICE = new ProblemType("same-person-twice", 409, "This takes two different people.");

    private final Organisations organisations;
    private final OrganisationsAt reading;
    private final Attempts attempts;
    private final TreatyTime time;
    private final Journal journal;

    Deciding(Organisations organisations, OrganisationsAt reading, Attempts attempts, TreatyTime time, Journal journal) {
        this.organisations = organisations;
        this.reading = reading;
        this.attempts = attempts;
        this.time = time;
        this.journal = journal;
    }

    /** @param since from when it holds, or null for now */
    record Decision(List<String> reasons, Instant since) {}

    /**
     * @param ifMatch the version that was decided on
     * @throws ProblemException 404 for an organisation that is none of the actor's concern, 428 or 412 for the version,
     *     409 when the move is not legal or takes another person, 422 for what is wrong
     */
    Organisation decide(Actor actor, String code, OrganisationLifecycle move, Decision decision, String ifMatch) {
        attempts.refuseUnless(move.isOpenTo(actor, reading.circle(code)), actor, "ForeignOrganisationDecisionAttempted", code);
        return QuarkusTransaction.joiningExisting().call(() -> move(actor, code, move, decision, ifMatch));
    }

    private Organisation move(Actor actor, String code, OrganisationLifecycle move, Decision decision, String ifMatch) {
        organisations.lockRegister();
        Organisation organisation = organisations.locked(code);
        EntityVersion.requireMatch(ifMatch, organisation.version());
        StatusChange before = organisations.lastStatus(code);
        OrganisationVersion version = organisations.lastVersion(code);
        refuseIllegal(move, before.status());
        refuseSamePerson(actor, move, Set.copyOf(List.of(before.recordedById(), version.recordedById())));
        Instant now = organisation.nextRecordedAt(time.now());
        check(move, decision.since(), before.effectiveFrom(), now);
        keepLeiInStep(organisation, move, version.particulars().lei());
        var stated = new StatusChange.Stated(move.to(), decision.reasons(), decision.since() == null ? now : decision.since());
        StatusChange change = new StatusChange(code, before.number() + 1, stated, now, actor);
        organisations.add(change);
        journal.record(actor, new JournalEvent(move.event(), "organisation", code, facts(before), facts(change), Visibility.PUBLIC));
        organisations.flush();
        return organisation;
    }

    private static void refuseIllegal(OrganisationLifecycle move, OrganisationStatus status) {
        if (!move.isLegalFrom(status)) {
            throw new ProblemException(
                    Changing.ORGANISATION_STATUS, "It stands as " + status + ", which has no " + move.action() + ". Read it again: allowedActions lists what is open.");
        }
    }

    private static void refuseSamePerson(Actor actor, OrganisationLifecycle move, Set<String> words) {
        if (move.needsSomebodyElse(actor, words)) {
            throw new ProblemException(
                    SAME_PERSON_TWICE, "The entry rests on your own word. Another delegate of the host State's authority has to decide on it.");
        }
    }

    private static void check(OrganisationLifecycle move, Instant since, Instant last, Instant now) {
        if (since == null) {
            return;
        }
        InputCheck check = new InputCheck();
        check.refuseIf(
                !move.mayBeBackdated(), "/effectiveFrom", "NOT_HERE", "This takes effect when it is recorded.", "Leave effectiveFrom out.");
        check.refuseIf(since.isAfter(now), "/effectiveFrom", "IN_THE_FUTURE", "What has not happened yet cannot be recorded.", "Record it when it has happened.");
        check.refuseIf(
                move.mayBeBackdated() && since.isBefore(last),
                "/effectiveFrom",
                "BEFORE_LAST_CHANGE",
                "The present status holds from " + last + "; this lies before it.",
                "Write an instant from then on.");
        check.throwIfAny();
    }

    private void keepLeiInStep(Organisation organisation, OrganisationLifecycle move, String lei) {
        if (move == OrganisationLifecycle.REJECT) {
            organisation.giveUpLei();
        } else if (move == OrganisationLifecycle.PROPOSE_AGAIN) {
            InputCheck check = new InputCheck();
            Registering.refuseTakenLei(check, organisations, organisation.code(), lei);
            Registering.throwConflict(check);
            organisation.takeUpLei(lei);
        }
    }

    private static Map<String, ?> facts(StatusChange change) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", change.status().name());
        facts.put("reasons", change.reasons());
        facts.put("effectiveFrom", change.effectiveFrom().toString());
        return facts;
    }
}

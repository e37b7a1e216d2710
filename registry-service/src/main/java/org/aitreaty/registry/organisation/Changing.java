package org.aitreaty.registry.organisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.aitreaty.registry.particulars.Particulars;
import org.aitreaty.registry.state.States;

/**
 * Adds a version of an organisation's particulars. The secretariat and the delegates of the host State may at any
 * time; the organisation itself only until it has been validated, because afterwards its name is the authority's word.
 */
@ApplicationScoped
class Changing {

    static final ProblemType ORGANISATION_STATUS =
            new ProblemType("organisation-status", 409, "The organisation does not stand in the register in a way that allows this.");

    private final Organisations organisations;
    private final OrganisationsAt reading;
    private final States states;
    private final Attempts attempts;
    private final TreatyTime time;
    private final Journal journal;

    Changing(Organisations organisations, OrganisationsAt reading, States states, Attempts attempts, TreatyTime time, Journal journal) {
        this.organisations = organisations;
        this.reading = reading;
        this.states = states;
        this.attempts = attempts;
        this.time = time;
        this.journal = journal;
    }

    /**
     * @param since from when the new particulars hold, or null for now
     * @param ifMatch the version the change was made from
     * @throws ProblemException 404 for an organisation that is none of the actor's concern, 428 or 412 for the version,
     *     409 when its status does not allow it or a LEI is taken, 422 for what is wrong
     */
    Organisation change(Actor actor, String code, Particulars particulars, Instant since, String ifMatch) {
        attempts.refuseUnless(reading.circle(code).isConcern(actor), actor, "ForeignOrganisationChangeAttempted", code);
        return QuarkusTransaction.joiningExisting().call(() -> add(actor, code, particulars, since, ifMatch));
    }

    private Organisation add(Actor actor, String code, Particulars particulars, Instant since, String ifMatch) {
        organisations.lockRegister();
        Organisation organisation = organisations.locked(code);
        EntityVersion.requireMatch(ifMatch, organisation.version());
        OrganisationStatus status = organisations.lastStatus(code).status();
        refuseStatus(actor, status);
        Instant now = organisation.nextRecordedAt(time.now());
        check(organisation, particulars, since, now);
        OrganisationVersion before = organisations.lastVersion(code);
        OrganisationVersion version =
                new OrganisationVersion(code, before.number() + 1, particulars, since == null ? now : since, now, actor);
        organisations.add(version);
        organisation.takeOn(particulars);
        if (status == OrganisationStatus.REJECTED) {
            organisation.giveUpLei();
        }
        journal.record(
                actor,
                new JournalEvent("OrganisationParticularsChanged", "organisation", code, facts(before), facts(version), Visibility.PUBLIC));
        organisations.flush();
        return organisation;
    }

    private static void refuseStatus(Actor actor, OrganisationStatus status) {
        if (status == OrganisationStatus.DISSOLVED) {
            throw new ProblemException(ORGANISATION_STATUS, "It is dissolved; what it was stays as it is.");
        }
        if (actor.organisation() != null && status != OrganisationStatus.PENDING_VALIDATION && status != OrganisationStatus.REJECTED) {
            throw new ProblemException(
                    ORGANISATION_STATUS,
                    "Your organisation has been validated as it is entered. Ask the authority of your host State or the secretariat to enter the change.");
        }
    }

    private void check(Organisation organisation, Particulars particulars, Instant since, Instant now) {
        InputCheck check = new InputCheck();
        particulars.refuseForeignSeat(check, states.findById(organisation.hostState()));
        check.refuseIf(
                since != null && since.isAfter(now),
                "/effectiveFrom",
                "IN_THE_FUTURE",
                "What has not happened yet cannot be recorded.",
                "Record it when it has happened.");
        check.refuseIf(
                since != null && since.isBefore(organisations.firstInstant(organisation.code())),
                "/effectiveFrom",
                "BEFORE_REGISTRATION",
                "By then the organisation was not in the register.",
                "Write an instant from its registration on.");
        check.throwIfAny();
        Registering.refuseTakenLei(check, organisations, organisation.code(), particulars.lei());
        Registering.throwConflict(check);
    }

    private static Map<String, ?> facts(OrganisationVersion version) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("version", version.number());
        facts.put("effectiveFrom", version.effectiveFrom().toString());
        facts.putAll(version.particulars().facts());
        return facts;
    }
}

package org.aitreaty.registry.organisationcontact;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.circle.Attempts;
import org.aitreaty.registry.organisation.Organisation;
import org.aitreaty.registry.organisation.Organisations;
import org.aitreaty.registry.organisation.OrganisationsAt;

/** Replaces an organisation's contact points. The journal keeps that it was done and for which kinds, and nobody's name. */
@ApplicationScoped
class Replacing {

    private final Organisations organisations;
    private final OrganisationsAt reading;
    private final OrganisationContacts points;
    private final Attempts attempts;
    private final TreatyTime time;
    private final Journal journal;

    Replacing(
            Organisations organisations, OrganisationsAt reading, OrganisationContacts points, Attempts attempts, TreatyTime time, Journal journal) {
        this.organisations = organisations;
        this.reading = reading;
        this.points = points;
        this.attempts = attempts;
        this.time = time;
        this.journal = journal;
    }

    /**
     * @param ifMatch the version of the organisation the change was made from
     * @return the organisation's new version
     * @throws org.aitreaty.kit.problem.ProblemException 404 for an organisation that is none of the actor's concern, 428 or 412 for the version
     */
    long replace(Actor actor, String code, List<OrganisationContact.Stated> stated, String ifMatch) {
        attempts.refuseUnless(reading.circle(code).isConcern(actor), actor, "ForeignContactPointsChangeAttempted", code);
        return QuarkusTransaction.joiningExisting().call(() -> put(actor, code, stated, ifMatch));
    }

    private long put(Actor actor, String code, List<OrganisationContact.Stated> stated, String ifMatch) {
        Organisation organisation = organisations.locked(code);
        EntityVersion.requireMatch(ifMatch, organisation.version());
        organisation.nextRecordedAt(time.now());
        List<String> before = points.of(code).stream().map(point -> point.kind().name()).toList();
        points.replace(code, stated);
        List<String> after = stated.stream().map(point -> point.kind().name()).toList();
        journal.record(
                actor,
                new JournalEvent(
                        "OrganisationContactPointsReplaced", "organisation", code, Map.of("kinds", before), Map.of("kinds", after), Visibility.RESTRICTED));
        points.flush();
        return organisation.version();
    }
}

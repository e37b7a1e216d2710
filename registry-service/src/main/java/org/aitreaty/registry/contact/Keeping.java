package org.aitreaty.registry.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.contact.ContactPoint.Particulars;
import org.aitreaty.registry.letter.EmailAddress;

/**
 * Lets a delegation keep its contact points. A State that can be told of depositary notifications stays able to: what
 * would take its last confirmed address away is refused.
 */
@ApplicationScoped
class Keeping {

    static final int MOST_POINTS = 20;

    private final ContactPoints points;
    private final Asking asking;
    private final Journal journal;
    private final TreatyTime time;

    Keeping(ContactPoints points, Asking asking, Journal journal, TreatyTime time) {
        this.points = points;
        this.asking = asking;
        this.journal = journal;
        this.time = time;
    }

    /** @throws ProblemException 409 when the State has as many as it can have; 429 as {@link Asking#ask} says */
    @Transactional
    ContactPoint enter(String state, Particulars particulars, Actor actor) {
        points.lock(state);
        if (points.count("state", state) >= MOST_POINTS) {
            throw conflict("TOO_MANY_CONTACTS", "A State has at most " + MOST_POINTS + " contact points.", "Change or remove one that is there.");
        }
        ContactPoint point = new ContactPoint(state, particulars, time.now());
        points.persistAndFlush(point);
        asking.ask(point.addresses());
        journal.record(actor, JournalEvent.created("ContactPointEntered", "contact", point.id(), point.facts(), Visibility.RESTRICTED));
        return point;
    }

    /**
     * @param ifMatch the version the change was made from
     * @throws ProblemException 428 or 412 for the version, 409 when the State could not be notified any more, 429 as {@link Asking#ask} says
     */
    @Transactional
    ContactPoint change(String state, UUID id, Particulars particulars, String ifMatch, Actor actor) {
        List<ContactPoint> all = lockAll(state);
        ContactPoint point = present(all, id);
        EntityVersion.requireMatch(ifMatch, point.version());
        boolean reachable = isReachable(all);
        Map<String, ?> before = point.facts();
        List<ContactAddress> added = point.change(particulars, time.now());
        requireReachable(reachable, all);
        points.flush();
        asking.ask(added);
        record("ContactPointChanged", point, before, point.facts(), actor);
        return point;
    }

    /** @throws ProblemException as for {@link #change} */
    @Transactional
    void remove(String state, UUID id, String ifMatch, Actor actor) {
        List<ContactPoint> all = lockAll(state);
        ContactPoint point = present(all, id);
        EntityVersion.requireMatch(ifMatch, point.version());
        requireReachable(isReachable(all), all.stream().filter(other -> other != point).toList());
        points.delete(point);
        record("ContactPointRemoved", point, point.facts(), null, actor);
    }

    /**
     * Has another letter sent to an address that nobody has confirmed.
     *
     * @throws ProblemException 404 for an unknown contact point, 422 for an address it does not have, 409 when the address is confirmed, 429 as
     *     {@link Asking#ask} says
     */
    @Transactional
    ContactPoint askAgain(String state, UUID id, EmailAddress address) {
        ContactPoint point = present(lockAll(state), id);
        ContactAddress wanted = point.addresses().stream()
                .filter(candidate -> candidate.address().isSameAs(address))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        new FieldError("/address", "NOT_OF_THIS_CONTACT", "The contact point has no such address.", "Send one of its addresses.")));
        if (wanted.isConfirmed()) {
            throw conflict("CONFIRMED_ALREADY", "The address has been confirmed.", "Nothing is to be done.");
        }
        asking.ask(List.of(wanted));
        return point;
    }

    private List<ContactPoint> lockAll(String state) {
        points.lock(state);
        return points.of(state);
    }

    private static ContactPoint present(List<ContactPoint> all, UUID id) {
        return all.stream().filter(point -> point.id().equals(id)).findFirst().orElseThrow(Keeping::unknown);
    }

    static ProblemException unknown() {
        return ProblemException.notFound("Your State has no contact point with this identifier.");
    }

    private static boolean isReachable(List<ContactPoint> points) {
        return points.stream().anyMatch(ContactPoint::takesNotifications);
    }

    private static void requireReachable(boolean before, List<ContactPoint> after) {
        if (before && !isReachable(after)) {
            throw conflict(
                    "LAST_CONFIRMED_CONTACT",
                    "Depositary notifications would reach nobody in your State any more.",
                    "Add the new address beside the old one, or enter another contact point for notifications; when it is confirmed, take the old one away.");
        }
    }

    private void record(String event, ContactPoint point, Map<String, ?> before, Map<String, ?> after, Actor actor) {
        journal.record(actor, new JournalEvent(event, "contact", point.id().toString(), before, after, Visibility.RESTRICTED));
    }

    private static ProblemException conflict(String code, String message, String fix) {
        return new ProblemException(ProblemType.CONFLICT, message, List.of(new FieldError("", code, message, fix)));
    }
}

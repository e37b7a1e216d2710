package org.aitreaty.registry.control;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.control.ControlLinkVersion.Stated;
import org.aitreaty.registry.controlgraph.ControlHistories;
import org.aitreaty.registry.controlgraph.ControlHistory;
import org.aitreaty.registry.controlgraph.Link;

/** Says something else of a link: that it has ended, that a share was wrong, that there never was such control; or confirms what is said. */
@ApplicationScoped
class Correcting {

    static final ProblemType OWN_WORD = new ProblemType("own-word", 409, "Nobody confirms what they have said themselves.");

    private final ControlLinks links;
    private final ControlHistories histories;
    private final Stating stating;
    private final Journal journal;
    private final TreatyTime time;

    Correcting(ControlLinks links, ControlHistories histories, Stating stating, Journal journal, TreatyTime time) {
        this.links = links;
        this.histories = histories;
        this.stating = stating;
        this.journal = journal;
        this.time = time;
    }

    /**
     * @param restated what is said from now on, given what was said last
     * @throws ProblemException 404 for a link that is none of the actor's concern, 428 or 412 for the version, 409 when
     *     the shares would exceed the whole or nothing would change
     */
    Stating.Written restate(Actor actor, String id, String event, UnaryOperator<Stated> restated, String ifMatch) {
        UUID link = concerning(actor, id);
        return QuarkusTransaction.joiningExisting().call(() -> add(actor, link, event, restated, ifMatch));
    }

    private Stating.Written add(Actor actor, UUID id, String event, UnaryOperator<Stated> restated, String ifMatch) {
        links.lockRegister();
        ControlHistory history = histories.locked();
        ControlLink link = links.findById(id);
        EntityVersion.requireMatch(ifMatch, link.version());
        List<ControlLinkVersion> versions = links.versions(List.of(link.id())).get(link.id());
        ControlLinkVersion last = versions.getLast();
        Stated stated = restated.apply(last.stated());
        if (stated.retracted() && last.stated().retracted()) {
            throw new ProblemException(ProblemType.CONFLICT, "It has been retracted already.");
        }
        Sides sides = Sides.of(history.link(link.id()));
        stating.state(new Stating.Occasion(actor, event, link, sides, history), stated, last.number() + 1, link.nextRecordedAt(time.now()));
        links.flush();
        return new Stating.Written(link, sides);
    }

    /**
     * @throws ProblemException 404 for a link that is none of the actor's concern, 428 or 412 for the version, 409 when
     *     it is confirmed, is the actor's own word, or the shares would exceed the whole
     */
    Stating.Written confirm(Actor actor, String id, String ifMatch) {
        UUID link = concerning(actor, id);
        return QuarkusTransaction.joiningExisting().call(() -> confirm(actor, link, ifMatch));
    }

    private Stating.Written confirm(Actor actor, UUID id, String ifMatch) {
        links.lockRegister();
        ControlHistory history = histories.locked();
        ControlLink link = links.findById(id);
        EntityVersion.requireMatch(ifMatch, link.version());
        ControlLinkVersion last = links.versions(List.of(link.id())).get(link.id()).getLast();
        if (history.link(link.id()).versions().getLast().confirmedAt() != null) {
            throw new ProblemException(ProblemType.CONFLICT, "It is confirmed already.");
        }
        Sides sides = Sides.of(history.link(link.id()));
        if (!sides.mayConfirm(actor, last)) {
            throw new ProblemException(OWN_WORD, "The other side confirms it, or another person of the authority of a host State.");
        }
        stating.confirm(new Stating.Occasion(actor, "ControlLinkConfirmed", link, sides, history), last, link.nextRecordedAt(time.now()));
        links.flush();
        return new Stating.Written(link, sides);
    }

    static ProblemException unknown() {
        return ProblemException.notFound("There is no control link with this identifier that is your concern.");
    }

    /**
     * The attempt of anyone whose concern it is not is recorded, and answered as if there were nothing. Before any
     * transaction begins, since the entry is written in one of its own.
     */
    private UUID concerning(Actor actor, String id) {
        Link link = Ids.parse(id).map(histories.present()::link).orElseThrow(Correcting::unknown);
        if (!Sides.of(link).isConcern(actor)) {
            journal.recordAttempt(
                    actor,
                    JournalEvent.created(
                            "ForeignControlLinkChangeAttempted",
                            "control-link",
                            link.id(),
                            Map.of("controlled", link.controlled().id()),
                            Visibility.RESTRICTED));
            throw unknown();
        }
        return link.id();
    }
}

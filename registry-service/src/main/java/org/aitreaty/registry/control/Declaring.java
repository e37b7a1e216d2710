package org.aitreaty.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.control.ControlLinkVersion.Stated;
import org.aitreaty.registry.controlgraph.ControlHistories;
import org.aitreaty.registry.controlgraph.ControlHistory;
import org.aitreaty.registry.controlgraph.Node;
import org.aitreaty.registry.controller.Controller;
import org.aitreaty.registry.controller.ControllerJson;
import org.aitreaty.registry.controller.Naming;
import org.aitreaty.registry.organisation.OrganisationAt;

/** Enters that somebody controls an organisation. */
@ApplicationScoped
class Declaring {

    private final ControlLinks links;
    private final ControlHistories histories;
    private final Naming naming;
    private final Stating stating;
    private final TreatyTime time;

    Declaring(ControlLinks links, ControlHistories histories, Naming naming, Stating stating, TreatyTime time) {
        this.links = links;
        this.histories = histories;
        this.naming = naming;
        this.stating = stating;
        this.time = time;
    }

    /** @param controller whoever controls, as the request names it; {@code controlled} code of an organisation */
    record Declaration(ControllerJson.Reference controller, String controlled, ControlKind kind, Stated stated) {}

    /**
     * @throws ProblemException 422 for what is wrong, 409 when there is such a link already or the shares would exceed
     *     the whole
     */
    @Transactional
    Stating.Written declare(Actor actor, Declaration declaration) {
        links.lockRegister();
        ControlHistory history = histories.locked();
        Instant now = time.now();
        InputCheck check = new InputCheck();
        Optional<Controller> controller = naming.controller(check, declaration.controller(), actor, now);
        Optional<OrganisationAt> controlled = naming.organisation(check, "/controlled", declaration.controlled());
        check.throwIfAny();
        Sides sides = new Sides(
                controller.orElseThrow().node(),
                new Node(Node.Kind.ORGANISATION, controlled.orElseThrow().code(), controlled.orElseThrow().hostState()));
        refuse(check, sides, actor);
        refuseSecond(declaration, controller.get());
        ControlLink link = new ControlLink(controller.get(), declaration.controlled(), declaration.kind(), now);
        links.persist(link);
        stating.state(new Stating.Occasion(actor, "ControlLinkDeclared", link, sides, history), declaration.stated(), 1, now);
        return new Stating.Written(link, sides);
    }

    private static void refuse(InputCheck check, Sides sides, Actor actor) {
        check.refuseIf(
                sides.controller().equals(sides.controlled()),
                "/controlled",
                "SELF_CONTROL",
                "Nobody controls themselves.",
                "Name somebody else. Companies that control each other are declared by two links.");
        check.refuseIf(
                !sides.isConcern(actor),
                "/controlled",
                "NOT_YOURS",
                "You act for neither end of this link, nor for a State that answers for one.",
                "Declare what your organisation controls, or by whom it is controlled.");
        check.throwIfAny();
    }

    /** Whoever finds the link there already confirms it or corrects it. */
    private void refuseSecond(Declaration declaration, Controller controller) {
        List<UUID> same = links.in(declaration.controlled(), declaration.kind()).stream()
                .filter(link -> link.isBy(controller))
                .map(ControlLink::id)
                .toList();
        Map<UUID, List<ControlLinkVersion>> versions = links.versions(same);
        for (UUID id : same) {
            Stated last = versions.get(id).getLast().stated();
            if (!last.retracted() && overlap(last, declaration.stated())) {
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "The link " + id + " says that for some of these days already.",
                        List.of(new FieldError("/controller", "LINK_THERE", "There is such a link: " + id + ".", "Confirm or correct that one.")));
            }
        }
    }

    private static boolean overlap(Stated a, Stated b) {
        return (a.to() == null || !a.to().isBefore(b.from())) && (b.to() == null || !b.to().isBefore(a.from()));
    }
}

package org.aitreaty.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.registry.control.ControlLinkVersion.Stated;
import org.aitreaty.registry.controlgraph.ControlChange;
import org.aitreaty.registry.controlgraph.ControlHistory;
import org.aitreaty.registry.controlgraph.Link;
import org.aitreaty.registry.controlgraph.Node;

/** Adds what is said of a link and its confirmation, checks that shares do not exceed the whole, and tells the journal. */
@ApplicationScoped
class Stating {

    static final ProblemType SHARES_EXCEED_WHOLE =
            new ProblemType("shares-exceed-whole", 409, "The shares would make more than the whole.");

    private final ControlLinks links;
    private final ControlChange change;
    private final Journal journal;

    Stating(ControlLinks links, ControlChange change, Journal journal) {
        this.links = links;
        this.change = change;
        this.journal = journal;
    }

    /** A link after something was done to it. */
    record Written(ControlLink link, Sides sides) {}

    /** What is about to happen to a link. @param history as it is before */
    record Occasion(Actor actor, String event, ControlLink link, Sides sides, ControlHistory history) {}

    /**
     * Adds a version; it counts at once where the actor's word is enough.
     *
     * @throws ProblemException 409 when the shares would exceed the whole
     */
    void state(Occasion occasion, Stated stated, int number, Instant now) {
        boolean atOnce = occasion.sides().countsAtOnce(occasion.actor());
        refuseTooMuch(occasion.link(), stated, false);
        if (atOnce) {
            refuseTooMuch(occasion.link(), stated, true);
        }
        ControlLinkVersion version = new ControlLinkVersion(occasion.link().id(), number, stated, now, occasion.actor());
        links.add(version);
        if (atOnce) {
            links.add(new ControlLinkConfirmation(version, now, occasion.actor()));
        }
        tell(occasion, version, atOnce ? ControlLinkJson.Status.CONFIRMED : ControlLinkJson.Status.CLAIMED, now);
    }

    /** @throws ProblemException 409 when the shares confirmed would exceed the whole */
    void confirm(Occasion occasion, ControlLinkVersion version, Instant now) {
        refuseTooMuch(occasion.link(), version.stated(), true);
        links.add(new ControlLinkConfirmation(version, now, occasion.actor()));
        tell(occasion, version, ControlLinkJson.Status.CONFIRMED, now);
    }

    private void tell(Occasion occasion, ControlLinkVersion version, ControlLinkJson.Status status, Instant now) {
        journal.record(
                occasion.actor(),
                JournalEvent.created(occasion.event(), "control-link", occasion.link().id(), facts(occasion, version, status), Visibility.PUBLIC));
        links.flush();
        if (status == ControlLinkJson.Status.CONFIRMED) {
            change.report(occasion.actor(), occasion.history(), after(occasion, version, now));
        }
    }

    private static Link after(Occasion occasion, ControlLinkVersion version, Instant now) {
        Link before = occasion.history().link(occasion.link().id());
        List<Link.Version> versions = new ArrayList<>(before == null ? List.of() : before.versions());
        versions.removeIf(other -> other.number() == version.number());
        Stated stated = version.stated();
        versions.add(new Link.Version(version.number(), version.recordedAt(), now, stated.from(), stated.to(), stated.retracted()));
        return new Link(occasion.link().id(), occasion.sides().controller(), occasion.sides().controlled(), versions);
    }

    private void refuseTooMuch(ControlLink link, Stated stated, boolean confirmedOnly) {
        if (stated.share() == null || stated.retracted()) {
            return;
        }
        ShareRule.Holding holding = new ShareRule.Holding(link.id(), stated.from(), stated.to(), stated.share());
        ShareRule.excess(holding, others(link, confirmedOnly)).ifPresent(excess -> {
            String with = excess.links().stream().map(UUID::toString).collect(Collectors.joining(", "));
            String sum = "On %s it makes %s %% of %s by %s."
                    .formatted(excess.day(), Quantity.of(excess.sum()), link.controlled(), link.kind());
            throw new ProblemException(
                    SHARES_EXCEED_WHOLE,
                    sum,
                    List.of(new FieldError("/share", "SUM_ABOVE_100", sum + " It overlaps with: " + with + ".", "Correct the share or the days of one of them.")));
        });
    }

    /** What others hold by the same kind: what is stated last of each link, or what is confirmed. */
    private List<ShareRule.Holding> others(ControlLink link, boolean confirmedOnly) {
        List<UUID> ids = links.in(link.controlled(), link.kind()).stream().map(ControlLink::id).filter(id -> !id.equals(link.id())).toList();
        Map<UUID, List<ControlLinkConfirmation>> confirmations = links.confirmations(ids);
        List<ShareRule.Holding> holdings = new ArrayList<>();
        links.versions(ids).forEach((id, versions) -> {
            Set<Integer> confirmed = confirmations.getOrDefault(id, List.of()).stream().map(ControlLinkConfirmation::number).collect(Collectors.toSet());
            versions.reversed().stream()
                    .filter(version -> !confirmedOnly || confirmed.contains(version.number()))
                    .findFirst()
                    .map(ControlLinkVersion::stated)
                    .filter(other -> other.share() != null && !other.retracted())
                    .ifPresent(other -> holdings.add(new ShareRule.Holding(id, other.from(), other.to(), other.share())));
        });
        return holdings;
    }

    /** Never a name: that of a person is not public, and all others are found by their identifiers. */
    private static Map<String, ?> facts(Occasion occasion, ControlLinkVersion version, ControlLinkJson.Status status) {
        Node controller = occasion.sides().controller();
        Stated stated = version.stated();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("controllerType", controller.kind().name());
        facts.put("controller", controller.id());
        facts.put("controllerHostState", controller.state());
        facts.put("controlled", occasion.sides().controlled().id());
        facts.put("kind", occasion.link().kind().name());
        facts.put("version", version.number());
        facts.put("status", status.name());
        facts.put("share", stated.share() == null ? null : Quantity.of(stated.share()).toString());
        facts.put("from", stated.from().toString());
        facts.put("to", stated.to() == null ? null : stated.to().toString());
        facts.put("retracted", stated.retracted());
        facts.put("reason", stated.reason());
        return facts;
    }
}

package org.aitreaty.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.registry.controlgraph.ControlHistories;
import org.aitreaty.registry.controlgraph.Link;
import org.aitreaty.registry.controller.NodeNames;

/** Puts together what a reader may see of links. */
@ApplicationScoped
class ReadingLinks {

    private final ControlLinks links;
    private final ControlHistories histories;
    private final NodeNames names;

    ReadingLinks(ControlLinks links, ControlHistories histories, NodeNames names) {
        this.links = links;
        this.histories = histories;
        this.names = names;
    }

    /** The one declared last first. @param most at most so many */
    List<Link> newestFirst(Predicate<Link> filter, int most) {
        return histories.present().links().reversed().stream().filter(filter).limit(most).toList();
    }

    /** @throws org.aitreaty.kit.problem.ProblemException 404 when there is no such link */
    Link find(String id) {
        return Ids.parse(id).map(histories.present()::link).orElseThrow(Correcting::unknown);
    }

    /** The version of a link's record: what clients see as entity tag. */
    @Transactional
    long version(Link link) {
        return links.findById(link.id()).version();
    }

    /** By what there is control; null where there is no such link, which is for the change itself to say. */
    @Transactional
    ControlKind kind(String id) {
        return Ids.parse(id).flatMap(links::findByIdOptional).map(ControlLink::kind).orElse(null);
    }

    /** A link as it is told now, also in the transaction that has changed it. */
    ControlLinkJson.View view(Stating.Written written, Actor reader) {
        Link link = new Link(written.link().id(), written.sides().controller(), written.sides().controlled(), List.of());
        return views(List.of(link), null, reader).getFirst();
    }

    /** @param knownAt what was recorded later is not told; null for everything */
    @Transactional
    List<ControlLinkJson.View> views(List<Link> told, Instant knownAt, Actor reader) {
        List<UUID> ids = told.stream().map(Link::id).toList();
        Map<UUID, ControlLink> entities = links.named(ids);
        Map<UUID, List<ControlLinkVersion>> versions = links.versions(ids);
        Map<UUID, List<ControlLinkConfirmation>> confirmations = links.confirmations(ids);
        NodeNames.Book book = names.of(told.stream().flatMap(link -> Stream.of(link.controller(), link.controlled())).collect(Collectors.toSet()));
        List<ControlLinkJson.View> views = new ArrayList<>();
        for (Link link : told) {
            Told rows = new Told(link, versions.get(link.id()), confirmations.getOrDefault(link.id(), List.of()), knownAt, reader);
            views.add(rows.view(entities.get(link.id()), book));
        }
        return views;
    }

    /** What is told of one link, and to whom. */
    private record Told(Link link, List<ControlLinkVersion> versions, List<ControlLinkConfirmation> confirmations, Instant knownAt, Actor reader) {

        ControlLinkJson.View view(ControlLink entity, NodeNames.Book book) {
            Sides sides = Sides.of(link);
            boolean all = sides.maySeeAll(reader);
            List<ControlLinkJson.Version> told = versions.reversed().stream()
                    .filter(version -> knownAt == null || !version.recordedAt().isAfter(knownAt))
                    .map(version -> version(version, all))
                    .toList();
            ControlLinkJson.Version stated = told.getFirst();
            ControlLinkJson.Version confirmed =
                    told.stream().filter(version -> version.confirmedAt() != null).findFirst().orElse(null);
            return new ControlLinkJson.View(
                    link.id(),
                    book.view(link.controller(), all),
                    book.view(link.controlled(), all),
                    entity.kind(),
                    stated == confirmed ? ControlLinkJson.Status.CONFIRMED : ControlLinkJson.Status.CLAIMED,
                    stated,
                    confirmed,
                    told,
                    knownAt == null ? allowedActions(sides, stated == confirmed) : List.of());
        }

        private List<String> allowedActions(Sides sides, boolean isConfirmed) {
            List<String> actions = new ArrayList<>();
            if (!isConfirmed && sides.mayConfirm(reader, versions.getLast())) {
                actions.add("confirmation");
            }
            if (reader.may("control-link:declare") && sides.isConcern(reader) && !versions.getLast().stated().retracted()) {
                actions.add("retraction");
            }
            return actions;
        }

        private ControlLinkJson.Version version(ControlLinkVersion version, boolean all) {
            ControlLinkVersion.Stated stated = version.stated();
            Optional<ControlLinkConfirmation> confirmation = confirmations.stream()
                    .filter(candidate -> candidate.number() == version.number())
                    .filter(candidate -> knownAt == null || !candidate.confirmedAt().isAfter(knownAt))
                    .findFirst();
            return new ControlLinkJson.Version(
                    version.number(),
                    stated.share() == null ? null : Quantity.of(stated.share()).toString(),
                    stated.from(),
                    stated.to(),
                    stated.retracted(),
                    stated.reason(),
                    all ? stated.evidence() : null,
                    version.recordedAt(),
                    version.recordedBy(),
                    confirmation.map(ControlLinkConfirmation::confirmedAt).orElse(null),
                    confirmation.map(ControlLinkConfirmation::confirmedBy).orElse(null));
        }
    }
}

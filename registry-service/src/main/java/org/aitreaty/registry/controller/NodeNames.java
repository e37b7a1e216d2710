package org.aitreaty.registry.controller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.registry.controlgraph.Node;
import org.aitreaty.registry.edition.Vantage;
import org.aitreaty.registry.organisation.OrganisationAt;
import org.aitreaty.registry.organisation.OrganisationsAt;

/** The names of those who control or are controlled, as far as a reader may know them. */
@ApplicationScoped
public class NodeNames {

    private final OrganisationsAt organisations;
    private final OutsideEntities entities;

    NodeNames(OrganisationsAt organisations, OutsideEntities entities) {
        this.organisations = organisations;
        this.entities = entities;
    }

    /** Names looked up once for an answer. */
    public record Book(Map<String, OrganisationAt> organisations, Map<UUID, OutsideEntity> entities) {

        /** @param withPersons whether the reader may know the name of a natural person here */
        public ControllerJson.View view(Node node, boolean withPersons) {
            return switch (node.kind()) {
                case ORGANISATION ->
                    new ControllerJson.View(node.kind(), node.id(), null, null, organisations.get(node.id()).legalName(), node.state());
                case STATE -> new ControllerJson.View(node.kind(), node.id(), null, null, null, node.state());
                case ENTITY -> {
                    OutsideEntity entity = entities.get(UUID.fromString(node.id()));
                    String name = entity.isPerson() && !withPersons ? null : entity.name();
                    yield new ControllerJson.View(node.kind(), null, entity.id(), entity.kind(), name, node.state());
                }
            };
        }
    }

    @Transactional
    public Book of(Collection<Node> nodes) {
        List<String> codes = nodes.stream().filter(node -> node.kind() == Node.Kind.ORGANISATION).map(Node::id).distinct().toList();
        List<UUID> ids = nodes.stream().filter(node -> node.kind() == Node.Kind.ENTITY).map(node -> UUID.fromString(node.id())).distinct().toList();
        return new Book(codes.isEmpty() ? Map.of() : organisations.named(codes, Vantage.PRESENT), entities.named(ids));
    }
}

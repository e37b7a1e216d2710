package org.aitreaty.registry.controller;

import java.util.UUID;
import org.aitreaty.registry.controlgraph.Node;

/**
 * Whoever controls, as a link names it: exactly one of the first three is there.
 *
 * @param organisation code of an organisation in the register
 * @param state code of a State
 * @param entity somebody outside the register
 * @param host code of the State that hosts the organisation or entity; the State itself
 */
public record Controller(String organisation, String state, UUID entity, String host) {

    public Node node() {
        if (organisation != null) {
            return new Node(Node.Kind.ORGANISATION, organisation, host);
        }
        return state != null ? new Node(Node.Kind.STATE, state, host) : new Node(Node.Kind.ENTITY, entity.toString(), host);
    }
}

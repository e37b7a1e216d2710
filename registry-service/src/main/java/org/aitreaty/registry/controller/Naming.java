package org.aitreaty.registry.controller;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.registry.organisation.OrganisationAt;
import org.aitreaty.registry.organisation.OrganisationStatus;
import org.aitreaty.registry.organisation.OrganisationsAt;
import org.aitreaty.registry.edition.Vantage;
import org.aitreaty.registry.state.State;
import org.aitreaty.registry.state.States;

/** Finds out whom a request means by a controller; complaints go to the check, and then there is none. */
@ApplicationScoped
public class Naming {

    private static final String AT = "/controller";
    private static final int LONGEST_NAME = 200;

    private final OrganisationsAt organisations;
    private final States states;
    private final OutsideEntities entities;

    Naming(OrganisationsAt organisations, States states, OutsideEntities entities) {
        this.organisations = organisations;
        this.states = states;
        this.entities = entities;
    }

    /**
     * The controller meant, entered now if it is outside the register and new to it.
     *
     * @return empty when there is anything to complain of
     */
    public Optional<Controller> controller(InputCheck check, ControllerJson.Reference named, Actor recorder, Instant now) {
        if (!check.required(AT, named)) {
            return Optional.empty();
        }
        long count = Stream.of(named.organisation(), named.state(), named.entity()).filter(part -> part != null).count();
        if (count != 1) {
            check.refuse(AT, "NOT_ONE", count + " controllers are named.", "Name exactly one: an organisation, a State or an entity outside the register.");
            return Optional.empty();
        }
        if (named.organisation() != null) {
            return organisation(check, AT + "/organisation", named.organisation())
                    .map(found -> new Controller(found.code(), null, null, found.hostState()));
        }
        return named.state() != null
                ? state(check, AT + "/state", named.state()).map(found -> new Controller(null, found.code(), null, found.code()))
                : entity(check, named.entity(), recorder, now).map(found -> new Controller(null, null, found.id(), found.state()));
    }

    /** An organisation that may be part of a link. */
    public Optional<OrganisationAt> organisation(InputCheck check, String pointer, String code) {
        Optional<OrganisationAt> found = organisations.named(code, Vantage.PRESENT);
        if (found.isEmpty()) {
            check.refuse(pointer, "UNKNOWN_ORGANISATION", "\"" + code + "\" is not in the register.", "See /v1/organisations for the codes.");
        } else if (found.get().standing().status() == OrganisationStatus.REJECTED) {
            check.refuse(pointer, "REJECTED_ORGANISATION", "The authority of its host State does not know this organisation.", "Name another.");
            return Optional.empty();
        }
        return found;
    }

    private Optional<State> state(InputCheck check, String pointer, String code) {
        State found = code == null ? null : states.findById(code);
        if (found == null) {
            check.refuse(pointer, "UNKNOWN_STATE", "There is no such State in the register.", "See /v1/states for the codes.");
        } else if (!found.kind().isState()) {
            String fix = found.under() == null ? "Name the State that answers for it." : "Write " + found.under() + ".";
            check.refuse(pointer, "NOT_A_STATE", found.names().en() + " is registered as " + found.kind() + ", not as a State.", fix);
            return Optional.empty();
        }
        return Optional.ofNullable(found);
    }

    private Optional<OutsideEntity> entity(InputCheck check, ControllerJson.Outsider outsider, Actor recorder, Instant now) {
        if (outsider.id() != null) {
            return known(check, outsider, recorder);
        }
        OutsideKind kind = check.oneOf(AT + "/entity/kind", outsider.kind(), OutsideKind.class);
        String name = check.text(AT + "/entity/name", outsider.name(), LONGEST_NAME);
        check.refuseIf(
                name != null && OutsideEntity.key(name).isEmpty(),
                AT + "/entity/name",
                "NOT_A_NAME",
                "There is no letter or digit in this name.",
                "Write the name in its own script.");
        Optional<State> state = check.required(AT + "/entity/state", outsider.state()) ? state(check, AT + "/entity/state", outsider.state()) : Optional.empty();
        if (kind == null || state.isEmpty() || check.hasErrorAt(AT + "/entity/name")) {
            return Optional.empty();
        }
        OutsideEntity.Named named = new OutsideEntity.Named(kind, name, state.get().code());
        return Optional.of(entities.recognised(named).orElseGet(() -> {
            OutsideEntity entity = new OutsideEntity(named, now, recorder);
            entities.persist(entity);
            return entity;
        }));
    }

    /** Whoever could name a person by an identifier seen elsewhere would be told the name by their own link. */
    private Optional<OutsideEntity> known(InputCheck check, ControllerJson.Outsider outsider, Actor recorder) {
        check.refuseIf(
                outsider.kind() != null || outsider.name() != null || outsider.state() != null,
                AT + "/entity",
                "NOT_ONE",
                "It is named by identifier and by name.",
                "Write the identifier alone, or kind, name and State.");
        Optional<OutsideEntity> found =
                Ids.parse(outsider.id()).flatMap(entities::findByIdOptional).filter(entity -> recorder.isStaff() || !entity.isPerson());
        check.refuseIf(
                found.isEmpty(), AT + "/entity/id", "UNKNOWN_ENTITY", "There is no such entity that you may name.", "Write kind, name and State instead.");
        return found;
    }
}

package org.aitreaty.registry.controlgroup;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.circle.Circle;
import org.aitreaty.registry.controlgraph.ControlGraph;
import org.aitreaty.registry.controlgraph.ControlHistories;
import org.aitreaty.registry.controlgraph.Node;
import org.aitreaty.registry.controller.NodeNames;
import org.aitreaty.registry.edition.Vantage;
import org.aitreaty.registry.organisation.OrganisationAt;
import org.aitreaty.registry.organisation.OrganisationsAt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which organisations stand under one roof: for services that must not take two names for two developers. */
@Path("/v1/control-groups")
@Tag(name = "Control", description = "Who controls which organisation, on any day.")
@Produces(MediaType.APPLICATION_JSON)
class ControlGroupResource {

    private static final int MOST_CODES = 100;

    private final ControlHistories histories;
    private final OrganisationsAt organisations;
    private final NodeNames names;
    private final CurrentActor actor;
    private final TreatyTime time;

    ControlGroupResource(ControlHistories histories, OrganisationsAt organisations, NodeNames names, CurrentActor actor, TreatyTime time) {
        this.histories = histories;
        this.organisations = organisations;
        this.names = names;
        this.actor = actor;
        this.time = time;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readControlGroups",
            summary = "Read which organisations share a controlling entity",
            description = "Of the organisations named, those that one entity controls, directly or over others, on a day. An organisation that controls "
                    + "another of them is in one group with it.")
    @APIResponse(responseCode = "200", description = "The groups.")
    public ControlGroupJson.Groups read(
            @BeanParam ControlQuery query,
            @Parameter(description = "Codes of organisations, separated by commas; 1 to 100.", example = "meridian,lumen,tianhe")
                    @QueryParam("organisations")
                    String codes) {
        InputCheck check = new InputCheck();
        ControlQuery.Read read = query.read(check, time);
        SortedSet<Node> asked = asked(check, codes);
        check.throwIfAny();
        List<ControlGraph.Group> groups = read.of(histories.present()).groups(asked);
        Set<Node> controllers = new HashSet<>();
        groups.forEach(group -> controllers.addAll(group.controllers()));
        NodeNames.Book book = names.of(controllers);
        // Whoever asks about strangers learns that they share a person, and not who it is.
        boolean withPersons = actor.get().isStaff() && actor.get().may(Circle.READ);
        return new ControlGroupJson.Groups(
                read.day(),
                read.knownAt(),
                read.claimedToo(),
                groups.stream()
                        .map(group -> new ControlGroupJson.Group(
                                group.members().stream().map(Node::id).toList(),
                                group.controllers().stream().map(node -> book.view(node, withPersons)).toList()))
                        .toList());
    }

    private SortedSet<Node> asked(InputCheck check, String list) {
        SortedSet<String> codes = new TreeSet<>();
        if (list != null) {
            Arrays.stream(list.split(",")).map(String::strip).filter(code -> !code.isEmpty()).forEach(codes::add);
        }
        SortedSet<Node> asked = new TreeSet<>();
        if (codes.isEmpty()) {
            check.refuse("?organisations", "REQUIRED", "No organisation is named.", "Write codes, separated by commas.");
        } else if (codes.size() > MOST_CODES) {
            check.refuse("?organisations", "TOO_MANY", "More than " + MOST_CODES + " codes are asked for.", "Ask about fewer.");
        } else {
            Map<String, OrganisationAt> found = organisations.named(codes, Vantage.PRESENT);
            codes.stream()
                    .filter(code -> !found.containsKey(code))
                    .forEach(code -> check.refuse(
                            "?organisations", "UNKNOWN_ORGANISATION", "\"" + code + "\" is not in the register.", "See /v1/organisations for the codes."));
            found.values().forEach(organisation -> asked.add(new Node(Node.Kind.ORGANISATION, organisation.code(), organisation.hostState())));
        }
        return asked;
    }
}

package org.aitreaty.registry.controlgroup;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.circle.Circle;
import org.aitreaty.registry.controlgraph.ControlGraph;
import org.aitreaty.registry.controlgraph.ControlGraph.Reached;
import org.aitreaty.registry.controlgraph.ControlHistories;
import org.aitreaty.registry.controlgraph.Node;
import org.aitreaty.registry.controller.NodeNames;
import org.aitreaty.registry.edition.Vantage;
import org.aitreaty.registry.organisation.OrganisationAt;
import org.aitreaty.registry.organisation.OrganisationsAt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Who controls an organisation, and whom it controls, over any number of steps. */
@Path("/v1/organisations/{code}")
@Tag(name = "Control", description = "Who controls which organisation, on any day.")
@Produces(MediaType.APPLICATION_JSON)
class ControllerResource {

    private final ControlHistories histories;
    private final OrganisationsAt organisations;
    private final NodeNames names;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final TreatyTime time;

    ControllerResource(
            ControlHistories histories, OrganisationsAt organisations, NodeNames names, CurrentActor actor, Cursors cursors, TreatyTime time) {
        this.histories = histories;
        this.organisations = organisations;
        this.names = names;
        this.actor = actor;
        this.cursors = cursors;
        this.time = time;
    }

    @GET
    @Path("controllers")
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.AUTHORIZATION)
    @Operation(
            operationId = "listControllers",
            summary = "List who controls an organisation",
            description = "Directly and over others, with the way and the number of steps, nearest first. Ultimate are those whom nobody outside their own "
                    + "circle of cross-holdings controls.")
    @APIResponse(
            responseCode = "200",
            description = "A part of those who control it.",
            content = @Content(schema = @Schema(implementation = ControlGroupJson.ReachPage.class)))
    public Response controllers(
            @Parameter(description = "Code of the organisation.", example = "meridian") @PathParam("code") String code,
            @BeanParam ControlQuery query,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return answer(code, query, limit, cursor, uri, ControlGraph::controllers);
    }

    @GET
    @Path("controlled")
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.AUTHORIZATION)
    @Operation(
            operationId = "listControlled",
            summary = "List whom an organisation controls",
            description = "Directly and over others, with the way and the number of steps, nearest first.")
    @APIResponse(
            responseCode = "200",
            description = "A part of those whom it controls.",
            content = @Content(schema = @Schema(implementation = ControlGroupJson.ReachPage.class)))
    public Response controlled(
            @Parameter(description = "Code of the organisation.", example = "meridian") @PathParam("code") String code,
            @BeanParam ControlQuery query,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return answer(code, query, limit, cursor, uri, ControlGraph::controlled);
    }

    private Response answer(
            String code, ControlQuery query, String limit, String cursor, UriInfo uri, BiFunction<ControlGraph, Node, List<Reached>> direction) {
        InputCheck check = new InputCheck();
        ControlQuery.Read read = query.read(check, time);
        int most = PageRequest.limit(check, limit);
        check.throwIfAny();
        Place after = cursors.read(cursor, Place::read);
        OrganisationAt organisation = organisations
                .named(code, Vantage.PRESENT)
                .orElseThrow(() -> ProblemException.notFound("There is no organisation with this code."));
        Node root = new Node(Node.Kind.ORGANISATION, organisation.code(), organisation.hostState());
        List<Reached> found = direction.apply(read.of(histories.present()), root).stream()
                .filter(reached -> after == null || Place.of(reached).compareTo(after) > 0)
                .limit(most + 1L)
                .toList();
        Page<Reached> page = Page.of(found, most, cursors, reached -> Place.of(reached).sortKey());
        return page.response(body(root, read, page), uri);
    }

    private ControlGroupJson.ReachPage body(Node root, ControlQuery.Read read, Page<Reached> page) {
        Set<Node> nodes = new HashSet<>(Set.of(root));
        page.items().forEach(reached -> reached.path().forEach(step -> nodes.add(step.node())));
        NodeNames.Book book = names.of(nodes);
        List<ControlGroupJson.Reach> items = page.items().stream().map(reached -> reach(root, reached, book)).toList();
        return new ControlGroupJson.ReachPage(book.view(root, false), read.day(), read.knownAt(), read.claimedToo(), items, page.nextCursor());
    }

    /** Whether the name of a person may be told depends on who stands before it on the way: whom the person controls. */
    private ControlGroupJson.Reach reach(Node root, Reached reached, NodeNames.Book book) {
        Actor reader = actor.get();
        Node[] before = {root};
        List<ControlGroupJson.Step> path = reached.path().stream()
                .map(step -> {
                    boolean close = isClose(reader, before[0]);
                    before[0] = step.node();
                    return new ControlGroupJson.Step(step.link(), book.view(step.node(), close));
                })
                .toList();
        return new ControlGroupJson.Reach(path.getLast().node(), reached.depth(), reached.ultimate(), path);
    }

    private static boolean isClose(Actor reader, Node controlled) {
        return controlled.kind() == Node.Kind.ORGANISATION && new Circle(controlled.id(), controlled.state()).maySeeAll(reader);
    }

    /** Where a list broke off. */
    private record Place(int depth, Node.Kind kind, String id) implements Comparable<Place> {

        static Place of(Reached reached) {
            return new Place(reached.depth(), reached.node().kind(), reached.node().id());
        }

        static Place read(String sortKey) {
            String[] parts = sortKey.split(" ");
            return new Place(Integer.parseInt(parts[0]), Node.Kind.valueOf(parts[1]), parts[2]);
        }

        String sortKey() {
            return depth + " " + kind + " " + id;
        }

        @Override
        public int compareTo(Place other) {
            return depth != other.depth ? Integer.compare(depth, other.depth) : new Node(kind, id, "").compareTo(new Node(other.kind, other.id, ""));
        }
    }
}

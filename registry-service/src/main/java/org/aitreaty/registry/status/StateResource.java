package org.aitreaty.registry.status;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.action.TreatyActionJson;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.Participation;
import org.aitreaty.registry.state.State;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who stands how towards the treaty, for everyone. */
@Path("/v1/states")
@Tag(name = "States", description = "Who stands how towards the treaty, on any day.")
@Produces(MediaType.APPLICATION_JSON)
class StateResource {

    private final StatusLists lists;
    private final TreatyTime time;
    private final Cursors cursors;

    StateResource(StatusLists lists, TreatyTime time, Cursors cursors) {
        this.lists = lists;
        this.time = time;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listStates",
            summary = "List States and their standing",
            description = "All Members of the United Nations and the other entities a depositary meets, with their standing towards the treaty as of "
                    + "an instant, in the order of their codes. The whole list fits one page.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the register.",
            content = @Content(schema = @Schema(implementation = StateJson.Page.class)))
    public Response list(@BeanParam StateQuery query, @Context UriInfo uri) {
        StateQuery.Read read = query.read(time);
        List<StateJson.Item> found = find(read, cursors.read(query.cursor));
        Page<StateJson.Item> page = Page.of(found, read.limit(), cursors, StateJson.Item::code);
        return page.response(new StateJson.Page(read.at().instant(), read.at().knownAt(), page.items(), page.nextCursor()), uri);
    }

    /** One more than the page holds, to know whether there is a next one. */
    private List<StateJson.Item> find(StateQuery.Read read, String after) {
        StatusList list = lists.present();
        History history = read.at().of(list);
        return list.states().stream()
                .filter(state -> after == null || state.code().compareTo(after) > 0)
                .filter(read.filter()::takes)
                .map(state -> StateJson.Item.of(state, history.participation(state.code(), read.at().day())))
                .filter(item -> read.filter().takes(item.status()))
                .limit(read.limit() + 1L)
                .toList();
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(
            operationId = "readState",
            summary = "Read one State",
            description = "Its standing as of an instant and everything it had done towards the treaty by then.")
    @APIResponse(responseCode = "200", description = "The State.")
    public StateJson.Detail read(
            @Parameter(description = "Code of the State.", example = "FRA") @PathParam("code") String code,
            @QueryParam("asOf") String asOf,
            @Parameter(description = "Consider only what the register knew at this instant. Now when missing.", example = "2026-11-23")
                    @QueryParam("knownAt")
                    String knownAt) {
        AsOf at = AsOf.read(time, asOf, knownAt);
        StatusList list = lists.present();
        State state = list.state(code);
        if (state == null) {
            throw ProblemException.notFound("No State or other entity has the code asked for. See /v1/states for the codes.");
        }
        History history = at.of(list);
        Participation participation = history.participation(code, at.day());
        StateJson.Item item = StateJson.Item.of(state, participation);
        List<StateJson.Turn> ahead = history.ahead(code, at.day()).stream()
                .map(turn -> new StateJson.Turn(turn.day(), turn.to().status()))
                .toList();
        return StateJson.Detail.of(item, participation.rightsSuspended(), state.note(), at, ahead, timeline(list, history, code, at));
    }

    private static List<StateJson.TimelineEntry> timeline(StatusList list, History history, String code, AsOf at) {
        return list.actionsOf(code).stream()
                .filter(entry -> !entry.effectiveDate().isAfter(at.day()) && at.knows(entry.recordedAt()))
                .map(entry -> new StateJson.TimelineEntry(
                        TreatyActionJson.View.of(entry, list.about(entry.id()).stream().filter(about -> at.knows(about.recordedAt())).toList()),
                        history.takesEffectOn(entry.act(), at.day()).orElse(null)))
                .toList();
    }
}

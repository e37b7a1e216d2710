package org.aitreaty.registry.agenda;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.meeting.Meeting;
import org.aitreaty.registry.meeting.Meetings;
import org.aitreaty.registry.vote.Votes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a meeting deals with and what it decided. */
@Path("/v1/meetings/{id}")
@Tag(name = "Meetings")
@Produces(MediaType.APPLICATION_JSON)
class AgendaResource {

    private static final String EXAMPLE = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";
    private static final int MOST = 100;
    private static final int LONGEST = 300;

    private final Meetings meetings;
    private final Agendas agendas;
    private final Votes votes;
    private final CurrentActor actor;

    AgendaResource(Meetings meetings, Agendas agendas, Votes votes, CurrentActor actor) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.votes = votes;
        this.actor = actor;
    }

    @GET
    @Path("agenda")
    @PermitAll
    @Transactional
    @Operation(operationId = "readAgenda", summary = "Read the agenda of a meeting", description = "Numbered items with the votes on them. Empty, at version v0, while nobody has written it.")
    @APIResponse(responseCode = "200", description = "The agenda.")
    public RestResponse<AgendaJson.View> read(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id) {
        // Without If-None-Match: how its votes stand is in it and moves without the agenda.
        return answer(agendas.of(meetings.find(id).id()), meetings.find(id));
    }

    @PUT
    @Path("agenda")
    @PermissionsAllowed("agenda:write")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeAgenda", summary = "Write the agenda of a meeting", description = "The whole of it, until the meeting is over.")
    @APIResponse(responseCode = "200", description = "The agenda.")
    public RestResponse<AgendaJson.View> write(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            AgendaJson.Write body) {
        Meeting meeting = meetings.findForChange(id);
        List<Agenda.Item> items = items(body, meeting);
        Agenda agenda = agendas.of(meeting.id());
        EntityVersion.requireMatch(ifMatch, agenda.version());
        agendas.write(meeting, agenda, items, actor.get());
        return answer(agenda, meeting);
    }

    @GET
    @Path("decisions")
    @PermitAll
    @Transactional
    @Operation(operationId = "readMeetingDecisions", summary = "List the decisions of a meeting", description = "Those adopted by votes taken at it, in order.")
    @APIResponse(responseCode = "200", description = "The decisions.")
    public AgendaJson.Decisions decisions(
            @Parameter(description = "Identifier of the meeting.", example = EXAMPLE) @PathParam("id") String id) {
        return new AgendaJson.Decisions(votes.list("meetingId = ?1 and decision is not null order by closedAt, id", meetings.find(id).id()).stream()
                .map(AgendaJson.DecisionView::of)
                .toList());
    }

    private RestResponse<AgendaJson.View> answer(Agenda agenda, Meeting meeting) {
        List<AgendaJson.ItemView> views = new ArrayList<>();
        for (Agenda.Item item : agendas.items(agenda)) {
            List<AgendaJson.VoteView> on = item.votes().stream().map(votes::findById).map(AgendaJson.VoteView::of).toList();
            views.add(new AgendaJson.ItemView(views.size() + 1, item.title(), on));
        }
        return RestResponse.ResponseBuilder.ok(new AgendaJson.View(meeting.id().toString(), views, agenda.changedAt()))
                .tag(EntityVersion.tag(agenda.version()))
                .build();
    }

    private List<Agenda.Item> items(AgendaJson.Write body, Meeting meeting) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        check.refuseIf(meeting.isOver(), "", "MEETING_OVER", "The meeting is over.", "Its agenda stays as it was.");
        List<Agenda.Item> items = new ArrayList<>();
        if (check.required("/items", body.items())) {
            check.refuseIf(body.items().size() > MOST, "/items", "TOO_MANY", "More than " + MOST + " items.", "Put some together.");
            for (int i = 0; i < Math.min(MOST, body.items().size()); i++) {
                items.add(item(check, "/items/" + i, body.items().get(i), meeting));
            }
        }
        check.throwIfAny();
        return items;
    }

    private Agenda.Item item(InputCheck check, String pointer, AgendaJson.ItemText text, Meeting meeting) {
        if (!check.required(pointer, text)) {
            return null;
        }
        String en = check.text(pointer + "/titleEn", text.titleEn(), LONGEST);
        String fr = check.text(pointer + "/titleFr", text.titleFr(), LONGEST);
        List<UUID> named = new ArrayList<>();
        List<String> sent = text.votes() == null ? List.of() : text.votes();
        check.refuseIf(sent.size() > MOST, pointer + "/votes", "TOO_MANY", "More than " + MOST + " votes.", "Divide the item.");
        for (int j = 0; j < Math.min(MOST, sent.size()); j++) {
            String place = pointer + "/votes/" + j;
            Ids.parse(sent.get(j) == null ? "" : sent.get(j))
                    .filter(key -> votes.count("id = ?1 and meetingId = ?2", key, meeting.id()) > 0)
                    .ifPresentOrElse(
                            named::add,
                            () -> check.refuse(place, "UNKNOWN_VOTE", "There is no such vote of this meeting.", "See /v1/votes?meeting=" + meeting.id() + "."));
        }
        return new Agenda.Item(new Bilingual(en, fr), named);
    }
}

package org.aitreaty.registry.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.registry.language.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Meetings as JSON. */
final class MeetingJson {

    private static final String ID = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private MeetingJson() {}

    @Schema(name = "MeetingCall", description = "Where and when a meeting is.")
    record Call(
            @Schema(required = true, description = "Organ that meets.", examples = {"EC"}) String organ,
            @Schema(required = true, description = "Title in English.", maxLength = 200, examples = {"Fourth session of the Executive Council"}) String titleEn,
            @Schema(required = true, description = "Title in French.", maxLength = 200, examples = {"Quatrième session du Conseil exécutif"}) String titleFr,
            @Schema(required = true, description = "Place.", maxLength = 200, examples = {"Vienna"}) String place,
            @Schema(required = true, description = "Time zone of the place (IANA).", examples = {"Europe/Vienna"}) String zone,
            @Schema(required = true, description = "Begin.", examples = {"2027-03-01T09:00:00Z"}) String startsAt,
            @Schema(required = true, description = "End.", examples = {"2027-03-05T17:00:00Z"}) String endsAt) {}

    @Schema(name = "Meeting", description = "A session of an organ.")
    record View(
            @Schema(required = true, description = "Identifier.", examples = {ID}) String id,
            @Schema(required = true, description = "Organ that meets.", examples = {"EC"}) String organ,
            @Schema(required = true, description = "Number of the session of the organ.", minimum = "1", examples = {"4"}) int session,
            @Schema(required = true, description = "Title.") Bilingual title,
            @Schema(required = true, description = "Place.", examples = {"Vienna"}) String place,
            @Schema(required = true, description = "Time zone of the place (IANA).", examples = {"Europe/Vienna"}) String zone,
            @Schema(required = true, description = "Begin.", examples = {"2027-03-01T09:00:00Z"}) Instant startsAt,
            @Schema(required = true, description = "End.", examples = {"2027-03-05T17:00:00Z"}) Instant endsAt,
            @Schema(required = true, description = "How far it has come.") MeetingStatus status,
            @Schema(required = true, nullable = true, description = "When it was opened.", examples = {"2027-03-01T09:04:00Z"}) Instant openedAt,
            @Schema(required = true, nullable = true, description = "When it was closed.", examples = {"2027-03-05T16:40:00Z"}) Instant closedAt,
            @Schema(required = true, description = "What you may do next: sub-resources to POST to; `change` is a PUT of the meeting.", examples = {"[]"})
                    List<String> allowedActions) {

        static View of(Meeting meeting, Actor reader) {
            return new View(
                    meeting.id().toString(),
                    meeting.organ(),
                    meeting.session(),
                    meeting.title(),
                    meeting.place(),
                    meeting.zone().getId(),
                    meeting.startsAt(),
                    meeting.endsAt(),
                    meeting.status(),
                    meeting.openedAt(),
                    meeting.closedAt(),
                    MeetingLifecycle.allowedActions(meeting.status(), reader));
        }
    }

    @Schema(name = "MeetingPage", description = "A part of the meetings.")
    record Page(
            @Schema(required = true, description = "The meetings, the one that starts last first.") List<View> items,
            @Schema(required = true, nullable = true, description = "Send as cursor for the next part; null at the end.", examples = {"bWVyaWRpYW4"})
                    String nextCursor) {}

    @Schema(name = "AttendanceRequest", description = "That a delegation came or left.")
    record Attend(
            @Schema(required = true, description = "Code of the State.", examples = {"FRA"}) String state,
            @Schema(required = true, description = "True when it came, false when it left.", examples = {"true"}) Boolean present) {}

    @Schema(name = "Presence", description = "Who is present at an instant, and whether that is a quorum.")
    record Presence(
            @Schema(required = true, description = "The instant.", examples = {"2027-03-01T09:10:00Z"}) Instant asOf,
            @Schema(required = true, description = "Codes of the members that are present.", examples = {"[\"FRA\"]"}) List<String> present,
            @Schema(required = true, description = "Codes of others that are present.", examples = {"[]"}) List<String> observers,
            @Schema(required = true, description = "How many members the organ has.", minimum = "0", examples = {"15"}) int members,
            @Schema(required = true, description = "How many members make a quorum.", minimum = "0", examples = {"8"}) int quorum,
            @Schema(required = true, description = "Whether there is a quorum.", examples = {"true"}) boolean isQuorum) {}

    @Schema(name = "AttendancePeriod", description = "A time in which a delegation was present.")
    record Period(
            @Schema(required = true, description = "When it came.", examples = {"2027-03-01T09:00:00Z"}) Instant from,
            @Schema(required = true, nullable = true, description = "When it left; null while it is there.", examples = {"2027-03-01T12:30:00Z"}) Instant until) {}

    @Schema(name = "AttendanceOfState", description = "When a delegation was present.")
    record AttendedBy(
            @Schema(required = true, description = "Code of the State.", examples = {"FRA"}) String state,
            @Schema(required = true, description = "Its times, in order.") List<Period> periods) {}

    @Schema(name = "AttendanceList", description = "Which delegations attended a meeting, and when.")
    record AttendanceList(@Schema(required = true, description = "By code of the State.") List<AttendedBy> items) {

        /** @param arrivals who came and left, in order of time. @param closedAt when the meeting was closed, or null */
        static AttendanceList of(List<Attendance> arrivals, Instant closedAt) {
            SortedMap<String, List<Period>> periods = new TreeMap<>();
            for (Attendance one : arrivals) {
                List<Period> of = periods.computeIfAbsent(one.state(), state -> new ArrayList<>());
                boolean there = !of.isEmpty() && of.getLast().until() == null;
                if (one.isPresent() && !there) {
                    of.add(new Period(one.at(), null));
                } else if (!one.isPresent() && there) {
                    of.add(new Period(of.removeLast().from(), one.at()));
                }
            }
            return new AttendanceList(periods.entrySet().stream()
                    .filter(entry -> !entry.getValue().isEmpty())
                    .map(entry -> new AttendedBy(entry.getKey(), entry.getValue().stream().map(period -> closed(period, closedAt)).toList()))
                    .toList());
        }

        private static Period closed(Period period, Instant closedAt) {
            return period.until() == null ? new Period(period.from(), closedAt) : period;
        }
    }
}

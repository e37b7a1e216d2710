package org.aitreaty.registry.series;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.meeting.Meeting;
import org.aitreaty.registry.meeting.MeetingStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Series of meetings as JSON. */
final class SeriesJson {

    private static final String ID = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private SeriesJson() {}

    @Schema(name = "MeetingSeriesPlan", description = "Meetings of an organ that recur by a rule.")
    record Plan(
            @Schema(required = true, description = "Organ that meets. It does not change.", examples = {"SRM"}) String organ,
            @Schema(required = true, description = "Title in English.", maxLength = 200, examples = {"Meeting on Safety Research"}) String titleEn,
            @Schema(required = true, description = "Title in French.", maxLength = 200, examples = {"Réunion sur la recherche en sûreté"}) String titleFr,
            @Schema(required = true, description = "Place.", maxLength = 200, examples = {"Vienna"}) String place,
            @Schema(required = true, description = "Time zone of the place (IANA).", examples = {"Europe/Vienna"}) String zone,
            @Schema(required = true, description = "Begin of the first one on the clock of the place, without a zone.", examples = {"2027-04-13T10:00:00"}) String firstAt,
            @Schema(required = true, description = "Minutes from begin to end, 15 to 43200.", examples = {"3300"}) Integer lengthMinutes,
            @Schema(required = true, description = "RRULE of RFC 5545: weekly, monthly or yearly, without hours, count or end.", maxLength = 200, examples = {"FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU"})
                    String rule,
            @Schema(nullable = true, description = "So many days before the begin papers must be in, 1 to 365; null where none are called for.", examples = {"60"})
                    Integer callDays) {}

    @Schema(name = "MeetingOccurrence", description = "A meeting that was convened by a series.")
    record OccurrenceView(
            @Schema(required = true, description = "Begin by the rule, on the clock of the place.", examples = {"2027-04-13T10:00:00"}) String recursAt,
            @Schema(required = true, description = "The meeting; see /v1/meetings.", examples = {ID}) String meeting,
            @Schema(required = true, description = "How far it has come.") MeetingStatus status,
            @Schema(required = true, description = "Whether it was moved from where the rule had it.", examples = {"false"}) boolean moved) {

        static OccurrenceView of(Occurrence occurrence, Meeting meeting) {
            boolean moved = !occurrence.recursAt().atZone(meeting.zone()).toInstant().equals(meeting.startsAt());
            return new OccurrenceView(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(occurrence.recursAt()), meeting.id().toString(), meeting.status(), moved);
        }
    }

    @Schema(name = "MeetingSeries", description = "Meetings of an organ that recur by a rule and are convened by it.")
    record View(
            @Schema(required = true, description = "Identifier.", examples = {ID}) String id,
            @Schema(required = true, description = "Organ that meets.", examples = {"SRM"}) String organ,
            @Schema(required = true, description = "Title.") Bilingual title,
            @Schema(required = true, description = "Place.", examples = {"Vienna"}) String place,
            @Schema(required = true, description = "Time zone of the place (IANA).", examples = {"Europe/Vienna"}) String zone,
            @Schema(required = true, description = "Begin of the first one on the clock of the place.", examples = {"2027-04-13T10:00:00"}) String firstAt,
            @Schema(required = true, description = "Minutes from begin to end.", examples = {"3300"}) long lengthMinutes,
            @Schema(required = true, description = "RRULE of RFC 5545.", examples = {"FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU"}) String rule,
            @Schema(required = true, nullable = true, description = "So many days before the begin papers must be in.", examples = {"60"}) Integer callDays,
            @Schema(required = true, description = "Whether further meetings are convened.") MeetingSeries.Status status,
            @Schema(required = true, description = "What was convened, in the order of the rule.") List<OccurrenceView> meetings) {

        static View of(MeetingSeries series, List<OccurrenceView> meetings) {
            MeetingSeries.Setting setting = series.setting();
            MeetingSeries.Plan plan = series.plan();
            return new View(
                    series.id().toString(),
                    series.organ(),
                    setting.title(),
                    setting.place(),
                    setting.zone().getId(),
                    DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(plan.firstAt()),
                    plan.length().toMinutes(),
                    plan.rule().text(),
                    plan.callDays(),
                    series.status(),
                    meetings);
        }
    }

    @Schema(name = "MeetingSeriesList", description = "All series of meetings.")
    record ListView(@Schema(required = true, description = "In the order in which they were begun.") List<View> items) {}
}

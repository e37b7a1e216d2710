package org.aitreaty.registry.agenda;

import java.time.Instant;
import java.util.List;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.majority.Matter;
import org.aitreaty.registry.vote.Vote;
import org.aitreaty.registry.vote.VoteStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Agendas, minutes and the decisions of a meeting as JSON. */
final class AgendaJson {

    private static final String ID = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private AgendaJson() {}

    @Schema(name = "AgendaItemText", description = "An item to be put on an agenda; its number is its place.")
    record ItemText(
            @Schema(required = true, description = "Title in English.", maxLength = 300, examples = {"Review of thresholds"}) String titleEn,
            @Schema(required = true, description = "Title in French.", maxLength = 300, examples = {"Examen des seuils"}) String titleFr,
            @Schema(nullable = true, description = "Identifiers of the votes of this meeting that are taken on it.", examples = {"[\"" + ID + "\"]"})
                    List<String> votes) {}

    @Schema(name = "AgendaText", description = "An agenda as a whole.")
    record Write(@Schema(required = true, description = "The items in order, at most 100.") List<ItemText> items) {}

    @Schema(name = "AgendaVote", description = "A vote on an item.")
    record VoteView(
            @Schema(required = true, description = "Identifier; see /v1/votes.", examples = {ID}) String id,
            @Schema(required = true, description = "What it is about.") Matter matter,
            @Schema(required = true, description = "How far it has come.") VoteStatus status,
            @Schema(required = true, nullable = true, description = "Number of the decision that came of it.", examples = {"EC-4/DEC.2"}) String decision) {

        static VoteView of(Vote vote) {
            return new VoteView(vote.id().toString(), vote.matter(), vote.status(), vote.decision());
        }
    }

    @Schema(name = "AgendaItem", description = "An item of an agenda.")
    record ItemView(
            @Schema(required = true, description = "Number.", minimum = "1", examples = {"3"}) int number,
            @Schema(required = true, description = "Title.") Bilingual title,
            @Schema(required = true, description = "Votes on it.") List<VoteView> votes) {}

    @Schema(name = "Agenda", description = "What a meeting deals with.")
    record View(
            @Schema(required = true, description = "Identifier of the meeting.", examples = {ID}) String meeting,
            @Schema(required = true, description = "The items in order; none while nobody has written them.") List<ItemView> items,
            @Schema(required = true, nullable = true, description = "When it was last changed.", examples = {"2027-02-01T09:00:00Z"}) Instant changedAt) {}

    @Schema(name = "MeetingDecision", description = "A decision adopted at a meeting.")
    record DecisionView(
            @Schema(required = true, description = "Number; see /v1/decisions.", examples = {"EC-4/DEC.2"}) String number,
            @Schema(required = true, description = "The vote by which it was adopted.", examples = {ID}) String vote,
            @Schema(required = true, description = "What it was about.") Matter matter,
            @Schema(required = true, description = "When the vote was closed.", examples = {"2027-03-01T10:40:00Z"}) Instant adoptedAt) {

        static DecisionView of(Vote vote) {
            return new DecisionView(vote.decision(), vote.id().toString(), vote.matter(), vote.closedAt());
        }
    }

    @Schema(name = "MeetingDecisions", description = "The decisions adopted at a meeting.")
    record Decisions(@Schema(required = true, description = "In the order of their adoption.") List<DecisionView> items) {}

    @Schema(name = "MinutesText", description = "Minutes in the two working languages.")
    record WriteMinutes(
            @Schema(required = true, description = "English.", maxLength = 100000, examples = {"The meeting was opened at 10.05."}) String textEn,
            @Schema(required = true, description = "French.", maxLength = 100000, examples = {"La séance est ouverte à 10 h 05."}) String textFr) {}

    @Schema(name = "Minutes", description = "What is on record of a meeting.")
    record MinutesView(
            @Schema(required = true, description = "Identifier of the meeting.", examples = {ID}) String meeting,
            @Schema(required = true, description = "How far they have come.") Minutes.Status status,
            @Schema(required = true, nullable = true, description = "Text; null where there is none that you may read.") Bilingual text,
            @Schema(required = true, nullable = true, description = "When they were last changed.", examples = {"2027-03-08T09:00:00Z"}) Instant changedAt,
            @Schema(required = true, nullable = true, description = "When they were adopted.", examples = {"2027-04-01T09:00:00Z"}) Instant adoptedAt) {

        static MinutesView of(Minutes minutes) {
            return new MinutesView(
                    minutes.meetingId().toString(), minutes.status(), minutes.text(), minutes.changedAt(), minutes.adoptedAt());
        }
    }
}

package org.aitreaty.registry.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Decisions as JSON. */
final class DecisionJson {

    private static final String ID = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private DecisionJson() {}

    @Schema(name = "EmergencyOrderRequest", description = "What the head of the Secretariat orders where delay would be a risk to security.")
    record Order(@Schema(required = true, description = "The order, word for word; its effects change figures only.") Proposal proposal) {}

    @Schema(name = "DecisionTurnTaken", description = "What a later decision did to this one.")
    record TurnView(
            @Schema(required = true, description = "What became of it.") DecisionEffect.Turn turn,
            @Schema(required = true, description = "From when.", examples = {"2027-06-01T00:00:00Z"}) Instant effectiveFrom,
            @Schema(required = true, description = "Number of the decision that did it.", examples = {"EC-5/DEC.1"}) String byDecision) {}

    @Schema(name = "Decision", description = "What an organ decided, or the head of the Secretariat ordered.")
    record View(
            @Schema(required = true, description = "The instant that `standing` holds for.", examples = {"2027-03-02T00:00:00Z"}) Instant asOf,
            @Schema(required = true, description = "Number.", examples = {"EC-4/DEC.2"}) String number,
            @Schema(required = true, description = "Whose word it is.") Decision.Kind kind,
            @Schema(required = true, description = "Organ.", examples = {"EC"}) String organ,
            @Schema(required = true, description = "Session of the organ, or year of an order.", examples = {"4"}) int session,
            @Schema(required = true, nullable = true, description = "The vote by which it was adopted; null for an order.", examples = {ID}) String vote,
            @Schema(required = true, description = "Its text and what it does.") Proposal proposal,
            @Schema(required = true, description = "When it was adopted.", examples = {"2027-03-01T10:40:00Z"}) Instant adoptedAt,
            @Schema(required = true, description = "From when it holds.", examples = {"2027-03-01T11:00:00Z"}) Instant effectiveFrom,
            @Schema(required = true, nullable = true, description = "When an order lapses unless the Council confirms it.", examples = {"2027-04-01T22:00:00Z"})
                    Instant lapsesAt,
            @Schema(required = true, description = "Whether it holds.") DecisionStanding standing,
            @Schema(required = true, description = "What later decisions did to it, in order of time.") List<TurnView> turns) {

        static View of(Decision decision, Proposal proposal, DecisionBook book, Instant at) {
            return new View(
                    at,
                    decision.number(),
                    decision.kind(),
                    decision.organ(),
                    decision.session(),
                    decision.voteId() == null ? null : decision.voteId().toString(),
                    proposal,
                    decision.adoptedAt(),
                    decision.effectiveFrom(),
                    decision.lapsesAt(),
                    book.standing(decision.number(), at),
                    book.turnsOf(decision.number()).stream()
                            .map(turn -> new TurnView(turn.turn(), turn.effectiveFrom(), turn.byDecision()))
                            .toList());
        }
    }

    @Schema(name = "DecisionSummary", description = "A decision in short.")
    record Item(
            @Schema(required = true, description = "Number.", examples = {"EC-4/DEC.2"}) String number,
            @Schema(required = true, description = "Whose word it is.") Decision.Kind kind,
            @Schema(required = true, description = "Organ.", examples = {"EC"}) String organ,
            @Schema(required = true, description = "Title by language.", examples = {"{\"en\":\"Lower limit on compute\",\"fr\":\"Abaissement de la limite de calcul\"}"})
                    Map<String, String> title,
            @Schema(required = true, description = "What it does.") List<DecisionEffect.Kind> effects,
            @Schema(required = true, description = "When it was adopted.", examples = {"2027-03-01T10:40:00Z"}) Instant adoptedAt,
            @Schema(required = true, description = "From when it holds.", examples = {"2027-03-01T11:00:00Z"}) Instant effectiveFrom,
            @Schema(required = true, description = "Whether it holds.") DecisionStanding standing) {

        static Item of(Decision decision, Proposal proposal, DecisionStanding standing) {
            return new Item(
                    decision.number(),
                    decision.kind(),
                    decision.organ(),
                    proposal.title(),
                    proposal.effects().stream().map(DecisionEffect::kind).distinct().toList(),
                    decision.adoptedAt(),
                    decision.effectiveFrom(),
                    standing);
        }
    }

    @Schema(name = "DecisionPage", description = "A part of the decisions.")
    record Page(
            @Schema(required = true, description = "The instant that `standing` holds for.", examples = {"2027-03-02T00:00:00Z"}) Instant asOf,
            @Schema(required = true, description = "The decisions, the one adopted last first.") List<Item> items,
            @Schema(required = true, nullable = true, description = "Send as cursor for the next part; null at the end.", examples = {"bWVyaWRpYW4"})
                    String nextCursor) {}
}

package org.aitreaty.registry.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.aitreaty.registry.action.TreatyActionJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reservations as JSON. */
final class ReservationJson {

    private ReservationJson() {}

    @Schema(name = "Reservation", description = "A reservation and what had become of it by a day.")
    record Item(
            @Schema(description = "Identifier of the act by which it was made.") UUID id,
            @Schema(description = "Code of its author.", examples = {"BRA"}) String state,
            @Schema(description = "Articles it is to.", examples = {"[\"7(1)\"]"}) List<String> articles,
            @Schema(description = "Legal day on which it was made.", examples = {"2025-03-14"}) LocalDate madeOn,
            @Schema(description = "Day of the depositary's notification, from which the period for objections runs.", examples = {"2025-03-15"})
                    LocalDate notifiedOn,
            @Schema(
                            description = "The last day on which States that had consented by then can object; States that consent later can until they do.",
                            examples = {"2026-03-15"})
                    LocalDate silenceEndsOn,
            @Schema(description = "Whether it was made after consent to be bound.", examples = {"false"}) boolean late,
            @Schema(description = "What it is worth.") ReservationStatus status,
            @Schema(description = "Since when.", examples = {"2025-06-01"}) LocalDate statusSince,
            @Schema(description = "Codes of the States whose objections stand, in the order in which they were made.", examples = {"[\"FRA\"]"})
                    List<String> objections) {

        static Item of(Reservation it, Reservations all) {
            return new Item(
                    it.id(),
                    it.state(),
                    it.articles(),
                    it.madeOn(),
                    it.notifiedOn(),
                    it.silenceEndsOn(),
                    it.late(),
                    it.status(),
                    it.since(),
                    all.objections(it).map(act -> act.state()).toList());
        }
    }

    @Schema(name = "ReservationList", description = "All reservations made by a day, the earliest first.")
    record Items(
            @Schema(description = "The instant the answer holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(description = "Only what the register knew at this instant is considered.", examples = {"2026-11-23T00:00:00Z"}) Instant knownAt,
            @Schema(description = "The reservations.") List<Item> items) {}

    @Schema(name = "ReservationReaction", description = "How a contracting State stands to the reservation.")
    record Reaction(
            @Schema(description = "Code of the State.", examples = {"FRA"}) String state,
            @Schema(description = "How it stands to the reservation.") Attitude attitude,
            @Schema(description = "The last day on which it can or could object.", examples = {"2026-03-15"}) LocalDate lastDayToObject,
            @Schema(nullable = true, description = "Its objection that stands.", examples = {"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"}) UUID objection,
            @Schema(description = "False for an objection that came too late; it is on record and has no effect.", examples = {"true"}) boolean inTime) {}

    @Schema(name = "ReservationDetail", description = "A reservation, its text, and how every contracting State stands to it.")
    record Detail(
            @Schema(description = "The instant the answer holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(description = "Only what the register knew at this instant is considered.", examples = {"2026-11-23T00:00:00Z"}) Instant knownAt,
            @Schema(description = "The reservation.") Item reservation,
            @Schema(description = "The act by which it was made, with its text.") TreatyActionJson.View act,
            @Schema(description = "The contracting States and Parties, by code, its author left out.") List<Reaction> reactions) {}

    @Schema(name = "TreatyRelation", description = "How the treaty holds between two States.")
    record RelationView(
            @Schema(description = "Code of the other State.", examples = {"FRA"}) String state,
            @Schema(
                            description = "IN_FORCE_WITH_DIFFERENCES: in force, but for what follows. NO_RELATIONS: both are bound, but one has objected to "
                                    + "treaty relations with the other.",
                            enumeration = {"NOT_IN_FORCE", "IN_FORCE", "IN_FORCE_WITH_DIFFERENCES", "NO_RELATIONS"})
                    String relation,
            @Schema(description = "Articles that a reservation modifies between them.", examples = {"[\"7(1)\"]"}) SortedSet<String> modified,
            @Schema(
                            description = "Articles that do not apply between them as far as a reservation goes to which one has objected.",
                            examples = {"[]"})
                    SortedSet<String> excluded) {

        static RelationView of(Relation relation) {
            return new RelationView(relation.other(), relation.state().name(), relation.modified(), relation.excluded());
        }
    }

    @Schema(name = "TreatyRelations", description = "How the treaty holds between a State and every other.")
    record Relations(
            @Schema(description = "The instant the answer holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(description = "Only what the register knew at this instant is considered.", examples = {"2026-11-23T00:00:00Z"}) Instant knownAt,
            @Schema(description = "With how many the treaty is in force without any difference.", examples = {"101"}) int inForceWith,
            @Schema(description = "Those with which it is in force with differences, or not although both are bound; by code.") List<RelationView> differences) {}
}

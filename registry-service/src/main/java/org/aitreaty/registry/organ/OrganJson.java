package org.aitreaty.registry.organ;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.organ.Composition.SeatKind;
import org.aitreaty.registry.state.RegionalGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Organs as JSON. */
final class OrganJson {

    private OrganJson() {}

    @Schema(name = "OrganList", description = "The organs of the treaty.")
    record ListView(
            @Schema(required = true, description = "The instant the answer holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(required = true, description = "The organs.") List<Item> items) {}

    @Schema(name = "OrganSummary", description = "An organ in short.")
    record Item(
            @Schema(required = true, description = "Short name, as in the numbers of its decisions.", examples = {"EC"}) String code,
            @Schema(required = true, description = "What it is.") OrganKind kind,
            @Schema(required = true, description = "Name.") Bilingual name,
            @Schema(required = true, description = "Article of the treaty.", examples = {"11(2)"}) String article,
            @Schema(required = true, description = "How many members it has on that day.", minimum = "0", examples = {"15"}) int members) {}

    @Schema(name = "Organ", description = "An organ and who sits in it.")
    record View(
            @Schema(required = true, description = "The instant the answer holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(required = true, description = "Short name.", examples = {"EC"}) String code,
            @Schema(required = true, description = "What it is.") OrganKind kind,
            @Schema(required = true, description = "Name.") Bilingual name,
            @Schema(required = true, description = "Article of the treaty.", examples = {"11(2)"}) String article,
            @Schema(required = true, description = "Codes of the States that are members.", examples = {"[\"FRA\"]"}) List<String> members,
            @Schema(required = true, description = "The seats, vacant ones included; none where every Party is a member.") List<SeatView> seats) {

        static View of(Organ organ, Members members, Instant asOf) {
            return new View(
                    asOf,
                    organ.code(),
                    organ.kind(),
                    organ.name(),
                    organ.article(),
                    List.copyOf(members.states()),
                    members.seats().stream().map(SeatView::of).toList());
        }
    }

    @Schema(name = "ArrearsEntry", description = "That a Party has no vote because of its contributions.")
    record ArrearsEntry(
            @Schema(required = true, description = "Code of the State.", examples = {"FRA"}) String state,
            @Schema(required = true, description = "First day without a vote.", examples = {"2027-01-01"}) String from,
            @Schema(nullable = true, description = "First day with a vote again; null while it lasts.", examples = {"2027-06-01"}) String until) {}

    @Schema(name = "ArrearsList", description = "Parties that have no vote because of their contributions.")
    record ArrearsList(
            @Schema(required = true, description = "The legal day.", examples = {"2027-03-01"}) LocalDate on,
            @Schema(required = true, description = "Codes of the States.", examples = {"[]"}) List<String> states) {}

    @Schema(name = "OrganSeat", description = "A seat and who holds it.")
    record SeatView(
            @Schema(required = true, description = "Number of the seat.", minimum = "1", examples = {"6"}) int number,
            @Schema(required = true, description = "DESIGNATED by the treaty or ELECTED.", examples = {"ELECTED"}) SeatKind kind,
            @Schema(required = true, description = "Regional groups it belongs to; none for a designated one.") List<RegionalGroup> groups,
            @Schema(required = true, nullable = true, description = "Code of the State that holds it; null while it is vacant.", examples = {"KEN"})
                    String state,
            @Schema(required = true, nullable = true, description = "First day of the term; null for a designated seat.", examples = {"2026-01-01"})
                    LocalDate from,
            @Schema(required = true, nullable = true, description = "First day after the term; null for a designated seat.", examples = {"2028-01-01"})
                    LocalDate until,
            @Schema(required = true, nullable = true, description = "Number of the decision that elected it.", examples = {"CP-2/DEC.4"})
                    String decision) {

        static SeatView of(Members.Held held) {
            Term term = held.term();
            return new SeatView(
                    held.seat().number(),
                    held.seat().kind(),
                    held.seat().groups().stream().sorted().toList(),
                    held.state(),
                    term == null ? null : term.fromDay(),
                    term == null ? null : term.untilDay(),
                    term == null ? null : term.decision());
        }
    }
}

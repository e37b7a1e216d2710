package org.aitreaty.registry.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.registry.action.TreatyActionJson;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.language.SixLanguages;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.Participation;
import org.aitreaty.registry.participation.ParticipationStatus;
import org.aitreaty.registry.state.EntityKind;
import org.aitreaty.registry.state.RegionalGroup;
import org.aitreaty.registry.state.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** States and their standing as JSON. */
final class StateJson {

    private StateJson() {}

    @Schema(name = "State", description = "A State or other entity, and how it stands towards the treaty.")
    record Item(
            @Schema(description = "Key of the entry: alpha-3 for States.", examples = {"FRA"}) String code,
            @Schema(description = "ISO 3166-1 alpha-3; null for the European Union.", nullable = true, examples = {"FRA"}) String iso3,
            @Schema(description = "ISO 3166-1 alpha-2.", nullable = true, examples = {"FR"}) String iso2,
            @Schema(description = "ISO 3166-1 numeric, three digits with leading zeros; null where there is none.", nullable = true, examples = {"250"})
                    String isoNumeric,
            @Schema(description = "What it is. Only UN_MEMBER, OBSERVER_STATE and OTHER_STATE can become Parties.") EntityKind kind,
            @Schema(description = "Short name of United Nations usage.") SixLanguages names,
            @Schema(description = "Electoral group; null outside the United Nations.", nullable = true, examples = {"AFRICAN"}) RegionalGroup group,
            @Schema(description = "Standing on that day.") ParticipationStatus status,
            @Schema(description = "Legal day since which it stands so; null for NON_PARTICIPANT.", nullable = true, examples = {"2025-03-14"})
                    LocalDate statusSince,
            @Schema(description = "Code of the State that answers for it, e.g. CHN for HKG.", nullable = true, examples = {"CHN"}) String under) {

        static Item of(State state, Participation participation) {
            return new Item(
                    state.code(),
                    state.iso3(),
                    state.iso2(),
                    state.isoNumeric(),
                    state.kind(),
                    state.names(),
                    state.group(),
                    participation.status(),
                    participation.since(),
                    state.under());
        }
    }

    @Schema(name = "StatePage", description = "A part of the register of States, in the order of their codes.")
    record Page(
            @Schema(description = "The instant the standing holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(description = "Only what the register knew at this instant is considered.", examples = {"2026-11-23T00:00:00Z"}) Instant knownAt,
            @Schema(description = "The States on this page.") List<Item> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {}

    @Schema(name = "StateDetail", description = "A State, its standing and everything it did towards the treaty.")
    record Detail(
            @Schema(description = "The instant the standing holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(description = "Only what the register knew at this instant is considered.", examples = {"2026-11-23T00:00:00Z"}) Instant knownAt,
            @Schema(description = "Key of the entry: alpha-3 for States.", examples = {"FRA"}) String code,
            @Schema(description = "ISO 3166-1 alpha-3; null for the European Union.", nullable = true, examples = {"FRA"}) String iso3,
            @Schema(description = "ISO 3166-1 alpha-2.", nullable = true, examples = {"FR"}) String iso2,
            @Schema(description = "ISO 3166-1 numeric, three digits with leading zeros; null where there is none.", nullable = true, examples = {"250"})
                    String isoNumeric,
            @Schema(description = "What it is. Only UN_MEMBER, OBSERVER_STATE and OTHER_STATE can become Parties.") EntityKind kind,
            @Schema(description = "Short name of United Nations usage.") SixLanguages names,
            @Schema(description = "Electoral group; null outside the United Nations.", nullable = true, examples = {"AFRICAN"}) RegionalGroup group,
            @Schema(description = "Standing on that day.") ParticipationStatus status,
            @Schema(description = "Legal day since which it stands so; null for NON_PARTICIPANT.", nullable = true, examples = {"2025-03-14"})
                    LocalDate statusSince,
            @Schema(description = "Whether its rights are suspended, also where it has given notice of withdrawal.", examples = {"false"})
                    boolean rightsSuspended,
            @Schema(description = "Code of the State that answers for it, e.g. CHN for HKG.", nullable = true, examples = {"CHN"}) String under,
            @Schema(description = "What a reader has to know about the entry.", nullable = true) Bilingual note,
            @Schema(description = "Changes of its standing that are certain already and come after that day, the next first.") List<Turn> ahead,
            @Schema(description = "What the register holds about it up to that day, the earliest first.") List<TimelineEntry> timeline) {

        static Detail of(Item item, boolean rightsSuspended, Bilingual note, AsOf at, List<Turn> ahead, List<TimelineEntry> timeline) {
            return new Detail(
                    at.instant(),
                    at.knownAt(),
                    item.code(),
                    item.iso3(),
                    item.iso2(),
                    item.isoNumeric(),
                    item.kind(),
                    item.names(),
                    item.group(),
                    item.status(),
                    item.statusSince(),
                    rightsSuspended,
                    item.under(),
                    note,
                    ahead,
                    timeline);
        }
    }

    @Schema(name = "StandingTurn", description = "A change of standing that comes by itself.")
    record Turn(
            @Schema(description = "The legal day.", examples = {"2027-06-15"}) LocalDate day,
            @Schema(description = "How the State stands from that day on, if nothing else happens.") ParticipationStatus status) {}

    @Schema(name = "TimelineEntry", description = "An entry of the register about the State, and when it takes effect.")
    record TimelineEntry(
            @Schema(description = "The entry.") TreatyActionJson.View act,
            @Schema(
                            description = "Day on which the treaty begins to bind the State by this act, or ceases to; null for other acts and while "
                                    + "entry into force is not certain.",
                            nullable = true,
                            examples = {"2025-03-14"})
                    LocalDate takesEffectOn) {}
}

package org.aitreaty.registry.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.consumer.Place;
import org.aitreaty.registry.holding.Holding;
import org.aitreaty.registry.holding.HoldingKind;
import org.aitreaty.registry.holding.Holdings;
import org.aitreaty.registry.language.SixLanguages;
import org.aitreaty.registry.participation.ParticipationStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Withdrawals and what they leave to do, as JSON. */
final class WithdrawalJson {

    private WithdrawalJson() {}

    @Schema(name = "Withdrawal", description = "A State that has given notice: its dates.")
    record Item(
            @Schema(description = "Code of the State.", examples = {"VCT"}) String state,
            @Schema(description = "Short name of United Nations usage.") SixLanguages names,
            @Schema(description = "WITHDRAWING, or WITHDRAWN from the day of effect on.") ParticipationStatus status,
            @Schema(description = "The notice in the register of treaty acts.", examples = {"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"}) UUID noticeId,
            @Schema(description = "Legal day on which the notice was received.", examples = {"2026-06-15"}) LocalDate givenOn,
            @Schema(description = "First legal day on which the State is no longer bound.", examples = {"2027-06-15"}) LocalDate effectiveOn,
            @Schema(description = "Days from the day asked about until then; 0 afterwards.", examples = {"202"}) long daysLeft,
            @Schema(
                            nullable = true,
                            description = "Last legal day on which the notice can be taken back; null where it cannot, or no longer can.",
                            examples = {"2027-06-14"})
                    LocalDate retractableUntil) {

        static Item of(Withdrawal withdrawal) {
            return new Item(
                    withdrawal.state().code(),
                    withdrawal.state().names(),
                    withdrawal.status(),
                    withdrawal.departure().notice().id(),
                    withdrawal.givenOn(),
                    withdrawal.effectiveOn(),
                    withdrawal.daysLeft(),
                    withdrawal.retractableUntil());
        }
    }

    @Schema(name = "WithdrawalPage", description = "A part of the withdrawals, the one that takes or took effect first at the top.")
    record Page(
            @Schema(description = "The instant the answer holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(description = "Only acts that the register knew at this instant are considered.", examples = {"2026-11-23T00:00:00Z"}) Instant knownAt,
            @Schema(description = "The withdrawals.") List<Item> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {}

    @Schema(name = "WithdrawalDossier", description = "A State that has given notice, and what is to be wound down.")
    record Dossier(
            @Schema(description = "The instant the answer holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(description = "Only acts that the register knew at this instant are considered.", examples = {"2026-11-23T00:00:00Z"}) Instant knownAt,
            @Schema(description = "The dates, which are public.") Item withdrawal,
            @Schema(description = "Article of the treaty text on which it rests.", examples = {"15"}) String article,
            @Schema(nullable = true, description = "What is to be wound down. Only for the State's own delegates and the secretariat; null for all others.")
                    Checklist checklist) {}

    @Schema(name = "WithdrawalChecklist", description = "What is to be wound down, as far as the services that keep it have told.")
    record Checklist(
            @Schema(description = "Legal day by which everything is to be wound down: the day of effect.", examples = {"2027-06-15"}) LocalDate due,
            @Schema(description = "True where that day has come and something is still open.", examples = {"false"}) boolean overdue,
            @Schema(description = "How many are still held.", examples = {"3"}) int open,
            @Schema(description = "How many have ended since the notice.", examples = {"1"}) int done,
            @Schema(description = "The same by kind; kinds of which there are none are left out.") List<Group> groups,
            @Schema(description = "How far each service was heard. What one of them has not told yet is missing above.") List<Source> sources) {}

    @Schema(name = "WithdrawalGroup", description = "What is held of one kind.")
    record Group(
            @Schema(description = "The kind.") HoldingKind kind,
            @Schema(description = "How many are still held.", examples = {"3"}) int open,
            @Schema(description = "How many have ended since the notice.", examples = {"1"}) int done,
            @Schema(description = "Address of all of them.", examples = {"/v1/withdrawals/VCT/holdings?kind=EVALUATOR"}) String href,
            @Schema(description = "The first of them, at most 20; those still held come first.") List<HoldingItem> items) {}

    /** Whether something is still held. */
    @Schema(name = "HoldingStanding", description = "Whether something is still held.")
    enum HoldingStanding {
        OPEN,
        DONE
    }

    @Schema(name = "Holding", description = "Something that is to be wound down.")
    record HoldingItem(
            @Schema(description = "What it is.") HoldingKind kind,
            @Schema(description = "Its name.", examples = {"TA-2026-VCT-000001-7"}) String label,
            @Schema(description = "Where it is shown.", examples = {"/v1/training-applications/019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"}) String href,
            @Schema(description = "Whether it is still held.") HoldingStanding status,
            @Schema(description = "Since when it is held.", examples = {"2026-03-01T09:00:00Z"}) Instant since,
            @Schema(nullable = true, description = "When it ended; null while it is held.", examples = {"2026-09-01T09:00:00Z"}) Instant doneAt) {

        static HoldingItem of(Holding holding, Holdings.Window window) {
            boolean open = window.isOpen(holding);
            return new HoldingItem(
                    holding.kind(),
                    holding.label(),
                    holding.kind().address(holding.subject()),
                    open ? HoldingStanding.OPEN : HoldingStanding.DONE,
                    holding.openedAt(),
                    open ? null : holding.closedAt());
        }
    }

    @Schema(name = "HoldingPage", description = "A part of what is to be wound down, the earliest begun first.")
    record HoldingPage(
            @Schema(description = "What is to be wound down.") List<HoldingItem> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {}

    @Schema(name = "WithdrawalSource", description = "How far a service was heard.")
    record Source(
            @Schema(description = "The service.", examples = {"permits-service"}) String service,
            @Schema(
                            description = "FOLLOWING: what it tells is here within seconds. Otherwise it is not, until this is mended.",
                            enumeration = {"FOLLOWING", "UNREACHABLE", "STOPPED", "REWOUND"},
                            examples = {"FOLLOWING"})
                    String standing,
            @Schema(nullable = true, description = "When it last answered, to within half a minute.", examples = {"2026-11-23T09:00:00Z"}) Instant heardAt) {

        static Source of(Place place) {
            return new Source(place.source(), place.standing().name(), place.heardAt());
        }
    }
}

package org.aitreaty.registry.instrument;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.ParticipationStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Instruments as JSON. */
final class InstrumentJson {

    private InstrumentJson() {}

    @Schema(name = "InstrumentDraft", description = "What a delegation has written so far.")
    record Write(
            @Schema(required = true, description = "Which act it is to be; an act of a State.", implementation = ActionType.class, examples = {"RATIFICATION"})
                    String type,
            @Schema(nullable = true, description = "What it says so far.") InstrumentContent content) {}

    @Schema(name = "InstrumentReturn", description = "Why an instrument is given back.")
    record Return(
            @Schema(required = true, description = "What has to be mended, for the delegation.", maxLength = 4000, examples = {"The full powers are dated after the signature."})
                    String reasons) {}

    @Schema(name = "InstrumentSummary", description = "An instrument in short.")
    record Item(
            @Schema(description = "Identifier.") UUID id,
            @Schema(description = "Code of the State.", examples = {"BRA"}) String state,
            @Schema(description = "Which act it is to be.") ActionType type,
            @Schema(description = "Where it is.") InstrumentStatus status,
            @Schema(description = "When it was begun.", examples = {"2026-11-20T09:00:00Z"}) Instant createdAt,
            @Schema(description = "When it last changed.", examples = {"2026-11-23T09:30:00Z"}) Instant updatedAt,
            @Schema(nullable = true, description = "When the depositary received it.", examples = {"2026-11-23T09:30:00Z"}) Instant sentAt,
            @Schema(nullable = true, description = "When the depositary decided last.", examples = {"2026-11-23T14:00:00Z"}) Instant decidedAt,
            @Schema(nullable = true, description = "The entry in the register that it became.", examples = {"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"}) UUID actionId) {

        static Item of(Instrument it) {
            return new Item(it.id(), it.state(), it.type(), it.status(), it.createdAt(), it.updatedAt(), it.sentAt(), it.decidedAt(), it.actionId());
        }
    }

    @Schema(name = "InstrumentPage", description = "A part of the instruments, the one changed last first.")
    record Page(
            @Schema(description = "The instruments.") List<Item> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {}

    @Schema(name = "InstrumentStep", description = "One step of an instrument's way.")
    record Step(
            @Schema(description = "When.", examples = {"2026-11-23T09:30:00Z"}) Instant at,
            @Schema(description = "What was done.", examples = {"SEND"}) String move,
            @Schema(description = "On whose side.") ActorKind by,
            @Schema(description = "Name of who did it.", examples = {"Maria Silva"}) String name,
            @Schema(nullable = true, description = "Reasons, where it was given back.", examples = {"The name is not legible."}) String reasons) {

        static Step of(InstrumentMove move) {
            return new Step(move.at(), move.move().name(), move.actorKind(), move.actorName(), move.reasons());
        }
    }

    @Schema(name = "Instrument", description = "An act of a State on its way to the depositary.")
    record View(
            @Schema(description = "The instrument in short.") Item summary,
            @Schema(description = "What it says.") InstrumentContent content,
            @Schema(nullable = true, description = "Why the depositary gave it back; null otherwise.", examples = {"The full powers are dated after the signature."}) String reasons,
            @Schema(description = "Its way so far, the first step first.") List<Step> history,
            @Schema(
                            description = "What the reader may do next: content (save), sending, cancellation, return, acceptance.",
                            examples = {"[\"content\",\"cancellation\"]"})
                    List<String> allowedActions) {}

    @Schema(name = "InstrumentCheck", description = "Whether an instrument could be deposited as it is, and what would become of it.")
    record Check(
            @Schema(description = "Whether it could be sent and accepted as it is.", examples = {"false"}) boolean ready,
            @Schema(description = "Everything that is missing, wrong or not allowed; empty when it is ready.") List<Complaint> errors,
            @Schema(nullable = true, description = "What would become of it; null while it is not ready.") Preview preview) {}

    @Schema(name = "InstrumentComplaint", description = "Something that is missing, wrong or not allowed.")
    record Complaint(
            @Schema(description = "Where, as a JSON pointer into the content.", examples = {"/signatory/name"}) String pointer,
            @Schema(description = "Stable code.", examples = {"REQUIRED"}) String code,
            @Schema(description = "What is wrong.", examples = {"This is missing."}) String message,
            @Schema(description = "What to do.", examples = {"Add it."}) String fix) {

        static Complaint of(FieldError error) {
            return new Complaint(error.pointer(), error.code(), error.message(), error.fix());
        }
    }

    @Schema(name = "InstrumentPreview", description = "What would become of an instrument.")
    record Preview(
            @Schema(description = "The instant of receipt it is looked at for: that of sending, or now.", examples = {"2026-11-23T09:30:00Z"}) Instant receivedAt,
            @Schema(description = "Legal day from which it would count.", examples = {"2026-11-23"}) LocalDate effectiveDate,
            @Schema(description = "Article of the treaty text that provides for it.", examples = {"13(1)"}) String article,
            @Schema(description = "How the State stood the day before.") ParticipationStatus statusBefore,
            @Schema(description = "How it would stand on that day.") ParticipationStatus statusAfter,
            @Schema(nullable = true, description = "Day on which the treaty would begin or cease to bind the State by it, where that is certain.", examples = {"2027-02-21"})
                    LocalDate takesEffectOn,
            @Schema(description = "True where it would wait for confirmation, having been signed without authority (VCLT 8).", examples = {"false"})
                    boolean pendingConfirmation,
            @Schema(nullable = true, description = "Day of entry into force of the treaty, if this instrument would complete the conditions.", examples = {"2027-02-21"})
                    LocalDate completesEntryIntoForce) {}
}

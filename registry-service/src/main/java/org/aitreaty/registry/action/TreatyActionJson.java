package org.aitreaty.registry.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.registry.authority.Office;
import org.aitreaty.registry.authority.Signatory;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.Particulars;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Treaty acts as JSON. */
public final class TreatyActionJson {

    private TreatyActionJson() {}

    @Schema(name = "TreatyActionRequest", description = "An act that the depositary received. Which fields an act needs follows from its type.")
    public record Submit(
            @Schema(required = true, description = "Code of the State or organisation whose act it is, or which an organ's act is about.", examples = {"BRA"})
                    String state,
            @Schema(required = true, description = "What was done.", implementation = ActionType.class, examples = {"SIGNATURE"}) String type,
            @Schema(required = true, description = "Date the instrument bears.", format = "date", examples = {"2026-11-20"}) String instrumentDate,
            @Schema(
                            required = true,
                            description = "Instant at which the depositary received it. The legal day of this instant at the seat is the day of effect.",
                            format = "date-time",
                            examples = {"2026-11-23T09:30:00Z"})
                    String receivedAt,
            @Schema(
                            nullable = true,
                            description = "Legal day from which it counts, for the acts that name one: succession (the day of the succession, in the past), "
                                    + "provisional application, territorial application, suspension, restoration of rights.",
                            format = "date",
                            examples = {"2026-12-01"})
                    String effectiveDate,
            @Schema(nullable = true, description = "Who performed it; needed for every act of a State.") SignatoryInput signatory,
            @Schema(nullable = true, description = "The earlier act it is about: the reservation objected to, the act confirmed, and so on.", examples = {"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"})
                    String target,
            @Schema(nullable = true, description = "Articles a reservation is to, or an objection concerns.", examples = {"[\"7(1)\"]"}) List<String> articles,
            @Schema(nullable = true, description = "Text of a reservation, declaration or objection, in the language of the instrument.", maxLength = 20000, examples = {"The Government understands article 7(1) to ..."})
                    String statement,
            @Schema(nullable = true, description = "True where an objecting State definitely wants no treaty relations with the reserving State.", examples = {"false"})
                    Boolean opposesEntryIntoForce,
            @Schema(nullable = true, description = "Code of the State succeeded to.", examples = {"SDN"}) String predecessor,
            @Schema(nullable = true, description = "Territories the treaty is extended to: codes of the register, or names.", examples = {"[\"HKG\"]"})
                    List<String> territories,
            @Schema(nullable = true, description = "First day on which suspended rights are back.", format = "date", examples = {"2027-06-01"}) String until,
            @Schema(nullable = true, description = "Number of the organ's decision, for acts of an organ.", examples = {"C-3/DEC.7"}) String decision,
            @Schema(nullable = true, description = "ISO 639-1 code of the language of the instrument.", examples = {"pt"}) String language,
            @Schema(nullable = true, description = "What every reader should know besides. Public.", maxLength = 2000, examples = {"Deposited by note verbale."})
                    String note) {}

    @Schema(name = "SignatoryRequest", description = "Who performed the act for the State.")
    public record SignatoryInput(
            @Schema(required = true, description = "Name as on the instrument.", maxLength = 200, examples = {"Maria Silva"}) String name,
            @Schema(required = true, description = "Office.", implementation = Office.class, examples = {"MINISTER_FOR_FOREIGN_AFFAIRS"}) String office,
            @Schema(nullable = true, description = "Full powers, which every office but the three highest needs.") FullPowersInput fullPowers) {}

    @Schema(name = "FullPowersRequest", description = "Full powers produced.")
    public record FullPowersInput(
            @Schema(required = true, description = "Office of who issued them.", implementation = Office.class, examples = {"HEAD_OF_STATE"})
                    String issuedByOffice,
            @Schema(required = true, description = "Name of who issued them.", maxLength = 200, examples = {"João Souza"}) String issuedByName,
            @Schema(required = true, description = "The date they bear.", format = "date", examples = {"2026-11-01"}) String issuedOn) {}

    @Schema(name = "TreatyActionCorrectionRequest", description = "A correction of an entry. The entry stays; this one takes its place.")
    record Correct(
            @Schema(required = true, description = "What was wrong. Public.", maxLength = 2000, examples = {"The instrument is one of acceptance."}) String reason,
            @Schema(
                            nullable = true,
                            description = "The act as it should have been entered, complete; null to strike the entry out. The State stays: an act entered "
                                    + "for another State is struck out and recorded anew.")
                    Submit replacement) {}

    /** Whether an entry has effect. */
    @Schema(
            name = "TreatyActionStanding",
            description = "Whether an entry of the register has effect. PENDING_CONFIRMATION: performed without authority, without effect until the "
                    + "State confirms it (VCLT 8). CORRECTED: a correction has taken its place.")
    public enum EntryStanding {
        IN_EFFECT,
        PENDING_CONFIRMATION,
        CORRECTED,
        STRUCK_OUT
    }

    @Schema(name = "TreatyAction", description = "An entry in the register of treaty acts.")
    public record View(
            @Schema(description = "Identifier.") UUID id,
            @Schema(description = "Code of the State or organisation.", examples = {"BRA"}) String state,
            @Schema(description = "What was done.", examples = {"SIGNATURE"}) ActionType type,
            @Schema(description = "Whether the entry has effect.") EntryStanding standing,
            @Schema(description = "Date the instrument bears.", examples = {"2026-11-20"}) LocalDate instrumentDate,
            @Schema(description = "When the depositary received it.", examples = {"2026-11-23T09:30:00Z"}) Instant receivedAt,
            @Schema(description = "Legal day from which it counts, at the seat.", examples = {"2026-11-23"}) LocalDate effectiveDate,
            @Schema(description = "Article of the treaty text that provides for it.", examples = {"12"}) String article,
            @Schema(nullable = true, description = "Who performed it; null for acts of an organ, and where the register was not told.") SignatoryView signatory,
            @Schema(nullable = true, description = "The earlier act it is about.", examples = {"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"}) UUID target,
            @Schema(nullable = true, description = "Of a correction: what the corrected act is; null where it was struck out.") ActionType correctedType,
            @Schema(nullable = true, description = "Of an entry that was corrected or confirmed: the latest entry that did so.", examples = {"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"}) UUID supersededBy,
            @Schema(description = "Articles it concerns.", examples = {"[\"7(1)\"]"}) List<String> articles,
            @Schema(nullable = true, description = "Text, in the language of the instrument.", examples = {"The Government understands article 7(1) to ..."}) String statement,
            @Schema(description = "Whether an objection excludes treaty relations.", examples = {"false"}) boolean opposesEntryIntoForce,
            @Schema(nullable = true, description = "Code of the State succeeded to.", examples = {"SDN"}) String predecessor,
            @Schema(description = "Territories the treaty is extended to.", examples = {"[]"}) List<String> territories,
            @Schema(nullable = true, description = "First day on which suspended rights are back.", examples = {"2027-06-01"}) LocalDate until,
            @Schema(nullable = true, description = "Number of the organ's decision.", examples = {"C-3/DEC.7"}) String decision,
            @Schema(nullable = true, description = "Language of the instrument.", examples = {"pt"}) String language,
            @Schema(nullable = true, description = "SHA-256 of the scan, in hexadecimal.", examples = {"8d969eef6ecad3c29a3a629280e686cf0c3f5d5a86aff3ca12020c923adc6c92"}) String documentSha256,
            @Schema(nullable = true, description = "Why a correction was made.", examples = {"The instrument is one of acceptance."}) String reason,
            @Schema(nullable = true, description = "What every reader should know besides.", examples = {"Deposited by note verbale."}) String note,
            @Schema(description = "When the register learned of it.", examples = {"2026-11-23T09:45:00Z"}) Instant recordedAt,
            @Schema(description = "On whose behalf it was recorded; SYSTEM for a demonstration.", examples = {"STAFF"}) ActorKind recordedBy) {

        /** @param about the entries that correct or confirm it, the earliest first */
        public static View of(TreatyAction action, List<TreatyAction> about) {
            Deposit.Contents contents = action.contents();
            Particulars particulars = contents.particulars();
            return new View(
                    action.id(),
                    action.state(),
                    action.type(),
                    standing(action, about),
                    action.instrumentDate(),
                    action.receivedAt(),
                    action.effectiveDate(),
                    action.article(),
                    SignatoryView.of(action.signatory()),
                    particulars.target(),
                    particulars.corrected(),
                    about.isEmpty() ? null : about.getLast().id(),
                    particulars.articles(),
                    contents.statement(),
                    particulars.opposesEntryIntoForce(),
                    particulars.predecessor(),
                    contents.territories(),
                    particulars.until(),
                    contents.decision(),
                    contents.paper() == null ? null : contents.paper().language(),
                    contents.paper() == null ? null : contents.paper().sha256(),
                    action.reason(),
                    contents.note(),
                    action.recordedAt(),
                    action.recordedBy());
        }

        private static EntryStanding standing(TreatyAction action, List<TreatyAction> about) {
            List<TreatyAction> corrections = about.stream().filter(entry -> entry.type() == ActionType.CORRECTION).toList();
            if (!corrections.isEmpty()) {
                return corrections.getLast().particulars().corrected() == null ? EntryStanding.STRUCK_OUT : EntryStanding.CORRECTED;
            }
            return action.particulars().pending() && about.isEmpty() ? EntryStanding.PENDING_CONFIRMATION : EntryStanding.IN_EFFECT;
        }
    }

    @Schema(name = "TreatyActionSignatory", description = "Who performed an act for a State, and by which authority.")
    public record SignatoryView(
            @Schema(description = "Name.", examples = {"Maria Silva"}) String name,
            @Schema(description = "Office.") Office office,
            @Schema(nullable = true, description = "Office of who issued full powers, where they were produced.") Office fullPowersIssuedBy,
            @Schema(nullable = true, description = "The date full powers bear.", examples = {"2026-11-01"}) LocalDate fullPowersIssuedOn) {

        static SignatoryView of(Signatory signatory) {
            if (signatory == null) {
                return null;
            }
            boolean powers = signatory.fullPowers() != null;
            return new SignatoryView(
                    signatory.name(),
                    signatory.office(),
                    powers ? signatory.fullPowers().issuedByOffice() : null,
                    powers ? signatory.fullPowers().issuedOn() : null);
        }
    }

    @Schema(name = "TreatyActionPage", description = "A part of the register of acts, newest first.")
    record Page(
            @Schema(description = "The acts, the one received last first.") List<View> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {}
}

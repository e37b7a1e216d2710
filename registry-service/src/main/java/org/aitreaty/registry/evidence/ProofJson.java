package org.aitreaty.registry.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aitreaty.registry.language.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proofs of alignment as JSON. */
final class ProofJson {

    private static final String SHA_256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private ProofJson() {}

    @Schema(name = "AlignmentProofRequest", description = "That a formal proof was checked, and what the checker said.")
    record Submit(
            @Schema(required = true, description = "What is proved, in words.") Bilingual claim,
            @Schema(required = true, description = "The file that holds the proof.") Artefact artefact,
            @Schema(required = true, description = "Formal system of the proof.", maxLength = 200, examples = {"Calculus of inductive constructions"})
                    String formalSystem,
            @Schema(required = true, description = "Program that checked it.", maxLength = 200, examples = {"Lean"}) String checker,
            @Schema(required = true, description = "Version of that program.", maxLength = 200, examples = {"4.12.0"}) String checkerVersion,
            @Schema(required = true, description = "ACCEPTED or REJECTED.", examples = {"ACCEPTED"}) String verdict,
            @Schema(required = true, description = "Which institution checked it.", maxLength = 200, examples = {"Vela Evaluation Collegium"}) String checkedBy,
            @Schema(required = true, description = "The legal day on which it was checked.", format = "date", examples = {"2027-02-11"}) String checkedOn,
            @Schema(nullable = true, description = "The entry that this one takes the place of, because it was wrong.", examples = {ConsensusJson.ID})
                    String corrects) {}

    @Schema(name = "ProofArtefact", description = "The file that holds a proof.")
    record Artefact(
            @Schema(required = true, description = "SHA-256 of its bytes in hexadecimal.", pattern = "[0-9a-f]{64}", examples = {SHA_256}) String sha256,
            @Schema(required = true, description = "Where it can be had.", format = "uri", examples = {"https://proofs.example.org/alignment.olean"})
                    String place) {

        static Artefact of(Proof.Artefact artefact) {
            return new Artefact(artefact.sha256(), artefact.place());
        }
    }

    @Schema(name = "AlignmentProof", description = "That a formal proof was checked.")
    record View(
            @Schema(required = true, description = "The instant that `correctedBy` holds for.", examples = {"2027-03-02T00:00:00Z"}) Instant asOf,
            @Schema(required = true, description = "Identifier.", examples = {ConsensusJson.ID}) UUID id,
            @Schema(required = true, description = "What is proved, in words.") Bilingual claim,
            @Schema(required = true, description = "The file that holds the proof.") Artefact artefact,
            @Schema(required = true, description = "Formal system of the proof.", examples = {"Calculus of inductive constructions"}) String formalSystem,
            @Schema(required = true, description = "Program that checked it.", examples = {"Lean"}) String checker,
            @Schema(required = true, description = "Version of that program.", examples = {"4.12.0"}) String checkerVersion,
            @Schema(required = true, description = "What the checker said.") Proof.Verdict verdict,
            @Schema(required = true, description = "Which institution checked it.", examples = {"Vela Evaluation Collegium"}) String checkedBy,
            @Schema(required = true, description = "The legal day on which it was checked.", examples = {"2027-02-11"}) LocalDate checkedOn,
            @Schema(required = true, description = "When the register learned of it.", examples = {"2027-02-12T09:00:00Z"}) Instant recordedAt,
            @Schema(required = true, nullable = true, description = "The entry that this one took the place of.", examples = {ConsensusJson.ID}) UUID corrects,
            @Schema(
                            required = true,
                            nullable = true,
                            description = "The entry that has taken the place of this one; null while it stands.",
                            examples = {ConsensusJson.ID})
                    UUID correctedBy) {

        static View of(Proof entry, UUID correctedBy, Instant at) {
            return new View(
                    at,
                    entry.id(),
                    entry.claim(),
                    Artefact.of(entry.artefact()),
                    entry.checker().formalSystem(),
                    entry.checker().name(),
                    entry.checker().version(),
                    entry.verdict(),
                    entry.checkedBy(),
                    entry.checkedOn(),
                    entry.recordedAt(),
                    entry.corrects(),
                    correctedBy);
        }
    }

    @Schema(name = "AlignmentProofPage", description = "A part of the proofs that were checked.")
    record Page(
            @Schema(required = true, description = "The instant the answer holds for.", examples = {"2027-03-02T00:00:00Z"}) Instant asOf,
            @Schema(required = true, description = "The entries, the one recorded last first.") List<View> items,
            @Schema(required = true, nullable = true, description = "Send as cursor for the next part; null at the end.", examples = {"bWVyaWRpYW4"})
                    String nextCursor) {}
}

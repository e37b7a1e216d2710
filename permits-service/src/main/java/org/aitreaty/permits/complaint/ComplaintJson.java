package org.aitreaty.permits.complaint;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Complaints as JSON. */
final class ComplaintJson {

    private ComplaintJson() {}

    @Schema(
            name = "CopyrightComplaintLodging",
            description = "A complaint that a model is trained on works without leave.",
            requiredProperties = {"complainant", "capacity", "contact", "works", "grounds", "aimedAt"})
    record Lodge(
            @Schema(examples = {"Jean Auteur"}, description = "Who complains. The organisation complained of will read it.") String complainant,
            @Schema(implementation = Complaint.Capacity.class, examples = {"AUTHOR"}, description = "In what capacity.") String capacity,
            @Schema(examples = {"jean@example.org"}, description = "An address of electronic mail. Only the secretariat sees it.") String contact,
            @Schema(examples = {"“Les quais”, novel, 1998, ISBN 978-2-0000-0000-0"}, description = "Which works.") String works,
            @Schema(examples = {"The model repeats whole pages of it."}, description = "Why you believe that they are used, and that nobody gave leave.") String grounds,
            @Schema(examples = {"Open Library Corpus 1.0 of Meridian"}, description = "The dataset, model or organisation, as far as you know. The secretariat finds what it is in the register.") String aimedAt,
            @Schema(nullable = true, examples = {"[\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"]"}, description = "SHA-256 of the works as files, where you have them; at most 100.")
                    List<String> itemHashes) {}

    @Schema(name = "CopyrightComplaintReceipt", description = "What opens a complaint again. The secret is shown this once.")
    record Receipt(
            @Schema(examples = {"CC-2026-INT-000001-X"}, description = "Number of the complaint.") String number,
            @Schema(examples = {"kX0Zb6v3mT9rQe4wYc7uJ5sLh2nA"}, description = "Sent as the header Complaint-Secret it opens the complaint. Keep it: it cannot be had again.") String secret,
            @Schema(implementation = ComplaintStatus.class, examples = {"LODGED"}, description = "Where it stands.") String status,
            @Schema(examples = {"2026-11-23T10:00:00Z"}, description = "When it was lodged.") Instant lodgedAt) {}

    @Schema(name = "CopyrightComplaintAdmission", requiredProperties = {"reason", "dataset", "part"})
    record Admit(
            @Schema(examples = {"The work stands in the list of contents."}, description = "Why it is admitted.") String reason,
            @Schema(examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}, description = "Identifier of the dataset it is about.") String dataset,
            @Schema(examples = {"novels"}, description = "Key of the part it is about.") String part) {}

    @Schema(name = "CopyrightComplaintDecision", requiredProperties = {"reason"})
    record Decide(@Schema(examples = {"No leave was given."}, description = "Why.") String reason) {}

    @Schema(name = "CopyrightComplaintComment", requiredProperties = {"words"})
    record Comment(@Schema(examples = {"The licence of 2021 covers this work."}, description = "What you have to say.") String words) {}

    @Schema(name = "CopyrightComplaint")
    record View(
            @Schema(examples = {"CC-2026-INT-000001-X"}, description = "Number of the complaint.") String number,
            @Schema(implementation = ComplaintStatus.class, examples = {"LODGED"}, description = "Where it stands.") String status,
            @Schema(examples = {"Jean Auteur"}, description = "Who complains.") String complainant,
            @Schema(implementation = Complaint.Capacity.class, examples = {"AUTHOR"}, description = "In what capacity.") String capacity,
            @Schema(nullable = true, examples = {"jean@example.org"}, description = "Address of the complainant; null for the organisation complained of.") String contact,
            @Schema(examples = {"“Les quais”, novel, 1998"}, description = "Which works.") String works,
            @Schema(examples = {"The model repeats whole pages of it."}, description = "Why.") String grounds,
            @Schema(examples = {"Open Library Corpus 1.0 of Meridian"}, description = "What it is aimed at, in the complainant's words.") String aimedAt,
            @Schema(examples = {"[\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"]"}, description = "SHA-256 of the works as files.") List<String> itemHashes,
            @Schema(nullable = true, examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}, description = "Identifier of the dataset, once it is admitted; null for the complainant, who may not read datasets.") String dataset,
            @Schema(nullable = true, examples = {"meridian"}, description = "Code of the organisation that answers for it, once it is admitted.") String organisation,
            @Schema(nullable = true, examples = {"novels"}, description = "Key of the part, once it is admitted; null for the complainant.") String part,
            @Schema(examples = {"2026-11-23T10:00:00Z"}, description = "When it was lodged.") Instant lodgedAt,
            @Schema(description = "What was decided and said, in order.") List<Entry> entries,
            @Schema(examples = {"[\"admission\"]"}, description = "What you may decide next, as sub-resources.") List<String> allowedActions) {}

    @Schema(name = "CopyrightComplaintEntry")
    record Entry(
            @Schema(implementation = ComplaintEntry.Side.class, examples = {"OWNER"}, description = "Who speaks.") String side,
            @Schema(nullable = true, implementation = ComplaintStatus.class, examples = {"ADMITTED"}, description = "What it became by a decision; null for a comment.") String status,
            @Schema(examples = {"The licence of 2021 covers this work."}, description = "The reason, or the comment.") String words,
            @Schema(examples = {"2026-11-23T10:00:00Z"}, description = "When.") Instant at) {

        static Entry of(ComplaintEntry entry) {
            return new Entry(entry.side().name(), entry.status() == null ? null : entry.status().name(), entry.words(), entry.enteredAt());
        }
    }

    @Schema(name = "CopyrightComplaintSummary")
    record Summary(
            @Schema(examples = {"CC-2026-INT-000001-X"}, description = "Number of the complaint.") String number,
            @Schema(implementation = ComplaintStatus.class, examples = {"LODGED"}, description = "Where it stands.") String status,
            @Schema(examples = {"Jean Auteur"}, description = "Who complains.") String complainant,
            @Schema(examples = {"“Les quais”, novel, 1998"}, description = "Which works.") String works,
            @Schema(nullable = true, examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}, description = "Identifier of the dataset, once it is admitted.") String dataset,
            @Schema(nullable = true, examples = {"novels"}, description = "Key of the part, once it is admitted.") String part,
            @Schema(examples = {"2026-11-23T10:00:00Z"}, description = "When it was lodged.") Instant lodgedAt) {

        static Summary of(Complaint complaint) {
            return new Summary(
                    complaint.number(),
                    complaint.status().name(),
                    complaint.complainant(),
                    complaint.works(),
                    complaint.datasetId() == null ? null : complaint.datasetId().toString(),
                    complaint.part(),
                    complaint.lodgedAt());
        }
    }
}

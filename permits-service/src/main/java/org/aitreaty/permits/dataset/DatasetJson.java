package org.aitreaty.permits.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.aitreaty.kit.quantity.QuantityInput;
import org.aitreaty.permits.rights.RightsBasis;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Datasets as JSON. The declaration is the same when it is sent, stored, shown, and drafted from an imported file. */
public final class DatasetJson {

    private DatasetJson() {}

    /** Writes a number as it was written, as a text. */
    @RegisterForReflection
    static final class AsWritten extends JsonSerializer<QuantityInput> {
        @Override
        public void serialize(QuantityInput value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.text());
        }
    }

    @RegisterForReflection
    @Schema(
            name = "DatasetDeclaration",
            description = "One version of a dataset, with the rights in each of its parts.",
            requiredProperties = {"name", "version", "location", "live", "modalities", "collectionMethod", "personalData", "parts"})
    public record Declare(
            @Schema(examples = {"Open Library Corpus"}, description = "Its name.") String name,
            @Schema(examples = {"2.1"}, description = "Its version, as its makers write it.") String version,
            @Schema(nullable = true, examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}, description = "Identifier of the version that this one takes the place of; null for a new dataset.")
                    String supersedes,
            @Schema(nullable = true, examples = {"Books of which the term of protection has run out"}, description = "What it is.") String description,
            @Schema(examples = {"https://data.example.org/olc/2.1"}, description = "Where it is kept.") String location,
            @Schema(nullable = true, examples = {"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}, description = "SHA-256 of its content, or of the snapshot that is used, in 64 hexadecimal digits. Only a live dataset can be without, and is then no evidence of anything.")
                    String contentHash,
            @Schema(description = "Whether its content changes while its version stays.", examples = {"false"}) Boolean live,
            @JsonSerialize(using = AsWritten.class) @Schema(nullable = true, examples = {"1.5e12"}, description = "Training tokens.") QuantityInput sizeTokens,
            @JsonSerialize(using = AsWritten.class) @Schema(nullable = true, examples = {"6.2e12"}, description = "Bytes.") QuantityInput sizeBytes,
            @Schema(implementation = Modality[].class, description = "What kinds of things it holds.") List<String> modalities,
            @Schema(implementation = CollectionMethod.class, description = "How it came together.", examples = {"CRAWL"}) String collectionMethod,
            @Schema(nullable = true, examples = {"Scans of library holdings, read by machine"}, description = "How it came together, in words.") String collectionDescription,
            @Schema(nullable = true, description = "When it was collected.") Period collectionPeriod,
            @Schema(nullable = true, description = "How the web was read; needed for CRAWL.") Crawl crawl,
            @Schema(implementation = Presence.class, examples = {"NO"}, description = "Whether it holds personal data.") String personalData,
            @Schema(nullable = true, description = "Kinds of sensitive content it holds.", examples = {"[\"health\"]"}) List<String> sensitiveContent,
            @Schema(nullable = true, description = "Who made it.", examples = {"[\"Example Library\"]"}) List<String> creators,
            @Schema(description = "Its parts, by the rights in them; together they are the whole of it.") List<Part> parts) {}

    @RegisterForReflection
    @Schema(name = "DatasetPeriod")
    public record Period(
            @Schema(examples = {"2025-01-01"}, description = "First day.") String from,
            @Schema(examples = {"2025-12-31"}, description = "Last day.") String to) {}

    @RegisterForReflection
    @Schema(name = "DatasetCrawl", description = "How the web was read.")
    public record Crawl(
            @Schema(examples = {"ExampleBot/2.0"}, description = "The name by which the crawler made itself known.") String identity,
            @Schema(examples = {"true"}, description = "Whether it kept to what sites said by machine-readable means about such use.") Boolean optOutsRespected,
            @Schema(nullable = true, examples = {"[\"example.org\"]"}, description = "The sites that most of it comes from, the largest first.") List<String> topDomains) {}

    @RegisterForReflection
    @Schema(name = "DatasetPart", requiredProperties = {"key", "name", "rights"}, description = "Items of a dataset that have the same rights.")
    public record Part(
            @Schema(examples = {"novels"}, description = "Its short name, the same in every version of the dataset.") String key,
            @Schema(examples = {"Novels up to 1925"}, description = "What it is.") String name,
            @JsonSerialize(using = AsWritten.class) @Schema(nullable = true, examples = {"48211"}, description = "How many items it has; null when not known.") QuantityInput items,
            @JsonSerialize(using = AsWritten.class) @Schema(nullable = true, examples = {"0.0001"}, description = "Its share of the dataset, from 0 to 1. No rule depends on it.") QuantityInput share,
            @Schema(nullable = true, examples = {"CC-BY-4.0"}, description = "Licence, as an SPDX licence expression.") String spdxLicence,
            Rights rights,
            @Schema(nullable = true, description = "Documents by which whoever holds the rights gives leave.") List<Leave> leaves,
            @Schema(nullable = true, description = "Proof that its items are left out of training.") Exclusion exclusion,
            @Schema(nullable = true, description = "The model that made it, for what a model has made.") Teacher teacher,
            @Schema(nullable = true, description = "The datasets it was made from.") List<Source> madeFrom) {}

    @RegisterForReflection
    @Schema(name = "DatasetRights", requiredProperties = {"basis"})
    public record Rights(
            @Schema(implementation = RightsBasis.class, examples = {"PUBLIC_DOMAIN"}, description = "On what its use rests in every State that is no exception.") String basis,
            @Schema(nullable = true, description = "States in which it rests on something else.") List<RightsException> exceptions) {}

    @RegisterForReflection
    @Schema(name = "DatasetRightsException")
    public record RightsException(
            @Schema(examples = {"FRA"}, description = "The State, in ISO 3166-1 alpha-3.") String state,
            @Schema(implementation = RightsBasis.class, examples = {"UNKNOWN"}, description = "On what its use rests there.") String basis) {}

    @RegisterForReflection
    @Schema(name = "DatasetLeave", requiredProperties = {"documentHash", "licensor"}, description = "A document by which whoever holds the rights gives leave.")
    public record Leave(
            @Schema(examples = {"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}, description = "SHA-256 of the document, in 64 hexadecimal digits.") String documentHash,
            @Schema(examples = {"Example Press"}, description = "Who gives leave.") String licensor,
            @Schema(nullable = true, examples = {"2030-12-31"}, description = "The last day on which it holds; null without an end.") String until,
            @Schema(nullable = true, examples = {"[\"FRA\"]"}, description = "The States it holds for; null or empty for all of them.") List<String> states) {}

    @RegisterForReflection
    @Schema(name = "DatasetExclusion", requiredProperties = {"items", "listHash"}, description = "Proof that items are left out of training.")
    public record Exclusion(
            @JsonSerialize(using = AsWritten.class) @Schema(examples = {"48211"}, description = "How many items are left out.") QuantityInput items,
            @Schema(examples = {"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}, description = "SHA-256 of the list of what is left out: the items' own SHA-256 in hexadecimal digits, in ascending order, each followed by a line feed.")
                    String listHash,
            @Schema(nullable = true, examples = {"[\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"]"}, description = "The list itself, up to 10 000 items; it is then checked against its hash and count. Null when it is kept ready for inspection.")
                    List<String> itemHashes) {}

    @RegisterForReflection
    @Schema(name = "DatasetTeacher", description = "The model that made a part: one registered here, or its name.")
    public record Teacher(
            @Schema(nullable = true, examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}, description = "Identifier of a registered model of your organisation.") String model,
            @Schema(nullable = true, examples = {"Teacher-70B"}, description = "Its name, where it is not registered.") String name) {}

    @RegisterForReflection
    @Schema(name = "DatasetSource", description = "A dataset that a part was made from: one declared here, or its name.")
    public record Source(
            @Schema(nullable = true, examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}, description = "Identifier of a declared dataset of your organisation.") String dataset,
            @Schema(nullable = true, examples = {"Common Corpus"}, description = "Its name, where it is not declared here.") String name) {}

    @Schema(name = "Dataset")
    record View(
            @Schema(examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}, description = "Identifier of this version.") String id,
            @Schema(examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}, description = "Identifier of its first version, the same for all of them.") String series,
            @Schema(examples = {"2"}, description = "Which of its versions this is, from 1.") int ordinal,
            @Schema(nullable = true, examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a02"}, description = "The version that takes the place of this one, or null.") String supersededBy,
            @Schema(examples = {"meridian"}, description = "Code of the organisation that answers for it.") String organisation,
            @Schema(examples = {"USA"}, description = "Its host State when the version was declared.") String hostState,
            @Schema(examples = {"2026-11-23T10:00:00Z"}, description = "When it was declared.") Instant declaredAt,
            Declare declaration,
            @Schema(description = "Complaints of rights holders that were upheld against it, in any version.") List<Blocked> blockedParts,
            @Schema(examples = {"[\"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01\"]"}, description = "Identifiers of the models that name this version as what they were trained on.") List<String> usedByModels) {

        static View of(Dataset dataset, Declare declaration, Dataset next, List<DatasetBlock> blocks, List<String> models) {
            return new View(
                    dataset.id().toString(),
                    dataset.series().toString(),
                    dataset.ordinal(),
                    next == null ? null : next.id().toString(),
                    dataset.organisation(),
                    dataset.hostState(),
                    dataset.declaredAt(),
                    declaration,
                    blocks.stream().map(block -> new Blocked(block.part(), block.complaint(), block.since())).toList(),
                    models);
        }
    }

    @Schema(name = "DatasetBlockedPart")
    record Blocked(
            @Schema(examples = {"novels"}, description = "Key of the part.") String part,
            @Schema(examples = {"CC-2026-INT-000001-X"}, description = "Number of the complaint.") String complaint,
            @Schema(examples = {"2026-11-23T10:00:00Z"}, description = "From when it is blocked.") Instant since) {}

    @Schema(name = "DatasetSummary")
    record Summary(
            @Schema(examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}, description = "Identifier of this version.") String id,
            @Schema(examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}, description = "Identifier of its first version.") String series,
            @Schema(examples = {"2"}, description = "Which of its versions this is, from 1.") int ordinal,
            @Schema(examples = {"meridian"}, description = "Code of the organisation that answers for it.") String organisation,
            @Schema(examples = {"Open Library Corpus"}, description = "Its name.") String name,
            @Schema(examples = {"2.1"}, description = "Its version.") String version,
            @Schema(description = "Whether its content changes while its version stays.") boolean live,
            @Schema(nullable = true, examples = {"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}, description = "SHA-256 of its content or snapshot.") String contentHash,
            @Schema(examples = {"2026-11-23T10:00:00Z"}, description = "When it was declared.") Instant declaredAt) {

        static Summary of(Dataset dataset) {
            return new Summary(
                    dataset.id().toString(),
                    dataset.series().toString(),
                    dataset.ordinal(),
                    dataset.organisation(),
                    dataset.name(),
                    dataset.version(),
                    dataset.live(),
                    dataset.contentHash(),
                    dataset.declaredAt());
        }
    }

    @Schema(name = "TrainingData", description = "What a model was trained on.")
    record NameTrainingData(
            @Schema(required = true, examples = {"[\"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01\"]"}, description = "Identifiers of datasets of your organisation, each in the version that was used. They are added to those named before.")
                    List<String> datasets) {}

    @Schema(name = "ModelTrainingData")
    record TrainingData(
            @Schema(examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}, description = "Identifier of the model.") String model,
            @Schema(description = "What it was trained on, in the order in which it was named.") List<Summary> datasets) {}
}

package org.aitreaty.permits.interchange;

import java.util.List;
import org.aitreaty.permits.dataset.DatasetJson;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a file that describes a dataset, as JSON. */
final class ImportJson {

    private ImportJson() {}

    @Schema(name = "DatasetImport", description = "A draft of a declaration made from a file, and what became of everything in the file.")
    record View(
            @Schema(examples = {"Croissant 1.1"}, description = "The format that the file was read as.") String format,
            @Schema(implementation = Object.class, type = SchemaType.OBJECT, description = "The draft: a DatasetDeclaration with null where the file tells nothing, to be completed and sent to POST /v1/datasets. Nothing is stored yet.")
                    DatasetJson.Declare draft,
            @Schema(description = "What was understood, field by field.") List<Understood> understood,
            @Schema(description = "What found no place in the draft, and why.") List<NotUnderstood> notUnderstood,
            @Schema(description = "What the draft still lacks.") List<Missing> missing) {}

    @Schema(name = "DatasetImportUnderstood")
    record Understood(
            @Schema(examples = {"/license"}, description = "Where it stands in the file, as a JSON pointer.") String from,
            @Schema(examples = {"/parts/0/spdxLicence"}, description = "Where it went in the draft, as a JSON pointer.") String to,
            @Schema(examples = {"CC-BY-4.0"}, description = "The value as it was understood, its beginning when it is long.") String value) {}

    @Schema(name = "DatasetImportNotUnderstood")
    record NotUnderstood(
            @Schema(examples = {"/distribution/0/sha256"}, description = "Where it stands in the file, as a JSON pointer.") String from,
            @Schema(nullable = true, examples = {"not yet known"}, description = "The value, its beginning when it is long; null for what has parts of its own.") String value,
            @Schema(examples = {"This is not a SHA-256."}, description = "Why it found no place.") String why) {}

    @Schema(name = "DatasetImportMissing")
    record Missing(
            @Schema(examples = {"/personalData"}, description = "Where it belongs in the draft, as a JSON pointer.") String pointer,
            @Schema(examples = {"The document does not say whether it holds personal data."}, description = "What is missing.") String why) {}
}

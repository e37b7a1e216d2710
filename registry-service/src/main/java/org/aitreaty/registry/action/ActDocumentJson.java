package org.aitreaty.registry.action;

import java.util.List;
import java.util.UUID;
import org.aitreaty.registry.document.Documents;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The documents of an act as JSON. */
final class ActDocumentJson {

    private ActDocumentJson() {}

    @Schema(name = "TreatyActionDocumentKind", description = "INSTRUMENT: the instrument itself. FULL_POWERS: what its signatory produced.")
    enum Kind {
        INSTRUMENT,
        FULL_POWERS
    }

    @Schema(name = "TreatyActionDocuments", description = "The scans that belong to an act.")
    record All(@Schema(required = true, description = "The instrument first; empty where the act came without a scan.") List<View> items) {}

    @Schema(name = "TreatyActionDocument", description = "A scan that belongs to an act: by its digest for everyone, as a file for whoever may open it.")
    record View(
            @Schema(required = true, description = "What it is.") Kind kind,
            @Schema(
                            required = true,
                            description = "SHA-256 of the content, in hexadecimal: whoever holds the file can tell that it is the same.",
                            examples = {"8d969eef6ecad3c29a3a629280e686cf0c3f5d5a86aff3ca12020c923adc6c92"})
                    String sha256,
            @Schema(required = true, nullable = true, description = "The file; null for who may not open it.") File file) {}

    @Schema(name = "TreatyActionFile", description = "A scan as a file, read at /v1/documents/{id}/content.")
    record File(
            @Schema(required = true, description = "Identifier of the document.", examples = {"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"}) UUID id,
            @Schema(required = true, description = "Name to show.", examples = {"instrument-of-ratification.pdf"}) String name,
            @Schema(required = true, description = "Bytes.", minimum = "1", examples = {"482113"}) long size,
            @Schema(required = true, description = "What it is by its content.", examples = {"application/pdf"}) String mediaType) {

        static File of(Documents.Reference document) {
            return new File(document.id(), document.name(), document.size(), document.mediaType());
        }
    }
}

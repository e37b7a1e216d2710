package org.aitreaty.registry.document;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Documents as JSON. */
final class DocumentJson {

    private DocumentJson() {}

    @Schema(name = "Document", description = "What is known of an uploaded document.")
    record View(
            @Schema(description = "Identifier.", examples = {"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"}) String id,
            @Schema(
                            description = "Name to show: the one sent, without a path, unseen characters and marks of direction, with the extension of the true type.",
                            examples = {"instrument-of-ratification.pdf"})
                    String name,
            @Schema(description = "Bytes.", examples = {"482113"}) long size,
            @Schema(description = "What it is by its content.", examples = {"application/pdf"}) String mediaType,
            @Schema(
                            description = "SHA-256 of the content, in hexadecimal.",
                            examples = {"8d969eef6ecad3c29a3a629280e686cf0c3f5d5a86aff3ca12020c923adc6c92"})
                    String sha256,
            @Schema(description = "When it was first uploaded.", examples = {"2026-11-23T09:30:00Z"}) Instant uploadedAt,
            Owner owner,
            @Schema(
                            description = "Since when everyone may read it; null while only its owner and the secretariat may.",
                            nullable = true,
                            examples = {"2026-11-24T10:00:00Z"})
                    Instant releasedAt) {

        static View of(Document document, Instant releasedAt) {
            return new View(
                    document.id().toString(),
                    document.name().text(),
                    document.size(),
                    document.mediaType(),
                    document.sha256(),
                    document.uploadedAt(),
                    Owner.of(document.owner()),
                    releasedAt);
        }
    }

    @Schema(name = "DocumentOwner", description = "On whose behalf it was uploaded.")
    record Owner(
            @Schema(description = "A State, an organisation, or the secretariat.") DocumentOwner.Kind kind,
            @Schema(description = "Code of the State (alpha-3) or the organisation; secretariat for the secretariat.", examples = {"FRA"})
                    String code) {

        static Owner of(DocumentOwner owner) {
            return new Owner(owner.kind(), owner.code());
        }
    }

    /**
     * What an upload was, for telling a repeated request from another one with the same key.
     *
     * @param name as it would be shown
     * @param sha256 in hexadecimal
     */
    @Schema(hidden = true)
    record Sent(String name, String mediaType, long size, String sha256) {}
}

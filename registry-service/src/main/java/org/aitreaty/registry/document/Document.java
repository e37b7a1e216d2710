package org.aitreaty.registry.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.registry.file.DocumentType;
import org.aitreaty.registry.file.FileName;
import org.hibernate.annotations.Immutable;

/** A scan as it was sent; its content is kept in pieces by {@link DocumentContents}. It never changes. */
@Entity
@Immutable
@Table(name = "document")
class Document {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "owner_kind")
    private DocumentOwner.Kind ownerKind;

    @Column(name = "owner_code")
    private String ownerCode;

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    private long size;

    private byte[] sha256;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "uploaded_by_id")
    private String uploadedById;

    @Column(name = "offered_at")
    private Instant offeredAt;

    protected Document() {}

    Document(UUID id, DocumentOwner owner, FileName name, DocumentType type, ReceivedContent content, Instant uploadedAt, String uploadedById) {
        this.id = id;
        this.ownerKind = owner.kind();
        this.ownerCode = owner.code();
        this.name = name.text();
        this.mediaType = type.mediaType();
        this.size = content.size();
        this.sha256 = content.sha256();
        this.uploadedAt = uploadedAt;
        this.uploadedById = uploadedById;
        this.offeredAt = uploadedAt;
    }

    UUID id() {
        return id;
    }

    DocumentOwner owner() {
        return new DocumentOwner(ownerKind, ownerCode);
    }

    FileName name() {
        return new FileName(name);
    }

    String mediaType() {
        return mediaType;
    }

    /** In bytes. */
    long size() {
        return size;
    }

    /** In hexadecimal, lower case. */
    String sha256() {
        return HexFormat.of().formatHex(sha256);
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    /** What the journal says of it. Not its name, which may tell a person's: the hash says which document it was. */
    Map<String, ?> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("ownerKind", ownerKind.name());
        facts.put("ownerCode", ownerCode);
        facts.put("mediaType", mediaType);
        facts.put("size", Long.toString(size));
        facts.put("sha256", sha256());
        return facts;
    }
}

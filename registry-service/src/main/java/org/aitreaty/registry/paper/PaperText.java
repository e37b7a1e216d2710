package org.aitreaty.registry.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.aitreaty.registry.language.OfficialLanguage;
import org.hibernate.annotations.Immutable;

/** What a version of a paper says in one language: a text, or a document. Never changed. */
@Entity
@Immutable
@IdClass(PaperText.Key.class)
@Table(name = "paper_text")
class PaperText {

    /** Which language of which version. */
    record Key(UUID paperId, int number, OfficialLanguage language) implements Serializable {}

    @Id
    @Column(name = "paper_id")
    private UUID paperId;

    @Id
    private int number;

    @Id
    @Enumerated(EnumType.STRING)
    private OfficialLanguage language;

    @Column(name = "document_id")
    private UUID documentId;

    private String body;

    protected PaperText() {}

    PaperText(PaperVersion version, Issuing.Said said) {
        this.paperId = version.paperId();
        this.number = version.number();
        this.language = said.language();
        this.documentId = said.document() == null ? null : said.document().id();
        this.body = said.body();
    }

    int number() {
        return number;
    }

    OfficialLanguage language() {
        return language;
    }

    /** Null where it is a text. */
    UUID documentId() {
        return documentId;
    }

    /** Null where it is a document. */
    String body() {
        return body;
    }
}

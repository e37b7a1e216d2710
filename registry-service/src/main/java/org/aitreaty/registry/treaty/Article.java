package org.aitreaty.registry.treaty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.aitreaty.registry.language.Bilingual;
import org.hibernate.annotations.Immutable;

/** One article, paragraph or point of a version of the text. */
@Entity
@Immutable
@Table(name = "article")
@IdClass(Article.Key.class)
class Article {

    record Key(int textVersion, String number) implements Serializable {}

    @Id
    @Column(name = "text_version")
    private int textVersion;

    @Id
    private String number;

    private int ordinal;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "title_fr")
    private String titleFr;

    @Column(name = "text_en")
    private String textEn;

    @Column(name = "text_fr")
    private String textFr;

    protected Article() {}

    String number() {
        return number;
    }

    Bilingual title() {
        return new Bilingual(titleEn, titleFr);
    }

    Bilingual text() {
        return new Bilingual(textEn, textFr);
    }
}

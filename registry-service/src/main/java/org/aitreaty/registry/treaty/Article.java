package org.aitreaty.registry.treaty;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/** One article, paragraph or point of a version of the text, or an annex to it. */
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

    @Immutable
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(
            name = "article_text",
            joinColumns = {
                @JoinColumn(name = "text_version", referencedColumnName = "text_version"),
                @JoinColumn(name = "number", referencedColumnName = "number")
            })
    @MapKeyColumn(name = "language")
    private Map<String, ArticleText> texts;

    protected Article() {}

    String number() {
        return number;
    }

    /** By the language's code; not every version of a text has been written in all of them. */
    Map<String, ArticleText> texts() {
        return texts;
    }
}

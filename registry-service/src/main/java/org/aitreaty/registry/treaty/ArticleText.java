package org.aitreaty.registry.treaty;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** An article in one language. */
@Embeddable
class ArticleText {

    private String title;

    @Column(name = "text")
    private String text;

    @Enumerated(EnumType.STRING)
    private TextStanding standing;

    protected ArticleText() {}

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    TextStanding standing() {
        return standing;
    }
}

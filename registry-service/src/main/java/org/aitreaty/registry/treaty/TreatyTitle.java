package org.aitreaty.registry.treaty;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The treaty's title in one language. */
@Embeddable
class TreatyTitle {

    private int ordinal;
    private String title;

    @Column(name = "short_title")
    private String shortTitle;

    protected TreatyTitle() {}

    int ordinal() {
        return ordinal;
    }

    String title() {
        return title;
    }

    String shortTitle() {
        return shortTitle;
    }
}

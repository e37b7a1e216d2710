package org.aitreaty.registry.participation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a State can do towards the treaty, with the article that provides for it. */
@Schema(name = "ActionType", description = "What a State did towards the treaty.")
public enum ActionType {
    /** Subject to ratification: not yet consent to be bound. */
    SIGNATURE("12"),
    RATIFICATION("13(1)"),
    ACCESSION("13(2)"),
    WITHDRAWAL_NOTICE("15");

    private final String article;

    ActionType(String article) {
        this.article = article;
    }

    public String article() {
        return article;
    }

    /** Whether the act expresses consent to be bound and so counts towards entry into force. */
    public boolean isConsent() {
        return this == RATIFICATION || this == ACCESSION;
    }
}

package org.aitreaty.registry.control;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what one controls another. */
@Schema(name = "ControlKind", description = "By what one controls another. MAJORITY_OWNERSHIP and VOTING_RIGHTS have a share, BENEFICIAL_OWNER may have one.")
public enum ControlKind {
    /** More than half of the capital. */
    MAJORITY_OWNERSHIP(Share.NEEDED),
    VOTING_RIGHTS(Share.NEEDED),
    /** Appoints the majority of the body that directs. */
    BOARD_APPOINTMENT(Share.NONE),
    CONTRACT(Share.NONE),
    /** The natural person or other entity for whom, in the end, it is held. */
    BENEFICIAL_OWNER(Share.POSSIBLE);

    static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    static final BigDecimal HALF = BigDecimal.valueOf(50);

    /** Whether there is a percentage to it. */
    enum Share {
        NEEDED,
        POSSIBLE,
        NONE
    }

    private final Share share;

    ControlKind(Share share) {
        this.share = share;
    }

    Share share() {
        return share;
    }
}

package org.aitreaty.permits.legal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To which applications a new version of a parameter applies (article 10(1)). */
@Schema(
        name = "TransitionalRule",
        description = "To which applications a new value applies. APPLY_AT_FILING: to those filed from then on. APPLY_AT_DECISION: to those decided "
                + "from then on. APPLY_AT_START_OF_RUN: to runs that start from then on. GRACE: to those decided after some days.")
public enum TransitionalRule {
    APPLY_AT_FILING,
    APPLY_AT_DECISION,
    APPLY_AT_START_OF_RUN,
    GRACE
}

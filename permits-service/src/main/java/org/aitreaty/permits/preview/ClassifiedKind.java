package org.aitreaty.permits.preview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the law classifies, so that another law could classify it otherwise. */
@Schema(name = "ClassifiedKind", description = "What a threshold reaches: applications under review, permits that hold, runs under way, clusters in the register.")
public enum ClassifiedKind {
    APPLICATION,
    PERMIT,
    RUN,
    CLUSTER
}

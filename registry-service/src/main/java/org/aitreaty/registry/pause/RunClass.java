package org.aitreaty.registry.pause;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A class of training runs that can be paused as a whole. */
@Schema(name = "RunClass", description = "FRONTIER: runs above the frontier of article 4(2). ALL_PERMITTED: all runs that need a permit.")
public enum RunClass {
    FRONTIER,
    ALL_PERMITTED
}

package org.aitreaty.registry.ballot;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member can vote. */
@Schema(name = "Choice", description = "What a member can vote.")
public enum Choice {
    YES,
    NO,
    ABSTAIN
}

package org.aitreaty.registry.paper;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a paper is for. */
@Schema(name = "PaperAccess", description = "PUBLIC: everybody. PARTIES: delegates of the Parties and the Secretariat.")
public enum PaperAccess {
    PUBLIC,
    PARTIES
}

package org.aitreaty.registry.controller;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of thing controls an organisation without being in the register. */
@Schema(name = "ControllingEntityKind", description = "What kind of thing a controller outside the register is. The names of persons are not public.")
public enum OutsideKind {
    COMPANY,
    /** A natural person. */
    PERSON,
    FUND,
    /** A ministry, agency or fund of a State that is named apart from the State. */
    GOVERNMENT_BODY
}

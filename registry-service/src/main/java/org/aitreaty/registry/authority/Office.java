package org.aitreaty.registry.authority;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The office of a person who acts for a State. */
@Schema(
        name = "Office",
        description = "Office of a person who acts for a State. All but OTHER act by virtue of it, without full powers (VCLT 7(2)(a)).")
public enum Office {
    HEAD_OF_STATE,
    HEAD_OF_GOVERNMENT,
    MINISTER_FOR_FOREIGN_AFFAIRS,
    /** Anybody else, an ambassador included: needs full powers. */
    OTHER;

    /** Whether the office alone is authority to bind the State, and to issue full powers. */
    public boolean binds() {
        return this != OTHER;
    }
}

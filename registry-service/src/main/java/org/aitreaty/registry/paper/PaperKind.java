package org.aitreaty.registry.paper;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of paper it is; the name is a part of its symbol. */
@Schema(name = "PaperKind", description = "WP: working paper. INF: information. CRP: conference room paper, for the time of the meeting. REP: report.")
public enum PaperKind {
    WP,
    INF,
    CRP,
    REP
}

package org.aitreaty.registry.contactpoint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organisation is reached about. */
@Schema(name = "ContactKind", description = "What the contact point is for.")
enum ContactKind {
    /** Service of documents and questions of law. */
    LEGAL,
    /** Models, runs and interfaces. */
    TECHNICAL,
    /** What cannot wait, at any hour. */
    INCIDENT
}

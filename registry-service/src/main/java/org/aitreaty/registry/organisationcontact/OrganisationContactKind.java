package org.aitreaty.registry.organisationcontact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organisation is reached about. */
@Schema(name = "OrganisationContactKind", description = "What the contact point is for.")
enum OrganisationContactKind {
    /** Service of documents and questions of law. */
    LEGAL,
    /** Models, runs and interfaces. */
    TECHNICAL,
    /** What cannot wait, at any hour. */
    INCIDENT
}

package org.aitreaty.registry.organisationcontact;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Contact points as JSON. */
final class OrganisationContactJson {

    private OrganisationContactJson() {}

    @Schema(name = "OrganisationContactStatement", description = "Whom to reach; a person, a function or both.")
    record Stated(
            @Schema(description = "What the contact point is for.", enumeration = {"LEGAL", "TECHNICAL", "INCIDENT"}, examples = {"INCIDENT"}) String kind,
            @Schema(description = "Name of a person.", nullable = true, maxLength = 200, examples = {"Ana Ribeiro"}) String person,
            @Schema(description = "What the person is there, or who answers.", nullable = true, maxLength = 200, examples = {"Security duty officer"})
                    String function,
            @Schema(description = "Address for e-mail.", maxLength = 254, examples = {"incidents@meridian.example"}) String email,
            @Schema(description = "Telephone number with its country code.", nullable = true, examples = {"+1 415 555 0100"}) String phone) {}

    @Schema(name = "OrganisationContactList", description = "All contact points of an organisation.")
    record Replace(@Schema(description = "All of them, at most 20; what is not among them is forgotten.") List<Stated> items) {}

    @Schema(name = "OrganisationContact", description = "Whom to reach in an organisation.")
    record View(
            @Schema(description = "What the contact point is for.") OrganisationContactKind kind,
            @Schema(description = "Name of a person.", nullable = true, examples = {"Ana Ribeiro"}) String person,
            @Schema(description = "What the person is there, or who answers.", nullable = true, examples = {"Security duty officer"}) String function,
            @Schema(description = "Address for e-mail.", examples = {"incidents@meridian.example"}) String email,
            @Schema(description = "Telephone number with its country code.", nullable = true, examples = {"+1 415 555 0100"}) String phone) {

        static View of(OrganisationContact point) {
            return new View(point.kind(), point.person(), point.function(), point.email(), point.phone());
        }
    }

    @Schema(name = "OrganisationContacts", description = "Whom to reach in an organisation; not public.")
    record All(@Schema(description = "The contact points, in the order in which they are to be tried.") List<View> items) {}
}

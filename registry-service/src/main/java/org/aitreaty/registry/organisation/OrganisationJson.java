package org.aitreaty.registry.organisation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Organisations as JSON. */
final class OrganisationJson {

    private OrganisationJson() {}

    @Schema(
            name = "OrganisationRequest",
            description = "An organisation to be registered.",
            requiredProperties = {"code", "legalName", "hostState", "roles"})
    record Submit(
            @Schema(description = "Short name in lower case; tokens refer to it.", pattern = "^[a-z][a-z0-9-]{1,39}$", examples = {"meridian"})
                    String code,
            @Schema(description = "Name in law.", maxLength = 200, examples = {"Meridian Compute Laboratory"}) String legalName,
            @Schema(description = "Code of the State that answers for it.", examples = {"USA"}) String hostState,
            @Schema(type = SchemaType.ARRAY, implementation = OrganisationRole.class, description = "What it does; at least one.", examples = {"[\"DEVELOPER\"]"})
                    List<String> roles,
            @Schema(description = "Legal Entity Identifier (ISO 17442).", nullable = true, examples = {"54930084UKLVMY22DS16"}) String lei) {}

    @Schema(name = "Organisation", description = "An organisation as it stands in the register.")
    record View(
            @Schema(description = "Short name.", examples = {"meridian"}) String code,
            @Schema(description = "Name in law.", examples = {"Meridian Compute Laboratory"}) String legalName,
            @Schema(description = "Code of the State that answers for it.", examples = {"USA"}) String hostState,
            @Schema(type = SchemaType.ARRAY, implementation = OrganisationRole.class, description = "What it does.", examples = {"[\"DEVELOPER\"]"})
                    List<String> roles,
            @Schema(description = "Legal Entity Identifier (ISO 17442).", nullable = true, examples = {"54930084UKLVMY22DS16"}) String lei) {

        static View of(Organisation organisation) {
            return new View(
                    organisation.code(), organisation.legalName(), organisation.hostState(), organisation.roles(), organisation.lei());
        }
    }

    @Schema(name = "OrganisationPage", description = "A part of the register of organisations, newest first.")
    record Page(
            @Schema(description = "The organisations, the one registered last first.") List<View> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {}
}

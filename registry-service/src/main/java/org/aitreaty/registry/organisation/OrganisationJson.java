package org.aitreaty.registry.organisation;

import java.time.Instant;
import java.util.List;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.registry.particulars.OrganisationRole;
import org.aitreaty.registry.particulars.Particulars;
import org.aitreaty.registry.particulars.ParticularsJson;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Organisations as JSON. */
final class OrganisationJson {

    private OrganisationJson() {}

    @Schema(name = "OrganisationRequest", description = "An organisation to be registered.")
    record Submit(
            @Schema(description = "Short name in lower case; tokens refer to it.", pattern = "^[a-z][a-z0-9-]{1,39}$", examples = {"meridian"})
                    String code,
            @Schema(description = "Name in law.", maxLength = 200, examples = {"Meridian Compute Laboratory"}) String legalName,
            @Schema(description = "Trade names, names in other scripts, abbreviations; at most 20.", nullable = true, examples = {"[\"Meridian\"]"})
                    List<String> otherNames,
            @Schema(description = "Code of the State that answers for it; it never changes.", examples = {"USA"}) String hostState,
            @Schema(description = "Where it is seated.", nullable = true) ParticularsJson.Seat seat,
            @Schema(description = "Its entry in a register of the host State.", nullable = true) ParticularsJson.Registration registration,
            @Schema(description = "Address of its website.", nullable = true, maxLength = 300, examples = {"https://meridian.example"}) String website,
            @Schema(type = SchemaType.ARRAY, implementation = OrganisationRole.class, description = "What it does; at least one.", examples = {"[\"DEVELOPER\"]"})
                    List<String> roles,
            @Schema(description = "Legal Entity Identifier (ISO 17442).", nullable = true, examples = {"54930084UKLVMY22DS16"}) String lei)
            implements ParticularsJson.Stated {}

    @Schema(name = "OrganisationChange", description = "All particulars of an organisation as they are from an instant on.")
    record Change(
            @Schema(description = "Name in law.", maxLength = 200, examples = {"Meridian Intelligence Laboratory"}) String legalName,
            @Schema(description = "Trade names, names in other scripts, abbreviations; at most 20.", nullable = true, examples = {"[\"Meridian\"]"})
                    List<String> otherNames,
            @Schema(description = "Where it is seated.", nullable = true) ParticularsJson.Seat seat,
            @Schema(description = "Its entry in a register of the host State.", nullable = true) ParticularsJson.Registration registration,
            @Schema(description = "Address of its website.", nullable = true, maxLength = 300, examples = {"https://meridian.example"}) String website,
            @Schema(type = SchemaType.ARRAY, implementation = OrganisationRole.class, description = "What it does; at least one.", examples = {"[\"DEVELOPER\"]"})
                    List<String> roles,
            @Schema(description = "Legal Entity Identifier (ISO 17442).", nullable = true, examples = {"54930084UKLVMY22DS16"}) String lei,
            @Schema(
                            description = "From when this is so, an instant or a legal day; now when missing. It takes the place of all that was recorded for "
                                    + "later instants. Not in the future.",
                            nullable = true,
                            examples = {"2026-11-02"})
                    String effectiveFrom)
            implements ParticularsJson.Stated {}

    @Schema(name = "OrganisationDecision", description = "A change of an organisation's status.")
    record Decide(
            @Schema(
                            description = "Why; 1 to 10 sentences. Public. Needed for all but a validation and a new proposal.",
                            nullable = true,
                            examples = {"[\"The registration number belongs to another company.\"]"})
                    List<String> reasons,
            @Schema(
                            description = "From when it holds, an instant or a legal day; now when missing. Only for a suspension, reinstatement or dissolution "
                                    + "that the register learns of late.",
                            nullable = true,
                            examples = {"2026-11-02"})
                    String effectiveFrom) {}

    @Schema(name = "Organisation", description = "An organisation as it stands in the register.")
    record View(
            @Schema(description = "Short name.", examples = {"meridian"}) String code,
            @Schema(description = "Name in law.", examples = {"Meridian Compute Laboratory"}) String legalName,
            @Schema(description = "Trade names, names in other scripts, abbreviations.", examples = {"[\"Meridian\"]"}) List<String> otherNames,
            @Schema(description = "Code of the State that answers for it.", examples = {"USA"}) String hostState,
            @Schema(description = "Where it is seated.", nullable = true) ParticularsJson.Seat seat,
            @Schema(description = "Its entry in a register of the host State.", nullable = true) ParticularsJson.Registration registration,
            @Schema(description = "Address of its website.", nullable = true, examples = {"https://meridian.example"}) String website,
            @Schema(description = "What it does.", examples = {"[\"DEVELOPER\"]"}) List<OrganisationRole> roles,
            @Schema(description = "Legal Entity Identifier (ISO 17442).", nullable = true, examples = {"54930084UKLVMY22DS16"}) String lei,
            @Schema(description = "Number of the version of these particulars, from 1.", examples = {"1"}) int particularsVersion,
            @Schema(description = "From when these particulars hold.", examples = {"2026-11-23T09:45:00Z"}) Instant particularsSince,
            @Schema(description = "How it stands in the register.") OrganisationStatus status,
            @Schema(description = "From when it stands so.", examples = {"2026-11-23T09:45:00Z"}) Instant statusSince,
            @Schema(description = "Why it stands so, in the words of whoever decided.", examples = {"[]"}) List<String> statusReasons,
            @Schema(description = "When the register entered it.", examples = {"2026-11-23T09:45:00Z"}) Instant registeredAt,
            @Schema(description = "What you may do next: sub-resources to POST to. Empty for a question about the past.", examples = {"[\"validation\"]"})
                    List<String> allowedActions) {

        static View of(OrganisationAt organisation, List<String> allowedActions) {
            Particulars particulars = organisation.particulars().particulars();
            return new View(
                    organisation.code(),
                    particulars.legalName(),
                    particulars.otherNames(),
                    organisation.hostState(),
                    ParticularsJson.Seat.of(particulars.seat()),
                    ParticularsJson.Registration.of(particulars.registration()),
                    particulars.website(),
                    particulars.roles(),
                    particulars.lei(),
                    organisation.particulars().number(),
                    organisation.particulars().since(),
                    organisation.standing().status(),
                    organisation.standing().since(),
                    organisation.standing().reasons(),
                    organisation.registeredAt(),
                    allowedActions);
        }

        /** As it stands now, with what the reader may do next. */
        static View present(OrganisationAt organisation, Actor reader) {
            return of(
                    organisation,
                    OrganisationLifecycle.allowedActions(organisation.standing().status(), reader, organisation.circle(), organisation.words()));
        }
    }

    @Schema(name = "OrganisationPage", description = "A part of the register of organisations, newest first.")
    record Page(
            @Schema(description = "The organisations, the one registered last first.") List<View> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {}

    @Schema(name = "OrganisationVersion", description = "Particulars of an organisation as they were recorded once.")
    record Version(
            @Schema(description = "Number of the version, from 1.", examples = {"2"}) int number,
            @Schema(description = "Name in law.", examples = {"Meridian Compute Laboratory"}) String legalName,
            @Schema(description = "Trade names, names in other scripts, abbreviations.", examples = {"[\"Meridian\"]"}) List<String> otherNames,
            @Schema(description = "Where it is seated.", nullable = true) ParticularsJson.Seat seat,
            @Schema(description = "Its entry in a register of the host State.", nullable = true) ParticularsJson.Registration registration,
            @Schema(description = "Address of its website.", nullable = true, examples = {"https://meridian.example"}) String website,
            @Schema(description = "What it does.", examples = {"[\"DEVELOPER\"]"}) List<OrganisationRole> roles,
            @Schema(description = "Legal Entity Identifier (ISO 17442).", nullable = true, examples = {"54930084UKLVMY22DS16"}) String lei,
            @Schema(description = "From when this was so, in place of what earlier versions say of later instants.", examples = {"2026-11-02T00:00:00Z"})
                    Instant effectiveFrom,
            @Schema(description = "When the register learned of it.", examples = {"2026-11-23T09:45:00Z"}) Instant recordedAt,
            @Schema(description = "On whose behalf it was recorded.", examples = {"STAFF"}) ActorKind recordedBy) {

        static Version of(OrganisationVersion version) {
            Particulars particulars = version.particulars();
            return new Version(
                    version.number(),
                    particulars.legalName(),
                    particulars.otherNames(),
                    ParticularsJson.Seat.of(particulars.seat()),
                    ParticularsJson.Registration.of(particulars.registration()),
                    particulars.website(),
                    particulars.roles(),
                    particulars.lei(),
                    version.effectiveFrom(),
                    version.recordedAt(),
                    version.recordedBy());
        }
    }

    @Schema(name = "OrganisationVersionPage", description = "A part of the history of an organisation's particulars, newest first.")
    record VersionPage(
            @Schema(description = "The versions, the one recorded last first.") List<Version> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {}

    @Schema(name = "OrganisationStatusChange", description = "That an organisation came to stand so in the register.")
    record Status(
            @Schema(description = "Number of the change, from 1.", examples = {"2"}) int number,
            @Schema(description = "How it stood from then on.") OrganisationStatus status,
            @Schema(description = "Why, in the words of whoever decided.", examples = {"[]"}) List<String> reasons,
            @Schema(description = "From when it stood so.", examples = {"2026-11-23T09:45:00Z"}) Instant effectiveFrom,
            @Schema(description = "When the register learned of it.", examples = {"2026-11-23T09:45:00Z"}) Instant recordedAt,
            @Schema(description = "On whose behalf it was recorded.", examples = {"DELEGATE"}) ActorKind recordedBy) {

        static Status of(StatusChange change) {
            return new Status(
                    change.number(), change.status(), change.reasons(), change.effectiveFrom(), change.recordedAt(), change.recordedBy());
        }
    }

    @Schema(name = "OrganisationStatusPage", description = "A part of the history of an organisation's status, newest first.")
    record StatusPage(
            @Schema(description = "The changes, the one recorded last first.") List<Status> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {}
}

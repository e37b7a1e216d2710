package org.aitreaty.registry.controller;

import java.util.UUID;
import org.aitreaty.registry.controlgraph.Node;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Controllers as JSON. */
public final class ControllerJson {

    private ControllerJson() {}

    @Schema(name = "ControllerReference", description = "Whoever controls: exactly one of the three.")
    public record Reference(
            @Schema(description = "Code of an organisation in the register.", nullable = true, examples = {"meridian"}) String organisation,
            @Schema(description = "Code of a State.", nullable = true, examples = {"FRA"}) String state,
            @Schema(description = "Somebody outside the register.", nullable = true) Outsider entity) {}

    @Schema(
            name = "ControllingEntityReference",
            description = "A controller outside the register: by its identifier, or by kind, name and State. One of that kind, name and State that is known "
                    + "already is recognised; persons are not, because two may bear one name, and only the secretariat names them by identifier.")
    public record Outsider(
            @Schema(description = "Identifier of one that is known already.", nullable = true, examples = {"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"}) String id,
            @Schema(
                            description = "What kind of thing it is.",
                            nullable = true,
                            enumeration = {"COMPANY", "PERSON", "FUND", "GOVERNMENT_BODY"},
                            examples = {"FUND"})
                    String kind,
            @Schema(description = "Its name.", nullable = true, maxLength = 200, examples = {"Boreal Endowment"}) String name,
            @Schema(description = "Code of the State where it is seated, or whose national the person is.", nullable = true, examples = {"CHE"}) String state) {}

    @Schema(name = "ControlNode", description = "Whoever controls or is controlled.")
    public record View(
            @Schema(description = "ORGANISATION in the register, STATE, or ENTITY outside the register.") Node.Kind type,
            @Schema(description = "Code of the organisation or State; null for an entity.", nullable = true, examples = {"meridian"}) String code,
            @Schema(description = "Identifier of an entity outside the register.", nullable = true, examples = {"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"})
                    UUID entity,
            @Schema(description = "What kind of entity it is; null for the others.", nullable = true, examples = {"FUND"}) OutsideKind kind,
            @Schema(
                            description = "Present legal name, or name of the entity. Null for a State, and for a natural person unless you stand close to "
                                    + "what the person controls.",
                            nullable = true,
                            examples = {"Meridian Compute Laboratory"})
                    String name,
            @Schema(description = "Code of the State that hosts it, or of which it is.", examples = {"USA"}) String hostState) {}
}

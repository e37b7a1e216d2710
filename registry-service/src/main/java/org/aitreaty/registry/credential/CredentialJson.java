package org.aitreaty.registry.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Credentials as JSON. */
final class CredentialJson {

    private static final String ID = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private CredentialJson() {}

    @Schema(name = "CredentialLetter", description = "What a letter of credentials says.")
    record Letter(
            @Schema(required = true, description = "Code of the State.", examples = {"FRA"}) String state,
            @Schema(required = true, description = "Person accredited.", maxLength = 200, examples = {"Claude Martin"}) String representative,
            @Schema(required = true, implementation = Credential.Capacity.class, description = "What the person is in the delegation.") String capacity,
            @Schema(required = true, implementation = Credential.Office.class, description = "Office that issued it.") String issuedByOffice,
            @Schema(nullable = true, description = "Who holds that office.", maxLength = 200, examples = {"Jeanne Durand"}) String issuedByName,
            @Schema(required = true, description = "Day of the letter.", examples = {"2027-02-20"}) String issuedOn,
            @Schema(
                            nullable = true,
                            description = "Government in whose name it was issued, where more than one claims the State. Letters of different governments stand "
                                    + "beside each other until the organ has decided.",
                            maxLength = 200,
                            examples = {"Transitional Government of the Republic"})
                    String government,
            @Schema(
                            nullable = true,
                            description = "Identifier of the account with which the person signs in. Where more than one government claims the State, only accounts "
                                    + "named in the letters of the one the organ has seated vote for it.",
                            maxLength = 200,
                            examples = {"5f0c9a52-3f2b-4a3e-9d0e-6b1f2f7f2c11"})
                    String account) {}

    @Schema(name = "CredentialDecision", description = "Why credentials are rejected.")
    record Reason(@Schema(required = true, description = "Reason.", maxLength = 2000, examples = {"The letter is not signed."}) String reason) {}

    @Schema(name = "Credential", description = "On whose word a person sits for a State at a meeting.")
    record View(
            @Schema(required = true, description = "Identifier.", examples = {ID}) String id,
            @Schema(required = true, description = "Code of the State.", examples = {"FRA"}) String state,
            @Schema(required = true, description = "Person accredited.", examples = {"Claude Martin"}) String representative,
            @Schema(required = true, description = "What the person is in the delegation.") Credential.Capacity capacity,
            @Schema(required = true, description = "Office that issued it.") Credential.Office issuedByOffice,
            @Schema(required = true, nullable = true, description = "Who holds that office.", examples = {"Jeanne Durand"}) String issuedByName,
            @Schema(required = true, description = "Day of the letter.", examples = {"2027-02-20"}) LocalDate issuedOn,
            @Schema(
                            required = true,
                            nullable = true,
                            description = "Government in whose name it was issued, where more than one claims the State.",
                            examples = {"Transitional Government of the Republic"})
                    String government,
            @Schema(required = true, nullable = true, description = "Account with which the person signs in.", examples = {"5f0c9a52-3f2b-4a3e-9d0e-6b1f2f7f2c11"})
                    String account,
            @Schema(required = true, description = "Whether another government claims the State at this meeting and the organ has approved none.", examples = {"false"})
                    boolean contested,
            @Schema(required = true, description = "When it was received.", examples = {"2027-02-27T10:00:00Z"}) Instant receivedAt,
            @Schema(required = true, description = "Whether they are in order.") Credential.Status status,
            @Schema(required = true, nullable = true, description = "When the organ decided.", examples = {"2027-03-01T10:00:00Z"}) Instant decidedAt,
            @Schema(required = true, nullable = true, description = "Why they were rejected.", examples = {"The letter is not signed."}) String reason,
            @Schema(required = true, description = "Whether the person can vote for the State as things stand.", examples = {"true"}) boolean givesAVote) {

        static View of(Credential credential, Claims claims) {
            return new View(
                    credential.id().toString(),
                    credential.state(),
                    credential.representative(),
                    credential.capacity(),
                    credential.issuedByOffice(),
                    credential.issuedByName(),
                    credential.issuedOn(),
                    credential.government(),
                    credential.account(),
                    claims.areContested(),
                    credential.receivedAt(),
                    credential.status(),
                    credential.decidedAt(),
                    credential.reason(),
                    claims.giveAVote(credential));
        }
    }

    @Schema(name = "CredentialList", description = "Credentials for a meeting.")
    record All(@Schema(required = true, description = "The credentials, by State.") List<View> items) {}
}

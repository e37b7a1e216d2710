package org.aitreaty.registry.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aitreaty.registry.language.OfficialLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Contact points as JSON. */
final class ContactJson {

    private ContactJson() {}

    @Schema(name = "ContactPointRequest", description = "A contact point as the delegation wants it to stand.")
    record Submit(
            @Schema(description = "Name of the authority.", maxLength = 200, examples = {"Ministry for Foreign Affairs, Treaty Division"}) String authority,
            @Schema(description = "What it is written to about.", implementation = ContactPoint.Kind.class) String kind,
            @Schema(description = "Language in which it is written to.", implementation = OfficialLanguage.class) String language,
            @Schema(description = "E-mail addresses, 1 to 10.", examples = {"[\"treaties@mfa.example\"]"}) List<String> addresses) {}

    @Schema(name = "ContactConfirmationLetterRequest", description = "The address to be asked once more.")
    record AskAgain(
            @Schema(description = "An address of the contact point that has not been confirmed.", examples = {"treaties@mfa.example"}) String address) {}

    @Schema(name = "ContactConfirmationRequest", description = "The code of a letter.")
    record Confirm(
            @Schema(
                            description = "As it stands in the letter; hyphens, spaces and case make no difference.",
                            maxLength = 100,
                            examples = {"7K3MD-0Q9ZT-X4VHB-6RW2N-PC8FE"})
                    String code) {}

    @Schema(name = "ContactPoint", description = "An authority of a State that the secretariat writes to.")
    record View(
            @Schema(description = "Identifier.", examples = {"019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a"}) UUID id,
            @Schema(description = "Code of the State.", examples = {"FRA"}) String state,
            @Schema(description = "Name of the authority.", examples = {"Ministry for Foreign Affairs, Treaty Division"}) String authority,
            ContactPoint.Kind kind,
            OfficialLanguage language,
            @Schema(description = "Its addresses, in the order in which they were entered.") List<Address> addresses,
            @Schema(description = "When it was entered.") Instant enteredAt,
            @Schema(description = "When it was last changed, or an address confirmed.") Instant changedAt) {

        static View of(ContactPoint point) {
            return new View(
                    point.id(),
                    point.state(),
                    point.authority(),
                    point.kind(),
                    point.language(),
                    point.addresses().stream().map(Address::of).toList(),
                    point.enteredAt(),
                    point.changedAt());
        }
    }

    @Schema(name = "ContactAddress", description = "An address of a contact point.")
    record Address(
            @Schema(description = "The address.", examples = {"treaties@mfa.example"}) String address,
            @Schema(
                            description = "When its reader confirmed it; null while nobody has, and then nothing else is sent there.",
                            nullable = true,
                            examples = {"2026-11-23T10:00:00Z"})
                    Instant confirmedAt) {

        static Address of(ContactAddress address) {
            return new Address(address.address().value(), address.confirmedAt());
        }
    }

    @Schema(name = "ContactPointPage", description = "A part of the contact points of a State.")
    record Page(
            @Schema(description = "The contact points, in the order in which they were entered.") List<View> items,
            @Schema(description = "Pass it as cursor for the next page; null on the last one.", nullable = true) String nextCursor) {}

    @Schema(name = "ContactConfirmation", description = "An address that has been confirmed.")
    record Confirmed(
            @Schema(description = "Code of the State.", examples = {"FRA"}) String state,
            @Schema(description = "Name of the authority.", examples = {"Ministry for Foreign Affairs, Treaty Division"}) String authority,
            ContactPoint.Kind kind,
            @Schema(description = "When the address was confirmed.") Instant confirmedAt) {

        static Confirmed of(ContactAddress address) {
            ContactPoint point = address.contactPoint();
            return new Confirmed(point.state(), point.authority(), point.kind(), address.confirmedAt());
        }
    }
}

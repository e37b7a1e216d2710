package org.aitreaty.registry.subscription;

import java.time.Instant;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.notification.NotificationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Subscriptions as JSON. Never with the address: who has a letter before them knows where it came to. */
final class SubscriptionJson {

    private SubscriptionJson() {}

    @Schema(
            name = "SubscriptionRequest",
            description = "Which notifications are wanted, and where. Without State and kind, all of them.",
            requiredProperties = {"address", "language"})
    record Submit(
            @Schema(description = "E-mail address.", examples = {"reader@institute.example"}) String address,
            @Schema(description = "Language of the letters.", implementation = OfficialLanguage.class) String language,
            @Schema(description = "Only those that concern this State or organisation.", nullable = true, examples = {"BRA"}) String state,
            @Schema(
                            description = "Only this kind, and corrections of it.",
                            nullable = true,
                            implementation = NotificationKind.class,
                            examples = {"RATIFICATION"})
                    String kind) {}

    @Schema(name = "SubscriptionAsked", description = "A letter is on its way; nothing else is sent until its code comes back.")
    record Asked(@Schema(description = "Until when the code can be sent back.", examples = {"2026-12-07T10:00:00Z"}) Instant confirmUntil) {}

    @Schema(name = "SubscriptionCode", description = "The code of a letter.")
    record Code(
            @Schema(
                            description = "As it stands in the letter; hyphens, spaces and case make no difference.",
                            maxLength = 100,
                            examples = {"7K3MD-0Q9ZT-X4VHB-6RW2N-PC8FE"})
                    String code) {}

    @Schema(name = "Subscription", description = "Notifications that an address is sent.")
    record View(
            SubscriptionStatus status,
            @Schema(description = "Only those that concern this State or organisation; null for all.", nullable = true, examples = {"BRA"}) String state,
            @Schema(
                            description = "Only this kind, and corrections of it; null for all.",
                            nullable = true,
                            implementation = NotificationKind.class,
                            examples = {"RATIFICATION"})
                    NotificationKind kind,
            OfficialLanguage language,
            @Schema(description = "When it was asked for.", examples = {"2026-11-23T10:00:00Z"}) Instant requestedAt,
            @Schema(description = "Until when it can be confirmed; null once it is.", nullable = true, examples = {"2026-12-07T10:00:00Z"})
                    Instant confirmUntil,
            @Schema(description = "When it was confirmed.", nullable = true, examples = {"2026-11-23T10:05:00Z"}) Instant confirmedAt,
            @Schema(description = "When it was ended.", nullable = true, examples = {"2026-11-30T10:00:00Z"}) Instant endedAt) {

        static View of(Subscription it) {
            return new View(
                    it.status(),
                    it.wanted().state(),
                    it.wanted().kind(),
                    it.language(),
                    it.requestedAt(),
                    it.status() == SubscriptionStatus.PENDING ? it.confirmUntil() : null,
                    it.confirmedAt(),
                    it.endedAt());
        }
    }
}

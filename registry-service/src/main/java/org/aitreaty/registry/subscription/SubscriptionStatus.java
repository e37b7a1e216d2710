package org.aitreaty.registry.subscription;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a subscription has come. */
@Schema(name = "SubscriptionStatus", description = "How far a subscription has come.")
enum SubscriptionStatus {
    /** Asked for; whoever reads the address has not confirmed it. */
    PENDING,
    /** Confirmed: letters are sent. */
    ACTIVE,
    /** Ended for good. Whose it was is forgotten. */
    ENDED
}

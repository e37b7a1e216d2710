package org.aitreaty.registry.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Notifications by e-mail for whoever has asked for them. */
@ConfigMapping(prefix = "secretariat.subscriptions")
interface SubscriptionConfig {

    /** Whether letters are written to subscribers. When not, they are written later. */
    @WithDefault("true")
    boolean active();

    /** How many can be asked for within an hour by all who are not signed in: each has a letter sent to somebody. */
    @WithDefault("100")
    int askedPerHour();
}

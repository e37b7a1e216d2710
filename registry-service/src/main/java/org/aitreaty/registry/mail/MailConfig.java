package org.aitreaty.registry.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The secretariat's letters by e-mail. */
@ConfigMapping(prefix = "secretariat.mail")
interface MailConfig {

    /** Whether letters are sent. When not, they wait in the outbox. */
    @WithDefault("true")
    boolean active();

    /** The address that letters come from, and that bounces go to. */
    String from();

    /** The name beside it. */
    @WithDefault("Treaty secretariat")
    String fromName();

    /** Where answers of readers go; the sender's address when missing. */
    Optional<String> replyTo();

    /** At most so many attempts in a minute, by all replicas together. */
    @WithDefault("60")
    int perMinute();

    /** How long the body of a letter is kept after it was sent or given up. */
    @WithDefault("90D")
    Duration keepBodies();
}

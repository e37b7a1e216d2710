package org.aitreaty.registry.notification;

import java.time.LocalDate;
import java.util.List;
import org.aitreaty.registry.language.SixLanguages;

/**
 * Everything a notification may have to say; what does not apply is null or empty. Texts are made from nothing else.
 *
 * @param participant names of the State or organisation, or null
 * @param shown what is notified, where a correction shows the act as corrected; otherwise the same as kind
 */
record NotificationFacts(
        String number,
        LocalDate date,
        NotificationKind kind,
        NotificationKind shown,
        SixLanguages treaty,
        SixLanguages participant,
        Act act,
        Consequences consequences,
        String corrects) {

    /** What the act says. */
    record Act(
            LocalDate received,
            LocalDate effective,
            String article,
            List<String> articles,
            SixLanguages stateConcerned,
            SixLanguages predecessor,
            List<String> territories,
            LocalDate until,
            String decision,
            boolean pending,
            boolean opposes) {}

    /** What follows from it in law, as far as it is certain. */
    record Consequences(
            LocalDate binds,
            String bindingArticle,
            LocalDate entersIntoForce,
            String entryArticle,
            Integer instruments,
            Integer needed,
            LocalDate withdrawalEnds,
            boolean withdrawnAtOnce,
            LocalDate objectUntil,
            String organArticle,
            boolean struckOut) {

        static final Consequences NONE = new Consequences(null, null, null, null, null, null, null, false, null, null, false);
    }
}

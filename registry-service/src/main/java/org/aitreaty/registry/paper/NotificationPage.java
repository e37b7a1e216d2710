package org.aitreaty.registry.paper;

import java.util.ArrayList;
import java.util.List;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.language.Words;
import org.aitreaty.registry.notification.IssuedNotification;
import org.aitreaty.registry.notification.NotificationText;
import org.aitreaty.registry.notification.Quotation;
import org.aitreaty.registry.treaty.TextStanding;

/**
 * A notification as its template wants it. Public because the template's code is made in another place.
 *
 * @param standing whether this language is authentic, in a sentence
 * @param notes what became of it since, and whether a demonstration has made it up
 */
public record NotificationPage(
        String kind,
        String number,
        String subject,
        String standing,
        List<String> notes,
        String opening,
        List<NotificationText.Fact> facts,
        List<String> sentences,
        List<Quoted> quotations) {

    static final Words WORDS = Words.read("paper/words");

    /**
     * Text quoted in its own language.
     *
     * @param standing what this version of it is worth, in words
     */
    public record Quoted(String heading, String standing, String language, String direction, List<String> lines) {}

    static NotificationPage of(IssuedNotification notification, OfficialLanguage language) {
        NotificationText text = notification.texts().get(language);
        return new NotificationPage(
                WORDS.get(language, "kind"),
                notification.number(),
                text.subject(),
                WORDS.get(language, "standing." + text.standing()),
                notes(notification, language),
                text.paragraphs().getFirst(),
                text.facts(),
                text.paragraphs().stream().skip(1).toList(),
                notification.quotations().stream().map(quotation -> quoted(quotation, language)).toList());
    }

    private static List<String> notes(IssuedNotification notification, OfficialLanguage language) {
        List<String> notes = new ArrayList<>();
        if (notification.corrects() != null) {
            notes.add(WORDS.get(language, "corrects") + WORDS.get(language, "colon") + notification.corrects());
        }
        if (!notification.correctedBy().isEmpty()) {
            notes.add(WORDS.get(language, "corrected-by") + WORDS.get(language, "colon") + String.join(", ", notification.correctedBy()));
        }
        if (notification.demonstration()) {
            notes.add(WORDS.get(language, "demonstration"));
        }
        return notes;
    }

    private static Quoted quoted(Quotation quotation, OfficialLanguage language) {
        return new Quoted(
                WORDS.get(language, "quotation." + quotation.what()),
                WORDS.get(language, quotation.standing() == TextStanding.AUTHENTIC ? "quoted.authentic" : "quoted.translation"),
                quotation.language(),
                quotation.language().matches("(ar|fa|he|ur|ps|dv|yi)(-.*)?") ? "rtl" : "ltr",
                quotation.text().lines().toList());
    }
}

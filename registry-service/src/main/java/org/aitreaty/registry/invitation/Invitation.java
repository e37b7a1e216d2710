package org.aitreaty.registry.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.language.LegalDate;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.language.Words;
import org.aitreaty.registry.letter.Block;
import org.aitreaty.registry.letter.LetterText;
import org.aitreaty.registry.letter.Letterhead;
import org.aitreaty.registry.meeting.Convening;
import org.aitreaty.registry.meeting.Meeting;
import org.aitreaty.registry.organ.Organ;

/** What a letter says of a meeting. */
@ApplicationScoped
class Invitation {

    private static final Words WORDS = Words.read("invitation/invitation");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Letterhead letterhead;

    Invitation(Letterhead letterhead) {
        this.letterhead = letterhead;
    }

    LetterText write(OfficialLanguage language, Organ organ, Meeting meeting, Convening.News news) {
        String title = in(language, meeting.title());
        List<Block> body = List.of(
                new Block.Paragraph(WORDS.get(language, "intro." + news)),
                new Block.Facts(List.of(
                        fact(language, "organ", in(language, organ.name())),
                        fact(language, "meeting", title),
                        fact(language, "session", organ.code() + "-" + meeting.session()),
                        fact(language, "place", meeting.place()),
                        fact(language, "begin", time(language, meeting.startsAt(), meeting.zone())),
                        fact(language, "end", time(language, meeting.endsAt(), meeting.zone())))),
                new Block.Link(WORDS.get(language, "open"), letterhead.portalPage("/" + language.tag() + "/meetings/" + meeting.id())),
                new Block.Link(WORDS.get(language, "calendar"), letterhead.portalPage("/v1/meetings/" + meeting.id() + "/calendar")));
        String subject = WORDS.get(language, "subject." + news) + WORDS.get(language, "colon") + title;
        return letterhead.write(language, subject, body, new Letterhead.Footing(WORDS.get(language, "reason"), null));
    }

    /** Titles and names of organs exist in the working languages; other readers get the English ones. */
    private static String in(OfficialLanguage language, Bilingual text) {
        return language == OfficialLanguage.FR ? text.fr() : text.en();
    }

    private static String time(OfficialLanguage language, Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        return LegalDate.write(there.toLocalDate(), language) + ", " + HOUR.format(there) + " (" + zone.getId() + ")";
    }

    private static Block.Fact fact(OfficialLanguage language, String name, String value) {
        return new Block.Fact(WORDS.get(language, name), value);
    }
}

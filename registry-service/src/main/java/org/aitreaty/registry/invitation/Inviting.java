package org.aitreaty.registry.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.contact.Recipients;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.Letter;
import org.aitreaty.registry.letter.LetterText;
import org.aitreaty.registry.mail.Outbox;
import org.aitreaty.registry.meeting.Convening;
import org.aitreaty.registry.meeting.Meeting;
import org.aitreaty.registry.organ.Organ;
import org.aitreaty.registry.organ.OrganKind;
import org.aitreaty.registry.organ.Organs;

/**
 * Writes to those who are called to a meeting, in the transaction that calls, changes or calls it off: whatever fails,
 * either the meeting is as the letters say or there are no letters. One address gets one letter of each version of a
 * meeting, also where several contact points share it.
 */
@ApplicationScoped
class Inviting {

    static final String PURPOSE = "meeting-invitation";

    private final Organs organs;
    private final Recipients recipients;
    private final Invitation invitation;
    private final Outbox outbox;
    private final TreatyTime time;

    Inviting(Organs organs, Recipients recipients, Invitation invitation, Outbox outbox, TreatyTime time) {
        this.organs = organs;
        this.recipients = recipients;
        this.invitation = invitation;
        this.outbox = outbox;
        this.time = time;
    }

    void invite(@Observes Convening.Called called) {
        Meeting meeting = called.meeting();
        if (meeting.endsAt().isBefore(time.now())) {
            // Entered afterwards, for the record: there is nothing left to come to.
            return;
        }
        Organ organ = organs.named(meeting.organ()).orElseThrow();
        Map<OfficialLanguage, LetterText> texts = new EnumMap<>(OfficialLanguage.class);
        for (Recipients.Recipient recipient : recipients.ofCorrespondence(invited(organ, meeting))) {
            LetterText text = texts.computeIfAbsent(recipient.language(), language -> invitation.write(language, organ, meeting, called.news()));
            outbox.put(new Letter(
                    "meeting/" + meeting.id() + "/" + meeting.version() + "/" + hash(recipient.address().value()),
                    recipient.address(),
                    recipient.language(),
                    text,
                    PURPOSE,
                    "meeting/" + meeting.id(),
                    null));
        }
    }

    /** The members on the day it begins. To meetings on safety research, which have none, all Parties are invited. */
    private Set<String> invited(Organ organ, Meeting meeting) {
        Organ called = organ.kind() == OrganKind.SAFETY_RESEARCH_MEETING ? organs.named("CP").orElseThrow() : organ;
        return organs.members(called, time.legalDay(meeting.startsAt())).states();
    }

    /** Of the address as all its spellings have it: upper and lower case reach the same reader. */
    private static String hash(String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

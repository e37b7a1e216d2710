package org.aitreaty.registry.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.letter.Letter;

/**
 * Where letters are left to be sent. A letter stands and falls with the transaction of what it tells of, and goes out
 * after the commit: nobody is told of what did not happen, and nothing that happened stays untold.
 */
@ApplicationScoped
public class Outbox {

    static final Actor MAIL = Actor.system("mail");

    private final PostedLetters letters;
    private final Journal journal;
    private final TreatyTime time;

    Outbox(PostedLetters letters, Journal journal, TreatyTime time) {
        this.letters = letters;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Leaves a letter, in the transaction under way, which must exist. When there is one with the same key already, that
     * one stands and this one is not sent.
     *
     * @return identifier of the letter that stands
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID put(Letter letter) {
        PostedLetter posted = new PostedLetter(letter, time.now());
        if (!letters.addIfNew(posted)) {
            return letters.withKey(letter.key()).map(PostedLetter::id).orElseThrow();
        }
        journal.record(MAIL, JournalEvent.created("LetterQueued", "letter", posted.id(), posted.facts(), Visibility.RESTRICTED));
        return posted.id();
    }
}

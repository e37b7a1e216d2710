package org.aitreaty.registry.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;

/** Has a letter tried again, at once and from the first attempt on. */
@ApplicationScoped
class Retrying {

    private final PostedLetters letters;
    private final Journal journal;
    private final TreatyTime time;

    Retrying(PostedLetters letters, Journal journal, TreatyTime time) {
        this.letters = letters;
        this.journal = journal;
        this.time = time;
    }

    /**
     * @param ifMatch the version the decision was made on
     * @throws ProblemException 404 for an unknown letter, 428 or 412 for the version, 409 when it was sent, is being sent, or its body is gone
     */
    @Transactional
    PostedLetter retry(UUID id, String ifMatch, Actor actor) {
        if (letters.count("id", id) == 0) {
            throw unknown();
        }
        PostedLetter letter = letters.takeIdle(id)
                .orElseThrow(() -> conflict("BEING_SENT", "The letter is with the mail server at this moment.", "Read it again in a minute."));
        EntityVersion.requireMatch(ifMatch, letter.version());
        if (letter.status() == LetterStatus.SENT) {
            throw conflict("ALREADY_SENT", "The mail server has taken this letter.", "Nothing is to be done.");
        }
        if (letter.text() == null) {
            throw conflict("BODY_REMOVED", "The body of this letter was removed after its time.", "Have the letter written anew.");
        }
        Map<String, ?> before = letter.facts();
        letter.tryAgain(time.now());
        journal.record(
                actor, new JournalEvent("LetterRetried", "letter", id.toString(), before, letter.facts(), Visibility.RESTRICTED));
        letters.flush();
        return letter;
    }

    static ProblemException unknown() {
        return ProblemException.notFound("There is no letter with this identifier.");
    }

    private static ProblemException conflict(String code, String message, String fix) {
        return new ProblemException(ProblemType.CONFLICT, message, List.of(new FieldError("", code, message, fix)));
    }
}

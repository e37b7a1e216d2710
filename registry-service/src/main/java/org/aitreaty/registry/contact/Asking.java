package org.aitreaty.registry.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.language.Words;
import org.aitreaty.registry.letter.Block;
import org.aitreaty.registry.letter.ConfirmationCode;
import org.aitreaty.registry.letter.Letter;
import org.aitreaty.registry.letter.LetterText;
import org.aitreaty.registry.letter.Letterhead;
import org.aitreaty.registry.mail.Outbox;
import org.aitreaty.registry.state.States;

/** Asks the reader of an address, by letter, whether it is the right one. */
@ApplicationScoped
class Asking {

    static final String PURPOSE = "contact-confirmation";

    /** So many letters a State may have sent in a day, because whom they reach has not asked for them. */
    static final int MOST_A_DAY = 20;

    private static final Duration DAY = Duration.ofDays(1);

    /** Long after a code is of any use. */
    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final Words WORDS = Words.read("contact/confirmation");

    private final IssuedCodes codes;
    private final States states;
    private final Outbox outbox;
    private final Letterhead letterhead;
    private final TreatyTime time;
    private final SecureRandom random = new SecureRandom();

    Asking(IssuedCodes codes, States states, Outbox outbox, Letterhead letterhead, TreatyTime time) {
        this.codes = codes;
        this.states = states;
        this.outbox = outbox;
        this.letterhead = letterhead;
        this.time = time;
    }

    /**
     * Puts a letter with a new code in the outbox for each address. A code sent before stays good for its time.
     *
     * @throws ProblemException 429 when the State has had too many letters sent within a day
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void ask(List<ContactAddress> addresses) {
        for (ContactAddress address : addresses) {
            Instant now = time.now();
            ContactPoint point = address.contactPoint();
            if (codes.issuedSince(point.state(), now.minus(DAY)) >= MOST_A_DAY) {
                throw new ProblemException(
                        ProblemType.TOO_MANY_REQUESTS,
                        "A State can have " + MOST_A_DAY + " addresses asked for their confirmation within a day.",
                        List.of(new FieldError("/addresses", "TOO_MANY_LETTERS", "The letters of this day are used up.", "Enter further addresses tomorrow.")),
                        DAY);
            }
            ConfirmationCode code = ConfirmationCode.next(random);
            codes.forgetIssuedBefore(point.state(), now.minus(REMEMBERED));
            codes.persistAndFlush(new IssuedCode(code, address, now));
            String key = PURPOSE + "/" + address.id() + "/" + now;
            outbox.put(new Letter(key, address.address(), point.language(), text(point, code), PURPOSE, "contact/" + point.id(), null));
        }
    }

    private LetterText text(ContactPoint point, ConfirmationCode code) {
        OfficialLanguage language = point.language();
        // After the number sign: what stands there is sent to no server and into no log.
        URI page = letterhead.portalPage("/contact-confirmation#" + code.written());
        List<Block> body = List.of(
                new Block.Paragraph(WORDS.get(language, "intro")),
                new Block.Facts(List.of(
                        fact(language, "state", states.findById(point.state()).names().in(language)),
                        fact(language, "authority", point.authority()),
                        fact(language, "kind", WORDS.get(language, "kind." + point.kind().name())))),
                new Block.Paragraph(WORDS.get(language, "instruction")),
                new Block.Link(WORDS.get(language, "link"), page),
                new Block.Facts(List.of(fact(language, "code", code.written()))),
                new Block.Paragraph(WORDS.get(language, "ignore")));
        return letterhead.write(language, WORDS.get(language, "subject"), body, new Letterhead.Footing(WORDS.get(language, "reason"), null));
    }

    private static Block.Fact fact(OfficialLanguage language, String name, String value) {
        return new Block.Fact(WORDS.get(language, name), value);
    }
}

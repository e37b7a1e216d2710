package org.aitreaty.registry.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.language.Words;
import org.aitreaty.registry.letter.Block;
import org.aitreaty.registry.letter.Letter;
import org.aitreaty.registry.letter.LetterText;
import org.aitreaty.registry.letter.Letterhead;
import org.aitreaty.registry.mail.Outbox;
import org.aitreaty.registry.notification.IssuedNotifications;
import org.aitreaty.registry.state.States;

/** The letter that asks whether notifications are wanted. It says nothing that somebody else could have written into it. */
@ApplicationScoped
class ConfirmationLetter {

    static final String PURPOSE = "subscription-confirmation";
    private static final Words WORDS = Words.read("subscription/words");

    private final States states;
    private final Letterhead letterhead;
    private final Outbox outbox;

    ConfirmationLetter(States states, Letterhead letterhead, Outbox outbox) {
        this.states = states;
        this.letterhead = letterhead;
        this.outbox = outbox;
    }

    /** Puts it in the outbox, in the transaction under way. */
    void send(Subscription subscription) {
        String reference = "subscription/" + subscription.id();
        outbox.put(new Letter(
                PURPOSE + "/" + subscription.id(),
                subscription.address(),
                subscription.language(),
                text(subscription),
                PURPOSE,
                reference,
                null));
    }

    private LetterText text(Subscription subscription) {
        OfficialLanguage language = subscription.language();
        String code = subscription.code().written();
        List<Block> body = List.of(
                new Block.Paragraph(WORDS.get(language, "intro")),
                new Block.Facts(wanted(subscription)),
                new Block.Paragraph(WORDS.get(language, "instruction")),
                // After the number sign: what stands there is sent to no server and into no log.
                new Block.Link(WORDS.get(language, "link"), letterhead.portalPage("/subscriptions#" + code)),
                new Block.Facts(List.of(fact(language, "code", code))),
                new Block.Paragraph(WORDS.get(language, "ignore")));
        return letterhead.write(language, WORDS.get(language, "subject"), body, new Letterhead.Footing(WORDS.get(language, "reason"), null));
    }

    private List<Block.Fact> wanted(Subscription subscription) {
        OfficialLanguage language = subscription.language();
        Subscription.Wanted wanted = subscription.wanted();
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(fact(
                language,
                "state",
                wanted.state() == null ? WORDS.get(language, "any-state") : states.findById(wanted.state()).names().in(language)));
        facts.add(fact(
                language, "kind", wanted.kind() == null ? WORDS.get(language, "any-kind") : IssuedNotifications.nameOf(wanted.kind(), language)));
        return facts;
    }

    private static Block.Fact fact(OfficialLanguage language, String name, String value) {
        return new Block.Fact(WORDS.get(language, name), value);
    }
}

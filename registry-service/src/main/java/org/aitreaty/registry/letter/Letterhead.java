package org.aitreaty.registry.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.language.Words;

/**
 * The one layout of all letters: name of the secretariat, the body, that the record is in the portal, why one receives
 * this, how to end it. Both forms are made from the same blocks, so that they cannot say different things.
 */
@ApplicationScoped
public class Letterhead {

    private static final Words WORDS = Words.read("letter/frame");

    private final PortalConfig portal;

    Letterhead(PortalConfig portal) {
        this.portal = portal;
    }

    /**
     * What stands under a letter.
     *
     * @param reason why the reader receives it, in the letter's language
     * @param unsubscribe where the reader ends such letters, or null
     */
    public record Footing(String reason, URI unsubscribe) {}

    /** Writes a letter in both forms. All texts must be in its language. */
    public LetterText write(OfficialLanguage language, String subject, List<Block> body, Footing footing) {
        Sheet sheet = new Sheet(language, subject, body.stream().map(Sheet.Piece::of).toList(), frame(language), footing, portal.url());
        return new LetterText(subject, Templates.plain(sheet).render(), Templates.page(sheet).render());
    }

    /** The address of a page of the portal. */
    public URI portalPage(String path) {
        String base = portal.url().toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    private static Frame frame(OfficialLanguage language) {
        return new Frame(
                WORDS.get(language, "secretariat"),
                WORDS.get(language, "courtesy-copy"),
                WORDS.get(language, "portal"),
                WORDS.get(language, "why"),
                WORDS.get(language, "unsubscribe"),
                WORDS.get(language, "colon"));
    }

    /** The words around a letter. */
    record Frame(String secretariat, String courtesyCopy, String portal, String why, String unsubscribe, String colon) {}

    /** Everything that the two templates show. */
    record Sheet(OfficialLanguage language, String subject, List<Piece> body, Frame frame, Footing footing, URI portal) {

        /** A block in the form that a template can show without asking for its kind; what does not apply is null. */
        record Piece(String paragraph, Block.Link link, List<Block.Fact> facts) {

            static Piece of(Block block) {
                return switch (block) {
                    case Block.Paragraph(String text) -> new Piece(text, null, null);
                    case Block.Link link -> new Piece(null, link, null);
                    case Block.Facts(List<Block.Fact> facts) -> new Piece(null, null, facts);
                };
            }
        }
    }

    /** The templates; texts in the HTML one are escaped by the engine. */
    @CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(Sheet sheet);

        static native TemplateInstance plain(Sheet sheet);
    }
}

package org.aitreaty.registry.voting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aitreaty.kit.print.PrintLanguage;
import org.aitreaty.kit.print.Sheet;
import org.aitreaty.registry.language.OfficialLanguage;

/** The protocol of a vote as a sheet to be printed. */
final class ProtocolSheet {

    private static final String STYLE = style();

    private ProtocolSheet() {}

    @CheckedTemplate(basePath = "protocol", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {

        private Templates() {}

        static native TemplateInstance vote(VoteProtocol page);
    }

    /**
     * Its date is that of the closing, so that the same vote is always the same file.
     *
     * @param address where the record is
     */
    static Sheet of(Protocols.Facts facts, OfficialLanguage language, String address) {
        VoteProtocol page = VoteProtocol.of(facts, language);
        String number = facts.vote().decision() == null ? facts.vote().id() : facts.vote().decision();
        return new Sheet(
                PrintLanguage.valueOf(language.name()),
                String.join(" ", page.title().lines()),
                page.kind(),
                Templates.vote(page).render(),
                STYLE,
                List.of(
                        page.kind() + " · " + PrintLanguage.leftToRight(number),
                        VoteProtocol.WORDS.get(language, "record") + VoteProtocol.WORDS.get(language, "colon") + PrintLanguage.leftToRight(address)),
                facts.vote().closedAt());
    }

    private static String style() {
        try (InputStream file = ProtocolSheet.class.getResourceAsStream("/protocol/vote.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

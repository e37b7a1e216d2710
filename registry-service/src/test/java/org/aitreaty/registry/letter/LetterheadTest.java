package org.aitreaty.registry.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class LetterheadTest {

    private static final Words FRAME = Words.read("letter/frame");

    @Inject
    Letterhead letterhead;

    @ParameterizedTest
    @EnumSource(OfficialLanguage.class)
    void bothFormsSayTheSameInTheLanguageAndDirectionOfTheReader(OfficialLanguage language) {
        LetterText text = letterhead.write(
                language,
                "Subject line",
                List.of(
                        new Block.Paragraph("First paragraph."),
                        new Block.Facts(List.of(new Block.Fact("State", "Côte d’Ivoire"))),
                        new Block.Link("See it", URI.create("https://treaty.example/a?b=1&c=2"))),
                new Letterhead.Footing("You are a contact point.", URI.create("https://treaty.example/unsubscribe/1")));

        assertThat(text.html())
                .startsWith("<!DOCTYPE html>")
                .contains("<meta charset=\"utf-8\">")
                .contains("href=\"https://treaty.example/a?b=1&amp;c=2\"");
        assertThat(text.html().split("lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\"", -1))
                .as("once for the document and once for programs that drop it")
                .hasSize(3);
        for (String form : List.of(text.plain(), text.html())) {
            assertThat(form)
                    .contains("Subject line", "First paragraph.", "State", "Côte d’Ivoire", "See it", "You are a contact point.")
                    .contains("https://treaty.example/unsubscribe/1", "http://localhost:8080");
            for (String key : List.of("secretariat", "courtesy-copy", "why", "unsubscribe")) {
                assertThat(form).contains(FRAME.get(language, key));
            }
        }
        assertThat(text.plain()).contains("https://treaty.example/a?b=1&c=2").doesNotContain("<", "&amp;").doesNotContain("\n\n\n");
    }

    @Test
    void whatLooksLikeMarkupIsShownAndNotObeyed() {
        String evil = "<script>alert('1')</script>\"><img src=x onerror=alert(2)> & {sheet.portal}";
        LetterText text = letterhead.write(
                OfficialLanguage.EN,
                evil,
                List.of(new Block.Paragraph(evil), new Block.Facts(List.of(new Block.Fact(evil, evil))), new Block.Link(evil, URI.create("https://treaty.example/'x'"))),
                new Letterhead.Footing(evil, null));

        assertThat(text.html()).doesNotContain("<script", "<img", "'x'").contains("&lt;script&gt;", "{sheet.portal}");
        assertThat(text.plain()).contains("<script>alert('1')</script>");
        assertThat(text.html()).doesNotContain(FRAME.get(OfficialLanguage.EN, "unsubscribe"));
    }
}

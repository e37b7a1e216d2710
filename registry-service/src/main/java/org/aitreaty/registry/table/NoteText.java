package org.aitreaty.registry.table;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.aitreaty.kit.print.PrintLanguage;
import org.aitreaty.registry.annotation.Annotation;

/**
 * A note in the words of a language. What the State said stays in the language it said it in.
 *
 * @param heading what was done, and from when it counts
 * @param details each a line
 * @param statement its paragraphs; empty where there is no text
 * @param language code of the language of the statement, or null
 */
record NoteText(int number, String participant, String heading, List<String> details, List<String> statement, String language) {

    static NoteText of(Annotation note, StatusTable table) {
        PrintLanguage language = table.head().language();
        Words words = Words.in(language);
        return new NoteText(
                note.number(),
                Names.in(language, note.participant().names()),
                words.text(note.type().name()) + words.text("separator") + language.day(note.date()),
                details(note, table, words),
                note.statement() == null ? List.of() : note.statement().lines().filter(line -> !line.isBlank()).toList(),
                note.language());
    }

    private static List<String> details(Annotation note, StatusTable table, Words words) {
        PrintLanguage language = table.head().language();
        List<String> details = new ArrayList<>();
        if (note.about() != null) {
            Annotation.About about = note.about();
            details.add(words.text(
                    "note.about",
                    String.join(
                            words.text("separator"), Names.in(language, about.participant().names()), words.text(about.type().name()), language.day(about.date()))));
        }
        if (!note.articles().isEmpty()) {
            details.add(words.text("note.articles", PrintLanguage.leftToRight(String.join(", ", note.articles()))));
        }
        if (!note.territories().isEmpty()) {
            details.add(words.text("note.territories", String.join(words.text("separator"), note.territories().stream().map(table::territory).toList())));
        }
        if (note.excludesRelations()) {
            details.add(words.text("note.noRelations"));
        }
        if (note.statement() != null && note.language() != null) {
            details.add(words.text("note.original", ULocale.getDisplayLanguage(note.language(), language.code())));
        }
        return details;
    }

    /** On one line. */
    String line() {
        List<String> parts = new ArrayList<>(List.of(heading));
        parts.addAll(details);
        parts.addAll(statement);
        return number + ". " + String.join(" – ", parts);
    }

    boolean isRightToLeft() {
        return language != null && new ULocale(language).isRightToLeft();
    }
}

package org.aitreaty.registry.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aitreaty.registry.language.LegalDate;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.language.SixLanguages;
import org.aitreaty.registry.language.Words;
import org.aitreaty.registry.treaty.TextStanding;

/** Writes a notification in one language from its facts. The same facts always give the same text. */
final class NotificationWriter {

    static final Words WORDS = Words.read("notification/words");

    /** The working languages of the secretariat, in which a depositary of the United Nations notifies. */
    private static final Set<OfficialLanguage> AUTHENTIC = EnumSet.of(OfficialLanguage.EN, OfficialLanguage.FR);

    private final NotificationFacts facts;
    private final OfficialLanguage language;
    private final List<NotificationText.Fact> lines = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();

    private NotificationWriter(NotificationFacts facts, OfficialLanguage language) {
        this.facts = facts;
        this.language = language;
    }

    static NotificationText write(NotificationFacts facts, OfficialLanguage language) {
        NotificationWriter writer = new NotificationWriter(facts, language);
        writer.facts();
        writer.act();
        writer.consequences();
        return new NotificationText(writer.subject(), writer.lines, writer.paragraphs, standing(language));
    }

    private static TextStanding standing(OfficialLanguage language) {
        return AUTHENTIC.contains(language) ? TextStanding.AUTHENTIC : TextStanding.TRANSLATION;
    }

    private String subject() {
        String kind = word("act." + facts.kind());
        String title = facts.participant() == null ? kind : named(facts.participant()) + WORDS.get(language, "subject-colon") + kind;
        return facts.kind() == facts.shown() ? title : title + " (" + word("act." + facts.shown()) + ")";
    }

    private void facts() {
        fact("number", facts.number());
        fact("date", day(facts.date()));
        if (facts.participant() != null) {
            fact("participant", named(facts.participant()));
        }
        fact("act", word("act." + facts.shown()));
        if (facts.corrects() != null) {
            fact("corrects", facts.corrects());
        }
        paragraphs.add(sentence("intro", named(facts.treaty())));
    }

    private void act() {
        NotificationFacts.Act act = facts.act();
        if (act == null) {
            return;
        }
        fact("received", day(act.received()));
        fact("effective", act.pending() ? null : day(act.effective()));
        fact("article", act.article());
        fact("articles", listed(act.articles()));
        fact("state-concerned", act.stateConcerned() == null ? null : named(act.stateConcerned()));
        fact("predecessor", act.predecessor() == null ? null : named(act.predecessor()));
        fact("territories", listed(act.territories()));
        fact("until", act.until() == null ? null : day(act.until()));
        fact("decision", act.decision());
        if (act.pending()) {
            paragraphs.add(word("pending"));
        }
        if (act.opposes()) {
            paragraphs.add(word("opposes"));
        }
    }

    private void consequences() {
        NotificationFacts.Consequences it = facts.consequences();
        add(it.binds(), "binds", it.bindingArticle());
        add(it.entersIntoForce(), facts.kind() == NotificationKind.ENTRY_INTO_FORCE ? "entered-into-force" : "completes", it.entryArticle());
        if (it.instruments() != null) {
            paragraphs.add(sentence("progress", it.instruments(), it.needed()));
        }
        add(it.withdrawalEnds(), withdrawal(it));
        add(it.objectUntil(), "object-until");
        if (it.organArticle() != null) {
            paragraphs.add(sentence("awaits-organ", it.organArticle()));
        }
        if (facts.kind() == NotificationKind.CORRECTION) {
            paragraphs.add(word(it.struckOut() ? "struck-out" : "corrected"));
        }
        if (facts.kind() == NotificationKind.NOTIFICATION_CORRECTION) {
            paragraphs.add(sentence("corrects-notification", facts.corrects()));
        }
    }

    private String withdrawal(NotificationFacts.Consequences it) {
        if (facts.kind() == NotificationKind.WITHDRAWAL_EFFECTIVE) {
            return "withdrawal-effective";
        }
        return it.withdrawnAtOnce() ? "withdrawn-at-once" : "withdraws";
    }

    private void add(LocalDate day, String key, Object... more) {
        if (day != null) {
            List<Object> values = new ArrayList<>(List.of(day(day)));
            values.addAll(List.of(more));
            paragraphs.add(sentence(key, values.toArray()));
        }
    }

    private void fact(String name, String value) {
        if (value != null) {
            lines.add(new NotificationText.Fact(word("fact." + name), value));
        }
    }

    private String listed(List<String> values) {
        return values.isEmpty() ? null : String.join(word("separator"), values);
    }

    private String named(SixLanguages names) {
        return names.in(language);
    }

    private String day(LocalDate day) {
        return LegalDate.write(day, language);
    }

    private String word(String key) {
        return WORDS.get(language, key);
    }

    private String sentence(String key, Object... values) {
        String text = word(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }
}

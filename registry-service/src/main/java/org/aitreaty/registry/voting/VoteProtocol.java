package org.aitreaty.registry.voting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aitreaty.kit.print.PrintLanguage;
import org.aitreaty.registry.ballot.Tally;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.language.Words;
import org.aitreaty.registry.meeting.Meeting;
import org.aitreaty.registry.table.Name;
import org.aitreaty.registry.table.Names;
import org.aitreaty.registry.vote.Entitlement;
import org.aitreaty.registry.vote.VoteMethod;
import org.aitreaty.registry.voting.VoteJson.RollEntry;

/**
 * The protocol of a vote as its template wants it, in words. Public because the template's code is made in another place.
 *
 * @param rollNote what the roll tells and does not tell, or null
 * @param roll in the alphabetical order of the language; empty where hands were counted
 */
public record VoteProtocol(
        String kind,
        Passage title,
        String outcome,
        List<Fact> facts,
        Passage text,
        Passage rule,
        List<Fact> tally,
        String rollNote,
        List<Member> roll,
        Headings headings) {

    static final Words WORDS = Words.read("protocol/words");

    /** What stands above the parts. */
    public record Headings(String text, String rule, String result, String roll, String member, String vote) {}

    /** @param code whether it is read from left to right in every language */
    public record Fact(String name, String value, boolean code) {}

    /** @param note that the text is in another language than the rest, or null */
    public record Passage(String note, String language, String direction, List<String> lines) {}

    /** @param more who cast its vote for it, or why it had none */
    public record Member(String name, String vote, List<String> more, List<String> explanation) {}

    static VoteProtocol of(Protocols.Facts facts, OfficialLanguage language) {
        VoteJson.View vote = facts.vote();
        return new VoteProtocol(
                word(language, "kind"),
                passage(vote.proposal().title(), language),
                word(language, "outcome." + vote.outcome()),
                facts(facts, language),
                passage(vote.proposal().text(), language),
                passage(byLanguage(vote.ruleInWords()), language),
                tally(vote.tally(), language),
                rollNote(vote.method(), language),
                vote.method() == VoteMethod.SHOW_OF_HANDS ? List.of() : roll(facts, language),
                new Headings(
                        word(language, "text"),
                        word(language, "rule"),
                        word(language, "result"),
                        word(language, "roll"),
                        word(language, "member"),
                        word(language, "vote")));
    }

    private static List<Fact> facts(Protocols.Facts facts, OfficialLanguage language) {
        VoteJson.View vote = facts.vote();
        List<Fact> lines = new ArrayList<>();
        lines.add(fact(language, "organ", word(language, "organ." + facts.organ().kind())));
        lines.add(fact(language, "meeting", facts.meeting() == null ? word(language, "between-meetings") : meeting(facts.meeting(), language)));
        lines.add(fact(language, "matter", word(language, "matter." + vote.matter())));
        lines.add(fact(language, "method", word(language, "method." + vote.method())));
        lines.add(fact(language, "proposed", instant(vote.proposedAt(), language)));
        lines.add(fact(language, "opened", instant(vote.openedAt(), language)));
        lines.add(fact(language, "closed", instant(vote.closedAt(), language)));
        lines.add(fact(language, "closed-by", facts.closer() == null ? word(language, "closed-by-itself") : facts.closer()));
        if (vote.numbers().present() != null) {
            lines.add(fact(language, "present", number(vote.numbers().present(), vote.numbers().members(), language)));
        }
        if (vote.rule().quorum() != null) {
            lines.add(fact(language, "quorum", number(vote.numbers().quorum(), vote.numbers().members(), language)));
        }
        if (vote.decision() != null) {
            lines.add(new Fact(word(language, "decision"), vote.decision(), true));
        }
        lines.add(new Fact(word(language, "number"), vote.id(), true));
        return lines;
    }

    private static String meeting(Meeting meeting, OfficialLanguage language) {
        String title = language == OfficialLanguage.FR ? meeting.title().fr() : meeting.title().en();
        return title + " (" + meeting.organ() + "-" + meeting.session() + ")";
    }

    private static String number(int some, int all, OfficialLanguage language) {
        return word(language, "of-members").replace("{some}", Integer.toString(some)).replace("{all}", Integer.toString(all));
    }

    private static List<Fact> tally(Tally tally, OfficialLanguage language) {
        return List.of(
                count(language, "YES", tally.yes()),
                count(language, "NO", tally.no()),
                count(language, "ABSTAIN", tally.abstain()),
                count(language, "ABSENT", tally.absent()),
                count(language, "NOT_ENTITLED", tally.notEntitled()));
    }

    private static Fact count(OfficialLanguage language, String what, int number) {
        return new Fact(word(language, "roll." + what), Integer.toString(number), true);
    }

    private static String rollNote(VoteMethod method, OfficialLanguage language) {
        return switch (method) {
            case SECRET -> word(language, "roll-secret");
            case SHOW_OF_HANDS -> word(language, "roll-hands");
            case RECORDED, WRITTEN, SILENCE -> null;
        };
    }

    private static List<Member> roll(Protocols.Facts facts, OfficialLanguage language) {
        Map<String, RollEntry> entries =
                facts.vote().roll().stream().collect(Collectors.toMap(RollEntry::state, entry -> entry));
        List<Name> names = Names.of(facts.members(), PrintLanguage.valueOf(language.name()));
        Map<String, String> called = names.stream().collect(Collectors.toMap(Name::code, Name::text));
        return names.stream().map(name -> member(name.text(), entries.get(name.code()), called, language)).toList();
    }

    private static Member member(String name, RollEntry entry, Map<String, String> called, OfficialLanguage language) {
        List<String> more = new ArrayList<>();
        if (entry.entitlement() != Entitlement.ENTITLED) {
            more.add(word(language, "entitlement." + entry.entitlement()));
        }
        if (entry.votedForBy() != null && !entry.votedForBy().equals(entry.state())) {
            more.add(word(language, "cast-by").replace("{state}", called.getOrDefault(entry.votedForBy(), entry.votedForBy())));
        }
        return new Member(
                name,
                word(language, "roll." + entry.vote()),
                more,
                entry.explanation() == null ? List.of() : entry.explanation().lines().toList());
    }

    /** In the language, or in English and marked as such. */
    private static Passage passage(Map<String, String> texts, OfficialLanguage language) {
        boolean there = texts.containsKey(language.tag());
        OfficialLanguage shown = there ? language : OfficialLanguage.EN;
        return new Passage(
                there ? null : word(language, "in-english"), shown.tag(), shown.direction(), texts.get(shown.tag()).lines().filter(line -> !line.isBlank()).toList());
    }

    private static Map<String, String> byLanguage(Bilingual text) {
        return Map.of("en", text.en(), "fr", text.fr());
    }

    private static String instant(Instant instant, OfficialLanguage language) {
        return PrintLanguage.valueOf(language.name()).instant(instant);
    }

    private static Fact fact(OfficialLanguage language, String key, String value) {
        return new Fact(word(language, key), value, false);
    }

    private static String word(OfficialLanguage language, String key) {
        return WORDS.get(language, key);
    }
}

package org.aitreaty.registry.majority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.majority.VotingRule.Comparison;

/** A voting rule in the words of a rule of procedure, with the numbers it comes to. */
public final class RuleWords {

    private static final Map<String, Bilingual> PARTS = Map.of(
            "1/2", new Bilingual("half", "la moitié"),
            "1/3", new Bilingual("one third", "un tiers"),
            "2/3", new Bilingual("two-thirds", "les deux tiers"),
            "3/4", new Bilingual("three quarters", "les trois quarts"));

    private RuleWords() {}

    /**
     * Says a rule.
     *
     * @param members of the organ
     * @param entitled how many of them may vote
     */
    public static Bilingual of(VotingRule rule, int members, int entitled) {
        List<Bilingual> sentences = new ArrayList<>();
        sentences.add(majority(rule, entitled));
        if (rule.block() != null) {
            sentences.add(new Bilingual(
                    "It is not adopted if at least " + en(rule.block()) + " of the members entitled to vote, " + rule.stopping(entitled)
                            + ", vote against.",
                    "Elle n’est pas adoptée si " + rule.stopping(entitled) + " membres ayant le droit de vote, soit au moins "
                            + fr(rule.block()) + ", votent contre."));
        }
        if (rule.quorum() != null) {
            String more = rule.quorumExceeded() ? "More than " : "At least ";
            sentences.add(new Bilingual(
                    more + en(rule.quorum()) + " of the " + members + " members, " + rule.quorumOf(members) + ", must take part.",
                    capital(atLeast(rule.quorumExceeded(), rule.quorum())) + " des " + members + " membres, soit "
                            + rule.quorumOf(members) + ", doivent participer."));
        }
        return new Bilingual(
                String.join(" ", sentences.stream().map(Bilingual::en).toList()),
                String.join(" ", sentences.stream().map(Bilingual::fr).toList()));
    }

    private static Bilingual majority(VotingRule rule, int entitled) {
        return switch (rule.base()) {
            case CONSENSUS -> new Bilingual("Adopted unless a member objects.", "Adoptée sauf objection d’un membre.");
            case NEGATIVE_BLOCK -> new Bilingual(
                    "Goes ahead unless " + part(rule, true) + " of the members entitled to vote, " + rule.stopping(entitled) + ", vote against.",
                    "A lieu sauf si " + part(rule, false) + " des membres ayant le droit de vote, soit " + rule.stopping(entitled) + ", votent contre.");
            case ALL_MEMBERS -> new Bilingual(
                    "Adopted if " + part(rule, true) + " of all members entitled to vote, " + rule.needed(entitled) + " of " + entitled + ", vote in favour.",
                    "Adoptée si " + part(rule, false) + " de tous les membres ayant le droit de vote, soit " + rule.needed(entitled) + " sur " + entitled
                            + ", votent pour.");
            case PRESENT_AND_VOTING -> new Bilingual(
                    "Adopted if " + part(rule, true) + " of the members present and voting vote in favour; abstentions are not counted.",
                    "Adoptée si " + part(rule, false) + " des membres présents et votants votent pour ; les abstentions ne comptent pas.");
        };
    }

    private static String part(VotingRule rule, boolean english) {
        boolean more = rule.comparison() == Comparison.MORE_THAN;
        return english ? (more ? "more than " : "at least ") + en(rule.majority()) : atLeast(more, rule.majority());
    }

    /** In French the article melts with the preposition: plus de la moitié, plus des deux tiers. */
    private static String atLeast(boolean more, Fraction part) {
        String words = fr(part);
        return more ? ("plus de " + words).replace("de les ", "des ") : "au moins " + words;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String en(Fraction part) {
        return PARTS.containsKey(part.toString()) ? PARTS.get(part.toString()).en() : part.toString();
    }

    private static String fr(Fraction part) {
        return PARTS.containsKey(part.toString()) ? PARTS.get(part.toString()).fr() : part.toString();
    }
}

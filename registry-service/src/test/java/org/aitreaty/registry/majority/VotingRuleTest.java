package org.aitreaty.registry.majority;

import static org.aitreaty.registry.majority.VotingRule.Base.ALL_MEMBERS;
import static org.aitreaty.registry.majority.VotingRule.Base.CONSENSUS;
import static org.aitreaty.registry.majority.VotingRule.Base.NEGATIVE_BLOCK;
import static org.aitreaty.registry.majority.VotingRule.Base.PRESENT_AND_VOTING;
import static org.aitreaty.registry.majority.VotingRule.Comparison.AT_LEAST;
import static org.aitreaty.registry.majority.VotingRule.Comparison.MORE_THAN;
import static org.aitreaty.registry.majority.VotingRule.Outcome.BLOCKED;
import static org.aitreaty.registry.majority.VotingRule.Outcome.CARRIED;
import static org.aitreaty.registry.majority.VotingRule.Outcome.NOT_CARRIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VotingRuleTest {

    private static final VotingRule TWO_THIRDS_PRESENT = rule(PRESENT_AND_VOTING, "2/3", AT_LEAST);
    private static final VotingRule TWO_THIRDS_ALL = rule(ALL_MEMBERS, "2/3", AT_LEAST);
    private static final VotingRule MAJORITY_PRESENT = rule(PRESENT_AND_VOTING, "1/2", MORE_THAN);
    private static final VotingRule BY_CONSENSUS = rule(CONSENSUS, null, null);
    /** A challenge inspection goes ahead unless three quarters of all members decide against it. */
    private static final VotingRule THREE_QUARTERS_AGAINST = rule(NEGATIVE_BLOCK, "3/4", AT_LEAST);

    static VotingRule rule(VotingRule.Base base, String majority, VotingRule.Comparison comparison) {
        return new VotingRule(base, majority == null ? null : Fraction.of(majority), comparison, null, false, null, 0);
    }

    static VotingRule blockedBy(VotingRule rule, String part) {
        return new VotingRule(rule.base(), rule.majority(), rule.comparison(), rule.quorum(), rule.quorumExceeded(), Fraction.of(part), 0);
    }

    private static VotingRule quorum(String part, boolean exceeded) {
        return new VotingRule(PRESENT_AND_VOTING, Fraction.of("1/2"), MORE_THAN, Fraction.of(part), exceeded, null, 0);
    }

    static Stream<Arguments> votes() {
        return Stream.of(
                // EC-60: nine for, none against, six abstain, of fifteen.
                Arguments.of("EC-60", TWO_THIRDS_PRESENT, 9, 0, 15, CARRIED),
                Arguments.of("EC-60", TWO_THIRDS_ALL, 9, 0, 15, NOT_CARRIED),
                Arguments.of("two-thirds of 15", TWO_THIRDS_ALL, 10, 5, 15, CARRIED),
                // EC-61
                Arguments.of("EC-61", TWO_THIRDS_ALL, 27, 0, 41, NOT_CARRIED),
                Arguments.of("EC-61", TWO_THIRDS_ALL, 28, 13, 41, CARRIED),
                Arguments.of("EC-61", THREE_QUARTERS_AGAINST, 11, 30, 41, CARRIED),
                Arguments.of("EC-61", THREE_QUARTERS_AGAINST, 10, 31, 41, NOT_CARRIED),
                // EC-62: a tie carries nothing.
                Arguments.of("EC-62", MAJORITY_PRESENT, 7, 7, 15, NOT_CARRIED),
                Arguments.of("EC-62", MAJORITY_PRESENT, 8, 7, 15, CARRIED),
                Arguments.of("half of 193", rule(ALL_MEMBERS, "1/2", MORE_THAN), 96, 0, 193, NOT_CARRIED),
                Arguments.of("half of 193", rule(ALL_MEMBERS, "1/2", MORE_THAN), 97, 96, 193, CARRIED),
                Arguments.of("all abstain", TWO_THIRDS_PRESENT, 0, 0, 15, NOT_CARRIED),
                Arguments.of("nobody is a member", TWO_THIRDS_ALL, 0, 0, 0, NOT_CARRIED),
                Arguments.of("consensus", BY_CONSENSUS, 0, 0, 15, CARRIED),
                Arguments.of("consensus with one against", BY_CONSENSUS, 14, 1, 15, NOT_CARRIED),
                // EC-73: a coalition of a third blocks what ten of fifteen carry.
                Arguments.of("EC-73", blockedBy(TWO_THIRDS_ALL, "1/3"), 10, 5, 15, BLOCKED),
                Arguments.of("EC-73", blockedBy(TWO_THIRDS_ALL, "1/3"), 11, 4, 15, CARRIED),
                Arguments.of("nobody against blocks nothing", blockedBy(MAJORITY_PRESENT, "0/1"), 1, 0, 15, CARRIED));
    }

    @ParameterizedTest(name = "{0}: {2} for, {3} against, of {4}")
    @MethodSource("votes")
    void aProposalIsCarriedAsTheRuleSays(String why, VotingRule rule, int yes, int no, int entitled, VotingRule.Outcome outcome) {
        assertThat(rule.outcome(yes, no, entitled)).isEqualTo(outcome);
    }

    @Test
    void aQuorumIsAPartOfTheMembersReachedOrExceeded() {
        assertThat(quorum("1/2", true).quorumOf(15)).isEqualTo(8);
        assertThat(quorum("1/2", true).isQuorum(7, 15)).isFalse();
        assertThat(quorum("1/2", true).isQuorum(8, 15)).isTrue();
        assertThat(quorum("2/3", false).quorumOf(15)).isEqualTo(10);
        assertThat(quorum("2/3", false).isQuorum(9, 15)).isFalse();
        assertThat(quorum("2/3", false).isQuorum(10, 15)).isTrue();
        assertThat(TWO_THIRDS_ALL.isQuorum(0, 15)).isTrue();
    }

    @Test
    void aRuleNamesWhatItMeasuresBy() {
        assertThatThrownBy(() -> rule(ALL_MEMBERS, null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule(CONSENSUS, "1/2", MORE_THAN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule(null, "1/2", MORE_THAN)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Ten thousand votes by any rule against a clerk who counts with decimals of many places. */
    @Test
    void aClerkWithManyDecimalsComesToTheSame() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            VotingRule rule = anyRule(random);
            int entitled = random.nextInt(194);
            int yes = random.nextInt(entitled + 1);
            int no = random.nextInt(entitled - yes + 1);
            assertThat(rule.outcome(yes, no, entitled))
                    .as("%s: %d for, %d against, of %d; seed %d", rule, yes, no, entitled, seed)
                    .isEqualTo(clerk(rule, yes, no, entitled));
        }
    }

    private static VotingRule anyRule(Random random) {
        VotingRule.Base base = VotingRule.Base.values()[random.nextInt(4)];
        boolean consensus = base == CONSENSUS;
        String[] parts = {"1/2", "2/3", "3/4", "1/3", "3/5", "1/1"};
        Fraction majority = consensus ? null : Fraction.of(parts[random.nextInt(parts.length)]);
        VotingRule.Comparison comparison = consensus ? null : VotingRule.Comparison.values()[random.nextInt(2)];
        Fraction block = random.nextInt(3) == 0 ? Fraction.of("1/3") : null;
        return new VotingRule(base, majority, comparison, null, false, block, 0);
    }

    /** Part by part, in another way: quotients to fifty places, compared with a quotient of the part. */
    private static VotingRule.Outcome clerk(VotingRule rule, int yes, int no, int entitled) {
        if (rule.block() != null && no > 0 && entitled > 0 && share(no, entitled).compareTo(part(rule.block())) >= 0) {
            return BLOCKED;
        }
        return switch (rule.base()) {
            case CONSENSUS -> no > 0 ? NOT_CARRIED : CARRIED;
            case PRESENT_AND_VOTING -> yes > 0 && wins(rule, yes, yes + no) ? CARRIED : NOT_CARRIED;
            case ALL_MEMBERS -> yes > 0 && wins(rule, yes, entitled) ? CARRIED : NOT_CARRIED;
            case NEGATIVE_BLOCK -> entitled == 0 ? (rule.comparison() == AT_LEAST ? NOT_CARRIED : CARRIED) : wins(rule, no, entitled) ? NOT_CARRIED : CARRIED;
        };
    }

    private static boolean wins(VotingRule rule, int votes, int whole) {
        int compared = share(votes, whole).compareTo(part(rule.majority()));
        return rule.comparison() == MORE_THAN ? compared > 0 : compared >= 0;
    }

    private static BigDecimal share(int number, int whole) {
        return BigDecimal.valueOf(number).divide(BigDecimal.valueOf(whole), new MathContext(50));
    }

    private static BigDecimal part(Fraction fraction) {
        return share(fraction.numerator(), fraction.denominator());
    }
}

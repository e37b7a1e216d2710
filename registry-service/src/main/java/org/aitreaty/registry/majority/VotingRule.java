package org.aitreaty.registry.majority;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a proposal is carried. A rule is data of an organ and a matter; a vote keeps the rule it was opened under.
 *
 * @param base what the votes in favour are measured by
 * @param majority the part that is needed; null for consensus
 * @param comparison whether the part must be reached or exceeded; null for consensus
 * @param quorum the part of the members that must be present, more than which or at least which; null where none is needed
 * @param quorumExceeded whether more than that part must be present, as in "a majority of the members"
 * @param block the part of the members whose votes against stop the proposal whatever the votes in favour; null for none
 * @param deferralHours how long a vote waits after the proposal was put, so that consensus can be sought; 0 for not at all
 */
@Schema(name = "VotingRule", description = "When a proposal is carried.")
public record VotingRule(
        @Schema(required = true, description = "What the votes in favour are measured by.") Base base,
        @Schema(nullable = true, description = "The part that is needed; null for consensus.") Fraction majority,
        @Schema(nullable = true, description = "Whether the part must be reached or exceeded; null for consensus.") Comparison comparison,
        @Schema(nullable = true, description = "The part of the members that must be present; null where none is needed.") Fraction quorum,
        @Schema(required = true, description = "Whether more than that part must be present.", examples = {"true"}) boolean quorumExceeded,
        @Schema(nullable = true, description = "The part of the members whose votes against stop the proposal; null for none.") Fraction block,
        @Schema(required = true, description = "Hours between the proposal and the earliest vote, for consensus to be sought.", minimum = "0", examples = {"24"})
                int deferralHours) {

    /** What the votes in favour are measured by. */
    @Schema(
            name = "VotingBase",
            description = "PRESENT_AND_VOTING: votes for and against, abstentions not counted. ALL_MEMBERS: all members that are entitled to vote. "
                    + "CONSENSUS: nobody votes against. NEGATIVE_BLOCK: carried unless that part of all members votes against.")
    public enum Base {
        PRESENT_AND_VOTING,
        ALL_MEMBERS,
        CONSENSUS,
        NEGATIVE_BLOCK
    }

    /** How a part is compared. */
    @Schema(name = "VotingComparison", description = "Whether a part must be reached or exceeded.")
    public enum Comparison {
        AT_LEAST,
        MORE_THAN
    }

    public VotingRule {
        if (base == null) {
            throw new IllegalArgumentException("A rule measures votes by something.");
        }
        boolean consensus = base == Base.CONSENSUS;
        if (consensus != (majority == null) || consensus != (comparison == null)) {
            throw new IllegalArgumentException("Every rule but consensus names a part and how it is compared.");
        }
        if (deferralHours < 0) {
            throw new IllegalArgumentException("A vote is not deferred into the past.");
        }
    }

    /** The silence procedure: carried unless anybody objects, and nobody has to be present. */
    public static VotingRule silence() {
        return new VotingRule(Base.CONSENSUS, null, null, null, false, null, 0);
    }

    /**
     * How many votes in favour are needed, where that can be said before they are cast; else null.
     *
     * @param entitled members that are entitled to vote
     */
    public Integer needed(int entitled) {
        return base != Base.ALL_MEMBERS ? null : comparison == Comparison.MORE_THAN ? majority.leastAbove(entitled) : majority.leastOf(entitled);
    }

    /**
     * How many votes against stop the proposal, where that can be said before they are cast; else null.
     *
     * @param entitled members that are entitled to vote
     */
    public Integer stopping(int entitled) {
        return switch (base) {
            case CONSENSUS -> Integer.valueOf(1);
            case NEGATIVE_BLOCK -> comparison == Comparison.MORE_THAN ? majority.leastAbove(entitled) : majority.leastOf(entitled);
            case ALL_MEMBERS, PRESENT_AND_VOTING -> block == null ? null : Integer.valueOf(Math.max(1, block.leastOf(entitled)));
        };
    }

    /** Whether enough members are present. */
    public boolean isQuorum(int present, int members) {
        return quorum == null || (quorumExceeded ? quorum.isExceededBy(present, members) : quorum.isReachedBy(present, members));
    }

    /** How many members must be present. */
    public int quorumOf(int members) {
        return quorum == null ? 0 : quorumExceeded ? quorum.leastAbove(members) : quorum.leastOf(members);
    }

    /**
     * What comes of the votes counted.
     *
     * @param entitled members that were entitled to vote
     */
    public Outcome outcome(int yes, int no, int entitled) {
        if (block != null && no > 0 && block.isReachedBy(no, entitled)) {
            return Outcome.BLOCKED;
        }
        boolean carried = switch (base) {
            case PRESENT_AND_VOTING -> yes > 0 && isEnough(yes, yes + no);
            case ALL_MEMBERS -> yes > 0 && isEnough(yes, entitled);
            case CONSENSUS -> no == 0;
            case NEGATIVE_BLOCK -> !isEnough(no, entitled);
        };
        return carried ? Outcome.CARRIED : Outcome.NOT_CARRIED;
    }

    private boolean isEnough(int votes, int whole) {
        return comparison == Comparison.MORE_THAN ? majority.isExceededBy(votes, whole) : majority.isReachedBy(votes, whole);
    }

    /** What came of a vote. */
    @Schema(name = "VoteOutcome", description = "CARRIED; NOT_CARRIED, also by a tie; BLOCKED by enough votes against; NO_QUORUM: too few were present.")
    public enum Outcome {
        CARRIED,
        NOT_CARRIED,
        BLOCKED,
        NO_QUORUM
    }
}

package org.aitreaty.registry.voting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aitreaty.registry.ballot.Choice;
import org.aitreaty.registry.ballot.Tally;
import org.aitreaty.registry.decision.Proposal;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.majority.Matter;
import org.aitreaty.registry.majority.VotingRule;
import org.aitreaty.registry.majority.VotingRule.Outcome;
import org.aitreaty.registry.vote.Entitlement;
import org.aitreaty.registry.vote.VoteMethod;
import org.aitreaty.registry.vote.VoteStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Votes as JSON. */
final class VoteJson {

    static final String ID = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private VoteJson() {}

    @Schema(name = "VotePut", description = "A proposal put to an organ.")
    record Put(
            @Schema(required = true, description = "Organ it is put to.", examples = {"EC"}) String organ,
            @Schema(nullable = true, description = "Meeting at which it is voted on; null between meetings.", examples = {ID}) String meeting,
            @Schema(required = true, implementation = Matter.class, description = "What is voted on.") String matter,
            @Schema(required = true, implementation = VoteMethod.class, description = "How votes are taken.") String method,
            @Schema(required = true, description = "What is proposed, word for word.") Proposal proposal) {}

    @Schema(name = "VoteOpening", description = "How a vote is opened.")
    record Open(
            @Schema(
                            nullable = true,
                            description = "When it closes by itself; needed between meetings. A silence ends on a working day at the seat.",
                            examples = {"2027-03-01T11:00:00Z"})
                    String closesAt) {}

    @Schema(name = "VoteClosing", description = "What was counted in the room; only for a show of hands.")
    record Close(
            @Schema(nullable = true, description = "Hands in favour.", minimum = "0", examples = {"10"}) Integer yes,
            @Schema(nullable = true, description = "Hands against.", minimum = "0", examples = {"2"}) Integer no,
            @Schema(nullable = true, description = "Hands for abstentions.", minimum = "0", examples = {"2"}) Integer abstain) {}

    @Schema(name = "VoteCancellation", description = "Why there will be no result.")
    record Cancel(@Schema(required = true, description = "Reason.", maxLength = 2000, examples = {"The proposal was withdrawn by its sponsors."}) String reason) {}

    @Schema(name = "BallotPaper", description = "A ballot.")
    record Paper(
            @Schema(nullable = true, description = "Member it is cast for; your own State when missing.", examples = {"FRA"}) String state,
            @Schema(required = true, implementation = Choice.class, description = "The vote.") String choice,
            @Schema(
                            nullable = true,
                            description = "Ordinal of the member's ballot that this one takes the place of; null for the first one. A secret ballot cannot be replaced.",
                            minimum = "1",
                            examples = {"1"})
                    Integer replaces,
            @Schema(nullable = true, description = "Explanation of vote, published with the roll.", maxLength = 2000, examples = {"We support the aim."})
                    String explanation) {}

    @Schema(name = "Ballot", description = "A member's vote as it stands.")
    record BallotView(
            @Schema(required = true, description = "Member.", examples = {"FRA"}) String state,
            @Schema(required = true, description = "Whether it has voted.", examples = {"true"}) boolean cast,
            @Schema(required = true, nullable = true, description = "Which of its ballots this is; null for a secret one.", minimum = "1", examples = {"1"})
                    Integer ordinal,
            @Schema(required = true, nullable = true, description = "The vote; null for a secret one.") Choice choice,
            @Schema(required = true, nullable = true, description = "Explanation of vote.", examples = {"We support the aim."}) String explanation,
            @Schema(required = true, nullable = true, description = "When it was cast; null for a secret one.", examples = {"2027-03-01T10:12:00Z"})
                    Instant castAt) {}

    @Schema(name = "BallotList", description = "The ballots that you can cast or have cast.")
    record BallotList(@Schema(required = true, description = "One for each member you vote for.") List<BallotView> items) {}

    @Schema(name = "DelegationRequest", description = "To whom your State delegates its vote.")
    record Delegate(@Schema(required = true, description = "Code of another member.", examples = {"DEU"}) String toState) {}

    @Schema(name = "VoteDelegation", description = "That a member votes for another.")
    record DelegationView(
            @Schema(required = true, description = "Member that has delegated its vote.", examples = {"FRA"}) String state,
            @Schema(required = true, description = "Member that casts it.", examples = {"DEU"}) String toState,
            @Schema(required = true, description = "Since when.", examples = {"2027-02-28T10:00:00Z"}) Instant givenAt) {}

    @Schema(name = "VoteDelegationList", description = "The delegations that stand for a vote.")
    record DelegationList(@Schema(required = true, description = "The delegations, by member.") List<DelegationView> items) {}

    /** How a member appears in the result. */
    @Schema(
            name = "RollVote",
            description = "How a member voted. VOTED: in secret. ABSENT: entitled and did not vote. NOT_ENTITLED: had no vote. PENDING: the vote is not closed.")
    enum RollVote {
        YES,
        NO,
        ABSTAIN,
        VOTED,
        ABSENT,
        NOT_ENTITLED,
        PENDING
    }

    @Schema(name = "RollEntry", description = "A member in the roll.")
    record RollEntry(
            @Schema(required = true, description = "Member.", examples = {"FRA"}) String state,
            @Schema(required = true, description = "Whether it may vote.") Entitlement entitlement,
            @Schema(required = true, nullable = true, description = "Member that votes for it.", examples = {"DEU"}) String votedForBy,
            @Schema(required = true, description = "How it voted.") RollVote vote,
            @Schema(required = true, nullable = true, description = "Explanation of vote.", examples = {"We support the aim."}) String explanation) {}

    @Schema(name = "VoteNumbers", description = "How many there are and how many are needed.")
    record Numbers(
            @Schema(required = true, description = "Members of the organ.", minimum = "0", examples = {"15"}) int members,
            @Schema(required = true, description = "Members that may vote.", minimum = "0", examples = {"15"}) int entitled,
            @Schema(required = true, nullable = true, description = "Members present now, or at the closing; null between meetings.", minimum = "0", examples = {"14"})
                    Integer present,
            @Schema(required = true, description = "Members that make a quorum.", minimum = "0", examples = {"8"}) int quorum,
            @Schema(required = true, description = "Members that have voted.", minimum = "0", examples = {"12"}) int turnout,
            @Schema(required = true, nullable = true, description = "Votes in favour that are needed; null where it depends on who votes.", minimum = "0", examples = {"10"})
                    Integer neededYes,
            @Schema(required = true, nullable = true, description = "Votes against that stop it; null where none do.", minimum = "0", examples = {"5"})
                    Integer stoppingNo) {}

    @Schema(name = "Vote", description = "A proposal before an organ, and the vote on it.")
    record View(
            @Schema(required = true, description = "Identifier.", examples = {ID}) String id,
            @Schema(required = true, description = "Organ.", examples = {"EC"}) String organ,
            @Schema(required = true, nullable = true, description = "Meeting; null between meetings.", examples = {ID}) String meeting,
            @Schema(required = true, description = "What is voted on.") Matter matter,
            @Schema(required = true, description = "How votes are taken.") VoteMethod method,
            @Schema(required = true, description = "How far it has come.") VoteStatus status,
            @Schema(required = true, description = "What is proposed.") Proposal proposal,
            @Schema(required = true, description = "When it is adopted.") VotingRule rule,
            @Schema(required = true, description = "The same in words.") Bilingual ruleInWords,
            @Schema(required = true, description = "How many there are and how many are needed.") Numbers numbers,
            @Schema(required = true, description = "Since when this text is before the organ.", examples = {"2027-02-28T10:00:00Z"}) Instant proposedAt,
            @Schema(required = true, description = "When it can be opened at the earliest.", examples = {"2027-03-01T10:00:00Z"}) Instant earliestOpening,
            @Schema(required = true, nullable = true, description = "When it was opened.", examples = {"2027-03-01T10:00:00Z"}) Instant openedAt,
            @Schema(required = true, nullable = true, description = "When it closes by itself.", examples = {"2027-03-01T11:00:00Z"}) Instant closesAt,
            @Schema(required = true, nullable = true, description = "When it was closed.", examples = {"2027-03-01T10:40:00Z"}) Instant closedAt,
            @Schema(required = true, nullable = true, description = "What came of it.") Outcome outcome,
            @Schema(required = true, nullable = true, description = "Votes counted.") Tally tally,
            @Schema(required = true, description = "The members, once it is opened. How they voted is told when it is closed.") List<RollEntry> roll,
            @Schema(required = true, nullable = true, description = "Number of the decision that came of it.", examples = {"EC-4/DEC.2"}) String decision,
            @Schema(required = true, nullable = true, description = "Why it was cancelled.", examples = {"The proposal was withdrawn."}) String cancelledBecause,
            @Schema(required = true, description = "What you may do next: sub-resources to POST to; `proposal` is to PUT.", examples = {"[\"opening\"]"})
                    List<String> allowedActions) {}

    @Schema(name = "VoteProgress", description = "How a vote goes at a moment.")
    record Progress(
            @Schema(required = true, description = "How far it has come.") VoteStatus status,
            @Schema(required = true, description = "Members that have voted.", minimum = "0", examples = {"12"}) int turnout,
            @Schema(required = true, nullable = true, description = "Members present; null between meetings.", minimum = "0", examples = {"14"}) Integer present,
            @Schema(required = true, nullable = true, description = "When it closes by itself.", examples = {"2027-03-01T11:00:00Z"}) Instant closesAt,
            @Schema(required = true, nullable = true, description = "What came of it.") Outcome outcome,
            @Schema(required = true, description = "Version of the vote; when it is another one, read the vote again.", minimum = "0", examples = {"1"}) long version) {}

    @Schema(name = "VoteSummary", description = "A vote in short.")
    record Item(
            @Schema(required = true, description = "Identifier.", examples = {ID}) String id,
            @Schema(required = true, description = "Organ.", examples = {"EC"}) String organ,
            @Schema(required = true, nullable = true, description = "Meeting; null between meetings.", examples = {ID}) String meeting,
            @Schema(required = true, description = "What is voted on.") Matter matter,
            @Schema(required = true, description = "How votes are taken.") VoteMethod method,
            @Schema(required = true, description = "How far it has come.") VoteStatus status,
            @Schema(required = true, description = "Title by language.", examples = {"{\"en\":\"Lower limit on compute\",\"fr\":\"Abaissement de la limite de calcul\"}"})
                    Map<String, String> title,
            @Schema(required = true, description = "Since when this text is before the organ.", examples = {"2027-02-28T10:00:00Z"}) Instant proposedAt,
            @Schema(required = true, nullable = true, description = "When it closes by itself.", examples = {"2027-03-01T11:00:00Z"}) Instant closesAt,
            @Schema(required = true, nullable = true, description = "When it was closed.", examples = {"2027-03-01T10:40:00Z"}) Instant closedAt,
            @Schema(required = true, nullable = true, description = "What came of it.") Outcome outcome,
            @Schema(required = true, nullable = true, description = "Number of the decision that came of it.", examples = {"EC-4/DEC.2"}) String decision) {}

    @Schema(name = "VotePage", description = "A part of the votes.")
    record Page(
            @Schema(required = true, description = "The votes, the one proposed last first.") List<Item> items,
            @Schema(required = true, nullable = true, description = "Send as cursor for the next part; null at the end.", examples = {"bWVyaWRpYW4"})
                    String nextCursor) {}
}

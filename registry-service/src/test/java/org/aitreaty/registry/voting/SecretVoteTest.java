package org.aitreaty.registry.voting;

import static org.aitreaty.registry.voting.Council.cast;
import static org.aitreaty.registry.voting.Council.castAll;
import static org.aitreaty.registry.voting.Council.close;
import static org.aitreaty.registry.voting.Council.members;
import static org.aitreaty.registry.voting.Council.opened;
import static org.aitreaty.registry.voting.Council.proposal;
import static org.aitreaty.registry.voting.Council.representative;
import static org.aitreaty.registry.voting.Council.sitting;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** Nothing joins a member and its choice. */
@QuarkusTest
class SecretVoteTest {

    @Test
    void theCountIsExactAndTheRollSaysOnlyWhoVoted() {
        List<String> members = members();
        String vote = opened(sitting(members), "SUBSTANCE", "SECRET", proposal());
        castAll(vote, members.subList(0, 10), "YES");
        castAll(vote, members.subList(10, 13), "NO");

        Response closed = close(vote);

        assertThat(closed.<Map<String, Integer>>path("tally"))
                .isEqualTo(Map.of("yes", 10, "no", 3, "abstain", 0, "absent", members.size() - 13, "notEntitled", 0));
        assertThat(closed.<List<String>>path("roll.vote")).containsOnly("VOTED", "ABSENT").filteredOn("VOTED"::equals).hasSize(13);
    }

    @Test
    void aSecretBallotCannotBeChangedOrExplained() {
        List<String> members = members();
        String vote = opened(sitting(members), "SUBSTANCE", "SECRET", proposal());
        Response first = cast(vote, members.getFirst(), "YES");

        assertThat(first.<Object>path("choice")).isNull();
        assertProblem(cast(vote, members.getFirst(), "NO"), 409, "BALLOT_ALREADY_CAST");
        assertProblem(
                        representative(members.get(1)).body(Map.of("choice", "NO", "explanation", "Because.")).put("/v1/votes/" + vote + "/ballots"),
                        422,
                        "INVALID_INPUT")
                .at("/explanation", "SECRET");
        assertThat(Council.vote(vote).<Integer>path("numbers.turnout")).isEqualTo(1);
        close(vote);
    }

    /**
     * Every table, also those of the kit, is looked through for rows that hold the vote: none of them may differ between two
     * votes in which the same members voted the other way round, but for the counts.
     */
    @Test
    void noTableTellsWhoVotedHow() throws SQLException {
        List<String> members = members();
        String meeting = sitting(members);
        String one = opened(meeting, "SUBSTANCE", "SECRET", proposal());
        cast(one, members.get(0), "YES");
        cast(one, members.get(1), "NO");
        String other = opened(meeting, "SUBSTANCE", "SECRET", proposal());
        cast(other, members.get(0), "NO");
        cast(other, members.get(1), "YES");

        assertThat(rows("select count(*) from ballot where vote_id in ('" + one + "', '" + other + "')")).containsExactly("0");
        assertThat(rows("select state from ballot_mark where vote_id = '" + one + "' order by 1"))
                .isEqualTo(rows("select state from ballot_mark where vote_id = '" + other + "' order by 1"));
        assertThat(rows("select choice || number from ballot_box where vote_id = '" + one + "' order by 1"))
                .isEqualTo(rows("select choice || number from ballot_box where vote_id = '" + other + "' order by 1"));
        assertThat(rows("select count(distinct xmin::text) from ballot_box where vote_id = '" + one + "'"))
                .as("all counts were last written by one transaction")
                .containsExactly("1");
        assertThat(rows("select count(*) from journal_entry where subject_id = '" + one + "' and event_type = 'BallotCast'")).containsExactly("0");
        assertThat(rows("select count(*) from idempotency_record where route like '%ballots%'")).containsExactly("0");
        close(one);
        close(other);
    }

    private static List<String> rows(String sql) throws SQLException {
        try (Connection connection = EmbeddedDatabase.asOwner();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}

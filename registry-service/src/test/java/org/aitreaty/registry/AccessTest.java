package org.aitreaty.registry;

import static io.restassured.RestAssured.given;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aitreaty.kit.actor.RolePermissions;
import org.aitreaty.testkit.EndpointSweep;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who reaches what. What is open, and which permission opens what else, is said here line by line; which role holds
 * which permission is said below once more, so that a slip in the table of the service is seen.
 */
@QuarkusTest
class AccessTest {

    private static final Set<String> OPEN = lines(
            """
            GET /v1/feed
            GET /v1/states
            GET /v1/states/{code}
            GET /v1/states/{code}/relations
            GET /v1/treaty
            GET /v1/treaty/status
            GET /v1/treaty/status-list
            GET /v1/treaty/texts/{version}
            POST /v1/treaty/entry-into-force/simulations
            GET /v1/treaty-actions
            GET /v1/treaty-actions/{id}
            GET /v1/treaty-actions/{id}/documents
            GET /v1/reservations
            GET /v1/reservations/{id}
            GET /v1/parameters
            GET /v1/determinations/alignment
            GET /v1/determinations/consensus
            GET /v1/determinations/consensus/{id}
            GET /v1/determinations/proofs
            GET /v1/determinations/proofs/{id}
            GET /v1/class-pauses
            GET /v1/organisations
            GET /v1/organisations/{code}
            GET /v1/organisations/{code}/statuses
            GET /v1/organisations/{code}/versions
            GET /v1/organisations/{code}/controllers
            GET /v1/organisations/{code}/controlled
            GET /v1/control-links
            GET /v1/control-links/{id}
            GET /v1/control-groups
            GET /v1/legal-snapshot
            GET /v1/documents/{id}
            GET /v1/documents/{id}/content
            POST /v1/contact-confirmations
            GET /v1/national-measures
            GET /v1/national-measures/{id}
            GET /v1/voluntary-undertakings
            GET /v1/voluntary-undertakings/{id}
            GET /v1/notifications
            GET /v1/notifications/{number}
            GET /v1/notifications/{number}/pdf
            POST /v1/subscriptions
            POST /v1/subscriptions/inquiries
            POST /v1/subscriptions/confirmations
            POST /v1/subscriptions/endings
            POST /v1/subscriptions/endings/{code}
            GET /v1/subscriptions/endings/{code}
            GET /v1/notification-feeds/atom
            GET /v1/notification-feeds/json
            GET /v1/withdrawals
            GET /v1/withdrawals/{state}
            GET /v1/organs
            GET /v1/organs/{code}
            GET /v1/arrears
            GET /v1/meetings
            GET /v1/meetings/{id}
            GET /v1/meetings/{id}/presence
            GET /v1/meetings/{id}/attendance
            GET /v1/meetings/{id}/agenda
            GET /v1/meetings/{id}/decisions
            GET /v1/meetings/{id}/minutes
            GET /v1/meetings/{id}/papers
            GET /v1/meetings/{id}/papers/{paper}
            GET /v1/meetings/{id}/calendar
            GET /v1/meetings/{id}/call-for-papers
            GET /v1/meetings/{id}/programme
            GET /v1/meetings/{id}/proceedings
            GET /v1/meeting-series
            GET /v1/meeting-series/{id}
            GET /v1/calendar
            GET /v1/summits
            GET /v1/summits/{code}
            GET /v1/votes
            GET /v1/votes/{id}
            GET /v1/votes/{id}/delegations
            GET /v1/votes/{id}/events
            GET /v1/votes/{id}/protocol
            GET /v1/decisions
            GET /v1/decisions/{session}/{serial}
            GET /v1/parameters/{key}
            GET /v1/parameters/differences
            GET /v1/parameters/versions
            """);

    /** What each permission opens. */
    private static final Map<String, Set<String>> OPENS = table(
            """
            organisation:register  | POST /v1/organisations
            organisation:propose   | POST /v1/organisations
            organisation:propose   | POST /v1/organisations/{code}/proposal
            organisation:change    | PUT /v1/organisations/{code}
            organisation:change    | PUT /v1/organisations/{code}/contact-points
            organisation:read-restricted | GET /v1/organisations/{code}/contact-points
            organisation:validate  | POST /v1/organisations/{code}/validation
            organisation:validate  | POST /v1/organisations/{code}/rejection
            organisation:suspend   | POST /v1/organisations/{code}/suspension
            organisation:suspend   | POST /v1/organisations/{code}/reinstatement
            organisation:dissolve  | POST /v1/organisations/{code}/dissolution
            control-link:declare   | POST /v1/control-links
            control-link:declare   | PUT /v1/control-links/{id}
            control-link:declare   | POST /v1/control-links/{id}/retraction
            control-link:confirm   | POST /v1/control-links/{id}/confirmation
            treaty-action:record   | POST /v1/treaty-actions
            treaty-action:record   | POST /v1/treaty-actions/{id}/corrections
            document:upload        | POST /v1/documents
            instrument:read        | GET /v1/instruments
            instrument:read        | GET /v1/instruments/{id}
            instrument:read        | POST /v1/instruments/{id}/checks
            instrument:prepare     | POST /v1/instruments
            instrument:prepare     | PUT /v1/instruments/{id}/content
            instrument:prepare     | POST /v1/instruments/{id}/cancellation
            instrument:send        | POST /v1/instruments/{id}/sending
            instrument:decide      | POST /v1/instruments/{id}/acceptance
            instrument:decide      | POST /v1/instruments/{id}/return
            national-measure:read-draft | GET /v1/national-measure-drafts
            national-measure:read-draft | GET /v1/national-measure-drafts/{id}
            national-measure:record     | POST /v1/national-measure-drafts
            national-measure:record     | PUT /v1/national-measure-drafts/{id}
            national-measure:record     | DELETE /v1/national-measure-drafts/{id}
            national-measure:publish    | POST /v1/national-measure-drafts/{id}/publication
            voluntary-undertaking:record | POST /v1/voluntary-undertakings
            voluntary-undertaking:record | POST /v1/voluntary-undertakings/{id}/end
            contact:read           | GET /v1/states/{code}/contacts
            contact:read           | GET /v1/states/{code}/contacts/{id}
            contact:manage         | POST /v1/states/{code}/contacts
            contact:manage         | PUT /v1/states/{code}/contacts/{id}
            contact:manage         | DELETE /v1/states/{code}/contacts/{id}
            contact:manage         | POST /v1/states/{code}/contacts/{id}/confirmation-letters
            notification:correct   | POST /v1/notifications/{number}/corrections
            mail:read              | GET /v1/mail
            mail:read              | GET /v1/mail/{id}
            mail:retry             | POST /v1/mail/{id}/retry
            withdrawal:read        | GET /v1/withdrawals/{state}/holdings
            arrears:record         | POST /v1/arrears
            meeting:convene        | POST /v1/meetings
            meeting:convene        | PUT /v1/meetings/{id}
            meeting:convene        | POST /v1/meetings/{id}/cancellation
            meeting:conduct        | POST /v1/meetings/{id}/opening
            meeting:conduct        | POST /v1/meetings/{id}/closing
            meeting:attend         | POST /v1/meetings/{id}/attendance
            credential:record      | POST /v1/meetings/{id}/credentials
            credential:read        | GET /v1/meetings/{id}/credentials
            credential:read        | GET /v1/meetings/{id}/credentials/{credential}
            credential:decide      | POST /v1/meetings/{id}/credentials/{credential}/approval
            credential:decide      | POST /v1/meetings/{id}/credentials/{credential}/rejection
            vote:prepare           | POST /v1/votes
            vote:prepare           | PUT /v1/votes/{id}/proposal
            vote:conduct           | POST /v1/votes/{id}/opening
            vote:conduct           | POST /v1/votes/{id}/closing
            vote:conduct           | POST /v1/votes/{id}/cancellation
            vote:cast              | PUT /v1/votes/{id}/ballots
            vote:cast              | GET /v1/votes/{id}/ballots
            vote:delegate          | PUT /v1/votes/{id}/delegations
            vote:delegate          | DELETE /v1/votes/{id}/delegations
            emergency-order:issue  | POST /v1/emergency-orders
            parameter:preview      | POST /v1/parameters/previews
            determination:record   | POST /v1/determinations/consensus
            determination:record   | POST /v1/determinations/proofs
            agenda:write           | PUT /v1/meetings/{id}/agenda
            minutes:write          | PUT /v1/meetings/{id}/minutes
            minutes:write          | POST /v1/meetings/{id}/minutes/adoption
            paper:issue            | POST /v1/meetings/{id}/papers
            paper:issue            | POST /v1/meetings/{id}/papers/{paper}/versions
            meeting-series:plan    | POST /v1/meeting-series
            meeting-series:plan    | PUT /v1/meeting-series/{id}
            meeting-series:plan    | POST /v1/meeting-series/{id}/ending
            contribution:select    | PUT /v1/meetings/{id}/call-for-papers
            contribution:select    | PUT /v1/meetings/{id}/contributions/{contribution}/selection
            contribution:submit    | POST /v1/meetings/{id}/contributions
            contribution:submit    | POST /v1/meetings/{id}/contributions/{contribution}/withdrawal
            contribution:read      | GET /v1/meetings/{id}/contributions
            contribution:read      | GET /v1/meetings/{id}/contributions/{contribution}
            """);

    /** Which of these permissions each role holds. */
    private static final Map<String, Set<String>> HOLDS = table(
            """
            CASE_OFFICER             | organisation:register
            CASE_OFFICER             | contact:read
            LEGAL_OFFICER_DEPOSITARY | treaty-action:record
            LEGAL_OFFICER_DEPOSITARY | notification:correct
            LEGAL_OFFICER_DEPOSITARY | document:upload
            LEGAL_OFFICER_DEPOSITARY | instrument:read
            LEGAL_OFFICER_DEPOSITARY | instrument:decide
            LEGAL_OFFICER_DEPOSITARY | contact:read
            LEGAL_OFFICER_DEPOSITARY | mail:read
            LEGAL_OFFICER_DEPOSITARY | mail:retry
            DELEGATE                 | document:upload
            DELEGATE                 | instrument:read
            DELEGATE                 | instrument:prepare
            DELEGATE                 | instrument:send
            DELEGATE                 | contact:read
            DELEGATE                 | contact:manage
            DELEGATE                 | national-measure:record
            DELEGATE                 | national-measure:publish
            DELEGATE                 | national-measure:read-draft
            LEGAL_OFFICER_DEPOSITARY | national-measure:publish
            LEGAL_OFFICER_DEPOSITARY | national-measure:read-draft
            LEGAL_OFFICER_DEPOSITARY | voluntary-undertaking:record
            AUDITOR_READONLY         | national-measure:read-draft
            COUNCIL_SECRETARY        | contact:read
            AUDITOR_READONLY         | instrument:read
            AUDITOR_READONLY         | contact:read
            AUDITOR_READONLY         | mail:read
            CASE_OFFICER             | withdrawal:read
            LEGAL_OFFICER_DEPOSITARY | withdrawal:read
            DELEGATE                 | withdrawal:read
            COUNCIL_SECRETARY        | withdrawal:read
            AUDITOR_READONLY         | withdrawal:read
            COUNCIL_SECRETARY        | meeting:convene
            COUNCIL_SECRETARY        | meeting:conduct
            COUNCIL_SECRETARY        | meeting:attend
            COUNCIL_SECRETARY        | credential:record
            COUNCIL_SECRETARY        | credential:read
            COUNCIL_SECRETARY        | credential:decide
            COUNCIL_SECRETARY        | vote:prepare
            COUNCIL_SECRETARY        | vote:conduct
            COUNCIL_SECRETARY        | arrears:record
            COUNCIL_SECRETARY        | parameter:preview
            REPRESENTATIVE           | parameter:preview
            DELEGATE                 | parameter:preview
            AUDITOR_READONLY         | parameter:preview
            HEAD_OF_SECRETARIAT      | parameter:preview
            COUNCIL_SECRETARY        | determination:record
            COUNCIL_SECRETARY        | document:upload
            COUNCIL_SECRETARY        | agenda:write
            COUNCIL_SECRETARY        | minutes:write
            COUNCIL_SECRETARY        | paper:issue
            COUNCIL_SECRETARY        | meeting-series:plan
            COUNCIL_SECRETARY        | contribution:select
            COUNCIL_SECRETARY        | contribution:read
            AUDITOR_READONLY         | contribution:read
            DELEGATE                 | contribution:submit
            DELEGATE                 | contribution:read
            LAB_SUBMITTER            | contribution:submit
            LAB_SUBMITTER            | contribution:read
            EVALUATOR                | contribution:submit
            EVALUATOR                | contribution:read
            HEAD_OF_SECRETARIAT      | emergency-order:issue
            HEAD_OF_SECRETARIAT      | credential:read
            AUDITOR_READONLY         | credential:read
            DELEGATE                 | credential:read
            REPRESENTATIVE           | meeting:attend
            REPRESENTATIVE           | vote:cast
            REPRESENTATIVE           | vote:delegate
            REPRESENTATIVE           | credential:read
            CASE_OFFICER             | organisation:propose
            CASE_OFFICER             | organisation:change
            CASE_OFFICER             | organisation:read-restricted
            CASE_OFFICER             | control-link:declare
            LEGAL_OFFICER_DEPOSITARY | organisation:read-restricted
            COUNCIL_SECRETARY        | organisation:read-restricted
            AUDITOR_READONLY         | organisation:read-restricted
            DELEGATE                 | organisation:propose
            DELEGATE                 | organisation:read-restricted
            NATIONAL_AUTHORITY       | organisation:propose
            NATIONAL_AUTHORITY       | organisation:change
            NATIONAL_AUTHORITY       | organisation:validate
            NATIONAL_AUTHORITY       | organisation:suspend
            NATIONAL_AUTHORITY       | organisation:dissolve
            NATIONAL_AUTHORITY       | organisation:read-restricted
            NATIONAL_AUTHORITY       | control-link:declare
            NATIONAL_AUTHORITY       | control-link:confirm
            LAB_SUBMITTER            | organisation:propose
            LAB_SUBMITTER            | organisation:change
            LAB_SUBMITTER            | organisation:read-restricted
            LAB_SUBMITTER            | control-link:declare
            LAB_SUBMITTER            | control-link:confirm
            EVALUATOR                | organisation:change
            EVALUATOR                | organisation:read-restricted
            EVALUATOR                | control-link:declare
            EVALUATOR                | control-link:confirm
            """);

    @Test
    void onlyWhatIsMeantForEveryoneAnswersWithoutAToken() {
        EndpointSweep.assertOpenToTheWorld(OPEN);
    }

    @Test
    void badTokensAreRefusedEverywhere() {
        EndpointSweep.assertBadTokensRefused();
    }

    @ParameterizedTest
    @EnumSource(Persona.class)
    void eachRoleReachesWhatItsPermissionsSayAndNothingElse(Persona persona) {
        Set<String> granted = persona.roles().stream()
                .flatMap(role -> HOLDS.getOrDefault(role, Set.of()).stream())
                .flatMap(permission -> OPENS.get(permission).stream())
                .collect(Collectors.toSet());

        EndpointSweep.assertMayOnly(persona, OPEN, granted);
    }

    @Test
    void noRoleHoldsAPermissionOfThisServiceThatIsNotSaidHere() {
        RolePermissions.read().forEach((role, permissions) -> assertThat(permissions.stream().filter(OPENS::containsKey))
                .as(role)
                .containsExactlyInAnyOrderElementsOf(HOLDS.getOrDefault(role, Set.of())));
    }

    @Test
    void anUnknownPathIsAProblemDocument() {
        assertProblem(given().get("/v1/none"), 404, "NOT_FOUND");
        assertProblem(given().get("/v1/states/FRA/none"), 404, "NOT_FOUND");
        assertProblem(given().delete("/v1/states/FRA"), 405, "METHOD_NOT_ALLOWED");
        assertProblem(given().urlEncodingEnabled(false).get("/v1/states/%00"), 400, "MALFORMED_REQUEST");
    }

    private static Set<String> lines(String text) {
        return text.lines().collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> table(String text) {
        return text.lines()
                .map(line -> line.split("\\|"))
                .collect(Collectors.groupingBy(
                        cells -> cells[0].strip(),
                        TreeMap::new,
                        Collectors.mapping(cells -> Arrays.asList(cells).getLast().strip(), Collectors.toCollection(TreeSet::new))));
    }
}

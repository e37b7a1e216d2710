package org.aitreaty.registry.document;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.document.Uploads.get;
import static org.aitreaty.registry.document.Uploads.pdf;
import static org.aitreaty.registry.document.Uploads.send;
import static org.aitreaty.registry.document.Uploads.uploaded;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.ActorKind;
import org.aitreaty.kit.actor.RolePermissions;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.aitreaty.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads whose documents, who may attach them, and what a release changes. */
@QuarkusTest
class DocumentAccessTest {

    /** Roles that hold document:read, which counts for staff. */
    private static final Set<String> READERS = Set.of("LEGAL_OFFICER_DEPOSITARY", "AUDITOR_READONLY");

    @Inject
    Documents documents;

    /** Everybody there may be: each kind of actor, for this and that State or organisation, with each role. */
    static Stream<Actor> everybody() {
        Stream.Builder<Actor> all = Stream.builder();
        RolePermissions.read().forEach((role, permissions) -> {
            for (String state : new String[] {"FRA", "USA"}) {
                all.add(new Actor(ActorKind.DELEGATE, role, role, state, null, permissions));
            }
            for (String organisation : new String[] {"meridian", "lumen", "FRA", "secretariat"}) {
                all.add(new Actor(ActorKind.LAB, role, role, null, organisation, permissions));
                all.add(new Actor(ActorKind.EVALUATOR, role, role, null, organisation, permissions));
            }
            all.add(new Actor(ActorKind.STAFF, role, role, null, null, permissions));
        });
        return all.build();
    }

    private static String token(Actor actor) {
        // The role stands in the actor's id.
        return Tokens.of(actor.kind().name().toLowerCase(java.util.Locale.ROOT), actor.state(), actor.organisation(), actor.id());
    }

    /** A document of each kind of owner, by who may read it. */
    private static Map<String, Predicate<Actor>> documentsOfAll() {
        Predicate<Actor> reader = actor -> actor.kind() == ActorKind.STAFF && READERS.contains(actor.id());
        Map<String, Predicate<Actor>> all = new LinkedHashMap<>();
        all.put(uploaded(Persona.DELEGATE_FRA.token()), reader.or(actor -> actor.kind() == ActorKind.DELEGATE && "FRA".equals(actor.state())));
        // No organisation uploads documents so far; with the permission it could.
        all.put(uploaded(Tokens.of("lab", null, "meridian", "DELEGATE")), reader.or(actor -> "meridian".equals(actor.organisation())));
        all.put(uploaded(Persona.DEPOSITARY.token()), actor -> actor.kind() == ActorKind.STAFF);
        return all;
    }

    private static int attempts(String id) {
        return Integer.parseInt(EmbeddedDatabase.queryOne(
                "select count(*) from journal_entry where event_type = 'ForeignDocumentReadAttempted' and visibility = 'RESTRICTED' and subject_id = '" + id + "'"));
    }

    @Test
    void ec175ADocumentIsThereForItsOwnerAndTheReadersOfTheSecretariatAndForNobodyElse() {
        documentsOfAll().forEach((id, may) -> {
            int refused = 0;
            for (Actor actor : everybody().toList()) {
                Response facts = get(token(actor), "/v1/documents/" + id);
                Response content = get(token(actor), "/v1/documents/" + id + "/content");
                if (may.test(actor)) {
                    assertThat(facts.statusCode()).as("%s reads %s", actor, id).isEqualTo(200);
                    assertThat(content.statusCode()).as("%s reads %s", actor, id).isEqualTo(200);
                } else {
                    assertThat(facts.statusCode()).as("%s reads %s", actor, id).isEqualTo(404);
                    assertProblem(facts, 404, "NOT_FOUND");
                    assertProblem(content, 404, "NOT_FOUND");
                    refused += 2;
                }
            }
            assertProblem(get(null, "/v1/documents/" + id), 404, "NOT_FOUND");
            assertProblem(get(null, "/v1/documents/" + id + "/content"), 404, "NOT_FOUND");
            assertThat(refused).isGreaterThan(20);
            assertThat(attempts(id)).isEqualTo(refused + 2);
        });
    }

    @Test
    void whatIsHeldElsewhereDoesNotTellWhatOneMayNotSee() {
        byte[] content = pdf(5_000);
        String id = send(Persona.DELEGATE_FRA.token(), "a.pdf", "application/pdf", content).path("id");

        Response answer = given().auth().oauth2(Persona.DELEGATE_USA.token())
                .header("If-None-Match", "\"" + Uploads.sha256(content) + "\"")
                .get("/v1/documents/" + id + "/content");
        assertProblem(answer, 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"019aaaaa-0000-7000-8000-000000000000", "1", "019aaaaa-0-7000-8000-0", "..", "%27%20or%201=1--"})
    void whatIsNoDocumentAnswersTheSame(String id) {
        for (String path : new String[] {"/v1/documents/" + id, "/v1/documents/" + id + "/content"}) {
            Response answer = given().urlEncodingEnabled(false).auth().oauth2(Persona.DEPOSITARY.token()).get(path);
            assertProblem(answer, 404, "NOT_FOUND");
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void onlyTheOwnerAndTheReadersOfTheSecretariatMayAttach(Actor actor) {
        UUID id = UUID.fromString(uploaded(Persona.DELEGATE_FRA.token()));
        boolean may = actor.kind() == ActorKind.STAFF && READERS.contains(actor.id()) || actor.kind() == ActorKind.DELEGATE && "FRA".equals(actor.state());
        if (may) {
            Documents.Reference reference = QuarkusTransaction.requiringNew().call(() -> documents.require(id, actor));
            assertThat(reference.id()).isEqualTo(id);
            assertThat(reference.sha256()).hasSize(64);
        } else {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> documents.require(id, actor)))
                    .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.NOT_FOUND));
            assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where event_type = 'ForeignDocumentUseAttempted' and subject_id = '" + id + "'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void aReleasedDocumentIsForEveryoneAndStaysSo() {
        UUID id = UUID.fromString(uploaded(Persona.DELEGATE_FRA.token()));
        Actor france = new Actor(ActorKind.DELEGATE, "x", "x", "FRA", null, Set.of());
        Actor depositary = new Actor(ActorKind.STAFF, "y", "y", null, null, Set.of("document:read"));
        attach(id, france);
        assertThat(get(null, "/v1/documents/" + id).statusCode()).isEqualTo(404);

        for (int i = 0; i < 2; i++) {
            QuarkusTransaction.requiringNew().run(() -> documents.release(id, depositary));
        }

        Response facts = get(null, "/v1/documents/" + id);
        assertThat(facts.statusCode()).isEqualTo(200);
        assertThat(facts.<String>path("releasedAt")).isNotBlank();
        assertThat(facts.header("ETag")).isEqualTo("\"v1\"");
        assertThat(get(null, "/v1/documents/" + id + "/content").statusCode()).isEqualTo(200);
        assertThat(get(Persona.DELEGATE_USA.token(), "/v1/documents/" + id + "/content").statusCode()).isEqualTo(200);
        assertThat(EmbeddedDatabase.queryOne("select string_agg(visibility || ' ' || (after ->> 'name'), ',') from journal_entry "
                        + "where event_type = 'DocumentReleased' and subject_id = '" + id + "'"))
                .as("one entry, for everyone").isEqualTo("PUBLIC scan.pdf");
        // To use what everyone may read is still not everyone's.
        Actor usa = new Actor(ActorKind.DELEGATE, "z", "z", "USA", null, Set.of());
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> documents.require(id, usa))).isInstanceOf(ProblemException.class);
    }

    @Test
    void whatIsAttachedToNothingCannotBecomePublic() {
        UUID id = UUID.fromString(uploaded(Persona.DELEGATE_FRA.token()));
        Actor depositary = new Actor(ActorKind.STAFF, "y", "y", null, null, Set.of("document:read"));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> documents.release(id, depositary))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> documents.release(UUID.randomUUID(), depositary)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(get(null, "/v1/documents/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void anAttachmentIsJournalledOnce() {
        UUID id = UUID.fromString(uploaded(Persona.DELEGATE_FRA.token()));
        Actor france = new Actor(ActorKind.DELEGATE, "x", "x", "FRA", null, Set.of());
        attach(id, france);
        attach(id, france);

        assertThat(EmbeddedDatabase.queryOne("select string_agg(visibility || ' ' || (after ->> 'subjectType'), ',') from journal_entry "
                        + "where event_type = 'DocumentAttached' and subject_id = '" + id + "'"))
                .isEqualTo("RESTRICTED instrument");
    }

    private void attach(UUID id, Actor actor) {
        QuarkusTransaction.requiringNew().run(() -> documents.attach(documents.require(id, actor), "instrument", "the-only-one-of-" + id, actor));
    }
}

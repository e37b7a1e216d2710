package org.aitreaty.registry.contact;

import static io.restassured.RestAssured.given;
import static org.aitreaty.registry.contact.Contacts.as;
import static org.aitreaty.registry.contact.Contacts.body;
import static org.aitreaty.registry.contact.Contacts.delegate;
import static org.aitreaty.registry.contact.Contacts.entered;
import static org.aitreaty.registry.contact.Contacts.newAddress;
import static org.aitreaty.registry.contact.Contacts.path;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;

/** Who suffices is said here; that everybody else fails is generated. */
@QuarkusTest
class ContactAccessTest {

    private static final Map<String, BiFunction<RequestSpecification, String, Response>> READING = Map.of(
            "list", (request, contact) -> request.get(contact.substring(0, contact.lastIndexOf('/'))),
            "read", (request, contact) -> request.get(contact));

    private static final Map<String, BiFunction<RequestSpecification, String, Response>> KEEPING = Map.of(
            "enter",
                    (request, contact) -> request.header("Idempotency-Key", UUID.randomUUID())
                            .body(body("GENERAL", newAddress()))
                            .post(contact.substring(0, contact.lastIndexOf('/'))),
            "change", (request, contact) -> request.header("If-Match", "\"v0\"").body(body("GENERAL", newAddress())).put(contact),
            "remove", (request, contact) -> request.header("If-Match", "\"v0\"").delete(contact),
            "ask again",
                    (request, contact) -> request.header("Idempotency-Key", UUID.randomUUID())
                            .body(Map.of("address", newAddress()))
                            .post(contact + "/confirmation-letters"));

    @Test
    void onlyOwnDelegatesAndStaffReadAndOnlyOwnDelegatesKeep() {
        String address = newAddress();
        String contact = path("FRA") + "/" + entered("FRA", "NOTIFICATIONS", address);
        for (Persona persona : Persona.values()) {
            READING.forEach((name, call) -> {
                Response answer = call.apply(as(persona.token()), contact);
                int expected = switch (persona) {
                    case DELEGATE_FRA, OFFICER, DEPOSITARY, COUNCIL_SECRETARY, AUDITOR -> 200;
                    case DELEGATE_USA, DELEGATE_BRA -> 404;
                    case REPRESENTATIVE_FRA, HEAD_OF_SECRETARIAT, AUTHORITY_FRA, AUTHORITY_USA, LAB_MERIDIAN, LAB_LUMEN, EVALUATOR, SERVICE_REGISTRY -> 403;
                };
                assertThat(answer.statusCode()).as("%s by %s", name, persona).isEqualTo(expected);
                assertThat(answer.asString().contains(address)).as("%s by %s", name, persona).isEqualTo(expected == 200);
            });
            if (persona == Persona.DELEGATE_FRA) {
                continue;
            }
            KEEPING.forEach((name, call) -> {
                Response answer = call.apply(as(persona.token()), contact);
                assertThat(answer.statusCode()).as("%s by %s", name, persona).isEqualTo(persona.roles().contains("DELEGATE") ? 404 : 403);
            });
        }
        READING.forEach((name, call) -> assertProblem(call.apply(given().contentType("application/json"), contact), 401, "NOT_AUTHENTICATED"));
        KEEPING.forEach((name, call) -> assertProblem(call.apply(given().contentType("application/json"), contact), 401, "NOT_AUTHENTICATED"));
        assertThat(as(delegate("FRA")).get(contact).<String>path("addresses[0].address")).as("nothing has changed").isEqualTo(address);
    }

    /** A contact point is not reached by way of one's own State either. */
    @Test
    void anotherStatesContactPointIsNotFoundUnderOnesOwn() {
        String id = entered("FRA", "GENERAL", newAddress());
        String disguised = path("USA") + "/" + id;

        assertProblem(as(delegate("USA")).get(disguised), 404, "NOT_FOUND");
        KEEPING.forEach((name, call) -> {
            if (!name.equals("enter")) {
                assertProblem(call.apply(as(delegate("USA")), disguised), 404, "NOT_FOUND");
            }
        });
    }

    @Test
    void anAttemptOnAnotherStateIsRecorded() {
        as(delegate("BRA")).get(path("ITA"));

        assertThat(EmbeddedDatabase.queryOne("select actor_state || ' ' || visibility from journal_entry where event_type = 'ForeignContactsAttempted' "
                        + "and subject_id = 'ITA' order by recorded_at desc limit 1"))
                .isEqualTo("BRA RESTRICTED");
    }

    @Test
    void whatIsNoStateHasNoContacts() {
        for (String code : new String[] {"HKG", "XKX", "ZZZ"}) {
            assertProblem(as(delegate(code)).get(path(code)), 404, "NOT_FOUND");
            assertProblem(Contacts.enter(code, body("GENERAL", newAddress())), 404, "NOT_FOUND");
            assertProblem(as(Persona.DEPOSITARY.token()).get(path(code)), 404, "NOT_FOUND");
        }
    }
}

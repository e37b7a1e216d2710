package org.aitreaty.registry.contact;

import static org.aitreaty.registry.contact.ContactResourceTest.askAgain;
import static org.aitreaty.registry.contact.ContactResourceTest.execute;
import static org.aitreaty.registry.contact.ContactResourceTest.lettersTo;
import static org.aitreaty.registry.contact.Contacts.as;
import static org.aitreaty.registry.contact.Contacts.body;
import static org.aitreaty.registry.contact.Contacts.change;
import static org.aitreaty.registry.contact.Contacts.code;
import static org.aitreaty.registry.contact.Contacts.confirm;
import static org.aitreaty.registry.contact.Contacts.confirmAddress;
import static org.aitreaty.registry.contact.Contacts.delegate;
import static org.aitreaty.registry.contact.Contacts.enter;
import static org.aitreaty.registry.contact.Contacts.entered;
import static org.aitreaty.registry.contact.Contacts.newAddress;
import static org.aitreaty.registry.contact.Contacts.path;
import static org.aitreaty.registry.contact.Contacts.remove;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which codes confirm no address, and how often one is asked. */
@QuarkusTest
class ContactConfirmationTest {

    @Test
    void aCodeThatIsWrongOldOrOfAnAddressTakenAwayIsRefusedInTheSameWords() {
        String taken = newAddress();
        String old = newAddress();
        String id = entered("HRV", "GENERAL", taken, old);
        String codeOfTaken = code(taken);
        assertThat(change("HRV", id, body("GENERAL", old)).statusCode()).isEqualTo(200);
        execute("update confirmation_code set issued_at = now() - interval '14 days 1 second' where state = 'HRV'");

        List<String> details = new ArrayList<>();
        for (String code : List.of(codeOfTaken, code(old), "00000-00000-00000-00000-00000")) {
            Response refused = confirm(code);
            assertProblem(refused, 422, "INVALID_INPUT").at("/code", "NOT_A_VALID_CODE");
            details.add(refused.path("errors").toString());
        }
        assertThat(details).containsOnly(details.getFirst());
        assertProblem(confirm("no code"), 422, "INVALID_INPUT").at("/code", "NOT_A_CODE");
        execute("update confirmation_code set issued_at = now() - interval '13 days 23 hours' where state = 'HRV'");
        confirmAddress(old);
    }

    @Test
    void anotherLetterIsSentToWhoHasNotConfirmed() {
        String address = newAddress();
        String id = entered("SVN", "GENERAL", address);
        String firstCode = code(address);

        assertThat(askAgain("SVN", id, address.toUpperCase(Locale.ROOT)).statusCode()).isEqualTo(202);

        assertThat(lettersTo(address)).isEqualTo("2");
        assertThat(code(address)).isNotEqualTo(firstCode);
        assertThat(confirm(firstCode).statusCode()).as("the first letter may come later").isEqualTo(200);
        assertProblem(askAgain("SVN", id, address), 409, "CONFLICT").at("", "CONFIRMED_ALREADY");
        assertProblem(askAgain("SVN", id, newAddress()), 422, "INVALID_INPUT").at("/address", "NOT_OF_THIS_CONTACT");
        assertProblem(askAgain("SVN", id, "nobody"), 422, "INVALID_INPUT").at("/address", "NOT_AN_ADDRESS");
        assertProblem(askAgain("SVN", UUID.randomUUID().toString(), address), 404, "NOT_FOUND");
    }

    @Test
    void nobodyCanHaveStrangersFloodedWithLetters() {
        String[] strangers = Stream.generate(Contacts::newAddress).limit(10).toArray(String[]::new);
        entered("EST", "GENERAL", strangers);
        String id = entered("EST", "GENERAL", Stream.generate(Contacts::newAddress).limit(10).toArray(String[]::new));

        Response refused = enter("EST", body("GENERAL", newAddress()));
        assertProblem(refused, 429, "TOO_MANY_REQUESTS");
        assertThat(refused.header("Retry-After")).isEqualTo("86400");
        // Taking addresses away does not give letters back.
        assertThat(remove("EST", id).statusCode()).isEqualTo(204);
        assertProblem(enter("EST", body("GENERAL", newAddress())), 429, "TOO_MANY_REQUESTS");
        assertThat(as(delegate("EST")).get(path("EST")).<List<?>>path("items")).hasSize(1);
        execute("update confirmation_code set issued_at = now() - interval '1 day 1 second' where state = 'EST'");
        assertThat(enter("EST", body("GENERAL", newAddress())).statusCode()).isEqualTo(201);
    }
}

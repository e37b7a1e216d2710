package org.aitreaty.registry.contact;

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
import static org.aitreaty.registry.contact.Contacts.tag;
import static org.aitreaty.testkit.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.language.Words;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ContactResourceTest {

    @Inject
    Recipients recipients;

    @Test
    void aContactPointIsEnteredAskedAndConfirmedAndThenWrittenTo() {
        String address = newAddress();

        Response created = enter("CHE", body("NOTIFICATIONS", address));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String id = created.path("id");
        assertThat(created.header("Location")).isEqualTo(path("CHE") + "/" + id);
        assertThat(created.header("ETag")).isEqualTo("\"v0\"");
        assertThat(created.<List<String>>path("addresses.address")).containsExactly(address);
        assertThat(created.<List<String>>path("addresses.confirmedAt")).containsExactly((String) null);
        assertThat(as(delegate("CHE")).get(path("CHE")).<List<String>>path("items.id")).contains(id);
        assertThat(notified()).doesNotContain(address);

        Response confirmed = confirm(code(address));

        assertThat(confirmed.<Map<String, Object>>path("$"))
                .containsEntry("state", "CHE")
                .containsEntry("authority", "Ministry for Foreign Affairs")
                .containsEntry("kind", "NOTIFICATIONS")
                .containsOnlyKeys("state", "authority", "kind", "confirmedAt");
        assertThat(notified()).contains(address);
        assertThat(as(delegate("CHE")).get(path("CHE") + "/" + id).<List<String>>path("addresses.confirmedAt")).containsExactly(confirmed.<String>path("confirmedAt"));
        assertThat(tag("CHE", id)).isNotEqualTo("\"v0\"");
        assertThat(EmbeddedDatabase.queryOne(
                        "select string_agg(event_type || ' ' || visibility, ', ' order by recorded_at) from journal_entry where subject_id = '" + id + "'"))
                .isEqualTo("ContactPointEntered RESTRICTED, ContactAddressConfirmed RESTRICTED");
        assertThat(EmbeddedDatabase.queryOne("select count(*) from journal_entry where after::text like '%" + address + "%'")).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(OfficialLanguage.class)
    void theLetterIsInTheLanguageOfTheContactPoint(OfficialLanguage language) {
        String address = newAddress();
        Map<String, Object> request = new HashMap<>(body("NOTIFICATIONS", address));
        request.put("language", language.name());
        request.put("authority", "Außenministerium <Büro>");

        assertThat(enter("AUT", request).statusCode()).isEqualTo(201);

        Words words = Words.read("contact/confirmation");
        String plain = EmbeddedDatabase.queryOne("select plain_text from posted_letter where recipient = '" + address + "'");
        String html = EmbeddedDatabase.queryOne("select html_text from posted_letter where recipient = '" + address + "'");
        for (String key : List.of("subject", "intro", "instruction", "ignore", "link", "kind.NOTIFICATIONS", "reason")) {
            assertThat(plain).contains(words.get(language, key));
        }
        assertThat(plain + html).doesNotContain("{", "}", "NOT_FOUND");
        assertThat(plain).contains("Außenministerium <Büro>").contains("http://localhost:8080/contact-confirmation#" + code(address));
        assertThat(html).contains("Außenministerium &lt;Büro&gt;").contains("dir=\"" + language.direction() + "\"").doesNotContain("<Büro>");
        assertThat(EmbeddedDatabase.queryOne("select subject || ' ' || language from posted_letter where recipient = '" + address + "'"))
                .isEqualTo(words.get(language, "subject") + " " + language);
    }

    @Test
    void whatIsWrongIsSaidAllAtOnce() {
        Map<String, Object> request = new HashMap<>();
        request.put("authority", " ");
        request.put("kind", "SECRET");
        request.put("language", "DE");
        request.put("addresses", Arrays.asList("a@b.example", "A@B.example", "a@b.example\r\nBcc: c@d.example", "nobody", null, "é@b.example"));

        assertProblem(enter("NOR", request), 422, "INVALID_INPUT")
                .errorCount(8)
                .at("/authority", "BLANK")
                .at("/kind", "NOT_ONE_OF")
                .at("/language", "NOT_ONE_OF")
                .at("/addresses/1", "REPEATED")
                .at("/addresses/2", "CONTROL_CHARACTER")
                .at("/addresses/3", "NOT_AN_ADDRESS")
                .at("/addresses/4", "REQUIRED")
                .at("/addresses/5", "NOT_ASCII");
        assertProblem(enter("NOR", Map.of()), 422, "INVALID_INPUT").errorCount(4);
        assertProblem(enter("NOR", body("GENERAL")), 422, "INVALID_INPUT").at("/addresses", "NUMBER_OF_ADDRESSES");
        assertProblem(enter("NOR", body("GENERAL", Collections.nCopies(11, "a@b.example").toArray(String[]::new))), 422, "INVALID_INPUT")
                .at("/addresses", "NUMBER_OF_ADDRESSES");
        Map<String, Object> twoLines = new HashMap<>(body("GENERAL", newAddress()));
        twoLines.put("authority", "Ministry\nBcc: c@d.example");
        assertProblem(enter("NOR", twoLines), 422, "INVALID_INPUT").at("/authority", "LINE_BREAK");
        assertThat(as(delegate("NOR")).get(path("NOR")).<List<?>>path("items")).isEmpty();
    }

    @Test
    void aRequestThatIsSentAgainEntersAndWritesOnce() {
        String address = newAddress();
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(as(delegate("DNK")).header("Idempotency-Key", key).body(body("GENERAL", address)).post(path("DNK")).statusCode()).isEqualTo(201);
        }
        assertThat(as(delegate("DNK")).get(path("DNK")).<List<?>>path("items")).hasSize(1);
        assertThat(lettersTo(address)).isEqualTo("1");
    }

    @Test
    void aChangeKeepsWhatWasConfirmedAndAsksWhatIsNew() {
        String old = newAddress();
        String added = newAddress();
        String id = entered("FIN", "NOTIFICATIONS", old);
        confirmAddress(old);

        Response changed = change("FIN", id, body("NOTIFICATIONS", added, old.replace("office", "OFFICE")));

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.<List<String>>path("addresses.address")).containsExactly(old, added);
        assertThat(changed.<String>path("addresses[0].confirmedAt")).isNotNull();
        assertThat(changed.<String>path("addresses[1].confirmedAt")).isNull();
        assertThat(changed.header("ETag")).isEqualTo(tag("FIN", id));
        assertThat(lettersTo(old)).isEqualTo("1");
        assertThat(lettersTo(added)).isEqualTo("1");
        assertThat(notified()).contains(old).doesNotContain(added);

        confirmAddress(added);
        assertThat(change("FIN", id, body("NOTIFICATIONS", added)).statusCode()).isEqualTo(200);
        assertThat(notified()).contains(added).doesNotContain(old);
    }

    @Test
    void aChangeNamesTheVersionItWasMadeFrom() {
        String id = entered("SWE", "GENERAL", newAddress());
        String stale = tag("SWE", id);
        assertThat(change("SWE", id, body("GENERAL", newAddress())).statusCode()).isEqualTo(200);

        String address = path("SWE") + "/" + id;
        assertProblem(as(delegate("SWE")).body(body("GENERAL", newAddress())).put(address), 428, "VERSION_REQUIRED");
        assertProblem(as(delegate("SWE")).header("If-Match", stale).body(body("GENERAL", newAddress())).put(address), 412, "STALE_VERSION");
        assertProblem(as(delegate("SWE")).delete(address), 428, "VERSION_REQUIRED");
        assertProblem(as(delegate("SWE")).header("If-Match", stale).delete(address), 412, "STALE_VERSION");
        assertThat(as(delegate("SWE")).header("If-None-Match", tag("SWE", id)).get(address).statusCode()).isEqualTo(304);
        assertThat(remove("SWE", id).statusCode()).isEqualTo(204);
        assertProblem(as(delegate("SWE")).get(address), 404, "NOT_FOUND");
        assertProblem(as(delegate("SWE")).header("If-Match", "\"v0\"").delete(address), 404, "NOT_FOUND");
        assertProblem(as(delegate("SWE")).header("If-Match", "\"v0\"").delete(path("SWE") + "/none"), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"removed", "made general", "given another address"})
    void theLastContactThatNotificationsReachStays(String how) {
        String state = switch (how) {
            case "removed" -> "POL";
            case "made general" -> "CZE";
            default -> "SVK";
        };
        String address = newAddress();
        String id = entered(state, "NOTIFICATIONS", address);
        entered(state, "NOTIFICATIONS", newAddress());
        String general = newAddress();
        entered(state, "GENERAL", general);
        confirmAddress(general);
        confirmAddress(address);

        Response refused = switch (how) {
            case "removed" -> remove(state, id);
            case "made general" -> change(state, id, body("GENERAL", address));
            default -> change(state, id, body("NOTIFICATIONS", newAddress()));
        };

        assertProblem(refused, 409, "CONFLICT").at("", "LAST_CONFIRMED_CONTACT");
        assertThat(notified()).contains(address);
    }

    @Test
    void whoHasNoConfirmedContactMayRemoveWhatThereIs() {
        String id = entered("HUN", "NOTIFICATIONS", newAddress());

        assertThat(remove("HUN", id).statusCode()).isEqualTo(204);
    }

    @Test
    void ofTwoLastContactsThatAreRemovedAtOnceOneStays() throws Exception {
        List<Callable<Response>> removals = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String address = newAddress();
            String id = entered("ROU", "NOTIFICATIONS", address);
            confirmAddress(address);
            removals.add(() -> remove("ROU", id));
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Response> answer : threads.invokeAll(removals)) {
                statuses.add(answer.get().statusCode());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(204, 204, 204, 409);
    }

    @Test
    void aCodeConfirmsItsAddressAsOftenAsItIsSentAndNoOther() {
        String address = newAddress();
        String other = newAddress();
        entered("BGR", "NOTIFICATIONS", address, other);
        String code = code(address);

        String first = confirm(code).path("confirmedAt");
        assertThat(confirm(code.toLowerCase(Locale.ROOT).replace("-", " ")).<String>path("confirmedAt")).isEqualTo(first);
        assertThat(notified()).contains(address).doesNotContain(other);
    }

    @Test
    void pagesTogetherAreTheWholeList() {
        List<String> entered = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            entered.add(entered("LTU", "GENERAL", newAddress()));
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = as(delegate("LTU")).queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(path("LTU"));
            seen.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(seen).isEqualTo(entered);
        assertProblem(as(delegate("LTU")).queryParam("limit", "0").get(path("LTU")), 422, "INVALID_INPUT").at("?limit", "NOT_A_LIMIT");
    }

    @Test
    void aStateHasTwentyContactPointsAtMost() {
        execute("insert into contact_point select uuidv7(), 'LVA', 'Office ' || n, 'GENERAL', 'EN', now(), now(), 0 from generate_series(1, 20) n");

        assertProblem(enter("LVA", body("GENERAL", newAddress())), 409, "CONFLICT").at("", "TOO_MANY_CONTACTS");
    }

    private List<String> notified() {
        return QuarkusTransaction.requiringNew().call(() -> recipients.ofNotifications().stream().map(recipient -> recipient.address().value()).toList());
    }

    static Response askAgain(String state, String id, String address) {
        return as(delegate(state))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("address", address))
                .post(path(state) + "/" + id + "/confirmation-letters");
    }

    static String lettersTo(String address) {
        return EmbeddedDatabase.queryOne("select count(*) from posted_letter where recipient = '" + address + "'");
    }

    static void execute(String sql) {
        try (Connection connection = EmbeddedDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

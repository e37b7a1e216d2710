package org.aitreaty.permits.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aitreaty.permits.RegistryStub;
import org.aitreaty.permits.RegistryStub.Version;
import org.aitreaty.testkit.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TransitionViewTest {

    private static final String LAB = Persona.LAB_MERIDIAN.token();
    private static final Instant LONG_AGO = Instant.parse("1945-01-01T00:00:00Z");

    private static Response filed() {
        Response filed = Filings.file(LAB, Filings.ADMISSIBLE);
        assertThat(filed.<String>path("status")).as(filed.asString()).isEqualTo("UNDER_REVIEW");
        return filed;
    }

    private static Map<String, Object> flop(Response application) {
        assertThat(application.statusCode()).as(application.asString()).isEqualTo(200);
        return application.path("transition.find { it.parameter == 'frontier.flop' }");
    }

    /** EC-80: what was filed under version 1 says, once version 2 is in force, by which a decision goes. */
    @ParameterizedTest(name = "{0} {1}, then version {2}")
    @CsvSource({
        "APPLY_AT_FILING, , 1, filed before",
        "APPLY_AT_DECISION, , 2, whenever it was filed",
        "GRACE, 60, 1, 60 days of grace",
        "APPLY_AT_START_OF_RUN, , 2, planned to start then"
    })
    void ec80APendingApplicationSaysWhichVersionItIsDecidedBy(String rule, Integer days, int applies, String words) {
        Response filed = filed();
        Instant effect = Instant.parse(filed.path("filedAt")).plusNanos(1_000);
        RegistryStub.whileAdopted(List.of(new Version("frontier.flop", 2, "9e24", effect, rule, days)), () -> {
            Response read = Filings.get(null, filed.path("number"));

            assertThat(flop(read))
                    .containsEntry("filedUnderVersion", 1)
                    .containsEntry("presentVersion", 2)
                    .containsEntry("rule", rule)
                    .containsEntry("appliesOnDecisionNow", applies);
            assertThat(read.<String>path("transition.find { it.parameter == 'frontier.flop' }.why.en")).contains(words);
            assertThat(read.<List<Integer>>path("transition.findAll { it.parameter != 'frontier.flop' }.appliesOnDecisionNow")).hasSize(6).containsOnly(1);
            assertThat(read.<Object>path("transitionUnknown")).isNull();
            assertThat(read.<String>path("regime")).as("the basis of its filing stays").isEqualTo("SIZE_PERMIT_REQUIRED");
        });
    }

    /** A version that takes effect later reaches already now the run that will start under it. */
    @Test
    void whatIsAdoptedForLaterReachesTheRunThatStartsThen() {
        String number = filed().path("number");
        Instant effect = Instant.parse("2027-02-01T00:00:00Z");
        RegistryStub.whileAdopted(List.of(new Version("frontier.flop", 2, "9e24", effect, "APPLY_AT_START_OF_RUN", null)), () ->
                assertThat(flop(Filings.get(null, number))).containsEntry("presentVersion", 1).containsEntry("appliesOnDecisionNow", 2));
        RegistryStub.whileAdopted(List.of(new Version("frontier.flop", 2, "9e24", effect, "APPLY_AT_DECISION", null)), () ->
                assertThat(flop(Filings.get(null, number))).containsEntry("presentVersion", 1).containsEntry("appliesOnDecisionNow", 1));
    }

    @Test
    void whoFilesAfterTheEffectIsClassifiedByTheNewVersionAndWhoFiledBeforeKeepsTheOldOne() {
        Response before = filed();
        Instant effect = Instant.parse(before.path("filedAt")).plusNanos(1_000);
        RegistryStub.whileAdopted(List.of(new Version("frontier.flop", 2, "7e24", effect, "APPLY_AT_FILING", null)), () -> {
            Response after = Filings.file(LAB, Filings.ADMISSIBLE);

            assertThat(after.<String>path("regime")).isEqualTo("FRONTIER_PROHIBITED_BY_DEFAULT");
            assertThat(after.<Integer>path("triggers[0].parameterVersion")).isEqualTo(2);
            assertThat(after.<List<?>>path("transition")).as("nothing is to be decided any more").isEmpty();
            assertThat(flop(Filings.get(null, before.path("id")))).containsEntry("appliesOnDecisionNow", 1);
        });
    }

    @Test
    void ec72AnAnnulledVersionDecidesNobody() {
        Version second = new Version("frontier.flop", 2, "9e24", LONG_AGO.plusSeconds(1), "APPLY_AT_FILING", null);
        String[] number = new String[1];
        RegistryStub.whileAdopted(List.of(second), () -> number[0] = filed().path("number"));
        Version annulled = new Version("frontier.flop", 2, "9e24", LONG_AGO.plusSeconds(1), "APPLY_AT_FILING", null, "ANNULLED");
        RegistryStub.whileAdopted(List.of(annulled), () -> {
            Response read = Filings.get(null, number[0]);
            assertThat(flop(read)).containsEntry("filedUnderVersion", 2).containsEntry("presentVersion", 1).containsEntry("appliesOnDecisionNow", 1);
            assertThat(read.<String>path("transition.find { it.parameter == 'frontier.flop' }.why.en")).contains("no longer holds");
        });
    }

    @Test
    void anApplicationCanBeReadWhileTheRegistryIsAwayAndSaysWhatIsMissing() {
        String number = filed().path("number");
        RegistryStub.whileAway(() -> {
            Response read = Filings.get(LAB, number);
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.<String>path("dossier.runName")).isNotNull();
            assertThat(read.<Object>path("transition")).isNull();
            assertThat(read.<Map<String, String>>path("transitionUnknown")).containsOnlyKeys("en", "fr");
        });
        assertThat(Filings.get(LAB, number).<List<?>>path("transition")).hasSize(7);
    }

    @Test
    void aFilingIsToldWithoutAskingTwiceAndAWithdrawnApplicationNeedsNoLaw() {
        Response filed = filed();
        assertThat(filed.<Object>path("transition")).isNull();
        assertThat(filed.<String>path("transitionUnknown.en")).contains("Read it again");

        String id = filed.path("id");
        assertThat(Filings.withdraw(LAB, id, filed.header("ETag")).<List<?>>path("transition")).isEmpty();
        RegistryStub.whileAway(() -> {
            assertThat(Filings.get(null, id).<List<?>>path("transition")).isEmpty();
            assertThat(Filings.get(null, id).<Object>path("transitionUnknown")).isNull();
        });
    }
}

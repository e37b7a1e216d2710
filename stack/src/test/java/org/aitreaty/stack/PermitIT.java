package org.aitreaty.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application on its way to a permit, with the accounts of the demonstration. */
@ExtendWith(RunningStack.class)
class PermitIT {
  private static final String APPLICATION =
      """
      { "runName": "Meridian-70B pre-training", "purpose": "General assistant",
        "model": { "name": "Meridian-70B", "parameters": "7e10", "activeParameters": "7e10", "generality": "GENERAL" },
        "compute": { "flop": "7.861e24", "method": "OPERATION_COUNTING", "confidence": "CONFIDENT" },
        "capabilityForecast": "BELOW_BASELINE", "capabilityForecastBasis": "End-to-end test",
        "facilities": [ { "name": "Oregon", "state": "USA" } ], "plannedStart": "2099-01-01", "plannedEnd": "2099-06-30" }
      """;

  private static final String GRANT =
      """
      { "outcome": "GRANT", "terms": { "maxFlop": "8e24", "maxParameters": "7e10", "validFrom": "2099-01-01", "validTo": "2099-06-30",
        "conditions": [ { "text": { "en": "An audit of security", "fr": "Un audit de sécurité" }, "dueOn": "2099-03-31" } ] } }
      """;

  private final SuiteApi api;

  PermitIT(RunningStack.Running suite) {
    api = new SuiteApi(suite);
  }

  @Test
  void twoOfficersGrantWhatNoneOfThemCanAloneAndEachReadsWhatIsTheirs() throws Exception {
    JsonNode filed = SuiteApi.ok(201, api.post("/v1/training-applications", "lab-meridian", APPLICATION)).body();
    assertThat(filed.path("status").asText()).isEqualTo("UNDER_REVIEW");
    String application = "/v1/training-applications/" + filed.path("number").asText();

    SuiteApi.ok(200, api.move(application, "claim", "officer", null));
    SuiteApi.ok(200, api.move(application, "information-requests", "officer", "{\"questions\":\"Which data?\",\"days\":30}"));
    SuiteApi.ok(200, api.move(application, "information", "lab-meridian", "{\"answer\":\"See the annex.\"}"));
    SuiteApi.ok(200, api.move(application, "decision-proposals", "officer", GRANT));
    assertThat(api.move(application, "decision-confirmation", "officer", null).body().path("code").asText()).isEqualTo("SECOND_OFFICER_REQUIRED");
    JsonNode review = SuiteApi.ok(200, api.move(application, "decision-confirmation", "officer.second", null)).body();
    assertThat(review.path("status").asText()).isEqualTo("GRANTED_WITH_CONDITIONS");

    String permit = "/v1/permits/" + api.get(application).path("permit").asText();
    assertThat(read(permit, "lab-meridian").at("/limits/maxFlop").asText()).isEqualTo("8e24");
    assertThat(read(permit, "delegate.usa").at("/limits/conditions/0/standing").asText()).isEqualTo("OPEN");
    assertThat(read(permit, "delegate.fra").path("limits").isNull()).isTrue();
    assertThat(api.send(api.request(application + "/review", "lab-lumen").GET()).status()).isEqualTo(404);

    SuiteApi.ok(200, api.move(application, "appeal", "lab-meridian", "{\"grounds\":\"The audit was made.\"}"));
    SuiteApi.ok(200, api.move(application, "appeal-decision", "director", "{\"outcome\":\"OVERTURNED\",\"reasons\":{\"en\":\"It was.\",\"fr\":\"Il l’a été.\"}}"));
    assertThat(read(permit, "lab-meridian").at("/limits/conditions/0/standing").asText()).isEqualTo("LIFTED");
  }

  private JsonNode read(String path, String account) throws Exception {
    return SuiteApi.ok(200, api.send(api.request(path, account).GET())).body();
  }
}

package org.aitreaty.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.aitreaty.stack.part.Service;
import org.junit.jupiter.api.Test;

/** A State signs and later ratifies in the portal, with two people of its delegation and an officer of the depositary. */
class PortalActIT {

  @Test
  void aStateSignsAndRatifiesInThePortal() throws Exception {
    try (RunningStack.Running suite = RunningStack.start(EnumSet.allOf(Service.class), "2024-04-04T09:00:00+02:00")) {
      SuiteApi api = new SuiteApi(suite);
      assertThat(api.get("/v1/states/BRA").path("status").asText()).isEqualTo("NON_PARTICIPANT");

      String signature = act(suite, "Signature", "2024-04-04");
      assertThat(api.get("/v1/states/BRA").path("status").asText()).isEqualTo("SIGNATORY");
      assertThat(inSixLanguages(api, signature)).isTrue();

      suite.setClock("2024-04-10T09:00:00+02:00");
      String ratification = act(suite, "Ratification", "2024-04-10");
      assertThat(ratification).isNotEqualTo(signature);
      assertThat(inSixLanguages(api, ratification)).isTrue();
      assertThat(api.get("/v1/states/BRA").path("status").asText()).isEqualTo("CONTRACTING_STATE");
      assertThat(api.get("/v1/states/BRA?asOf=2024-04-04").path("status").asText()).isEqualTo("SIGNATORY");
    }
  }

  private static boolean inSixLanguages(SuiteApi api, String number) throws Exception {
    JsonNode texts = api.get("/v1/notifications/" + number).path("texts");
    return texts.size() == 6;
  }

  /** The number of the notification. */
  private static String act(RunningStack.Running suite, String act, String date) throws IOException, InterruptedException {
    Path script = Path.of(System.getProperty("secretariat.checkout", ".."), "gateway/src/main/webui/tests/stack/acts.mjs");
    Process browser = new ProcessBuilder("node", script.toString(), suite.gateway().toString(), act, date).redirectErrorStream(true).start();
    String said = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(browser.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(browser.exitValue()).as(said).isZero();
    return said;
  }
}

package org.aitreaty.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.aitreaty.stack.part.Service;
import org.junit.jupiter.api.Test;

/** A signatory ratifies in the portal, with two people of its delegation and an officer of the depositary. */
class PortalActIT {

  @Test
  void aSignatoryRatifiesInThePortal() throws Exception {
    try (RunningStack.Running suite = RunningStack.start(EnumSet.allOf(Service.class), "2024-11-04T09:00:00+01:00")) {
      SuiteApi api = new SuiteApi(suite);
      assertThat(api.get("/v1/states/BRA").path("status").asText()).isEqualTo("SIGNATORY");

      String notification = act(suite, "Ratification", "2024-10-28");

      assertThat(api.get("/v1/states/BRA").path("status").asText()).isEqualTo("CONTRACTING_STATE");
      assertThat(api.get("/v1/states/BRA?asOf=2024-11-03").path("status").asText()).isEqualTo("SIGNATORY");
      assertThat(api.get("/v1/notifications/" + notification).path("texts").size()).isEqualTo(6);
    }
  }

  /** The number of the notification. */
  private static String act(RunningStack.Running suite, String act, String date) throws Exception {
    Path script = Path.of(System.getProperty("secretariat.checkout", ".."), "gateway/src/main/webui/tests/stack/acts.mjs");
    Process browser = new ProcessBuilder("node", script.toString(), suite.gateway().toString(), act, date).redirectErrorStream(true).start();
    String said = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(browser.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(browser.exitValue()).as(said).isZero();
    return said;
  }
}

package org.aitreaty.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WelcomeTest {

  @Test
  void theQuickstartHasFourLines() {
    assertThat(Welcome.quickstart("http://localhost:8080").lines()).hasSize(4).noneMatch(String::isBlank);
  }

  @Test
  void theQuickstartNamesTheAddressTheGatewayHas() {
    assertThat(Welcome.quickstart("http://localhost:18080")).contains("http://localhost:18080/v1").doesNotContain(":8080");
  }
}

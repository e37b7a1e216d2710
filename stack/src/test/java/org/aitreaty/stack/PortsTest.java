package org.aitreaty.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void usualPortsHoldWhenNothingIsSaid() {
    Ports ports = Ports.from(Map.of());

    assertThat(ports.of(Listener.GATEWAY)).isEqualTo(8080);
    assertThat(ports.of(Listener.SMTP)).isEqualTo(2525);
    assertThat(ports.url(Listener.KEYCLOAK)).isEqualTo("http://localhost:8180");
  }

  @Test
  void aPortIsChosenByItsVariable() {
    assertThat(Ports.from(Map.of("SECRETARIAT_PORT_REGISTRY", "18081")).of(Listener.REGISTRY)).isEqualTo(18081);
  }

  @Test
  void aPortThatIsNoNumberIsRefusedWithItsVariable() {
    for (String text : List.of("http", "0", "65536", "-1", "")) {
      assertThatThrownBy(() -> Ports.from(Map.of("SECRETARIAT_PORT_GATEWAY", text)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("SECRETARIAT_PORT_GATEWAY");
    }
  }

  @Test
  void aTakenPortIsNamedWithThePartThatNeedsIt() throws IOException {
    try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String taken = Integer.toString(stranger.getLocalPort());
      Ports ports = Ports.from(Map.of("SECRETARIAT_PORT_PERMITS", taken));

      assertThat(ports.complaint(List.of(Listener.PERMITS)))
          .hasValueSatisfying(sentence -> assertThat(sentence)
              .contains(taken)
              .contains("permits-service")
              .contains("SECRETARIAT_PORT_PERMITS"));
    }
  }

  @Test
  void aPortTakenOnAllAddressesIsTakenHereToo() throws IOException {
    try (ServerSocket stranger = new ServerSocket(0)) {
      assertThat(Ports.isTaken(stranger.getLocalPort())).isTrue();
    }
  }

  @Test
  void freePortsAreFreeAndDifferent() {
    Ports ports = Ports.free();

    assertThat(Arrays.stream(Listener.values()).map(ports::of)).doesNotHaveDuplicates();
    assertThat(ports.complaint(List.of(Listener.values()))).isEmpty();
  }
}

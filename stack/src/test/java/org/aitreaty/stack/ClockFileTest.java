package org.aitreaty.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockFileTest {
  @TempDir Path home;

  private Installation installation() {
    return Installation.temporary(home, home);
  }

  private ClockFile clock() {
    return new ClockFile(installation());
  }

  @ParameterizedTest
  @ValueSource(strings = {"P90D", "-PT12H", "2024-11-04T09:00:00Z", "2024-11-04T09:00:00+01:00"})
  void aTimeIsWrittenAsItWasGiven(String time) {
    clock().set(time);

    assertThat(installation().clock()).content().isEqualTo(time + "\n");
    assertThat(clock().sentence()).contains(time);
    clock().set("off");
    assertThat(installation().clock()).doesNotExist();
    assertThat(clock().sentence()).contains("real time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "P3M", "2024-11-04", ""})
  void nonsenseIsRefusedAndChangesNothing(String time) {
    clock().set("P1D");

    assertThatThrownBy(() -> clock().set(time)).isInstanceOf(Refusal.class).hasMessageContaining("P90D");
    assertThat(installation().clock()).content().isEqualTo("P1D\n");
  }

  @Test
  void aResetSetsItBack() {
    clock().set("P1D");
    installation().clear();

    assertThat(installation().clock()).doesNotExist();
  }
}

package org.aitreaty.stack.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aitreaty.stack.Refusal;
import org.junit.jupiter.api.Test;

class PostgresTest {

  @Test
  void theBinariesOfBothProcessorsAreAtHand() {
    assertThat(Postgres.class.getResource("/" + Postgres.archive("Linux", "amd64"))).isNotNull();
    assertThat(Postgres.class.getResource("/" + Postgres.archive("Linux", "aarch64"))).isNotNull();
  }

  @Test
  void anotherSystemIsRefusedByName() {
    assertThatThrownBy(() -> Postgres.archive("Windows 11", "amd64")).isInstanceOf(Refusal.class).hasMessageContaining("Windows 11");
    assertThatThrownBy(() -> Postgres.archive("Linux", "riscv64")).isInstanceOf(Refusal.class).hasMessageContaining("riscv64");
  }
}

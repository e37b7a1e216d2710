package org.aitreaty.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackLockTest {

  @Test
  void onlyOneHoldsItAtATime(@TempDir Path checkout) {
    Installation installation = Installation.of(checkout);
    Optional<StackLock> first = StackLock.tryTake(installation);

    assertThat(first).isPresent();
    assertThat(StackLock.tryTake(installation)).isEmpty();

    first.get().close();
    Optional<StackLock> second = StackLock.tryTake(installation);
    assertThat(second).isPresent();
    second.get().close();
  }
}

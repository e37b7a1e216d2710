package org.aitreaty.registry.treaty;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.ZoneId;
import org.aitreaty.kit.time.TreatyTime;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeatCheckTest {

    @Inject
    TreatyTexts texts;

    @Test
    void aServiceThatReckonsDaysElsewhereDoesNotStart() {
        assertThatThrownBy(() -> check("America/New_York"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Europe/Vienna")
                .hasMessageContaining("secretariat.seat.zone");
        assertThatCode(() -> check("Europe/Vienna")).doesNotThrowAnyException();
    }

    private void check(String zone) {
        new SeatCheck(texts, new TreatyTime(InstantSource.system(), () -> ZoneId.of(zone))).check(new StartupEvent());
    }
}

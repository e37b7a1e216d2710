package org.aitreaty.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockOffsetTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("clock");
    }

    private ClockOffset offset() {
        return new ClockOffset(() -> Optional.of(file));
    }

    private void write(String text, Instant at) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    /** Waits until the file is looked at again. */
    private static void awaitOffset(ClockOffset offset, Duration expected) {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!offset.get().equals(expected) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(offset.get()).isEqualTo(expected);
    }

    @Test
    void withoutAFileNothingIsSet() {
        assertThat(new ClockOffset(Optional::empty).get()).isZero();
        assertThat(new ClockOffset(Optional::empty).isSettable()).isFalse();
        assertThat(offset().ifSet()).isEmpty();
        assertThat(offset().isSettable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"P90D, P90D", "-PT12H, -PT12H", "'  PT1M\n', PT1M", "'', PT0S", "2026-11-24T12:00:00Z, P1D", "2024-11-04T10:00:00+01:00, -PT17979H"})
    void aDurationOrAnInstantSaysHowFar(String text, Duration expected) throws IOException {
        write(text, WRITTEN);

        assertThat(offset().get()).isEqualTo(expected);
    }

    @Test
    void aChangedFileIsReadAgainAndARemovedOneSetsNothing() throws IOException {
        write("P1D", WRITTEN);
        ClockOffset offset = offset();
        assertThat(offset.get()).isEqualTo(Duration.ofDays(1));

        write("P2D", WRITTEN.plusSeconds(1));
        awaitOffset(offset, Duration.ofDays(2));
        Files.delete(file);
        awaitOffset(offset, Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "P3M", "2026-11-24", "P100000D", "PT999999999999999999H"})
    void nonsenseKeepsTheServiceFromStarting(String text) throws IOException {
        write(text, WRITTEN);

        assertThatThrownBy(this::offset).isInstanceOf(IllegalStateException.class).hasMessageContaining("clock");
    }

    @Test
    void nonsenseWrittenLaterLeavesTheClockAsItIs() throws IOException {
        write("P1D", WRITTEN);
        ClockOffset offset = offset();
        write("nonsense", WRITTEN.plusSeconds(1));
        write("P5D", WRITTEN.plusSeconds(2));
        awaitOffset(offset, Duration.ofDays(5));
        write("more nonsense", WRITTEN.plusSeconds(3));
        long end = System.nanoTime() + Duration.ofMillis(300).toNanos();
        while (System.nanoTime() < end) {
            assertThat(offset.get()).isEqualTo(Duration.ofDays(5));
        }
    }
}

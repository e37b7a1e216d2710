package org.aitreaty.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** How far the clock is set from the machine's: nothing, but in a demonstration whose file says otherwise. */
@ApplicationScoped
public class ClockOffset {

    private static final Logger LOG = Logger.getLogger(ClockOffset.class);
    private static final long LOOK_EVERY_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Further away, later computations with dates would leave what all parts of the software can hold. */
    private static final Duration FURTHEST = Duration.of(36_525, ChronoUnit.DAYS);

    /** What a version of the file says. @param version null while there is no file */
    private record Read(BasicVersion version, Duration offset) {}

    private record BasicVersion(Instant modified, long size) {}

    private static final Read NONE = new Read(null, Duration.ZERO);

    private final Path file;
    private volatile Read last = NONE;
    private volatile long lookedAt;

    public ClockOffset(ClockConfig config) {
        this.file = config.offsetFile().orElse(null);
        if (file != null) {
            look(true);
        }
    }

    /** Whether the clock can be set here at all. */
    public boolean isSettable() {
        return file != null;
    }

    /** What is added to the machine's clock; zero where it is not set. Negative where the clock is set to the past. */
    public Duration get() {
        if (file != null && System.nanoTime() - lookedAt > LOOK_EVERY_NANOSECONDS) {
            look(false);
        }
        return last.offset();
    }

    /** The offset, where there is any. */
    public Optional<Duration> ifSet() {
        return Optional.of(get()).filter(offset -> !offset.isZero());
    }

    private synchronized void look(boolean first) {
        lookedAt = System.nanoTime();
        BasicVersion version = version();
        if (Objects.equals(version, last.version())) {
            return;
        }
        try {
            Duration offset = version == null ? Duration.ZERO : read(Files.readString(file).strip(), version.modified());
            last = new Read(version, offset);
            LOG.infof("The clock is set %s from the machine's (%s).", offset, file);
        } catch (IOException | DateTimeException | ArithmeticException e) {
            if (first) {
                throw new IllegalStateException(file + " does not say how the clock is set: " + e.getMessage(), e);
            }
            // The clock must not jump back to the machine's because somebody wrote nonsense.
            last = new Read(version, last.offset());
            LOG.warnf("%s does not say how the clock is set; it stays %s from the machine's. %s", file, last.offset(), e.getMessage());
        }
    }

    private BasicVersion version() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new BasicVersion(attributes.lastModifiedTime().toInstant(), attributes.size());
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            return last.version();
        }
    }

    private static Duration read(String text, Instant written) {
        if (text.isEmpty()) {
            return Duration.ZERO;
        }
        boolean duration = text.contains("P");
        // Cut to the second, so that it can be said in an answer and does not differ by how finely a file system counts.
        Duration offset = duration
                ? Duration.parse(text)
                : Duration.between(written, OffsetDateTime.parse(text).toInstant()).truncatedTo(ChronoUnit.SECONDS);
        if (offset.abs().compareTo(FURTHEST) > 0) {
            throw new DateTimeException("More than a hundred years.");
        }
        return offset;
    }
}

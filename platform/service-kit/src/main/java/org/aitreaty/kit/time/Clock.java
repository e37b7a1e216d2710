package org.aitreaty.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The one source of "now". Tests put their own in its place; a demonstration may set it. */
@ApplicationScoped
class Clock {

    private final ClockOffset offset;

    Clock(ClockOffset offset) {
        this.offset = offset;
    }

    @Produces
    @ApplicationScoped
    @DefaultBean
    InstantSource treaty() {
        InstantSource machine = InstantSource.system();
        return () -> machine.instant().plus(offset.get());
    }

    @Produces
    @MachineTime
    @ApplicationScoped
    InstantSource machine() {
        return InstantSource.system();
    }
}

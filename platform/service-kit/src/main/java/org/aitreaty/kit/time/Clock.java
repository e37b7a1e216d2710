package org.aitreaty.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The one source of "now". Tests put their own in its place. */
@ApplicationScoped
class Clock {

    @Produces
    @ApplicationScoped
    @DefaultBean
    InstantSource system() {
        return InstantSource.system();
    }
}

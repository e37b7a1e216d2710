package org.aitreaty.permits.admissibility;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A site where a run is to take place. */
@RegisterForReflection
@Schema(name = "Facility")
public record Facility(
            @Schema(required = true, examples = {"Columbus data centre"}, description = "Name of the site.") String name,
            @Schema(required = true, description = "ISO 3166-1 alpha-3 of the State it lies in.", examples = {"USA"}) String state) {}

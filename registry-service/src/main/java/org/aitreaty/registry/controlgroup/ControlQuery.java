package org.aitreaty.registry.controlgroup;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.controlgraph.ControlGraph;
import org.aitreaty.registry.controlgraph.ControlHistory;
import org.aitreaty.registry.edition.Vantage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that every question about control has. */
public class ControlQuery {

    private static final String CLAIMED = "claimed";

    @QueryParam("on")
    @Parameter(description = "The day asked about. Today when missing.", example = "2026-11-23")
    String on;

    @QueryParam("knownAt")
    @Parameter(description = "Consider only what the register knew at this instant. Now when missing.", example = "2026-11-23")
    String knownAt;

    @QueryParam("include")
    @Parameter(
            description = "\"claimed\" follows links too that nobody has confirmed; without it only what is confirmed counts.",
            example = CLAIMED,
            schema = @Schema(enumeration = {CLAIMED}))
    String include;

    /** The parameters as they were understood. @param knownAt null for everything on record */
    record Read(LocalDate day, Instant knownAt, boolean claimedToo) {

        ControlGraph of(ControlHistory history) {
            return history.on(day, knownAt, claimedToo);
        }
    }

    Read read(InputCheck check, TreatyTime time) {
        Instant known = Vantage.read(time, null, knownAt).knownAt();
        LocalDate day = on == null || on.isBlank() ? time.legalDay(time.now()) : check.optionalDate("?on", on);
        boolean isThere = include != null && !include.isBlank();
        check.refuseIf(isThere && !include.equals(CLAIMED), "?include", "NOT_ONE_OF", "Nothing of this name can be included.", "Write claimed, or leave it out.");
        return new Read(day, known, isThere);
    }
}

package org.aitreaty.registry.undertaking;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.kit.time.TreatyTime;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of undertakings. */
public class VoluntaryUndertakingQuery {

    @QueryParam("entity")
    @Parameter(description = "Only undertakings of this entity of the register.", example = "COK")
    String entity;

    @QueryParam("organisation")
    @Parameter(description = "Only undertakings of this organisation.", example = "meridian")
    String organisation;

    @QueryParam("asOf")
    String asOf;

    @QueryParam("knownAt")
    @Parameter(description = "Consider only what was recorded by this instant. Now when missing.", example = "2026-11-23")
    String knownAt;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** The parameters as they were understood. {@code after} is null at the beginning. */
    record Read(VoluntaryUndertakings.Filter filter, AskedFor asked, int limit, VoluntaryUndertakings.Place after) {}

    /** The instants of a question, and what they mean for the register. */
    record AskedFor(Instant asOf, Instant knownAt, VoluntaryUndertakings.Moment moment) {

        static AskedFor read(TreatyTime time, String asOf, String knownAt) {
            Instant at = time.asOf("asOf", asOf);
            Instant known = time.asOf("knownAt", knownAt);
            // Not asked: all that is on record counts, also when another replica's clock, a little ahead of ours, has stamped it.
            boolean past = blankToNull(knownAt) != null;
            return new AskedFor(at, known, new VoluntaryUndertakings.Moment(time.legalDay(at), past ? known : null));
        }
    }

    Read read(TreatyTime time, Cursors cursors) {
        AskedFor asked = AskedFor.read(time, asOf, knownAt);
        InputCheck check = new InputCheck();
        int most = PageRequest.limit(check, limit);
        check.throwIfAny();
        String after = cursors.read(cursor);
        return new Read(
                new VoluntaryUndertakings.Filter(blankToNull(entity), blankToNull(organisation)),
                asked,
                most,
                after == null ? null : VoluntaryUndertakings.Place.read(after));
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}

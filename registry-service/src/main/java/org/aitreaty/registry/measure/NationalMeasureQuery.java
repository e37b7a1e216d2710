package org.aitreaty.registry.measure;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.jurisdiction.Jurisdiction;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of national measures. */
public class NationalMeasureQuery {

    @QueryParam("state")
    @Parameter(description = "Only measures of this State and its parts.", example = "USA")
    String state;

    @QueryParam("jurisdiction")
    @Parameter(description = "Only measures of exactly this jurisdiction: a State's code or one of ISO 3166-2.", example = "US-CA")
    String jurisdiction;

    @QueryParam("kind")
    @Parameter(description = "Only measures of this kind.", example = "MORATORIUM")
    String kind;

    @QueryParam("article")
    @Parameter(description = "Only measures that carry out this article, its paragraphs and points included.", example = "4")
    String article;

    @QueryParam("standing")
    @Parameter(description = "Only measures that stand so on that day: ADOPTED, IN_FORCE, EXPIRED or REPEALED.", example = "IN_FORCE")
    String standing;

    @QueryParam("asOf")
    String asOf;

    @QueryParam("knownAt")
    @Parameter(description = "Consider only what was published by this instant. Now when missing.", example = "2026-11-23")
    String knownAt;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** The parameters as they were understood. {@code after} is null at the beginning. */
    record Read(
            MeasureBook.Filter filter, MeasureTimeline.Standing standing, AskedFor asked, int limit, MeasureBook.Place after) {}

    /** The instants of a question, and what they mean for the register. */
    record AskedFor(Instant asOf, Instant knownAt, MeasureBook.Moment moment) {

        static AskedFor read(TreatyTime time, String asOf, String knownAt) {
            Instant at = time.asOf("asOf", asOf);
            Instant known = time.asOf("knownAt", knownAt);
            // Not asked: all that is on record counts, also when another replica's clock, a little ahead of ours, has stamped it.
            boolean past = blankToNull(knownAt) != null;
            return new AskedFor(at, known, new MeasureBook.Moment(time.legalDay(at), past ? known : null));
        }
    }

    Read read(TreatyTime time, Cursors cursors) {
        AskedFor asked = AskedFor.read(time, asOf, knownAt);
        InputCheck check = new InputCheck();
        int most = PageRequest.limit(check, limit);
        String wantedState = blankToNull(state) == null ? null : check.state("?state", state);
        check.refuseIf(
                blankToNull(jurisdiction) != null && !Jurisdiction.hasForm(jurisdiction),
                "?jurisdiction",
                "NOT_A_JURISDICTION",
                "This is neither a State’s code nor one of ISO 3166-2.",
                "Write a code such as FRA or US-CA.");
        MeasureKind wantedKind = check.optionalOneOf("?kind", blankToNull(kind), MeasureKind.class);
        MeasureTimeline.Standing wantedStanding = check.optionalOneOf("?standing", blankToNull(standing), MeasureTimeline.Standing.class);
        check.throwIfAny();
        String after = cursors.read(cursor);
        return new Read(
                new MeasureBook.Filter(wantedState, blankToNull(jurisdiction), wantedKind, blankToNull(article)),
                wantedStanding,
                asked,
                most,
                after == null ? null : MeasureBook.Place.read(after));
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}

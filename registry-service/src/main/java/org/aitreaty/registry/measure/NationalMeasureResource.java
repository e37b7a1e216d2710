package org.aitreaty.registry.measure;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What States have done in their own law, for everyone. Any State can record measures, before the treaty is in force too. */
@Path("/v1/national-measures")
@Tag(name = "National measures", description = "What States, and parts of States, do in their own law; also before the treaty is in force.")
@Produces(MediaType.APPLICATION_JSON)
class NationalMeasureResource {

    private final NationalMeasures measures;
    private final MeasureForm form;
    private final TreatyTime time;
    private final Cursors cursors;

    NationalMeasureResource(NationalMeasures measures, MeasureForm form, TreatyTime time, Cursors cursors) {
        this.measures = measures;
        this.form = form;
        this.time = time;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listNationalMeasures",
            summary = "List national measures",
            description = "The measures of States and of parts of States as they stand on a legal day, the one published last first. "
                    + "A measure appears from the day of its adoption. The filters look at the version that is shown.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the register.",
            content = @Content(schema = @Schema(implementation = NationalMeasureJson.Page.class)))
    public Response list(@BeanParam NationalMeasureQuery query, @Context UriInfo uri) {
        NationalMeasureQuery.Read read = query.read(time, cursors);
        List<MeasureBook.Found> matching = measures.present().find(read.filter(), read.asked().moment()).toList();
        List<MeasureBook.Found> found = matching.stream()
                .filter(one -> read.standing() == null || read.standing() == one.reading().standing())
                .filter(one -> read.after() == null || MeasureBook.Place.of(one.timeline()).compareTo(read.after()) < 0)
                .limit(read.limit() + 1L)
                .toList();
        Page<MeasureBook.Found> page = Page.of(found, read.limit(), cursors, one -> MeasureBook.Place.of(one.timeline()).sortKey());
        Map<MeasureVersion.Key, MeasureVersion> texts =
                measures.withTexts(page.items().stream().map(one -> one.reading().shown()).toList());
        List<NationalMeasureJson.Item> items = page.items().stream().map(one -> item(one.reading(), texts)).toList();
        return page.response(
                new NationalMeasureJson.Page(read.asked().asOf(), read.asked().knownAt(), counts(matching), items, page.nextCursor()), uri);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "readNationalMeasure",
            summary = "Read one national measure",
            description = "The measure as it stands on a legal day, with every version that was adopted and published by then.")
    @APIResponse(responseCode = "200", description = "The measure.")
    public NationalMeasureJson.Detail read(
            @Parameter(description = "Identifier of the measure.", example = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a") @PathParam("id") String id,
            @QueryParam("asOf") String asOf,
            @Parameter(description = "Consider only what was published by this instant. Now when missing.", example = "2026-11-23")
                    @QueryParam("knownAt")
                    String knownAt) {
        NationalMeasureQuery.AskedFor asked = NationalMeasureQuery.AskedFor.read(time, asOf, knownAt);
        MeasureTimeline timeline = Ids.parse(id).flatMap(measures.present()::measure).orElseThrow(NationalMeasureResource::notFound);
        MeasureTimeline.Reading reading =
                timeline.on(asked.moment().day(), asked.moment().knownAt()).orElseThrow(NationalMeasureResource::notFound);
        List<MeasureTimeline.Version> versions = timeline.versions(asked.moment().day(), asked.moment().knownAt());
        Map<MeasureVersion.Key, MeasureVersion> texts = measures.withTexts(versions.stream().map(MeasureTimeline.Version::fact).toList());
        return new NationalMeasureJson.Detail(
                asked.asOf(), asked.knownAt(), item(reading, texts), versions.stream().map(version -> version(version, texts)).toList());
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("No national measure with this identifier was published and adopted by then.");
    }

    private static Map<MeasureTimeline.Standing, Integer> counts(List<MeasureBook.Found> found) {
        Map<MeasureTimeline.Standing, Integer> counts = new EnumMap<>(MeasureTimeline.Standing.class);
        for (MeasureTimeline.Standing standing : MeasureTimeline.Standing.values()) {
            counts.put(standing, 0);
        }
        found.forEach(one -> counts.merge(one.reading().standing(), 1, Integer::sum));
        return counts;
    }

    private NationalMeasureJson.Item item(MeasureTimeline.Reading reading, Map<MeasureVersion.Key, MeasureVersion> texts) {
        MeasureVersion shown = texts.get(key(reading.shown()));
        return new NationalMeasureJson.Item(
                shown.measure(),
                shown.state(),
                reading.standing(),
                shown.number(),
                form.view(shown.content()),
                reading.next() == null ? null : reading.next().inForceFrom(),
                reading.next() == null ? null : reading.next().number(),
                shown.publishedAt(),
                shown.draftedBy());
    }

    private NationalMeasureJson.Version version(MeasureTimeline.Version version, Map<MeasureVersion.Key, MeasureVersion> texts) {
        MeasureVersion stored = texts.get(key(version.fact()));
        return new NationalMeasureJson.Version(
                stored.number(),
                stored.act(),
                stored.corrects(),
                version.status(),
                version.supersededBy(),
                form.view(stored.content()),
                stored.publishedAt(),
                stored.draftedBy(),
                stored.publishedBy());
    }

    private static MeasureVersion.Key key(MeasureFact fact) {
        return new MeasureVersion.Key(fact.measure(), fact.number());
    }
}

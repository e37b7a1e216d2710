package org.aitreaty.registry.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One edition of all measures, without their texts; the one published last comes first. Immutable. */
final class MeasureBook {

    private static final Comparator<MeasureTimeline> NEWEST_FIRST =
            Comparator.comparing((MeasureTimeline timeline) -> Place.of(timeline)).reversed();

    private final List<MeasureTimeline> newestFirst;
    private final Map<UUID, MeasureTimeline> byId;

    MeasureBook(Collection<MeasureFact> facts) {
        this.newestFirst = facts.stream().collect(Collectors.groupingBy(MeasureFact::measure)).values().stream()
                .map(MeasureTimeline::new)
                .sorted(NEWEST_FIRST)
                .toList();
        this.byId = newestFirst.stream().collect(Collectors.toUnmodifiableMap(timeline -> timeline.first().measure(), timeline -> timeline));
    }

    /** Which measures are asked for, by the version that is shown of each; null means no limit of that kind. */
    record Filter(String state, String jurisdiction, MeasureKind kind, String article) {

        boolean takes(MeasureFact shown) {
            return (state == null || state.equals(shown.state()))
                    && (jurisdiction == null || jurisdiction.equals(shown.jurisdiction()))
                    && (kind == null || kind == shown.kind())
                    // An article stands for its paragraphs and points too.
                    && (article == null || article.equals(shown.article()) || shown.article().startsWith(article + "("));
        }
    }

    /** For which legal day, and by what was published by when; everything when {@code knownAt} is null. */
    record Moment(LocalDate day, Instant knownAt) {}

    /** A measure as it stands on the day asked for. */
    record Found(MeasureTimeline timeline, MeasureTimeline.Reading reading) {}

    Stream<Found> find(Filter filter, Moment moment) {
        return newestFirst.stream()
                .flatMap(timeline -> timeline.on(moment.day(), moment.knownAt()).map(reading -> new Found(timeline, reading)).stream())
                .filter(found -> filter.takes(found.reading().shown()));
    }

    Optional<MeasureTimeline> measure(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Where a list broke off: the first publication of a measure. */
    record Place(Instant publishedAt, UUID id) implements Comparable<Place> {

        static Place of(MeasureTimeline timeline) {
            return new Place(timeline.first().publishedAt(), timeline.first().measure());
        }

        static Place read(String sortKey) {
            String[] parts = sortKey.split(" ");
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        String sortKey() {
            return publishedAt + " " + id;
        }

        @Override
        public int compareTo(Place other) {
            int byTime = publishedAt.compareTo(other.publishedAt);
            return byTime != 0 ? byTime : id.compareTo(other.id);
        }
    }
}

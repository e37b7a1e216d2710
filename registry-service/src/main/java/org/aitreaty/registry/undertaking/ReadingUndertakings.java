package org.aitreaty.registry.undertaking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.registry.language.AuthoredText;
import org.aitreaty.registry.participation.Participation;

/** Puts together what is to be said of undertakings on a day. */
@ApplicationScoped
class ReadingUndertakings {

    private final VoluntaryUndertakings undertakings;
    private final Standings standings;
    private final ObjectMapper json;

    ReadingUndertakings(VoluntaryUndertakings undertakings, Standings standings, ObjectMapper json) {
        this.undertakings = undertakings;
        this.standings = standings;
        this.json = json;
    }

    /** @throws ProblemException 404 when there is none */
    VoluntaryUndertaking find(String id) {
        return Ids.parse(id).flatMap(undertakings::findByIdOptional).orElseThrow(ReadingUndertakings::notFound);
    }

    List<VoluntaryUndertaking> page(VoluntaryUndertakingQuery.Read read) {
        return undertakings.page(read.filter(), read.asked().moment(), read.after(), read.limit() + 1);
    }

    /** @throws ProblemException 404 when it was not received or recorded by then */
    UndertakingJson.View view(VoluntaryUndertaking undertaking, VoluntaryUndertakings.Moment moment) {
        boolean later = undertaking.document().receivedOn().isAfter(moment.day())
                || moment.knownAt() != null && undertaking.recordedAt().isAfter(moment.knownAt());
        if (later) {
            throw notFound();
        }
        return views(List.of(undertaking), moment).getFirst();
    }

    List<UndertakingJson.View> views(List<VoluntaryUndertaking> found, VoluntaryUndertakings.Moment moment) {
        Map<UUID, List<UndertakingEnd>> ends =
                undertakings.ends(found.stream().map(VoluntaryUndertaking::id).toList());
        Standings.Known standing = standings.known(moment.knownAt());
        return found.stream()
                .map(one -> view(one, ends.getOrDefault(one.id(), List.of()), moment, superseded(one, standing, moment.day())))
                .toList();
    }

    private UndertakingJson.View view(
            VoluntaryUndertaking undertaking, List<UndertakingEnd> ends, VoluntaryUndertakings.Moment moment, UndertakingJson.Superseded superseded) {
        List<UndertakingEnd> known = ends.stream()
                .filter(end -> moment.knownAt() == null || !end.recordedAt().isAfter(moment.knownAt()))
                .toList();
        LocalDate to = known.isEmpty() ? undertaking.to() : known.getLast().notice().lastDay();
        VoluntaryUndertaking.Arrangement arrangement = undertaking.arrangement();
        VoluntaryUndertaking.Source document = undertaking.document();
        return new UndertakingJson.View(
                undertaking.id(),
                undertaking.entity(),
                undertaking.organisation(),
                undertaking.language(),
                AuthoredText.authorFirst(texts(undertaking.wording()), undertaking.language()),
                undertaking.articles(),
                undertaking.from(),
                to,
                UndertakingStanding.on(moment.day(), undertaking.from(), to),
                superseded,
                arrangement == null ? null : new UndertakingJson.Arrangement(arrangement.with(), arrangement.reference()),
                document.reference(),
                document.date(),
                document.receivedAt(),
                undertaking.recordedAt(),
                undertaking.recordedBy(),
                known.stream().map(UndertakingJson.RecordedEnd::of).toList());
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("No undertaking with this identifier was received by then.");
    }

    private static UndertakingJson.Superseded superseded(VoluntaryUndertaking undertaking, Standings.Known standing, LocalDate day) {
        if (undertaking.entity() == null) {
            return null;
        }
        Participation participation = standing.of(undertaking.entity(), day);
        return participation.status().isBound() ? new UndertakingJson.Superseded(participation.status(), participation.since()) : null;
    }

    private Map<String, String> texts(String stored) {
        try {
            return json.readValue(stored, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored undertaking cannot be read.", e);
        }
    }
}

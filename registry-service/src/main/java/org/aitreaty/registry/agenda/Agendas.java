package org.aitreaty.registry.agenda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.meeting.Meeting;

/** The agendas of all meetings. */
@ApplicationScoped
public class Agendas implements PanacheRepositoryBase<Agenda, UUID> {

    private static final TypeReference<List<Agenda.Item>> ITEMS = new TypeReference<>() {};

    private final ObjectMapper json;
    private final Journal journal;
    private final TreatyTime time;

    Agendas(ObjectMapper json, Journal journal, TreatyTime time) {
        this.json = json;
        this.journal = journal;
        this.time = time;
    }

    /** That of a meeting; an empty one where nobody has written it yet. */
    Agenda of(UUID meeting) {
        return findByIdOptional(meeting).orElseGet(() -> new Agenda(meeting));
    }

    List<Agenda.Item> items(Agenda agenda) {
        try {
            return agenda.items() == null ? List.of() : json.readValue(agenda.items(), ITEMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An agenda cannot be read.", e);
        }
    }

    /** Writes an agenda without votes for a meeting, as its first one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void writeFirst(Meeting meeting, List<Bilingual> titles, Actor actor) {
        write(meeting, new Agenda(meeting.id()), titles.stream().map(title -> new Agenda.Item(title, List.of())).toList(), actor);
    }

    /** To be called with the meeting locked, so that one writes it at a time. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(Meeting meeting, Agenda agenda, List<Agenda.Item> items, Actor actor) {
        List<Agenda.Item> before = items(agenda);
        try {
            agenda.write(json.writeValueAsString(items), time.now());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read cannot be written.", e);
        }
        if (agenda.version() == 1) {
            persist(agenda);
        }
        flush();
        journal.record(
                actor,
                new JournalEvent("AgendaWritten", "meeting", meeting.id().toString(), Map.of("items", titles(before)), Map.of("items", titles(items)), Visibility.PUBLIC));
    }

    private static List<String> titles(List<Agenda.Item> items) {
        return items.stream().map(item -> item.title().en()).toList();
    }
}

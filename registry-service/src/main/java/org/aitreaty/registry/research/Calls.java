package org.aitreaty.registry.research;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.meeting.Meeting;

/** The calls for papers of all meetings. */
@ApplicationScoped
public class Calls implements PanacheRepositoryBase<CallForPapers, UUID> {

    private static final Bilingual USUAL = new Bilingual(
            "Contributions on the progress of research on the safety of artificial intelligence are invited.",
            "Les contributions sur les progrès de la recherche sur la sûreté de l’intelligence artificielle sont les bienvenues.");

    private final Journal journal;
    private final TreatyTime time;

    Calls(Journal journal, TreatyTime time) {
        this.journal = journal;
        this.time = time;
    }

    /** Calls for papers in the usual words, with the meeting that is being convened. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(Meeting meeting, Instant deadline, Actor actor) {
        write(new CallForPapers(meeting.id()), deadline, USUAL, actor);
    }

    /** To be called with the meeting locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(CallForPapers call, Instant deadline, Bilingual text, Actor actor) {
        call.write(deadline, text, time.now());
        if (call.version() == 1) {
            persist(call);
        }
        flush();
        journal.record(
                actor,
                JournalEvent.created("PapersCalledFor", "meeting", call.meetingId(), Map.of("deadline", deadline.toString()), Visibility.PUBLIC));
    }

    /**
     * Until when contributions to a meeting can be sent; empty where none are called for. A meeting that was brought
     * forward takes nothing after its begin, whatever its call says.
     */
    Optional<Instant> deadline(Meeting meeting) {
        return findByIdOptional(meeting.id())
                .map(CallForPapers::deadline)
                .map(deadline -> deadline.isAfter(meeting.startsAt()) ? meeting.startsAt() : deadline);
    }
}

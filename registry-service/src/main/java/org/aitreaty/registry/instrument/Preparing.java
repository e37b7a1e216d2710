package org.aitreaty.registry.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Stream;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.document.Documents;
import org.aitreaty.registry.participation.ActionType;

/** A delegation's work on an instrument, before the depositary has decided. */
@ApplicationScoped
class Preparing {

    private final Instruments instruments;
    private final Reading reading;
    private final Documents documents;
    private final Journal journal;
    private final TreatyTime time;

    Preparing(Instruments instruments, Reading reading, Documents documents, Journal journal, TreatyTime time) {
        this.instruments = instruments;
        this.reading = reading;
        this.documents = documents;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    Instrument prepare(Actor editor, ActionType type, InstrumentContent content) {
        Instrument instrument = Instrument.prepared(editor, type, reading.write(content), time.now());
        instruments.persist(instrument);
        attach(instrument, content, editor);
        return noted(instrument, InstrumentLifecycle.PREPARE, editor);
    }

    /** Keeps what has been written so far; it may be incomplete. */
    @Transactional
    Instrument save(Instrument instrument, String ifMatch, Actor editor, ActionType type, InstrumentContent content) {
        EntityVersion.requireMatch(ifMatch, instrument.version());
        instrument.save(editor, type, reading.write(content), time.now());
        attach(instrument, content, editor);
        return noted(instrument, InstrumentLifecycle.SAVE, editor);
    }

    @Transactional
    Instrument cancel(Instrument instrument, String ifMatch, Actor editor) {
        EntityVersion.requireMatch(ifMatch, instrument.version());
        instrument.cancel(time.now());
        return noted(instrument, InstrumentLifecycle.CANCEL, editor);
    }

    /** A scan is kept from the moment a draft names it; one that is not theirs stays a complaint of the check. */
    private void attach(Instrument instrument, InstrumentContent content, Actor editor) {
        Stream.of(content.document(), content.fullPowersDocument())
                .filter(id -> id != null)
                .flatMap(id -> Ids.parse(id).stream())
                .flatMap(id -> documents.find(id, editor).stream())
                .forEach(scan -> documents.attach(scan, "instrument", instrument.id().toString(), editor));
    }

    private Instrument noted(Instrument instrument, InstrumentLifecycle move, Actor actor) {
        instruments.note(instrument, move, actor, null);
        journal.record(
                actor,
                JournalEvent.created(
                        move.event(),
                        "instrument",
                        instrument.id(),
                        Map.of("state", instrument.state(), "type", instrument.type().name(), "status", instrument.status().name()),
                        Visibility.RESTRICTED));
        instruments.flush();
        return instrument;
    }
}

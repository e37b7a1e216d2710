package org.aitreaty.registry.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.action.Recording;
import org.aitreaty.registry.action.TreatyAction;

/** The depositary's legal officer accepts an instrument for deposit, or gives it back with reasons. */
@ApplicationScoped
class Deciding {

    private final Instruments instruments;
    private final Checking checking;
    private final Recording recording;
    private final Journal journal;
    private final TreatyTime time;

    Deciding(Instruments instruments, Checking checking, Recording recording, Journal journal, TreatyTime time) {
        this.instruments = instruments;
        this.checking = checking;
        this.recording = recording;
        this.journal = journal;
        this.time = time;
    }

    /** The act enters the register with the instant at which it was sent; everything in one transaction. */
    @Transactional
    Instrument accept(Instrument instrument, String ifMatch, Actor officer) {
        EntityVersion.requireMatch(ifMatch, instrument.version());
        instrument.require(InstrumentLifecycle.ACCEPT);
        Checking.Checked checked = checking.check(instrument, instrument.sentAt(), officer);
        TreatyAction action = recording.record(checked.deposit(), officer);
        instrument.accept(action.id(), time.now());
        return noted(instrument, InstrumentLifecycle.ACCEPT, officer, null);
    }

    /** @param reasons what has to be mended, for the delegation */
    @Transactional
    Instrument giveBack(Instrument instrument, String ifMatch, Actor officer, String reasons) {
        EntityVersion.requireMatch(ifMatch, instrument.version());
        instrument.giveBack(reasons, time.now());
        return noted(instrument, InstrumentLifecycle.RETURN, officer, reasons);
    }

    private Instrument noted(Instrument instrument, InstrumentLifecycle move, Actor officer, String reasons) {
        instruments.note(instrument, move, officer, reasons);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", instrument.state());
        facts.put("type", instrument.type().name());
        facts.put("reasons", reasons);
        facts.put("action", instrument.actionId() == null ? null : instrument.actionId().toString());
        journal.record(officer, JournalEvent.created(move.event(), "instrument", instrument.id(), facts, Visibility.RESTRICTED));
        instruments.flush();
        return instrument;
    }
}

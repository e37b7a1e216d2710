package org.aitreaty.registry.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.kit.version.EntityVersion;

/** The second person of a delegation sends an instrument to the depositary; the instant of sending is that of receipt. */
@ApplicationScoped
class Sending {

    private final Instruments instruments;
    private final Checking checking;
    private final Journal journal;
    private final TreatyTime time;

    Sending(Instruments instruments, Checking checking, Journal journal, TreatyTime time) {
        this.instruments = instruments;
        this.checking = checking;
        this.journal = journal;
        this.time = time;
    }

    /**
     * @throws ProblemException 409 when the sender is who changed it last, or when the treaty does not allow the act; an
     *     attempt at what the treaty forbids is journalled (article 21)
     */
    @Transactional
    Instrument send(Instrument instrument, String ifMatch, Actor sender) {
        EntityVersion.requireMatch(ifMatch, instrument.version());
        Instant now = time.now();
        instrument.send(sender, now);
        Checking.Checked checked;
        try {
            checked = checking.check(instrument, now, sender);
        } catch (ProblemException refusal) {
            if (refusal.type().status() == 409) {
                journal.recordAttempt(sender, JournalEvent.created("InstrumentRefusedAtIntake", "instrument", instrument.id(), refused(instrument, refusal), Visibility.RESTRICTED));
            }
            throw refusal;
        }
        instruments.note(instrument, InstrumentLifecycle.SEND, sender, null);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", instrument.state());
        facts.put("type", instrument.type().name());
        facts.put("receivedAt", now.toString());
        facts.put("documentSha256", checked.deposit().contents().paper() == null ? null : checked.deposit().contents().paper().sha256());
        journal.record(sender, JournalEvent.created(InstrumentLifecycle.SEND.event(), "instrument", instrument.id(), facts, Visibility.RESTRICTED));
        instruments.flush();
        return instrument;
    }

    private static Map<String, Object> refused(Instrument instrument, ProblemException refusal) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", instrument.state());
        facts.put("type", instrument.type().name());
        facts.put("rules", refusal.errors().stream().map(error -> error.code()).toList());
        return facts;
    }
}

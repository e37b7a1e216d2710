package org.aitreaty.registry.instrument;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;

/** Finds instruments for those who may see them: the delegation whose they are, and the secretariat. */
@ApplicationScoped
class Reading {

    private static final String READ = "instrument:read";

    private final Instruments instruments;
    private final Journal journal;
    private final ObjectMapper json;

    Reading(Instruments instruments, Journal journal, ObjectMapper json) {
        this.instruments = instruments;
        this.journal = journal;
        this.json = json;
    }

    /**
     * An instrument for its delegation, or for the secretariat, which sees nothing of what was never sent.
     *
     * @throws ProblemException 404 when there is none, or none that the reader may see; the attempt is then journalled
     */
    Instrument find(String id, Actor reader) {
        Instrument instrument = Ids.parse(id).flatMap(instruments::findByIdOptional).orElseThrow(Reading::notFound);
        if (!maySee(reader, instrument)) {
            Map<String, String> facts = Map.of("state", instrument.state());
            journal.recordAttempt(
                    reader, JournalEvent.created("ForeignInstrumentReadAttempted", "instrument", instrument.id(), facts, Visibility.RESTRICTED));
            throw notFound();
        }
        return instrument;
    }

    private static boolean maySee(Actor reader, Instrument instrument) {
        return reader.may(READ) && (reader.isStaff() ? instrument.sentAt() != null : reader.actsForState(instrument.state()));
    }

    InstrumentContent content(Instrument instrument) {
        try {
            return json.readValue(instrument.content(), InstrumentContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The content of instrument " + instrument.id() + " cannot be read.", e);
        }
    }

    String write(InstrumentContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a reader is shown of an instrument they may see. */
    InstrumentJson.View view(Instrument instrument, Actor reader) {
        return new InstrumentJson.View(
                InstrumentJson.Item.of(instrument),
                content(instrument),
                instrument.status() == InstrumentStatus.RETURNED ? instrument.reasons() : null,
                instruments.moves(instrument).stream().map(InstrumentJson.Step::of).toList(),
                InstrumentLifecycle.allowedActions(instrument.status(), instrument.state(), instrument.lastEditorId(), reader));
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no instrument with this identifier that you may see.");
    }
}

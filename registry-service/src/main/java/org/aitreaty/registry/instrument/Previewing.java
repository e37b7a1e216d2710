package org.aitreaty.registry.instrument;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.participation.Act;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.action.Recording;

/** Tells what would become of an instrument, or everything that stands in its way. Changes nothing. */
@ApplicationScoped
class Previewing {

    private final Reading reading;
    private final Checking checking;
    private final TreatyTime time;

    Previewing(Reading reading, Checking checking, TreatyTime time) {
        this.reading = reading;
        this.checking = checking;
        this.time = time;
    }

    InstrumentJson.Check check(String id, Actor actor) {
        QuarkusTransaction.requiringNew().run(() -> reading.find(id, actor));
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Instrument instrument = reading.find(id, actor);
                Instant received = instrument.status() == InstrumentStatus.SENT ? instrument.sentAt() : time.now();
                return new InstrumentJson.Check(true, List.of(), preview(received, checking.check(instrument, received, actor).preview()));
            });
        } catch (ProblemException standsInTheWay) {
            if (standsInTheWay.type().equals(ProblemType.NOT_FOUND)) {
                throw standsInTheWay;
            }
            return new InstrumentJson.Check(false, standsInTheWay.errors().stream().map(InstrumentJson.Complaint::of).toList(), null);
        }
    }

    private static InstrumentJson.Preview preview(Instant receivedAt, Recording.Preview preview) {
        Act act = preview.act();
        LocalDate day = act.effectiveDate();
        History before = preview.before();
        History after = preview.after();
        LocalDate force = after.entryIntoForceKnownOn(day).orElse(null);
        boolean completes = force != null && before.entryIntoForceKnownOn(day).isEmpty();
        return new InstrumentJson.Preview(
                receivedAt,
                day,
                after.clauses().article(act.type().name()),
                before.participation(act.state(), day.minusDays(1)).status(),
                after.participation(act.state(), day).status(),
                act.particulars().pending() ? null : after.takesEffectOn(act, day).orElse(null),
                act.particulars().pending(),
                completes ? force : null);
    }
}

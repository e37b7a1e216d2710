package org.aitreaty.registry.series;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.meeting.Convening;
import org.aitreaty.registry.meeting.Meeting;
import org.aitreaty.registry.research.Calls;

/**
 * Convenes what the rules of the series name, up to the horizon. One transaction a meeting: the meeting, its call for
 * papers, the letters and the record that this instant of the rule has become that meeting stand and fall together.
 * Only instants after the last one convened are looked at, so that a rule that is changed leaves what is convened alone.
 */
@ApplicationScoped
class ConveningBySeries {

    private static final Actor CONVENER = Actor.system("meeting-series");

    private final SeriesBook book;
    private final Convening convening;
    private final Calls calls;
    private final SeriesConfig config;
    private final TreatyTime time;

    ConveningBySeries(SeriesBook book, Convening convening, Calls calls, SeriesConfig config, TreatyTime time) {
        this.book = book;
        this.convening = convening;
        this.calls = calls;
        this.config = config;
        this.time = time;
    }

    /**
     * Convenes everything that is due. Returns how many meetings that were.
     *
     * @throws RuntimeException the first failure, once all other series have had their turn
     */
    int conveneDue() {
        List<UUID> active = QuarkusTransaction.requiringNew().call(book::active);
        int convened = 0;
        RuntimeException failure = null;
        for (UUID series : active) {
            try {
                while (QuarkusTransaction.requiringNew().call(() -> conveneNext(series))) {
                    convened++;
                }
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return convened;
    }

    /** Returns whether there was one to convene. */
    private boolean conveneNext(UUID id) {
        // Whoever else is at it is waited for, and what it has convened is then seen.
        MeetingSeries series = book.findForChange(id.toString());
        Optional<LocalDateTime> next = series.isActive() ? next(series) : Optional.empty();
        next.ifPresent(at -> convene(series, at));
        return next.isPresent();
    }

    /** What was missed while nothing ran is not convened for the past. */
    private Optional<LocalDateTime> next(MeetingSeries series) {
        MeetingSeries.Plan plan = series.plan();
        ZoneId zone = series.setting().zone();
        LocalDateTime now = LocalDateTime.ofInstant(time.now(), zone);
        LocalDateTime after = book.last(series.id()).filter(last -> last.isAfter(now)).orElse(now);
        return plan.rule().between(plan.firstAt(), after, now.plusMonths(config.horizonMonths())).stream().filter(at -> at.isAfter(after)).findFirst();
    }

    private void convene(MeetingSeries series, LocalDateTime at) {
        MeetingSeries.Setting setting = series.setting();
        MeetingSeries.Plan plan = series.plan();
        Instant starts = at.atZone(setting.zone()).toInstant();
        Instant ends = at.plus(plan.length()).atZone(setting.zone()).toInstant();
        Meeting meeting = convening.convene(series.organ(), new Meeting.Call(setting.title(), setting.place(), setting.zone(), starts, ends), CONVENER);
        if (plan.callDays() != null) {
            calls.open(meeting, at.minusDays(plan.callDays()).atZone(setting.zone()).toInstant(), CONVENER);
        }
        book.getEntityManager().persist(new Occurrence(series.id(), at, meeting.id(), time.now()));
    }
}

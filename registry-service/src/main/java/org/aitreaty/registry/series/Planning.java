package org.aitreaty.registry.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;

/** Begins series of meetings, changes and ends them. What they have convened is not touched. */
@ApplicationScoped
class Planning {

    private final SeriesBook book;
    private final Journal journal;
    private final TreatyTime time;

    Planning(SeriesBook book, Journal journal, TreatyTime time) {
        this.book = book;
        this.journal = journal;
        this.time = time;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    MeetingSeries begin(String organ, MeetingSeries.Setting setting, MeetingSeries.Plan plan, Actor actor) {
        MeetingSeries series = new MeetingSeries(organ, setting, plan, time.now());
        book.persistAndFlush(series);
        journal.record(actor, JournalEvent.created("MeetingSeriesBegun", "meeting-series", series.id(), series.facts(), Visibility.PUBLIC));
        return series;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    MeetingSeries change(MeetingSeries series, MeetingSeries.Setting setting, MeetingSeries.Plan plan, Actor actor) {
        Map<String, ?> before = series.facts();
        series.change(setting, plan, time.now());
        return noted("MeetingSeriesChanged", series, before, actor);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    MeetingSeries end(MeetingSeries series, Actor actor) {
        Map<String, ?> before = series.facts();
        series.end(time.now());
        return noted("MeetingSeriesEnded", series, before, actor);
    }

    private MeetingSeries noted(String event, MeetingSeries series, Map<String, ?> before, Actor actor) {
        book.flush();
        journal.record(
                actor, new JournalEvent(event, "meeting-series", series.id().toString(), before, series.facts(), Visibility.PUBLIC));
        return series;
    }
}
